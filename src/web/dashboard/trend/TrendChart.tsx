import * as Plot from '@observablehq/plot';
import { useEffect, useRef, useState } from 'preact/hooks';
import { usePage } from '../address/page.ts';
import { formatCount, formatDay } from '../language/format.ts';
import type { Span } from '../page/days.ts';
import { unsaidBoundOf } from '../panel/known.ts';
import { drawn, hasShares, type Point } from './points.ts';

// How a figure of one unit developed.
export interface Line {
  name: string;
  points: Point[];
}

// How several lines are told apart: by colour, and by the form of their points, also where there is no colour.
const forms = [['circle', '●'], ['square', '■'], ['diamond', '◆'], ['star', '★'], ['cross', '✚']] as const;

const height = 260;
// From so many points on they are drawn smaller.
const crowd = 16;

// The last days of years, on which most figures stand: so many of a span at most, its own last one among them.
function yearEnds(span: Span, most: number): Date[] {
  const [first, last] = [Number(span.from.slice(0, 4)), Number(span.to.slice(0, 4))];
  const step = Math.ceil((last - first + 1) / most);
  return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, place) => new Date(`${last - place * step}-12-31`));
}

// Lines through the figures, at the days they speak of; triangles where as many are known at least.
export function TrendChart({ lines, span, name }: { lines: Line[]; span: Span; name: string }) {
  const { words, locale, day } = usePage();
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const several = lines.length > 1;
  const shares = lines.some((line) => hasShares(line.points));
  const drawings = lines.map((line, place) => ({
    ...drawn(line.points, shares), name: line.name, form: forms[place]![0], stroke: several ? `var(--line-${place + 1})` : 'var(--accent)',
  }));
  const hasLeast = drawings.some(({ least }) => least.length > 0);

  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry!.contentRect.width)));
    observer.observe(place.current!);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    if (width === 0) return;
    const x = (point: Point) => new Date(point.asOf);
    const y = (point: Point) => (shares ? point.percentage : point.numerator);
    const fraction = (point: Point) =>
      point.denominator === null ? formatCount(point.numerator, locale)
        : `${formatCount(point.numerator, locale)} ${words.of} ${formatCount(point.denominator, locale)}`;
    const title = (point: Point, of: string) =>
      `${several ? `${of}\n` : ''}${words.bound[unsaidBoundOf(point)]} ${point.text}\n${fraction(point)}\n${formatDay(point.asOf, locale)}\n${words.basis[point.basis]}, ${words.confidence[point.confidence]}`;
    const chart = Plot.plot({
      width,
      height,
      marginLeft: 48,
      marginRight: 24,
      x: { type: 'utc', domain: [new Date(span.from), new Date(span.to)], label: null, ticks: yearEnds(span, width < 500 ? 4 : 8), tickFormat: '%Y' },
      y: {
        ...(shares && { domain: [0, 100] }), zero: true, nice: !shares, grid: true, label: null, ticks: 5,
        tickFormat: (value: number) => formatCount(value, locale) + (shares ? '%' : ''),
      },
      marks: [
        Plot.ruleX([new Date(day)], { stroke: 'var(--mark)', strokeWidth: 1.5 }),
        ...drawings.flatMap(({ shown, least, form, stroke }) => [
          Plot.line(shown.filter((point) => point.basis === 'UNIT_RECORDS'), { x, y, stroke, strokeWidth: 2 }),
          Plot.line(shown.filter((point) => point.basis === 'PUBLISHED_FIGURE'), { x, y, stroke, strokeWidth: 2, strokeDasharray: '5 4' }),
          Plot.dot(least, { x, y, r: 4, symbol: 'triangle', stroke, strokeWidth: 2, fill: 'var(--surface)' }),
          Plot.dot(shown, { x, y, r: shown.length > crowd ? 2.5 : 4, symbol: form, stroke, strokeWidth: 2, fill: (point: Point) => (point.complete ? stroke : 'var(--surface)') }),
        ]),
        Plot.tip(drawings.flatMap(({ shown, least, name: of }) => [...shown, ...least].map((point) => ({ ...point, of }))), (several ? Plot.pointer : Plot.pointerX)({
          x, y, title: (point: Point & { of: string }) => title(point, point.of),
          fill: 'var(--surface)', stroke: 'var(--line)', fontSize: 13, lineHeight: 1.35,
        })),
      ],
    });
    // To those who hear the page it is one picture; the table below it has the figures.
    for (const part of chart.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
    chart.setAttribute('role', 'img');
    chart.setAttribute('aria-label', [`${words.trend}: ${name}`, ...(several ? lines.map((line) => line.name) : [])].join(', '));
    place.current!.replaceChildren(chart);
    return () => chart.remove();
  }, [lines, span.from, span.to, width, day, locale]);

  return (
    <figure class="chart">
      {several && (
        <ul class="lines">
          {drawings.map((line, place) => <li key={place}><i aria-hidden="true" style={{ color: line.stroke }}>{forms[place]![1]}</i> {line.name}</li>)}
        </ul>
      )}
      <div ref={place} style={{ minHeight: `${height}px` }} />
      {(!shares || hasLeast) && <figcaption class="hint">{!shares && words.trendCounts} {hasLeast && words.trendLeast}</figcaption>}
    </figure>
  );
}
