// axe finds no violation on any view of the dashboard, light and dark, wide and narrow, in both languages.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { picture, visit } from './browser.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const phone = { width: 390, height: 844 };
const views = [
  ['overview', '/?unit=19', {}],
  ['overview-dark', '/?unit=19&lang=en', { colorScheme: 'dark' }],
  ['overview-phone', '/?unit=171', { viewport: phone }],
  ['country-phone-dark', '/', { viewport: phone, colorScheme: 'dark' }],
  ['criteria', '/?unit=19&view=criteria', {}],
  ['published-phone', '/?unit=19&view=published', { viewport: phone }],
  ['published-dark', '/?unit=VN&view=published&asOf=2025-12-31', { colorScheme: 'dark' }],
  ['coverage', '/?view=coverage', {}],
  ['coverage-phone-dark', '/?unit=19&view=coverage&lang=en', { viewport: phone, colorScheme: 'dark' }],
  ['reform', '/?unit=19&asOf=2025-07-01', {}],
  ['commune', '/?unit=05809&asOf=2025-07-01', {}],
  ['ended', '/?unit=171&asOf=2025-08-01', {}],
];

for (const [name, path, options] of views)
  await visit(path, options, async (page) => {
    await page.getByRole('slider').waitFor();
    await page.waitForLoadState('networkidle');
    await page.locator('.skeleton').first().waitFor({ state: 'detached' });
    await picture(page, name);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${name} is wider than the window`);
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => axe.run());
    const found = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${name}: ${id} at ${node.target} (${node.failureSummary})`));
    assert.deepEqual(found, []);
  });
