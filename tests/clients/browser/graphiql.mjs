// GraphiQL opens on the question of its address, has the explorer, and runs.
import { picture, visit } from './browser.mjs';

const asked = new URLSearchParams({
  query: 'query Name($code: String!) { unit(code: $code) { name } }',
  variables: JSON.stringify({ code: '171' }),
});

// Runs the question once the editor holds it and the schema is there.
async function run(page, word, answer) {
  await page.getByLabel('Operation Editor').getByText(word).first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.getByRole('button', { name: 'Execute query' }).click();
  await page.getByLabel('Result Window').getByText(answer).waitFor();
}

await visit(`/graphql/graphiql?${asked}`, {}, async (page) => {
  await run(page, 'unit', '"Đại Từ"');
  await page.getByRole('button', { name: 'Show GraphiQL Explorer' }).click();
  await page.locator('.graphiql-explorer-root').getByText('verifyFigure').waitFor();
  await picture(page, 'answer');
});

await visit('/graphql/graphiql', {}, (page) => run(page, 'recognitionRate', '"66,67%"'));
