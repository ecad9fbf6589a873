import type { ProvinceMapQuery } from '../graphql/types.ts';

type Row = ProvinceMapQuery['recognitionRates'][number];

// A square of the map: a unit, or islands of it, which show the figure of their unit.
export interface Place {
  key: string;
  column: number;
  row: number;
  label: string;
  islands: string | undefined;
  code: string;
  name: string;
  rate: Row['rate'];
}

// The squares of all units that have one, from the top to the bottom and from the left to the right.
export const placesOf = (rows: Row[]): Place[] =>
  rows
    .flatMap(({ child, rate }) => (child === null ? [] : [
      ...(child.tile ? [{ ...child.tile, islands: undefined }] : []),
      ...child.islands.map((islands) => ({ ...islands, islands: islands.name })),
    ].map((square) => ({ ...square, key: `${child.code} ${square.islands ?? ''}`, code: child.code, name: child.name, rate }))))
    .sort((one, other) => one.row - other.row || one.column - other.column);

const directions: Record<string, [number, number]> = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

// The square that a key leads to: the nearest one in its direction, those straight ahead first; undefined where there is none.
export function nextOf(places: Place[], from: Place, key: string): Place | undefined {
  if (key === 'Home') return places[0];
  if (key === 'End') return places.at(-1);
  const [x, y] = directions[key] ?? [0, 0];
  const way = (to: Place) => (to.column - from.column) * x + (to.row - from.row) * y;
  const aside = (to: Place) => Math.abs((to.column - from.column) * y) + Math.abs((to.row - from.row) * x);
  const cost = (to: Place) => way(to) + 2 * aside(to);
  return places.filter((to) => way(to) > 0).sort((one, other) => cost(one) - cost(other))[0];
}
