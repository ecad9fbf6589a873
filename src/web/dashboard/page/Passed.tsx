import { usePage } from '../address/page.ts';
import { operations } from '../graphql/operations.ts';
import type { UnitBoundsQuery } from '../graphql/types.ts';
import { useAnswer } from '../graphql/useAnswer.ts';
import { dayBefore } from '../language/format.ts';
import { Others, type Other } from './Others.tsx';

type Bounds = NonNullable<UnitBoundsQuery['unit']>;

// What a unit that has ended passed into; where it passed into none, as districts did, what those directly below it passed into.
export function Passed({ unit }: { unit: Bounds }) {
  const { words } = usePage();
  const at = <Succession extends { effectiveOn: string; to: Other }>(passed: Succession[]) =>
    passed.filter((each) => each.effectiveOn === unit.validTo).map((each) => each.to);
  const own = at(unit.successors);
  const below = own.length > 0 ? [] : (unit.children?.nodes ?? []).flatMap((child) => at(child.successors));
  const each = [...new Map(below.map((other) => [other.id, other])).values()];
  return (
    <>
      <Others title={words.became} day={unit.validTo} units={own} asOf={unit.validTo} />
      <Others title={words.belowBecame} day={unit.validTo} units={each} asOf={unit.validTo} />
    </>
  );
}

// The same for a unit of which nothing else is known than its last day.
export function PassedBelow({ code, end }: { code: string; end: string }) {
  const { data } = useAnswer(operations.bounds, { unit: code, asOf: dayBefore(end) });
  return <div class="passed">{data?.unit && <Passed unit={data.unit} />}</div>;
}
