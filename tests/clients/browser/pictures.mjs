// Parts of the page can be taken away as pictures that stand by themselves.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { visit } from './browser.mjs';

// Takes a part as a file: its text, or its bytes.
async function taken(page, part, format) {
  const menu = part.locator('details.formats').filter({ has: page.getByText(/^(Tải hình|Picture)$/) });
  await menu.locator('summary').click();
  const downloading = page.waitForEvent('download');
  await menu.getByText(format === 'svg' ? /SVG/ : /PNG/).click();
  const download = await downloading;
  await menu.locator('summary').click();
  assert.ok(download.suggestedFilename().endsWith(`.${format}`), download.suggestedFilename());
  return readFileSync(await download.path());
}

// Takes a part in both formats, and holds them against what must stand in them.
async function checked(page, part, words) {
  const svg = (await taken(page, part, 'svg')).toString('utf8');
  const { fault, texts, outside, size } = await page.evaluate((text) => {
    const read = new DOMParser().parseFromString(text, 'image/svg+xml');
    return {
      fault: read.querySelector('parsererror')?.textContent,
      texts: [...read.querySelectorAll('text')].map((each) => each.textContent).join(' '),
      outside: /var\(|href=|<script|<style|class=/.exec(text)?.[0],
      size: ['width', 'height'].map((name) => Number(read.documentElement.getAttribute(name))),
    };
  }, svg);
  assert.equal(fault, undefined);
  assert.equal(outside, undefined, `it depends on ${outside}`);
  for (const word of words) assert.ok(texts.includes(word), `"${word}" is not in: ${texts}`);
  const png = await taken(page, part, 'png');
  assert.equal(png.subarray(1, 4).toString('latin1'), 'PNG');
  assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], size.map((length) => 2 * length));
  const colours = await page.evaluate(async (bytes) => {
    const image = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }));
    const pen = new OffscreenCanvas(image.width, image.height).getContext('2d');
    pen.drawImage(image, 0, 0);
    return new Set(new Uint32Array(pen.getImageData(0, 0, image.width, image.height).data.buffer)).size;
  }, [...png]);
  assert.ok(colours > 8, `the picture has ${colours} colours`);
}

for (const options of [{}, { viewport: { width: 360, height: 800 }, colorScheme: 'dark' }])
  await visit('/?unit=19&asOf=2023-12-31', options, async (page) => {
    const trend = page.getByRole('region', { name: /^Diễn biến/ });
    await trend.getByRole('img').waitFor();
    await checked(page, trend, ['Thái Nguyên: Xã đạt chuẩn nông thôn mới', 'Tính đến ngày 31/12/2023', 'số liệu công bố', 'Nguồn: ', 'unit=19', '100%', '2023']);
    const communes = page.getByRole('article', { name: 'Xã đạt chuẩn nông thôn mới' });
    await checked(page, communes, ['93,7%', '118 trên 126', 'số liệu của ngày 28/12/2023', 'Top legislator hails Thai Nguyen', 'asOf=2023-12-31']);
  });

await visit('/?lang=en', {}, async (page) => {
  const map = page.getByRole('region', { name: /^Map of squares/ });
  await map.getByRole('table').waitFor();
  await checked(page, map, ['Việt Nam: Communes', 'Map of squares', '≥56.4', '30 Jun 2025', 'Hoàng Sa', '80–100%', 'more', 'lang=en']);
});

await visit('/?view=compare&compare=19,24&lang=en', {}, async (page) => {
  const trends = page.getByRole('region', { name: /^Trend/ });
  await trends.getByRole('img').waitFor();
  await checked(page, trends, ['Thái Nguyên', 'Bắc Giang', '●', '■', 'compare=19']);
});
