import type { Words } from '../language/vi.ts';
import { colour, textAt, type Drawing } from '../picture/draw.ts';
import { lookOf, shortOf, steps } from './look.ts';
import type { Place } from './places.ts';

const side = 46;
const gap = 3;
const legendHeight = 60;

// The squares with their legend, as a drawing.
export function drawMap(places: Place[], words: Words, locale: string): Drawing {
  const at = (cell: number) => cell * (side + gap);
  const [columns, rows] = [Math.max(...places.map((place) => place.column)) + 1, Math.max(...places.map((place) => place.row)) + 1];
  const squares = places.flatMap((place) => {
    const [x, y, look] = [at(place.column), at(place.row), lookOf(place.rate)];
    return [
      square(x, y, side, look),
      written(x + side / 2, y + 20, 12, look, place.label, 'font-weight="650"'),
      written(x + side / 2, y + 35, 11, look, shortOf(place.rate, locale)),
      ...(place.islands ? [textAt(x + side, y + side + 11, 10, colour('--ink'), place.islands, 'text-anchor="end"')] : []),
    ];
  });
  const keys: [string, string][] = [
    ...steps.slice(0, -1).map((from, step): [string, string] => [`s${step}`, `${from}–${steps[step + 1]}%`]),
    ['s3 AT_LEAST', words.mapLeast], ['counted', words.mapCounted], ['none', words.unknown],
  ];
  const y = at(rows) + 18;
  const legend = keys.flatMap(([look, name], place) => {
    const [x, down] = place < 5 ? [place * 84, y] : [[0, 84, 290][place - 5]!, y + 24];
    return [square(x, down, 16, look), textAt(x + 22, down + 13, 12, colour('--ink'), name)];
  });
  return { width: Math.max(at(columns), 420), height: at(rows) + legendHeight, markup: [hatches(), ...squares, ...legend].join('') };
}

const stepOf = (look: string) => /^s(\d)/.exec(look)?.[1];
const isHatched = (look: string) => look.includes('AT_LEAST');

function square(x: number, y: number, size: number, look: string): string {
  const step = stepOf(look);
  const fill = step === undefined ? colour('--surface') : isHatched(look) ? `url(#hatch-${step})` : colour(`--s${step}`);
  const edge = step === undefined ? ` stroke="${colour('--soft')}"${look === 'none' ? ' stroke-dasharray="3 2"' : ''}` : '';
  return `<rect x="${x + 0.5}" y="${y + 0.5}" width="${size - 1}" height="${size - 1}" rx="4" fill="${fill}"${edge}/>`;
}

// Words in the middle of a square; on plain ground where it is hatched.
function written(x: number, y: number, size: number, look: string, text: string, more = ''): string {
  const step = stepOf(look);
  const dark = step === undefined || isHatched(look) ? colour(look === 'none' ? '--soft' : '--ink') : colour(Number(step) < 3 ? '--s-dark' : '--s-light');
  const halo = isHatched(look) ? `paint-order="stroke" stroke="${colour('--surface')}" stroke-width="4"` : '';
  return textAt(x, y, size, dark, text, `text-anchor="middle" ${halo} ${more}`);
}

const hatches = () => `<defs>${steps.slice(0, -1).map((_, step) =>
  `<pattern id="hatch-${step}" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="7" height="7" fill="${colour('--surface')}"/><rect width="3" height="7" fill="${colour(`--s${step}`)}"/><rect width="3" height="7" fill="${colour('--ink')}" fill-opacity="0.18"/></pattern>`).join('')}</defs>`;
