import type { Address } from '../address/address.ts';
import type { Tier, UnitLevel } from '../graphql/types.ts';
import type { Words } from '../language/vi.ts';
import { capital } from '../language/format.ts';

// What a recognition rate counts: units of a level that hold a tier.
export interface Subject {
  level: UnitLevel;
  tier: Tier;
}

const subject = (level: UnitLevel, tier: Tier): Subject => ({ level, tier });

const communes = [subject('COMMUNE', 'NEW_RURAL'), subject('COMMUNE', 'ADVANCED'), subject('COMMUNE', 'MODEL')];
const hamlets = [subject('HAMLET', 'MODEL')];
const districts = [subject('DISTRICT', 'NEW_RURAL')];

// The figures of a unit: those of the levels below it.
export const subjects: Record<UnitLevel, Subject[]> = {
  COUNTRY: [...communes, ...districts, subject('PROVINCE', 'NEW_RURAL'), ...hamlets],
  PROVINCE: [...districts, ...communes, ...hamlets],
  DISTRICT: [...communes, ...hamlets],
  COMMUNE: hamlets,
  HAMLET: [],
};

// The figure that the address names; else that of the communes, or the first there is.
export function focusOf(level: UnitLevel, address: Address): Subject | undefined {
  const known = subjects[level];
  return known.find((each) => each.level === address.level && each.tier === (address.tier ?? 'NEW_RURAL'))
    ?? known.find((each) => each.level === 'COMMUNE') ?? known[0];
}

export const isSame = (one: Subject, other: Subject | undefined) => one.level === other?.level && one.tier === other.tier;

export const nameOf = ({ level, tier }: Subject, words: Words) => capital(words.subject(words.counted[level], tier));
