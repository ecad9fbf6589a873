// What readers do beside looking: follow a link, print a page, keep its address, read the years of a chart.
import assert from 'node:assert/strict';
import { picture, visit } from './browser.mjs';

const small = { viewport: { width: 1280, height: 500 } };

await visit('/?unit=19', small, async (page) => {
  const trend = page.getByRole('region', { name: /^Diễn biến/ });
  await trend.getByRole('img').waitFor();

  // Years are written where figures stand: at their last day.
  const years = await trend.locator('svg [aria-hidden] text, svg g text').allTextContents();
  assert.ok(years.includes('2023'), `the axis has ${years}`);

  // A link leads to the top of the next page, and its title has the focus.
  const below = page.getByRole('table').getByRole('link', { name: 'Đại Từ' }).first();
  await below.scrollIntoViewIfNeeded();
  assert.ok(await page.evaluate(() => scrollY > 0));
  await below.click();
  await page.getByRole('heading', { level: 1, name: 'Đại Từ' }).waitFor();
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1' && scrollY === 0);

  // A citation's link names the day, also where the address does not.
  await page.getByRole('button', { name: /^Trích dẫn/ }).first().click();
  const link = await page.getByRole('dialog').getByRole('link').first().getAttribute('href');
  assert.equal(new URL(link, page.url()).searchParams.get('asOf'), '2025-06-30');
  await page.keyboard.press('Escape');
});

await visit('/?unit=19', {}, async (page) => {
  await page.getByRole('article', { name: 'Xã đạt chuẩn nông thôn mới' }).getByText('93,7%').waitFor();
  await page.waitForLoadState('networkidle');
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  assert.equal(await page.locator('button:visible, input:not(.day-field *):visible').count(), 0);
  assert.ok(await page.locator('details.sources li:visible').count() > 0);
  await picture(page, 'print');
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  assert.equal(await page.locator('details.sources[open]').count(), 0);
});

await visit('/?unit=19', { forcedColors: 'active' }, async (page) => {
  await page.getByRole('article', { name: 'Xã đạt chuẩn nông thôn mới' }).getByText('93,7%').waitFor();
  const borders = await page.locator('.views a').evaluateAll((links) => links.map((link) => getComputedStyle(link).borderBottomColor));
  assert.equal(new Set(borders).size, 2, `the tabs have ${borders}`);
});

// A day is read and written with its day first, whatever the order of the browser.
for (const [lang, said] of [['vi', 'Ngày được viết như 31/12/2023.'], ['en', 'A day is written as 31/12/2023, day before month.']])
  await visit(`/?unit=19&lang=${lang}`, { locale: 'en-US' }, async (page) => {
    const day = page.locator('.day-field input[type=text]');
    await day.waitFor();
    assert.equal(await day.inputValue(), '30/06/2025');
    for (const [typed, chosen] of [['1/7/2025', '2025-07-01'], ['31-12-2023', '2023-12-31'], ['2023-12-30', '2023-12-30']]) {
      await day.fill(typed);
      await day.press('Enter');
      await page.waitForURL((url) => url.searchParams.get('asOf') === chosen);
    }
    await day.fill('12/31/2023');
    await day.press('Enter');
    assert.equal(await day.evaluate((field) => field.validationMessage), said);
    assert.equal(new URL(page.url()).searchParams.get('asOf'), '2023-12-30');
  });

// Targets of the same name are told apart by who states them, and none is on track to which nothing was added.
await visit('/?unit=19&asOf=2023-12-31', {}, async (page) => {
  const targets = page.locator('.targets li').filter({ has: page.getByRole('heading', { name: 'Xã nông thôn mới nâng cao' }) });
  await targets.nth(1).waitFor();
  const stated = await targets.locator('.stated').allTextContents();
  assert.equal(new Set(stated).size, 2, `they are stated ${stated}`);
  assert.deepEqual(await targets.locator('.status').allTextContents(), ['Chưa ghi nhận tăng thêm', 'Chưa ghi nhận tăng thêm']);
});

// The ranking fits its panel: its last column, the sources, is not cut off.
for (const width of [645, 700, 800])
  await visit('/?unit=19', { viewport: { width, height: 900 } }, async (page) => {
    await page.locator('table.ranking').waitFor();
    assert.ok(await page.locator('.scroll:has(> .ranking)').evaluate((box) => box.scrollWidth <= box.clientWidth), `the ranking is cut off at ${width} px`);
  });
