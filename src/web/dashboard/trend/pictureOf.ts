import type { Words } from '../language/vi.ts';
import { drawingOf, type Picture } from '../picture/draw.ts';

// The chart in a panel as a picture; undefined where there is none yet.
export function pictureOf(panel: string, title: string, words: Words, notes: string[]): Picture | undefined {
  const figure = document.getElementById(panel)?.closest('section')?.querySelector<HTMLElement>('figure.chart');
  const chart = figure?.querySelector('svg');
  if (!figure || !chart) return undefined;
  const legend = [...figure.querySelectorAll('.lines > li')].map((line) => {
    const sign = line.querySelector('i')!;
    return { sign: sign.textContent!, colour: getComputedStyle(sign).color, name: line.textContent!.replace(sign.textContent!, '').trim() };
  });
  const least = figure.querySelector('figcaption')?.textContent;
  return { title, subtitle: words.trend, legend, drawing: drawingOf(chart), notes: [...(least ? [least] : []), ...notes] };
}
