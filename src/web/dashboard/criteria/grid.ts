import type { CriteriaHeatMapQuery } from '../graphql/types.ts';

type Cell = CriteriaHeatMapQuery['criteriaRates'][number];

export interface Grid {
  criteria: NonNullable<Cell['criterion']>[];
  rows: { child: Cell['child']; cells: Map<number, Cell> }[];
  sources: Cell['sources'];
}

// The flat rows of the answer as a table of units and criteria.
export function gridOf(cells: Cell[]): Grid {
  const criteria = new Map<number, NonNullable<Cell['criterion']>>();
  const rows = new Map<string | undefined, Grid['rows'][number]>();
  for (const cell of cells) {
    if (!cell.criterion) continue;
    criteria.set(cell.criterion.number, cell.criterion);
    const row = rows.get(cell.child?.id) ?? { child: cell.child, cells: new Map() };
    rows.set(cell.child?.id, row);
    row.cells.set(cell.criterion.number, cell);
  }
  const sources = new Map(cells.flatMap((cell) => cell.sources.map((source) => [source.id, source])));
  return {
    criteria: [...criteria.values()].sort((one, other) => one.number - other.number),
    rows: [...rows.values()],
    sources: [...sources.values()],
  };
}
