import type { Tier, UnitLevel } from '../graphql/types.ts';

export const views = ['overview', 'compare', 'criteria', 'published', 'coverage'] as const;
export type View = (typeof views)[number];
export const parts = ['figures', 'trend', 'map', 'ranking', 'targets', 'campaigns'] as const;
export type Part = (typeof parts)[number];
export type Language = 'vi' | 'en';

// All that decides what the page shows; it stands in the address bar, so that a link shows the same.
export interface Address {
  unit: string;
  // Left out, the day is the reference date of the data.
  asOf?: string | undefined;
  lang: Language;
  view: View;
  // The figure that trend and ranking are about.
  level?: UnitLevel | undefined;
  tier?: Tier | undefined;
  // The criteria looked at, where not those in force.
  set?: string | undefined;
  year?: string | undefined;
  // The codes of the units to compare, with commas between them.
  compare?: string | undefined;
  // The column that the ranking is ordered by, with a minus before it where the most comes first; and the name that narrows it.
  sort?: string | undefined;
  name?: string | undefined;
  // The only part to show, for a frame on the page of another site.
  embed?: Part | undefined;
}

// So many units can be compared with each other at most.
export const mostCompared = 5;

const start: Address = { unit: 'VN', lang: 'vi', view: 'overview' };
const levels: UnitLevel[] = ['PROVINCE', 'DISTRICT', 'COMMUNE', 'HAMLET'];
const tiers: Tier[] = ['NEW_RURAL', 'ADVANCED', 'MODEL', 'MODERN'];

export function readAddress(search: string): Address {
  const given = new URLSearchParams(search);
  const oneOf = <T extends string>(name: string, values: readonly T[]) => values.find((value) => value === given.get(name));
  return {
    unit: given.get('unit') || start.unit,
    asOf: given.get('asOf') || undefined,
    lang: oneOf('lang', ['vi', 'en']) ?? start.lang,
    view: oneOf('view', views) ?? start.view,
    level: oneOf('level', levels),
    tier: oneOf('tier', tiers),
    set: given.get('set') || undefined,
    year: matching(given.get('year'), /^\d{4}$/),
    sort: matching(given.get('sort'), /^-?\w+$/),
    name: given.get('name') || undefined,
    embed: oneOf('embed', parts),
    compare: writeCodes((given.get('compare') ?? '').split(',')),
  };
}

export function writeAddress(address: Address): string {
  const given = new URLSearchParams();
  for (const [name, value] of Object.entries(address))
    if (value !== undefined && value !== start[name as keyof Address]) given.set(name, value);
  return given.size === 0 ? location.pathname : `?${given}`;
}

// An address with a change. A name is that of units below one unit, and goes with it.
export const changed = (address: Address, change: Partial<Address>): Address =>
  ({ ...address, ...(change.unit !== undefined && change.unit !== address.unit && { name: undefined }), ...change });

export const codesOf = (address: Address): string[] => address.compare?.split(',') ?? [];

// Each code once; undefined where there is none.
export const writeCodes = (codes: string[]): string | undefined => [...new Set(codes.filter(Boolean))].slice(0, mostCompared).join(',') || undefined;

const matching = (text: string | null, pattern: RegExp) => (text !== null && pattern.test(text) ? text : undefined);
