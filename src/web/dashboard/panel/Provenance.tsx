import { usePage } from '../address/page.ts';
import type { Basis, Confidence, DenominatorBasis } from '../graphql/types.ts';
import { formatDay } from '../language/format.ts';
import type { Words } from '../language/vi.ts';

interface Evidence {
  asOf: string;
  basis: Basis;
  denominatorBasis: DenominatorBasis | null;
  complete: boolean;
  confidence: Confidence;
  boundaryChanges?: { totalCount: number };
}

// What holds for the rows of a table, and is said once above it.
type Facts = Partial<Pick<Evidence, 'basis' | 'denominatorBasis' | 'complete' | 'confidence'>>;
export type Shared = Facts & { byAll: boolean };

// What most rows rest on and how sure most are, since other rows say so; the rest only where it holds for all.
export function sharedBy(rates: Evidence[]): Shared {
  const sharers = <K extends keyof Facts>(key: K, value: Evidence[K]) => rates.filter((rate) => rate[key] === value).length;
  const shared = <K extends keyof Facts>(key: K, least: number): Facts => {
    const found = rates.find((rate) => sharers(key, rate[key]) > least);
    return found && rates.length > 1 ? { [key]: found[key] } : {};
  };
  const facts = {
    ...shared('basis', rates.length / 2), ...shared('confidence', rates.length / 2),
    ...shared('denominatorBasis', rates.length - 1), ...shared('complete', rates.length - 1),
  };
  return { ...facts, byAll: rates.every((rate) => (Object.keys(facts) as (keyof Facts)[]).every((key) => rate[key] === facts[key])) };
}

// What a figure rests on, its own day, how sure it is, and whether the register behind it is complete; and that boundaries
// changed since, so that it speaks of other units than there are now. What is said above the table for it too is left out.
export function Provenance({ rate, above }: { rate: Evidence; above?: Shared }) {
  const { words, locale, day } = usePage();
  const otherDay = rate.asOf !== day;
  const denominator = above?.denominatorBasis !== rate.denominatorBasis && denominatorOf(rate, words);
  return (
    <p class="provenance">
      {above?.basis !== rate.basis && <><span class={`basis ${rate.basis}`}>{words.basis[rate.basis]}</span>{' '}</>}
      <time dateTime={rate.asOf} class={otherDay ? 'other' : ''} title={otherDay ? words.otherDay : undefined}>{formatDay(rate.asOf, locale)}</time>
      {above?.confidence !== rate.confidence && `, ${words.confidence[rate.confidence]}`}
      {denominator && `, ${denominator}`}
      {above?.complete !== rate.complete && !rate.complete && <> <Incomplete /></>}
      {rate.boundaryChanges && rate.boundaryChanges.totalCount > 0
        && <> <span class="incomplete" title={words.otherUnitsHint}>{words.otherUnits}</span></>}
    </p>
  );
}

// What the rows of a table have in common, above it.
export function AllRows({ shared }: { shared: Shared }) {
  const { words } = usePage();
  const said = [
    shared.basis && words.basis[shared.basis], shared.confidence && words.confidence[shared.confidence], denominatorOf(shared, words),
  ].filter(Boolean).join(', ');
  if (!said && shared.complete !== false) return null;
  return <p class="provenance">{shared.byAll ? words.allRows : words.mostRows} {said}{shared.complete === false && <> <Incomplete /></>}</p>;
}

// Where the denominator of a published figure comes from, where that is not the figure itself; those of counts are counted.
const denominatorOf = ({ basis, denominatorBasis }: Facts, words: Words) =>
  (denominatorBasis && basis !== 'UNIT_RECORDS' ? words.denominatorBasis[denominatorBasis] : '');

export function Incomplete() {
  const { words } = usePage();
  return <span class="incomplete" title={words.incompleteHint}>{words.incomplete}</span>;
}
