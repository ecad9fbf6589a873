import { Link } from '../address/Link.tsx';
import { usePage } from '../address/page.ts';
import type { ProvinceMapQuery } from '../graphql/types.ts';
import { isKnown } from '../panel/known.ts';
import { Incomplete, Provenance, type Shared } from '../panel/Provenance.tsx';
import { Sources } from '../panel/Sources.tsx';
import { fractionOf, shareOf } from './look.ts';

// What the squares show, row by row, and what it rests on.
export function MapTable({ rows, shared }: { rows: ProvinceMapQuery['recognitionRates']; shared: Shared }) {
  const { words, locale } = usePage();
  return (
    <div class="scroll" tabIndex={0} role="group" aria-labelledby="map">
      <table>
        <thead>
          <tr>
            <th scope="col">{words.unit}</th><th scope="col" class="n">{words.share}</th><th scope="col" class="n">{words.fraction}</th>
            <th scope="col">{words.source}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ child, rate }) => (
            <tr key={child?.code}>
              <th scope="row">{child ? <Link to={{ unit: child.code }}>{child.name}</Link> : '–'}</th>
              <td class="n">{shareOf(rate, words) || '–'}</td>
              <td class="n">{fractionOf(rate, words, locale)}</td>
              <td>{isKnown(rate) ? <Provenance rate={rate} above={shared} /> : shared.complete !== false && <Incomplete />}<Sources sources={rate.sources} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
