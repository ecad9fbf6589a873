// Without scripts each page is there at the same address, with forms for the day and the search; with them the first figures come with the page.
import assert from 'node:assert/strict';
import { picture, visit } from './browser.mjs';

for (const [name, width] of [['phone', 360], ['tablet', 768], ['desktop', 1440]])
  await visit('/?unit=19&asOf=2023-12-31', { javaScriptEnabled: false, viewport: { width, height: 900 } }, async (page) => {
    await page.getByRole('heading', { level: 1, name: 'Thái Nguyên' }).waitFor();
    await page.getByRole('row', { name: /93,65%.*118\/126.*28-12-2023/ }).first().waitFor();
    await picture(page, name);

    await page.getByLabel('Tính đến ngày').fill('2022-12-31');
    await page.getByRole('button', { name: 'Xem' }).click();
    await page.waitForURL((url) => url.searchParams.get('asOf') === '2022-12-31' && url.searchParams.get('unit') === '19');
    await page.getByRole('link', { name: 'Số liệu công bố' }).click();
    await page.getByRole('heading', { name: 'Số liệu công bố và kiểm chứng' }).waitFor();
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Published figures, verified' }).waitFor();

    await page.getByLabel('Find a commune, district, province').fill('dai tu');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('link', { name: 'Đại Từ', exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Đại Từ' }).waitFor();
  });

// Nothing is asked for that came with the page; whatever is chosen then is.
await visit('/?unit=19', {}, async (page) => {
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).searchParams.get('documentId')));
  await page.reload();
  await page.getByRole('article', { name: 'Xã đạt chuẩn nông thôn mới' }).getByText('93,7%').waitFor();
  await page.waitForLoadState('networkidle');
  for (const operation of ['TimeSpan', 'UnitProfile', 'RecognitionRates']) assert.ok(!asked.includes(operation), `${operation} was asked`);
  await page.getByRole('table').getByRole('link', { name: 'Đại Từ' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Đại Từ' }).waitFor();
  assert.ok(asked.includes('UnitProfile'));
});
