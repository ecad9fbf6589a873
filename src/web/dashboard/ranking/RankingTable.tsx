import { useState } from 'preact/hooks';
import { usePage } from '../address/page.ts';
import { Chosen } from '../compare/Chosen.tsx';
import type { Tier } from '../graphql/types.ts';
import { formatCount } from '../language/format.ts';
import { isKnown } from '../panel/known.ts';
import { AllRows, sharedBy } from '../panel/Provenance.tsx';
import { firstOrder, folded, inOrder, readOrder, writeOrder, type Key, type Row } from './order.ts';
import { RankedUnit } from './RankedUnit.tsx';

const few = 10;

interface RankingTableProps {
  rows: Row[];
  // The tiers that have a column besides the one that the page is about.
  others: Tier[];
}

// The ranking as a table to work with: ordered by any column, narrowed by a name, with units chosen to be compared.
export function RankingTable({ rows, others }: RankingTableProps) {
  const { address, go, words, locale } = usePage();
  const order = readOrder(address.sort);
  const name = address.name ?? '';
  const [all, setAll] = useState(false);
  const fitting = inOrder(rows.filter((row) => folded(row.unit.name).includes(folded(name))), order);
  // What has no rank stands apart, below what has one.
  const apart = fitting.filter((row) => row.focus.rank === null);
  const ranked = fitting.filter((row) => row.focus.rank !== null);
  const shown = all || name ? fitting.length : few;
  const shared = sharedBy(rows.flatMap((row) => [row.focus.rate, ...[...row.byTier.values()].map((cell) => cell.rate)]).filter(isKnown));
  const columns: [Key, string, string?][] = [
    ['rank', words.rank, 'n'], ['name', words.unit], ['share', words.share], ['count', words.fraction, 'n'], ['change', words.change, 'n'],
    ...others.map((tier): [Key, string] => [tier, words.tierShort[tier]]), ['day', words.dayAndSource],
  ];
  const by = (key: Key) => go({ sort: writeOrder(order.key === key ? { key, descending: !order.descending } : firstOrder(key)) }, true);
  const rowOf = (row: Row) => <RankedUnit key={row.unit.id} row={row} others={others} shared={shared} />;
  return (
    <>
      <AllRows shared={shared} />
      <div class="tools">
        <label>
          {words.filter}
          <input type="search" value={name} onInput={(event) => go({ name: event.currentTarget.value || undefined }, true)} />
        </label>
        <Chosen />
      </div>
      <div class="scroll">
        <table class="ranking">
          <thead>
            <tr>
              {columns.map(([key, title, place]) => (
                <th key={key} scope="col" class={place} aria-sort={order.key !== key ? undefined : order.descending ? 'descending' : 'ascending'}>
                  <button type="button" onClick={() => by(key)}>
                    {title}<span aria-hidden="true">{order.key !== key ? '↕' : order.descending ? '▼' : '▲'}</span>
                  </button>
                </th>
              ))}
              <th scope="col">{words.compare}</th>
            </tr>
          </thead>
          <tbody>{ranked.slice(0, shown).map(rowOf)}</tbody>
          {apart.length > 0 && shown > ranked.length && (
            <tbody class="apart">
              <tr>
                <th scope="rowgroup" colSpan={columns.length + 1}>
                  {words.unranked(formatCount(apart.length, locale))} <small>{words.unrankedHint}</small>
                </th>
              </tr>
              {apart.slice(0, shown - ranked.length).map(rowOf)}
            </tbody>
          )}
        </table>
      </div>
      <p class="further">
        <span role="status">{words.shownOf(formatCount(Math.min(shown, fitting.length), locale), formatCount(rows.length, locale))}</span>
        {shown < fitting.length && <button type="button" onClick={() => setAll(true)}>{words.showAll(formatCount(fitting.length, locale))}</button>}
      </p>
    </>
  );
}
