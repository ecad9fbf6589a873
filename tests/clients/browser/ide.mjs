// Banana Cake Pop at /graphql opens on the first query of the README, completes a field, runs the query, shows the schema.
import { picture, visit } from './browser.mjs';

await visit('/graphql', {}, async (page) => {
  const editor = page.locator('.monaco-editor').first();
  await editor.getByText('recognitionRate').first().waitFor();
  await page.getByText('Schema available').waitFor();

  await page.getByRole('button', { name: /^Run Operation/ }).click();
  await page.getByText('"66,67%"').waitFor();
  await picture(page, 'answer');

  await editor.getByText('name', { exact: true }).first().click();
  await page.keyboard.press('End');
  await page.keyboard.type(' curr');
  await page.keyboard.press('Control+Space');
  await page.locator('.suggest-widget').getByText('currentTier').first().waitFor();
  await picture(page, 'completion');
  await page.keyboard.press('Escape');

  await page.getByText('Schema Reference').click();
  await page.getByText('verifyFigure').first().waitFor();
  await picture(page, 'schema');
});
