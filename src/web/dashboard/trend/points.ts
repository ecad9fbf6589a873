import type { RecognitionTrendQuery } from '../graphql/types.ts';
import { isKnown } from '../panel/known.ts';

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
