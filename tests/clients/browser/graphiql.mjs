// GraphiQL opens on the question of its address, has the explorer, and runs.
import { picture, visit } from './browser.mjs';

const asked = new URLSearchParams({
  query: 'query Name($code: String!) { unit(code: $code) { name } }',
  variables: JSON.stringify({ code: '171' }),
});

await visit(`/graphql/graphiql?${asked}`, {}, async (page) => {
  await page.getByRole('button', { name: 'Execute query' }).click();
  await page.getByLabel('Result Window').getByText('"Đại Từ"').waitFor();
  await page.getByRole('button', { name: 'Show GraphiQL Explorer' }).click();
  await page.locator('.graphiql-explorer-root').getByText('verifyFigure').waitFor();
  await picture(page, 'answer');
});

await visit('/graphql/graphiql', {}, async (page) => {
  await page.getByLabel('Operation Editor').getByText('recognitionRate').first().waitFor();
  await page.getByRole('button', { name: 'Execute query' }).click();
  await page.getByLabel('Result Window').getByText('"66,67%"').waitFor();
});
