import type { Unit } from './UnitPage.tsx';

// When units below were last made out of others, and when the next ones will end.
export function changesOf(unit: Unit | null): { day: string; past: boolean }[] {
  const begun = unit?.lastBegun?.nodes?.find((node) => node.predecessors.some((before) => before.effectiveOn === node.validFrom));
  const ending = unit?.nextEnding?.nodes?.[0]?.validTo;
  return [...(begun ? [{ day: begun.validFrom, past: true }] : []), ...(ending ? [{ day: ending, past: false }] : [])];
}
