// A part of the page as a picture that stands by itself: what it shows, the drawing, what it rests on, and where it is from.
export interface Picture {
  title: string;
  subtitle: string;
  // What tells lines apart, where there are several.
  legend?: { sign: string; colour: string; name: string }[];
  drawing: Drawing;
  notes: string[];
}

export interface Drawing {
  width: number;
  height: number;
  // Elements of SVG.
  markup: string;
}

// What a style sheet may decide of an element: in a picture that has none it stands at the element itself.
const looks = [
  'fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-opacity', 'stroke-linejoin', 'stroke-linecap', 'opacity',
  'font-size', 'font-weight', 'text-anchor', 'visibility',
];
const family = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif";
const margin = 20;
const least = 480;

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);

// The colours of the page, light or dark as the reader has it.
export const colour = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

// A chart of the page.
export function drawingOf(chart: SVGSVGElement): Drawing {
  const copy = chart.cloneNode(true) as SVGSVGElement;
  const originals = chart.querySelectorAll('*');
  copy.querySelectorAll('*').forEach((element, place) => {
    const look = getComputedStyle(originals[place]!);
    element.removeAttribute('style');
    element.removeAttribute('class');
    for (const name of looks) element.setAttribute(name, look.getPropertyValue(name));
  });
  for (const style of copy.querySelectorAll('style')) style.remove();
  return { width: chart.clientWidth, height: chart.clientHeight, markup: [...copy.children].map((child) => new XMLSerializer().serializeToString(child)).join('') };
}

// Text as it stands in a drawing.
export const textAt = (x: number, y: number, size: number, fill: string, text: string, more = '') =>
  `<text x="${x}" y="${y}" font-size="${size}" fill="${escaped(fill)}" ${more}>${escaped(text)}</text>`;

// The picture as SVG, with nothing that lies elsewhere.
export function draw({ title, subtitle, legend = [], drawing, notes }: Picture): { width: number; height: number; svg: string } {
  const room = Math.max(drawing.width, least);
  const width = room + 2 * margin;
  const parts: string[] = [];
  let y = margin;
  const write = (text: string, size: number, fill: string, weight = 400) => {
    for (const line of wrapped(text, size, weight, room)) {
      y += size * 1.4;
      parts.push(textAt(margin, y - size * 0.3, size, fill, line, `font-weight="${weight}"`));
    }
  };
  write(title, 20, colour('--ink'), 650);
  write(subtitle, 14, colour('--soft'));
  for (const { sign, colour: fill, name } of legend) {
    y += 20;
    parts.push(textAt(margin, y - 4, 14, fill, sign), textAt(margin + 22, y - 4, 14, colour('--ink'), name));
  }
  y += 12;
  parts.push(`<g transform="translate(${margin} ${y})" font-size="13" fill="${colour('--ink')}">${drawing.markup}</g>`);
  y += drawing.height + 8;
  for (const note of notes) write(note, 12, colour('--soft'));
  const height = Math.ceil(y + margin);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${family}">`
    + `<title>${escaped(title)}</title><rect width="100%" height="100%" fill="${colour('--surface')}"/>${parts.join('')}</svg>`;
  return { width, height, svg };
}

// A text in lines of a width. A word that is longer, such as an address, is broken.
function wrapped(text: string, size: number, weight: number, room: number): string[] {
  const pen = document.createElement('canvas').getContext('2d')!;
  pen.font = `${weight} ${size}px ${family}`;
  const fits = (line: string) => pen.measureText(line).width <= room;
  const lines = [''];
  for (const word of text.split(' ').flatMap((each) => (fits(each) ? [each] : each.match(/.{1,40}/gu)!))) {
    const longer = lines.at(-1) ? `${lines.at(-1)} ${word}` : word;
    if (fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
