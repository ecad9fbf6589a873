import { usePage } from '../address/page.ts';
import { formatChange } from '../language/format.ts';

interface RateChange {
  percentagePoints: number | null;
  likeForLike: boolean | null;
}

// How far a rate moved; marked where the units themselves changed, so that nobody takes it for progress.
export function Change({ change }: { change: RateChange | null }) {
  const { words, locale } = usePage();
  if (change === null || change.percentagePoints === null) return <>–</>;
  const points = formatChange(change.percentagePoints, locale);
  return (
    <span class="change">
      {points} <abbr title={words.points(points)}>{words.pointsShort}</abbr>
      {change.likeForLike === false && <small> {words.boundariesChanged}</small>}
    </span>
  );
}
