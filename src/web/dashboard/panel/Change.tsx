import { usePage } from '../address/page.ts';
import { formatChange } from '../language/format.ts';

interface RateChange {
  percentagePoints: number | null;
  likeForLike: boolean | null;
}

// How far a rate moved; marked where the units themselves changed, so that nobody takes it for progress.
export function Change({ change }: { change: RateChange | null }) {
  const { words } = usePage();
  if (change === null || change.percentagePoints === null) return <>–</>;
  return (
    <span class="change">
      <Points value={change.percentagePoints} />
      {change.likeForLike === false && <small> {words.boundariesChanged}</small>}
    </span>
  );
}

// A difference of percentages.
export function Points({ value }: { value: number }) {
  const { words, locale } = usePage();
  const points = formatChange(value, locale);
  return <>{points} <abbr title={words.points(points)}>{words.pointsShort}</abbr></>;
}
