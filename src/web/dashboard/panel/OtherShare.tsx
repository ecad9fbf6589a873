import { usePage } from '../address/page.ts';
import type { DenominatorKind } from '../graphql/types.ts';
import { formatDay } from '../language/format.ts';
import type { Words } from '../language/vi.ts';
import { SourceLink, type Source } from './Sources.tsx';

interface Share {
  printed: string | null;
  numerator: number | null;
  denominatorKind: DenominatorKind;
  asOf: string;
  source: Source;
}

// The latest share that was printed besides a figure: later, without the count that a figure needs, or not of all units.
export function OtherShare({ shares: [latest] }: { shares: Share[] }) {
  const { words, locale } = usePage();
  if (!latest?.printed) return null;
  return (
    <p class="provenance">
      {words.printedToo} <b>{latest.printed}</b> {baseOf(latest, words)}{' '}
      <time dateTime={latest.asOf}>{formatDay(latest.asOf, locale)}</time> · <SourceLink source={latest.source} />
    </p>
  );
}

const baseOf = ({ numerator, denominatorKind }: Share, words: Words) =>
  (numerator === null ? words.withoutCount : denominatorKind === 'UNSTATED' ? words.withoutBase : words.denominatorKind[denominatorKind]);
