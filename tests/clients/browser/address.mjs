// Unit, day, language and view stand in the address: they change with what a reader does, a link shows the same again, and
// the browser's way back works.
import assert from 'node:assert/strict';
import { picture, visit } from './browser.mjs';

let link;
await visit('/?unit=19&asOf=2023-12-31', {}, async (page) => {
  const communes = page.getByRole('article', { name: 'Xã đạt chuẩn nông thôn mới' });
  const search = page.getByRole('combobox');
  const has = (name, value) => page.waitForURL((url) => url.searchParams.get(name) === value);
  await communes.getByText('93,7%').waitFor();

  await search.fill('dai tu');
  await page.getByRole('option', { name: /Đại Từ Huyện/ }).waitFor();
  await page.keyboard.press('Enter');
  await has('unit', '171');
  await page.getByRole('heading', { level: 1, name: 'Đại Từ' }).waitFor();
  await communes.getByText('26 trên 28').waitFor();

  await page.goBack();
  await has('unit', '19');
  await communes.getByText('93,7%').waitFor();

  // By the slider across both reforms: boundaries change in December 2024, districts end in July 2025.
  await page.getByRole('link', { name: 'Địa giới sẽ đổi 01/12/2024' }).click();
  await has('asOf', '2024-12-01');
  await page.locator('[aria-valuetext="01/12/2024"]').focus();
  for (let month = 0; month < 7; month++) await page.keyboard.press('ArrowRight');
  await has('asOf', '2025-07-31');
  await page.getByText('Không còn', { exact: true }).waitFor();
  await communes.getByText('Địa giới đã thay đổi từ đó').waitFor();
  await picture(page, 'reform');

  await page.getByRole('link', { name: 'English' }).click();
  await page.getByRole('link', { name: 'Published figures' }).click();
  await page.getByRole('heading', { name: 'Published figures, verified' }).waitFor();
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  link = new URL(page.url());
});

assert.deepEqual(Object.fromEntries(link.searchParams), { unit: '19', asOf: '2025-07-31', lang: 'en', view: 'published' });
await visit(link.pathname + link.search, {}, async (page) => {
  await page.getByRole('heading', { level: 1, name: 'Thái Nguyên' }).waitFor();
  await page.getByRole('heading', { name: 'Published figures, verified' }).waitFor();
  assert.equal(await page.getByRole('slider').getAttribute('aria-valuetext'), '31 Jul 2025');
});

// Days before the data knows a unit, or the units below it, are no errors.
await visit('/?unit=171&asOf=2020-12-31', {}, (page) =>
  page.getByText('Dữ liệu không biết gì về đơn vị mang mã 171 vào ngày 31/12/2020.').waitFor());
await visit('/?unit=19&asOf=2016-12-31', {}, async (page) => {
  await page.getByRole('article', { name: 'Xã đạt chuẩn nông thôn mới' }).getByText('Chưa rõ').waitFor();
  assert.equal(await page.getByRole('alert').count(), 0);
});

// A day that there is none is explained in the language of the page, and the way to another is there.
await visit('/?unit=19&asOf=2023-02-30', {}, async (page) => {
  await page.getByRole('heading', { level: 1, name: 'Không có ngày 2023-02-30' }).waitFor();
  await page.getByText('"2023-02-30" không phải là một ngày').waitFor();
  await page.getByRole('link', { name: 'English' }).click();
  await page.getByText('"2023-02-30" is not a day').waitFor();
  await page.getByRole('slider').focus();
  await page.keyboard.press('ArrowLeft');
  await page.getByRole('heading', { level: 1, name: 'Thái Nguyên' }).waitFor();
});
await visit('/?asOf=garbage', {}, (page) => page.getByRole('heading', { level: 1, name: 'Không có ngày garbage' }).waitFor());

// A unit that has ended is explained, and the way back from it is there.
await visit('/?unit=171&asOf=2025-08-01', {}, async (page) => {
  await page.getByText('Không có đơn vị nào mang mã 171 vào ngày 01/08/2025.').waitFor();
  await page.getByRole('slider').waitFor();
  await picture(page, 'ended');
});
