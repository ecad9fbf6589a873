import { dayBefore, formatDay } from '../language/format.ts';
import type { Words } from '../language/vi.ts';

// From when to when a unit is: from its first day until before the day on which it ends, if it does.
export interface Lasting {
  validFrom: string;
  validTo: string | null;
}

const hasBegun = ({ validFrom }: Lasting, day: string) => validFrom <= day;
const hasEnded = ({ validTo }: Lasting, day: string) => validTo !== null && validTo <= day;

// The day on which a unit is that is the nearest to a day.
export const nearestDay = (unit: Lasting, day: string): string =>
  hasEnded(unit, day) ? dayBefore(unit.validTo!) : hasBegun(unit, day) ? day : unit.validFrom;

// What follows the kind of a unit that is not there on the day: " until 30 Jun 2025".
export const toldOfOtherDay = (unit: Lasting, day: string, words: Words, locale: string): string =>
  hasEnded(unit, day) ? ` ${words.until(formatDay(dayBefore(unit.validTo!), locale))}`
    : hasBegun(unit, day) ? '' : ` ${words.beginning(formatDay(unit.validFrom, locale))}`;

// Of units that have the same code on different days, the one that is nearest to a day; the earlier one of two that are as near.
export const nearestOf = <Unit extends Lasting>(units: Unit[], day: string): Unit | undefined => {
  const away = (unit: Unit) => Math.abs(Date.parse(nearestDay(unit, day)) - Date.parse(day));
  return [...units].sort((one, other) => away(one) - away(other) || one.validFrom.localeCompare(other.validFrom))[0];
};
