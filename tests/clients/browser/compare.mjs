// The ranking as a table to work with, and units compared with each other.
import assert from 'node:assert/strict';
import { visit } from './browser.mjs';
import { fits } from './fits.mjs';

const ranking = (page) => page.getByRole('region', { name: /^Xếp hạng/ });
const names = (page, body) => ranking(page).locator(`tbody${body} th[scope=row]`).allTextContents();
const head = (page, name) => ranking(page).getByRole('columnheader', { name, exact: true });

await visit('/', {}, async (page) => {
  await ranking(page).getByRole('table').waitFor();

  // The best come first. A header orders by its column, and a second time the other way round; what has no rank stays apart.
  assert.equal(await head(page, 'Hạng').getAttribute('aria-sort'), 'ascending');
  await ranking(page).getByRole('button', { name: /^Xem tất cả/ }).click();
  const apart = await names(page, '.apart');
  assert.ok(apart.includes('Cà Mau') && apart.includes('Hà Nội'), `apart are ${apart}`);
  const count = (await names(page, ':not(.apart)')).length;
  await head(page, 'Đơn vị').getByRole('button').press('Enter');
  assert.equal(await head(page, 'Đơn vị').getAttribute('aria-sort'), 'ascending');
  assert.equal(await head(page, 'Hạng').getAttribute('aria-sort'), null);
  const sorted = await names(page, ':not(.apart)');
  assert.equal(sorted.length, count);
  assert.deepEqual(sorted, sorted.toSorted(new Intl.Collator('vi').compare));
  await head(page, 'Đơn vị').getByRole('button').press('Enter');
  assert.deepEqual(await names(page, ':not(.apart)'), sorted.toReversed());

  // The address keeps the order, and gives it again.
  assert.equal(new URL(page.url()).searchParams.get('sort'), '-name');
  await page.reload();
  await ranking(page).getByRole('button', { name: /^Xem tất cả/ }).click();
  assert.deepEqual(await names(page, ':not(.apart)'), sorted.toReversed());

  // Each tier is a column: its share, its fraction and its day, the same as where the page is about that tier.
  await head(page, 'Nâng cao').getByRole('button').click();
  assert.equal(await head(page, 'Nâng cao').getAttribute('aria-sort'), 'descending');
  const cell = ranking(page).getByRole('row', { name: /^– Thái Nguyên|^\d+ Thái Nguyên/ }).locator('[data-tier="Nâng cao"]');
  assert.match(await cell.textContent(), /^ ?26,2% 33 \/ 126.*28\/12\/2023.*1 nguồn/);

  // A name narrows it, whatever the accents.
  await ranking(page).getByRole('searchbox', { name: 'Lọc theo tên' }).fill('ha n');
  assert.deepEqual((await names(page, '')).toSorted(), ['Hà Nam', 'Hà Nội']);
  await ranking(page).getByText('2 trên 63').waitFor();
  assert.equal(new URL(page.url()).searchParams.get('name'), 'ha n');

  // Units are ticked, by the keyboard too, and lead to their comparison.
  await ranking(page).getByRole('checkbox', { name: 'So sánh Hà Nam' }).press('Space');
  await ranking(page).getByRole('searchbox').fill('thai nguyen');
  await ranking(page).getByRole('checkbox', { name: 'So sánh Thái Nguyên' }).check();
  assert.equal(new URL(page.url()).searchParams.get('compare'), '35,19');
  await ranking(page).getByRole('link', { name: 'So sánh các đơn vị đã chọn' }).click();
  await page.getByRole('region', { name: /^Diễn biến/ }).getByRole('img', { name: 'Diễn biến: Xã đạt chuẩn nông thôn mới, Hà Nam, Thái Nguyên' }).waitFor();

  // More are found by name, up to five; one is left out again.
  const more = page.getByRole('combobox', { name: 'Thêm đơn vị' });
  for (const name of ['viet nam', 'ha noi', 'bac giang']) {
    await more.fill(name);
    await page.locator('#found-to-compare [role=option]').first().waitFor();
    await more.press('Enter');
    await page.waitForFunction((text) => document.querySelector('.units-chosen').textContent.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').includes(text), name);
  }
  await more.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Bỏ Hà Nội' }).click();
  await page.waitForURL((url) => url.searchParams.get('compare') === '35,19,VN,24');
});

// The link alone shows the same: a trend in one chart, and each figure with its fraction, day, basis and sources.
await visit('/?asOf=2024-12-31&view=compare&compare=19,24,VN', {}, async (page) => {
  const figures = page.getByRole('region', { name: 'Các con số cạnh nhau' });
  const communes = figures.getByRole('row', { name: /^Xã đạt chuẩn nông thôn mới/ });
  await communes.waitFor();
  const cells = await communes.getByRole('cell').allTextContents();
  assert.equal(cells.length, 3);
  assert.match(cells[0], /93,7%.*118 trên 126.*Số liệu công bố.*28\/12\/2023.*1 nguồn/);
  assert.match(cells[1], /84,6%.*154 trên 182.*31\/12\/2023/);
  // A tier that nobody stated is not known, and no zero; another figure draws another chart.
  await figures.getByRole('row', { name: /^Xóm, thôn nông thôn mới kiểu mẫu/ }).getByText('Chưa rõ').first().waitFor();
  const trends = page.getByRole('region', { name: /^Diễn biến/ });
  assert.equal(await trends.locator('.lines li').count(), 3);
  await trends.getByText('Xem dạng bảng').first().click();
  await trends.getByRole('row', { name: /^28\/12\/2023.*118 \/ 126/ }).waitFor();
  await page.locator('.subject-choice select').selectOption({ label: 'Xã nông thôn mới nâng cao' });
  await page.waitForURL((url) => url.searchParams.get('tier') === 'ADVANCED');
  await trends.getByRole('img', { name: /^Diễn biến: Xã nông thôn mới nâng cao, Thái Nguyên/ }).waitFor();
});

// What was merged since is said to be so, with the way to the day when it was; what nobody has a code for is not.
await visit('/?asOf=2025-07-01&view=compare&compare=19,06,99999', {}, async (page) => {
  await page.getByText('Không có đơn vị nào mang mã 06 vào ngày 01/07/2025.').waitFor();
  await page.getByText('Không có đơn vị nào mang mã 99999 vào ngày 01/07/2025.').waitFor();
  await page.getByRole('link', { name: 'Xem ngày 30/06/2025' }).click();
  await page.getByRole('region', { name: 'Các con số cạnh nhau' }).getByRole('columnheader', { name: 'Bắc Kạn' }).waitFor();
});

// On paper there is nothing to press.
await visit('/?view=compare&compare=19,24', {}, async (page) => {
  await page.getByRole('region', { name: 'Các con số cạnh nhau' }).getByRole('table').waitFor();
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('button:visible, select:visible').count(), 0);
});

await fits('ranking', '/?unit=19&compare=169,171', (page) => page.locator('table.ranking').waitFor());
await fits('comparison', '/?asOf=2024-12-31&view=compare&compare=19,24,VN,01,06', (page) => page.locator('table.compared').waitFor());
