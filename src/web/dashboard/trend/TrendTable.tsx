import { usePage } from '../address/page.ts';
import { formatCount, formatDay } from '../language/format.ts';
import { Change } from '../panel/Change.tsx';
import { boundOf, unsaidBoundOf } from '../panel/known.ts';
import { AllRows, Provenance, sharedBy } from '../panel/Provenance.tsx';
import { Sources } from '../panel/Sources.tsx';
import type { Point } from './points.ts';

// The same figures as text.
export function TrendTable({ points }: { points: Point[] }) {
  const { words, locale } = usePage();
  const shared = sharedBy(points);
  return (
    <details class="as-table">
      <summary>{words.trendTable}</summary>
      <AllRows shared={shared} />
      <div class="scroll">
        <table>
          <thead>
            <tr><th scope="col">{words.day}</th><th scope="col" class="n">{words.share}</th><th scope="col" class="n">{words.fraction}</th><th scope="col" class="n">{words.change}</th><th scope="col">{words.source}</th></tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={point.asOf}>
                <th scope="row">{formatDay(point.asOf, locale)}</th>
                <td class="n">{point.percentage === null ? '–' : <>{words.bound[unsaidBoundOf(point)]} {point.text}</>}</td>
                <td class="n">{words.bound[boundOf(point)]} {formatCount(point.numerator, locale)}{point.denominator !== null && ` / ${formatCount(point.denominator, locale)}`}</td>
                <td class="n"><Change change={point.change} /></td>
                <td><Provenance rate={point} above={shared} /><Sources sources={point.sources} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
