// A day by its name; and what is not there on a day: the nearest that is, in the language of the page.
import assert from 'node:assert/strict';
import { visit } from './browser.mjs';
import { fits } from './fits.mjs';

const has = (page, name, value) => page.waitForURL((url) => url.searchParams.get(name) === value);

await visit('/?unit=19', {}, async (page) => {
  const names = page.locator('.named-days');
  const choose = async (name, day) => {
    await names.getByText('Chọn ngày theo tên').press('Enter');
    await names.getByRole('link', { name }).press('Enter');
    await has(page, 'asOf', day);
    await page.waitForFunction(() => !document.querySelector('.named-days').open);
  };
  await page.getByRole('heading', { level: 1, name: 'Thái Nguyên' }).waitFor();
  await choose('Cuối năm 2023 31/12/2023', '2023-12-31');
  await choose('Ngày sáp nhập tỉnh 01/07/2025', '2025-07-01');
  await choose('Trước sáp nhập tỉnh 30/06/2025', null);
  await choose('Cuối năm 2024', '2024-12-31');
  await choose('Ngày của dữ liệu 30/06/2025', null);
  await names.getByText('Chọn ngày theo tên').press('Enter');
  await names.getByRole('link').first().press('Escape');
  assert.equal(await names.getByRole('link').first().isVisible(), false);
});

// A day that there is none leads to the one that is nearest.
for (const [written, day, link] of [
  ['2023-02-30', '2023-02-28', 'Xem ngày 28/02/2023'], ['31/12/2023', '2023-12-31', 'Xem ngày 31/12/2023'], ['2023', '2023-12-31', 'Xem ngày 31/12/2023'],
  ['2023-14-01', '2023-12-01', 'Xem ngày 01/12/2023'],
])
  await visit(`/?unit=19&asOf=${written}`, {}, async (page) => {
    await page.getByRole('heading', { level: 1, name: `Không có ngày ${written}` }).waitFor();
    await page.getByRole('link', { name: link }).click();
    await has(page, 'asOf', day);
    await page.getByRole('heading', { level: 1, name: 'Thái Nguyên' }).waitFor();
  });

// A unit that has ended says until when it was and what its communes belong to since, in the search, on its page and without a page.
await visit('/?asOf=2025-08-01', {}, async (page) => {
  const search = page.getByRole('combobox');
  await page.getByRole('heading', { level: 1, name: 'Việt Nam' }).waitFor();
  await search.fill('huyen dai tu');
  await page.getByRole('option', { name: 'Đại Từ Huyện cho đến 30/06/2025 · Thái Nguyên' }).waitFor();
  await search.press('Enter');
  await has(page, 'asOf', '2025-06-30');
  await page.getByText('Các đơn vị trực thuộc nhập vào (01/07/2025)').getByRole('link', { name: 'Đại Phúc' }).click();
  await has(page, 'asOf', '2025-07-01');
  await page.getByRole('heading', { level: 1, name: 'Đại Phúc' }).waitFor();
});
await visit('/?unit=171&asOf=2025-08-01&lang=en', {}, async (page) => {
  await page.getByText('Đại Từ: district, Thái Nguyên, until 30 Jun 2025.').waitFor();
  await page.getByText('Its units passed into (1 Jul 2025)').getByRole('link', { name: 'Đại Phúc' }).waitFor();
  await page.getByRole('link', { name: 'See 30 Jun 2025' }).click();
  await page.getByRole('heading', { level: 1, name: 'Đại Từ' }).waitFor();
});

// One that begins later says from when on, and what it is made of.
await visit('/?unit=26732&asOf=2020-01-01', {}, async (page) => {
  await page.getByText('Côn Đảo: đặc khu, Hồ Chí Minh, từ 01/07/2025.').waitFor();
  await page.getByText('Được lập từ (01/07/2025)').getByRole('link', { name: 'Côn Đảo' }).waitFor();
  await page.getByRole('link', { name: 'Xem ngày 01/07/2025' }).waitFor();
});

// A code that nobody has leads to the units that may be meant.
await visit('/?unit=thai+nguyen', {}, async (page) => {
  await page.getByText('Có phải là:').getByRole('link', { name: 'Thái Nguyên' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Thái Nguyên' }).waitFor();
});

// A figure that is empty, since there are no units of the level any more, leads to the day before.
await visit('/?unit=19&asOf=2025-08-01', {}, async (page) => {
  await page.getByRole('article', { name: 'Đơn vị cấp huyện đạt chuẩn nông thôn mới' }).getByRole('link', { name: 'Xem ngày 30/06/2025, trước khi địa giới đổi' }).click();
  await page.getByRole('article', { name: 'Đơn vị cấp huyện đạt chuẩn nông thôn mới' }).getByText('6 trên 9').waitFor();
});

await fits('ended', '/?unit=171&asOf=2025-08-01', (page) => page.locator('.title.missing .others').waitFor());
await fits('no-day', '/?unit=19&asOf=2023-02-30', (page) => page.locator('.ways-out').waitFor());
await fits('named-days', '/?unit=19', async (page) => {
  await page.locator('.named-days summary').click();
  await page.locator('.named-days a').first().waitFor();
});
