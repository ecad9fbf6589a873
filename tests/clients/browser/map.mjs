// The map of squares: each province where it is on the day, its figure by pointer, key and touch, and the same as a table.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { picture, visit } from './browser.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const map = (page) => page.getByRole('region', { name: /^(Bản đồ ô vuông|Map of squares)/ });
const square = (page, name) => map(page).getByRole('list').getByRole('link', { name });
const focused = (page, name) => page.waitForFunction((text) => document.activeElement?.textContent?.includes(`${text}:`), name);

// At every width, in both languages and in the reader's own colours it fits and axe finds nothing; it can be told apart in grey.
for (const [name, path, options] of [
  ['phone', '/', { viewport: { width: 360, height: 800 } }],
  ['tablet-dark', '/?lang=en', { viewport: { width: 768, height: 1000 }, colorScheme: 'dark' }],
  ['desktop', '/?asOf=2025-07-01', { viewport: { width: 1440, height: 900 } }],
  ['desktop-dark', '/?lang=en&tier=ADVANCED&level=COMMUNE', { viewport: { width: 1440, height: 900 }, colorScheme: 'dark' }],
  ['forced', '/', { forcedColors: 'active' }],
])
  await visit(path, options, async (page) => {
    await map(page).getByRole('table').waitFor();
    await page.waitForLoadState('networkidle');
    await picture(page, name);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${name} is wider than the window`);
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => axe.run('section:has(#map)'));
    assert.deepEqual(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${name}: ${id} at ${target}`)), []);
    const steps = await map(page).locator('.legend .square').evaluateAll((squares) => squares.slice(0, 5).map((each) => {
      const [red, green, blue] = getComputedStyle(each).backgroundColor.match(/\d+/g).map(Number);
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    }));
    for (let step = 1; step < steps.length; step++) assert.ok(Math.abs(steps[step] - steps[step - 1]) > 15, `${name}: the colours have the greys ${steps}`);
  });

await visit('/', {}, async (page) => {
  // What is known is filled by its share, what is a lower bound hatched, what nobody stated empty.
  await square(page, 'Thái Nguyên: 93,7% · 118 trên 126 · 28/12/2023').waitFor();
  const look = (name) => square(page, name).getAttribute('class');
  assert.match(await look(/^Thái Nguyên:/), /\bs4 EXACT\b/);
  assert.match(await look(/^Bình Dương: ít nhất 56,4%/), /\bs2 AT_LEAST\b/);
  assert.match(await look(/^Cà Mau: Chưa rõ$/), /\bnone\b/);
  assert.match(await look(/^Vĩnh Phúc: 74, không rõ tổng số/), /\bcounted\b/);
  await square(page, /^Hoàng Sa \(Đà Nẵng\):/).waitFor();
  assert.equal(await map(page).getByRole('row').count(), 64);
  assert.match(await map(page).getByRole('row').filter({ hasText: 'Thái Nguyên' }).textContent(), /^Thái Nguyên93,7%118 trên 126.*28\/12\/2023.*1 nguồn/);

  // By pointer.
  const told = map(page).locator('.told');
  await square(page, /^Lạng Sơn:/).hover();
  assert.match(await told.textContent(), /^Lạng Sơn 60,6%/);

  // By keys: one stop for the Tab key, from which arrows lead to the neighbours and across gaps.
  assert.equal(await map(page).locator('.squares [tabindex="0"]').count(), 1);
  await square(page, /^Thái Nguyên:/).focus();
  for (const [key, name] of [['ArrowLeft', 'Vĩnh Phúc'], ['ArrowDown', 'Hà Nội'], ['ArrowRight', 'Bắc Ninh'], ['End', 'Bạc Liêu'], ['Home', 'Hà Giang']]) {
    await page.keyboard.press(key);
    await focused(page, name);
  }
  await square(page, /^Đà Nẵng:/).focus();
  await page.keyboard.press('ArrowRight');
  await focused(page, 'Hoàng Sa (Đà Nẵng)');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Đà Nẵng' }).waitFor();
  assert.equal(await map(page).count(), 0);
});

// Since the reform there are other provinces in other places.
await visit('/?asOf=2025-07-01', {}, async (page) => {
  await square(page, /^Thái Nguyên:/).waitFor();
  assert.equal(await square(page, /^Bắc Kạn:/).count(), 0);
  assert.equal(await map(page).getByRole('row').count(), 35);
});

// A first touch tells the figure, a second one opens the unit.
await visit('/', { hasTouch: true, viewport: { width: 360, height: 800 } }, async (page) => {
  await square(page, /^Nghệ An:/).tap();
  await map(page).getByText('Chạm lần nữa để mở.').waitFor();
  assert.match(await map(page).locator('.told').textContent(), /^Nghệ An 77,6%/);
  await square(page, /^Nghệ An:/).tap();
  await page.getByRole('heading', { level: 1, name: 'Nghệ An' }).waitFor();
});

// On paper all rows are there.
await visit('/', {}, async (page) => {
  await map(page).getByRole('table').waitFor();
  await page.emulateMedia({ media: 'print' });
  assert.ok(await map(page).locator('.scroll').evaluate((box) => box.scrollHeight <= box.clientHeight + 1));
});
