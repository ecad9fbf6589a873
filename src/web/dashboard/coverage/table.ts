import type { Subject } from '../figures/subjects.ts';
import type { CoverageQuery, UnitLevel } from '../graphql/types.ts';

type Known = CoverageQuery['coverage'][number];

export interface Row {
  unit: Known['unit'];
  // One for each subject; none where there are no such units.
  cells: (Known | undefined)[];
}

// Units by what may be known of them; the country, of which most is known, comes first.
export function tableOf(coverage: Known[]): { subjects: Subject[]; rows: Row[] } {
  const subjects: Subject[] = [];
  const cells = new Map<string, Map<string, Known>>();
  const units = new Map<string, Known['unit']>();
  for (const known of coverage) {
    if (!subjects.some((subject) => keyOf(subject) === keyOf(known))) subjects.push({ level: known.level, tier: known.tier });
    units.set(known.unit.code, known.unit);
    if (!cells.has(known.unit.code)) cells.set(known.unit.code, new Map());
    cells.get(known.unit.code)!.set(keyOf(known), known);
  }
  subjects.sort((one, other) => levels.indexOf(one.level) - levels.indexOf(other.level));
  const rows = [...units.values()].map((unit) => ({ unit, cells: subjects.map((subject) => cells.get(unit.code)!.get(keyOf(subject))) }));
  return { subjects, rows: [...rows.filter(isCountry), ...rows.filter((row) => !isCountry(row))] };
}

const levels: UnitLevel[] = ['COMMUNE', 'DISTRICT', 'PROVINCE'];

const isCountry = ({ unit }: Row) => unit.level === 'COUNTRY';

const keyOf = ({ level, tier }: Subject) => `${level} ${tier}`;
