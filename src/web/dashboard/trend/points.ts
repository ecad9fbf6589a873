import type { RecognitionTrendQuery } from '../graphql/types.ts';
import { boundOf, isKnown } from '../panel/known.ts';

export type Point = NonNullable<RecognitionTrendQuery['recognitionTrend'][number]['rate']> & {
  change: RecognitionTrendQuery['recognitionTrend'][number]['change'];
};

// One point for each day that a figure speaks of: a published figure holds until the next one, which is no news of it.
export function pointsOf({ recognitionTrend }: RecognitionTrendQuery): Point[] {
  const points = new Map<string, Point>();
  for (const { rate, change } of recognitionTrend)
    if (rate && !points.has(rate.asOf) && isKnown(rate))
      points.set(rate.asOf, { ...rate, change });
  return [...points.values()];
}

export const hasShares = (points: Point[]) => points.some((point) => point.percentage !== null);

// What a chart shows of a figure: its shares, or else its counts. What is only known to be at least so high is no point of a published series.
export function drawn(points: Point[], shares: boolean): { shown: Point[]; least: Point[] } {
  const measured = points.filter((point) => !shares || point.percentage !== null);
  const published = measured.some((point) => point.basis === 'PUBLISHED_FIGURE');
  const isLeast = (point: Point) => boundOf(point) === 'AT_LEAST';
  return {
    shown: measured.filter((point) => !isLeast(point)),
    least: measured.filter((point) => isLeast(point) && !(published && point.basis === 'UNIT_RECORDS')),
  };
}
