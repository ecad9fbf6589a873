// A part of the dashboard gives its query, its table and its citation.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { picture, visit } from './browser.mjs';

await visit('/?unit=19&asOf=2023-12-31', {}, async (page) => {
  const trend = page.getByRole('region', { name: /^Diễn biến/ });
  await trend.getByRole('img').waitFor();

  const opened = page.waitForEvent('popup');
  await trend.getByRole('link', { name: /^Xem truy vấn/ }).click();
  const ide = await opened;
  await ide.getByLabel('Operation Editor').getByText('recognitionTrend').first().waitFor();
  await ide.waitForLoadState('networkidle');
  await ide.getByRole('button', { name: 'Execute query' }).click();
  await ide.getByLabel('Result Window').getByText('"recognitionTrend"').first().waitFor();
  await ide.close();

  await trend.getByText('Tải bảng', { exact: true }).click();
  await picture(page, 'tables');
  const downloading = page.waitForEvent('download');
  await trend.getByRole('link', { name: /^CSV Diễn biến/ }).click();
  const download = await downloading;
  assert.match(download.suggestedFilename(), /^RecognitionTrend-.*\.csv$/);
  assert.match(readFileSync(await download.path(), 'utf8'), /^2023-12-31,118,126,PRINTED,93\.65,"93,7%",/m);

  const forExcel = page.waitForEvent('download');
  await trend.getByRole('link', { name: /^CSV cho Excel/ }).click();
  assert.match(readFileSync(await (await forExcel).path(), 'utf8'), /^\uFEFF[a-z_;]+\r$.*^2023-12-31;118;126;PRINTED;93,65;93,7%;/ms);

  const asWorkbook = page.waitForEvent('download');
  await trend.getByRole('link', { name: /^Excel \(XLSX\)/ }).click();
  const workbook = await asWorkbook;
  assert.match(workbook.suggestedFilename(), /^RecognitionTrend-.*\.xlsx$/);
  assert.equal(readFileSync(await workbook.path(), 'latin1').slice(0, 2), 'PK');

  await trend.getByRole('button', { name: /^Trích dẫn/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/118\/126.*28-12-2023/).waitFor();
  await dialog.getByText('BibTeX').click();
  await dialog.getByText('@misc{ntmgraph-').first().waitFor();
  await picture(page, 'cite');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
});
