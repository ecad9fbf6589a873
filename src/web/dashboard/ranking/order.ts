import type { ProvinceRankingQuery, RankingByTierQuery, Tier } from '../graphql/types.ts';
import { isKnown } from '../panel/known.ts';

export type Ranked = ProvinceRankingQuery['recognitionRates'][number];
export type Cell = RankingByTierQuery['recognitionRates'][number];

// A unit of the ranking: its figure of the tier that the page is about, and the shares of all tiers.
export interface Row {
  unit: NonNullable<Ranked['child']>;
  focus: Ranked;
  byTier: Map<Tier, Cell>;
}

// One row for each unit, in the order of the ranking.
export const rowsOf = (ranked: Ranked[], cells: Cell[]): Row[] =>
  ranked.flatMap((focus) => (focus.child
    ? [{ unit: focus.child, focus, byTier: new Map(cells.filter((cell) => cell.child?.code === focus.child!.code).map((cell) => [cell.tier!, cell])) }]
    : []));

// What the table can be ordered by: a part of the figure that the page is about, or the share of another tier.
export type Key = 'rank' | 'name' | 'share' | 'count' | 'change' | 'day' | Tier;

export interface Order {
  key: Key;
  descending: boolean;
}

// Where a column is chosen, the most comes first, and ranks and names from their beginning.
export const firstOrder = (key: Key): Order => ({ key, descending: key !== 'rank' && key !== 'name' });

const columns: Key[] = ['rank', 'name', 'share', 'count', 'change', 'day', 'NEW_RURAL', 'ADVANCED', 'MODEL', 'MODERN'];

// An order as it stands in an address, and read from there; the order by rank, which is the first one, does not.
export const readOrder = (written: string | undefined): Order => {
  const key = columns.find((column) => column === written?.replace('-', ''));
  return key ? { key, descending: written!.startsWith('-') } : firstOrder('rank');
};
export const writeOrder = ({ key, descending }: Order): string | undefined => (key === 'rank' && !descending ? undefined : (descending ? '-' : '') + key);

const byName = new Intl.Collator('vi').compare;

// Rows in an order: what is not known comes last in either direction, and equal rows by their names.
export const inOrder = (rows: Row[], { key, descending }: Order): Row[] =>
  [...rows].sort((one, other) => {
    const names = byName(one.unit.name, other.unit.name);
    if (key === 'name') return descending ? -names : names;
    const [first, second] = [valueOf(one, key), valueOf(other, key)];
    if (first === null || second === null) return Number(first === null) - Number(second === null) || names;
    return (descending ? second - first : first - second) || names;
  });

// Compared alone: what is shown are the server's texts.
function valueOf({ focus, byTier }: Row, key: Exclude<Key, 'name'>): number | null {
  if (key !== 'rank' && key !== 'share' && key !== 'count' && key !== 'change' && key !== 'day') {
    const cell = byTier.get(key);
    return cell && isKnown(cell.rate) ? cell.rate.percentage : null;
  }
  if (!isKnown(focus.rate)) return null;
  switch (key) {
    case 'rank': return focus.rank;
    case 'share': return focus.rate.percentage;
    case 'count': return focus.rate.numerator;
    case 'change': return focus.rate.change?.percentagePoints ?? null;
    case 'day': return Date.parse(focus.rate.asOf);
  }
}

// Letters without their marks, as somebody types them who has no Vietnamese keyboard.
export const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().replace(/\s+/g, ' ').trim();
