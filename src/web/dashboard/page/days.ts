import type { Interval, TimeSpanQuery } from '../graphql/types.ts';

// The first and the last day that the page lets a reader choose.
export interface Span {
  from: string;
  to: string;
  // How often figures may change: recognitions count from 31 December, published figures speak of any day.
  interval: Interval;
}

// From the first fact of the data to the last; a year at least.
export function spanOf(data: TimeSpanQuery): Span {
  const reference = data.dataset.referenceDate;
  const attained = data.firstRecognitions.nodes?.[0]?.attainedYear;
  const first = [reference, data.firstFigures.nodes?.[0]?.asOf, attained && `${attained}-12-31`];
  const last = [reference, data.lastFigures.nodes?.[0]?.asOf, data.lastTargets.nodes?.[0]?.dueOn];
  const known = (days: (string | number | undefined)[]) => days.filter((day) => typeof day === 'string').sort();
  return {
    from: `${Number(known(first)[0]!.slice(0, 4)) - 1}-12-31`,
    to: `${known(last).at(-1)!.slice(0, 4)}-12-31`,
    interval: data.firstFigures.nodes?.length ? 'QUARTER' : 'YEAR',
  };
}

// The days on which provinces were last merged and will be next, where the data knows of such.
export function mergersOf({ mergedLast, mergedNext }: TimeSpanQuery): string[] {
  const last = mergedLast?.nodes?.find((unit) => unit.predecessors.some((before) => before.effectiveOn === unit.validFrom));
  const next = mergedNext?.nodes?.find((unit) => unit.successors.some((after) => after.effectiveOn === unit.validTo));
  return [last?.validFrom, next?.validTo].filter((day) => typeof day === 'string');
}

const monthOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

// The months of a span as places on a slider: 0 is its first, the last day of each month stands for it.
export const places = (span: Span) => monthOf(span.to) - monthOf(span.from);

export function placeOf(day: string, span: Span): number {
  return Math.min(Math.max(monthOf(day) - monthOf(span.from), 0), places(span));
}

export function dayAt(place: number, span: Span): string {
  const month = monthOf(span.from) + place;
  return new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).toISOString().slice(0, 10);
}

// The same day of the year before; 28 February for 29 February.
export function yearBefore(day: string): string {
  const year = Number(day.slice(0, 4)) - 1;
  return `${year}${day.slice(4) === '-02-29' ? '-02-28' : day.slice(4)}`;
}

// A day as it is written with its day first: 31/12/2023.
export const writeDay = (day: string) => day.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3/$2/$1');

// The day that somebody wrote, as 31/12/2023, 31-12-2023, 31.12.2023 or 2023-12-31; undefined where there is no such day.
export function readDay(text: string): string | undefined {
  const [, day, month, year] = /^(\d\d?)[/.-](\d\d?)[/.-](\d{4})$/.exec(text.trim()) ?? [];
  const written = year ? `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}` : text.trim();
  const read = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().slice(0, 10) === written ? written : undefined;
}

// The day nearest to one that there is none, such as 30 February, or that is written with its year or month alone; within the span.
export function nearDay(text: string, span: Span): string | undefined {
  const written = text.trim();
  const [, year, month, day] = /^(\d{4})(?:[/.-](\d{1,2}))?(?:[/.-](\d{1,2}))?$/.exec(written)
    ?? (([, first, second, last]) => ['', last, second, first])(/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(written) ?? []);
  if (!year) return undefined;
  const clamped = (number: number, most: number) => Math.min(Math.max(number, 1), most);
  const ofMonth = clamped(Number(month ?? 12), 12);
  const last = new Date(Date.UTC(Number(year), ofMonth, 0)).getUTCDate();
  const near = `${year}-${String(ofMonth).padStart(2, '0')}-${String(clamped(Number(day ?? last), last)).padStart(2, '0')}`;
  return near < span.from ? span.from : near > span.to ? span.to : near;
}
