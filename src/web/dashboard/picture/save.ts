import { draw, type Picture } from './draw.ts';

export type Format = 'png' | 'svg';

// A PNG has twice the pixels, for screens and print that show them.
const scale = 2;

// Gives a picture to the reader as a file.
export async function save(picture: Picture, name: string, format: Format): Promise<void> {
  const { width, height, svg } = draw(picture);
  const file = format === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await pixels(svg, width * scale, height * scale);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `${name}.${format}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

async function pixels(svg: string, width: number, height: number): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  canvas.getContext('2d')!.drawImage(image, 0, 0, width, height);
  return new Promise((made, failed) => canvas.toBlob((blob) => (blob ? made(blob) : failed(new Error('no picture'))), 'image/png'));
}
