// What holds for every page: it is not wider than the window, and axe finds nothing.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { picture, visit } from './browser.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// The widths of a phone, a tablet and a desk, in both languages, dark, and in the reader's own colours.
const looks = [
  ['phone', 'vi', { viewport: { width: 360, height: 800 } }],
  ['tablet-dark', 'en', { viewport: { width: 768, height: 1000 }, colorScheme: 'dark' }],
  ['desktop', 'en', { viewport: { width: 1440, height: 900 } }],
  ['forced', 'vi', { forcedColors: 'active' }],
];

// Opens a page in each way, waits until it is there, and takes a picture of it.
export async function fits(name, path, isThere) {
  for (const [look, lang, options] of looks)
    await visit(`${path}&lang=${lang}`, options, async (page) => {
      await isThere(page);
      await page.waitForLoadState('networkidle');
      await picture(page, `${name}-${look}`);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${name} is wider than the window as ${look}`);
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => axe.run());
      assert.deepEqual(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${name}, ${look}: ${id} at ${target}`)), []);
    });
}
