import * as Plot from '@observablehq/plot';
import { useEffect, useRef, useState } from 'preact/hooks';
import { usePage } from '../address/page.ts';
import { formatCount, formatDay } from '../language/format.ts';
import type { Span } from '../page/days.ts';
import { unsaidBoundOf } from '../panel/known.ts';
import { drawn, type Point } from './points.ts';

const height = 260;
// From so many points on they are drawn smaller.
const crowd = 16;

// The last days of years, on which most figures stand: so many of a span at most, its own last one among them.
function yearEnds(span: Span, most: number): Date[] {
  const [first, last] = [Number(span.from.slice(0, 4)), Number(span.to.slice(0, 4))];
  const step = Math.ceil((last - first + 1) / most);
  return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, place) => new Date(`${last - place * step}-12-31`));
}

// A line through the figures, at the days they speak of; triangles where as many are known at least.
export function TrendChart({ points, span, name }: { points: Point[]; span: Span; name: string }) {
  const { words, locale, day } = usePage();
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const { shares, shown, least } = drawn(points);

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
    const title = (point: Point) =>
      `${words.bound[unsaidBoundOf(point)]} ${point.text}\n${fraction(point)}\n${formatDay(point.asOf, locale)}\n${words.basis[point.basis]}, ${words.confidence[point.confidence]}`;
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
        Plot.line(shown.filter((point) => point.basis === 'UNIT_RECORDS'), { x, y, stroke: 'var(--accent)', strokeWidth: 2 }),
        Plot.line(shown.filter((point) => point.basis === 'PUBLISHED_FIGURE'), { x, y, stroke: 'var(--accent)', strokeWidth: 2, strokeDasharray: '5 4' }),
        Plot.dot(least, { x, y, r: 4, symbol: 'triangle', stroke: 'var(--accent)', strokeWidth: 2, fill: 'var(--surface)' }),
        Plot.dot(shown, { x, y, r: shown.length > crowd ? 2.5 : 4, stroke: 'var(--accent)', strokeWidth: 2, fill: (point: Point) => (point.complete ? 'var(--accent)' : 'var(--surface)') }),
        Plot.tip([...shown, ...least], Plot.pointerX({ x, y, title, fill: 'var(--surface)', stroke: 'var(--line)', fontSize: 13, lineHeight: 1.35 })),
      ],
    });
    // To those who hear the page it is one picture; the table below it has the figures.
    for (const part of chart.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
    chart.setAttribute('role', 'img');
    chart.setAttribute('aria-label', `${words.trend}: ${name}`);
    place.current!.replaceChildren(chart);
    return () => chart.remove();
  }, [points, span.from, span.to, width, day, locale]);

  return (
    <figure class="chart">
      <div ref={place} style={{ minHeight: `${height}px` }} />
      {(!shares || least.length > 0) && <figcaption class="hint">{!shares && words.trendCounts} {least.length > 0 && words.trendLeast}</figcaption>}
    </figure>
  );
}
