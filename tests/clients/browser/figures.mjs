// The dashboard shows the figures of the news text, each with its fraction, day, basis, confidence and sources.
import assert from 'node:assert/strict';
import { picture, visit } from './browser.mjs';

await visit('/?unit=19&asOf=2023-12-31', {}, async (page) => {
  const card = (name) => page.getByRole('article', { name, exact: true });
  const holds = async (name, ...texts) => {
    for (const text of texts) await card(name).getByText(text).first().waitFor();
  };
  await holds('Đơn vị cấp huyện đạt chuẩn nông thôn mới', '66,67%', '6 trên 9', 'Đếm từng đơn vị', '31/12/2023', 'suy ra từ các nguồn');
  await holds('Xã đạt chuẩn nông thôn mới', '93,7%', '118 trên 126', 'Số liệu công bố', '28/12/2023', 'theo một nguồn', 'Sổ công nhận chưa đầy đủ');
  await holds('Xã nông thôn mới nâng cao', '33 trên 126');
  await holds('Xã nông thôn mới kiểu mẫu', '10 trên 126');
  await holds('Xóm, thôn nông thôn mới kiểu mẫu', '104', 'không rõ tổng số');
  assert.equal(await card('Đơn vị cấp huyện đạt chuẩn nông thôn mới').getByText('Sổ công nhận chưa đầy đủ').count(), 0);

  await card('Xã đạt chuẩn nông thôn mới').getByText('1 nguồn').click();
  await holds('Xã đạt chuẩn nông thôn mới', 'Top legislator hails Thai Nguyen');

  for (const text of ['trên 460 cuộc', 'trên 260.870 lượt người', 'trên 81,8 ha', 'trên 86,4 tỷ đồng'])
    await page.getByRole('region', { name: 'Phong trào' }).getByText(text).waitFor();
  await page.getByText('Từng phong trào').click();
  await page.getByRole('row', { name: 'Mở rộng đường xóm 6m trên 54 tỷ đồng 26/12/2023' }).waitFor();
  await page.getByRole('region', { name: 'Mục tiêu' }).getByRole('img', { name: 'Thực tế 6, Mục tiêu 5', exact: true }).waitFor();
  await page.getByRole('region', { name: /^Xếp hạng/ }).getByRole('row', { name: /Đại Từ.*92,9%.*26 \/ 28/ }).waitFor();
  await picture(page, 'desktop');
});

await visit('/?unit=19&view=criteria', {}, async (page) => {
  await page.getByText('Chưa có đánh giá nào').waitFor();
  await page.getByText('Chưa thể nói đơn vị nào gần đạt chuẩn').waitFor();
  await picture(page, 'criteria');
});

await visit('/?unit=19&view=published&asOf=2023-12-31&lang=en', { colorScheme: 'dark' }, async (page) => {
  await page.getByText('118/126 = 93.650…%, which rounds to 93.7%.').first().waitFor();
  await picture(page, 'published');
});

// A unit that only changed its name or kind is one click from what it was before and since, with the decision.
await visit('/?unit=46&asOf=2025-06-30', {}, async (page) => {
  await page.getByText('Trước đó (01/01/2025, 175/2024/QH15)').getByRole('link', { name: 'Thừa Thiên Huế' }).click();
  await page.getByText('Từ đó (01/01/2025, 175/2024/QH15)').getByRole('link', { name: 'Huế', exact: true }).waitFor();
});

// What nobody stated is told from what a whole register says, and each figure stands with its day.
await visit('/?unit=19&view=coverage&asOf=2023-12-31', {}, async (page) => {
  const row = page.getByRole('region', { name: 'Dữ liệu có gì về cả nước và từng tỉnh' }).getByRole('row', { name: /^Thái Nguyên/ });
  await row.getByRole('cell', { name: 'theo sổ công nhận đầy đủ 66,67% 6 / 9' }).waitFor();
  await row.getByRole('cell', { name: 'theo số liệu công bố 93,65% 118 / 126 28/12/2023' }).waitFor();
  await row.getByRole('cell', { name: 'chưa biết gì Chưa rõ' }).first().waitFor();
  await picture(page, 'coverage');
});

// The dashboard opens on the country and the last day of the old map. Where a denominator comes from, and which share was printed
// besides; what most rows share is said once.
await visit('/', {}, async (page) => {
  await page.getByRole('heading', { level: 1, name: 'Việt Nam' }).waitFor();
  await page.getByRole('article', { name: 'Xã đạt chuẩn nông thôn mới' }).getByText('6.084 trên 7.669').waitFor();
  const card = page.getByRole('article', { name: 'Xã nông thôn mới nâng cao', exact: true });
  for (const text of ['2.567 trên 7.669', 'mẫu số lấy từ số liệu khác cùng ngày', '42,4%', 'của số đạt chuẩn'])
    await card.getByText(text).first().waitFor();
  await page.getByRole('region', { name: /^Diễn biến/ }).getByText('Xem dạng bảng').click();
  const trend = page.getByRole('region', { name: /^Diễn biến/ });
  await trend.getByText(/^Trừ dòng ghi khác: Số liệu công bố, theo một nguồn/).waitFor();
  assert.equal(await trend.getByRole('table').getByText('Sổ công nhận chưa đầy đủ').count(), 0);
});

// What is only known to be at least so high is drawn and said to be so.
await visit('/?unit=169&asOf=2023-12-31', {}, async (page) => {
  const trend = page.getByRole('region', { name: /^Diễn biến/ });
  await page.getByRole('article', { name: 'Xã đạt chuẩn nông thôn mới', exact: true }).getByText('ít nhất 16,66%').waitFor();
  await trend.getByText('△ là mức ít nhất').waitFor();
  await trend.getByText('Xem dạng bảng').click();
  await trend.getByRole('cell', { name: 'ít nhất 16,6%', exact: true }).first().waitFor();
});
