import { Link } from '../address/Link.tsx';
import { usePage } from '../address/page.ts';
import type { ProvinceMapQuery } from '../graphql/types.ts';
import { formatDay } from '../language/format.ts';
import { isKnown } from '../panel/known.ts';
import { fractionOf, shareOf } from './look.ts';

// What the squares show, row by row.
export function MapTable({ rows }: { rows: ProvinceMapQuery['recognitionRates'] }) {
  const { words, locale, day } = usePage();
  return (
    <div class="scroll" tabIndex={0} role="group" aria-labelledby="map">
      <table>
        <thead>
          <tr>
            <th scope="col">{words.unit}</th><th scope="col" class="n">{words.share}</th><th scope="col" class="n">{words.fraction}</th>
            <th scope="col" class="n">{words.ofDay}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ child, rate }) => (
            <tr key={child?.code}>
              <th scope="row">{child ? <Link to={{ unit: child.code }}>{child.name}</Link> : '–'}</th>
              <td class="n">{shareOf(rate, words) || '–'}</td>
              <td class="n">{fractionOf(rate, words, locale)}</td>
              <td class="n">
                {isKnown(rate) && rate.denominator !== 0 && (
                  <time dateTime={rate.asOf} class={rate.asOf === day ? '' : 'other'} title={rate.asOf === day ? undefined : words.otherDay}>
                    {formatDay(rate.asOf, locale)}
                  </time>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
