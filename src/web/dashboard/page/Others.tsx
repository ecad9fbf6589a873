import type { ComponentChildren } from 'preact';
import { Link } from '../address/Link.tsx';
import { usePage } from '../address/page.ts';
import type { SuccessionExtent, UnitKind } from '../graphql/types.ts';
import { formatDay } from '../language/format.ts';

const shown = 6;

export interface Other {
  id: string;
  code: string;
  name: string;
  kind: UnitKind;
  extent?: SuccessionExtent;
  decision?: string | null;
}

interface OthersProps {
  title: string;
  // The day on which one became the other.
  day: string | null;
  units: Other[];
  // The day on which the others are shown.
  asOf: string | null;
}

// The units that a unit was made of, or that it became, with links to the day when they were.
export function Others({ title, day, units, asOf }: OthersProps): ComponentChildren {
  const { words, locale } = usePage();
  if (units.length === 0 || !day || !asOf) return null;
  const decisions = [...new Set(units.flatMap(({ decision }) => decision ?? []))];
  return (
    <p class="others">
      {title} ({[formatDay(day, locale), ...decisions].join(', ')}):{' '}
      {units.slice(0, shown).map((unit, place) => (
        <span key={unit.id}>
          {place > 0 && ', '}
          {words.kind[unit.kind]} <Link to={{ unit: unit.code, asOf, level: undefined, tier: undefined }}>{unit.name}</Link>
          {unit.extent === 'PART' && ` (${words.extent.PART})`}
        </span>
      ))}
      {units.length > shown && ` ${words.more(units.length - shown)}`}
    </p>
  );
}
