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

// What holds for every row of a table, and is said once above it.
type Shared = Partial<Pick<Evidence, 'basis' | 'denominatorBasis' | 'complete' | 'confidence'>>;

export function sharedBy(rates: Evidence[]): Shared {
  const [first, ...others] = rates;
  if (!first || others.length === 0) return {};
  const same = <K extends keyof Shared>(key: K) => (others.every((rate) => rate[key] === first[key]) ? { [key]: first[key] } : {});
  return { ...same('basis'), ...same('denominatorBasis'), ...same('complete'), ...same('confidence') };
}

// What a figure rests on, its own day, how sure it is, and whether the register behind it is complete; and that boundaries
// changed since, so that it speaks of other units than there are now. What is said above for all rows of a table is left out.
export function Provenance({ rate, above = {} }: { rate: Evidence; above?: Shared }) {
  const { words, locale, day } = usePage();
  const otherDay = rate.asOf !== day;
  const denominator = !('denominatorBasis' in above) && denominatorOf(rate, words);
  return (
    <p class="provenance">
      {!('basis' in above) && <><span class={`basis ${rate.basis}`}>{words.basis[rate.basis]}</span>{' '}</>}
      <time dateTime={rate.asOf} class={otherDay ? 'other' : ''} title={otherDay ? words.otherDay : undefined}>{formatDay(rate.asOf, locale)}</time>
      {!('confidence' in above) && `, ${words.confidence[rate.confidence]}`}
      {denominator && `, ${denominator}`}
      {!('complete' in above) && !rate.complete && <> <Incomplete /></>}
      {rate.boundaryChanges && rate.boundaryChanges.totalCount > 0
        && <> <span class="incomplete" title={words.otherUnitsHint}>{words.otherUnits}</span></>}
    </p>
  );
}

// What all rows of a table have in common, above it.
export function AllRows({ shared }: { shared: Shared }) {
  const { words } = usePage();
  const said = [
    shared.basis && words.basis[shared.basis], shared.confidence && words.confidence[shared.confidence], denominatorOf(shared, words),
  ].filter(Boolean).join(', ');
  if (!said && shared.complete !== false) return null;
  return <p class="provenance">{words.allRows} {said}{shared.complete === false && <> <Incomplete /></>}</p>;
}

// Where the denominator of a published figure comes from, where that is not the figure itself; those of counts are counted.
const denominatorOf = ({ basis, denominatorBasis }: Shared, words: Words) =>
  (denominatorBasis && basis !== 'UNIT_RECORDS' ? words.denominatorBasis[denominatorBasis] : '');

function Incomplete() {
  const { words } = usePage();
  return <span class="incomplete" title={words.incompleteHint}>{words.incomplete}</span>;
}
