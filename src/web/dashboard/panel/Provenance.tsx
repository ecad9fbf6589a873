import { usePage } from '../address/page.ts';
import type { Basis, Confidence } from '../graphql/types.ts';
import { formatDay } from '../language/format.ts';

interface Evidence {
  asOf: string;
  basis: Basis;
  complete: boolean;
  confidence?: Confidence;
  boundaryChanges?: { totalCount: number };
}

// What a figure rests on, its own day, how sure it is, and whether the register behind it is complete; and that boundaries
// changed since, so that it speaks of other units than there are now. What is said above for all rows of a table is left out.
export function Provenance({ rate, saidAbove = false }: { rate: Evidence; saidAbove?: boolean }) {
  const { words, locale, day } = usePage();
  const otherDay = rate.asOf !== day;
  return (
    <p class="provenance">
      <span class={`basis ${rate.basis}`}>{words.basis[rate.basis]}</span>{' '}
      <time dateTime={rate.asOf} class={otherDay ? 'other' : ''} title={otherDay ? words.otherDay : undefined}>{formatDay(rate.asOf, locale)}</time>
      {rate.confidence && `, ${words.confidence[rate.confidence]}`}
      {!rate.complete && !saidAbove && <> <Incomplete /></>}
      {rate.boundaryChanges && rate.boundaryChanges.totalCount > 0
        && <> <span class="incomplete" title={words.otherUnitsHint}>{words.otherUnits}</span></>}
    </p>
  );
}

export function Incomplete() {
  const { words } = usePage();
  return <span class="incomplete" title={words.incompleteHint}>{words.incomplete}</span>;
}
