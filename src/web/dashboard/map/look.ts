import type { Words } from '../language/vi.ts';
import { formatCount, formatDay } from '../language/format.ts';
import { boundOf, isKnown, unsaidBoundOf } from '../panel/known.ts';
import type { Place } from './places.ts';

type Rate = Place['rate'];

// The shares at which the colours change, in percent.
export const steps = [0, 20, 40, 60, 80, 100];

// How a square is filled: by its share, hatched where this is a bound; empty where there is none.
export function lookOf(rate: Rate): string {
  if (!isKnown(rate) || rate.denominator === 0) return 'none';
  if (rate.percentage === null) return 'counted';
  const step = steps.slice(0, -1).findLastIndex((from) => from <= rate.percentage!);
  return `s${step} ${boundOf(rate)}`;
}

const signs = { EXACT: '', AT_LEAST: '≥', AT_MOST: '≤', ABOUT: '~' };

// What stands in a square, which is too small for more: the share without its sign, or the count out of nobody knows how many.
export function shortOf(rate: Rate, locale: string): string {
  if (!isKnown(rate) || rate.denominator === 0) return '';
  return signs[boundOf(rate)] + (rate.percentage === null ? `${formatCount(rate.numerator, locale)}/?` : formatCount(rate.percentage, locale));
}

// The figure of a unit in words.
export function shareOf(rate: Rate, words: Words): string {
  if (rate.denominator === 0) return words.noUnits;
  if (!isKnown(rate)) return words.unknown;
  return rate.percentage === null ? '' : [words.bound[unsaidBoundOf(rate)], rate.text].filter(Boolean).join(' ');
}

// What the share is a share of, in words; nothing where the figure is not known.
export function fractionOf(rate: Rate, words: Words, locale: string): string {
  if (!isKnown(rate) || rate.denominator === 0) return '';
  const counted = [words.bound[boundOf(rate)], formatCount(rate.numerator, locale)].filter(Boolean).join(' ');
  return rate.denominator === null ? `${counted}, ${words.noDenominator}` : `${counted} ${words.of} ${formatCount(rate.denominator, locale)}`;
}

// All that a square says: whose it is, the figure, its fraction and its own day.
export function toldOf({ name, islands, rate }: Place, words: Words, locale: string): { title: string; told: string } {
  const known = isKnown(rate) && rate.denominator !== 0;
  return {
    title: islands ? `${islands} (${name})` : name,
    told: [shareOf(rate, words), fractionOf(rate, words, locale), known && formatDay(rate.asOf, locale)].filter(Boolean).join(' · '),
  };
}
