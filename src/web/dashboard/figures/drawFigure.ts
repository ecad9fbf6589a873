import { colour, textAt, type Drawing } from '../picture/draw.ts';

const width = 480;

// A number in large signs, the share as a bar, and the fraction.
export function drawFigure(number: string, percentage: number | null, fraction: string, hue: string): Drawing {
  const bar = percentage === null ? '' :
    `<rect y="72" width="${width}" height="8" rx="4" fill="${colour('--shade')}"/><rect y="72" width="${(width * percentage) / 100}" height="8" rx="4" fill="${hue}"/>`;
  return { width, height: 112, markup: textAt(0, 54, 52, colour('--ink'), number, 'font-weight="650"') + bar + textAt(0, 104, 15, colour('--ink'), fraction) };
}
