// The lines that a part gives show it in the page of another site that may, as high as it is; a site that may not shows nothing.
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';
import { visit } from './browser.mjs';

const [, , origin, , executablePath] = process.argv;

let lines;
await visit('/?unit=19&asOf=2023-12-31&lang=en', {}, async (page) => {
  const trend = page.getByRole('region', { name: /^Trend/ });
  await trend.getByRole('button', { name: /^Embed/ }).click();
  lines = await page.getByRole('dialog').getByRole('textbox').inputValue();
  await page.keyboard.press('Escape');
});
assert.match(lines, /^<iframe src="[^"]*unit=19&amp;asOf=2023-12-31&amp;lang=en&amp;embed=trend"[^>]*><\/iframe>\n<script>/);

// The site is on no network; the browser would take the server for one of a private network, which pages of the web may not frame.
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-features=LocalNetworkAccessChecks'] });
try {
  for (const [site, may] of [['http://news.example', true], ['http://other.example', false]]) {
    const page = await browser.newPage({ viewport: { width: 800, height: 600 } });
    await page.route(`${site}/`, (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>News</title><p>Text</p>${lines}` }));
    await page.goto(`${site}/`);
    const frame = page.frameLocator('iframe');
    if (!may) {
      await page.waitForTimeout(1000);
      assert.equal(await frame.getByRole('heading', { level: 1 }).count(), 0);
      continue;
    }
    await frame.getByRole('heading', { level: 1, name: /^Thái Nguyên/ }).waitFor();
    await frame.getByRole('region', { name: /^Trend/ }).getByRole('img').waitFor();
    assert.equal(await frame.getByRole('region').count(), 1);
    assert.equal(await frame.getByRole('combobox').count(), 0);
    const inner = page.frames().find((each) => each.url().startsWith(origin));
    await page.waitForFunction(() => document.querySelector('iframe').height !== '480');
    await page.waitForTimeout(500);
    const { height, width } = await inner.evaluate(() => ({ height: document.documentElement.scrollHeight - innerHeight, width: document.documentElement.scrollWidth - innerWidth }));
    assert.ok(Math.abs(height) <= 2 && width <= 0, `the frame is ${height} px too low and ${width} px too narrow`);
    assert.equal(await frame.getByRole('link', { name: 'The whole page, with sources and citations' }).getAttribute('target'), '_blank');
  }
} finally {
  await browser.close();
}
