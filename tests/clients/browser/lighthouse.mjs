// Lighthouse on the pages: what is wrong with them for readers who hear them, for browsers and for search engines. With "performance"
// after the usual arguments their speed is measured too, as on a phone, and printed: node lighthouse.mjs ORIGIN FOLDER CHROMIUM performance
import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';

const [, , origin, , executablePath, measured] = process.argv;
const least = { accessibility: 1, 'best-practices': 1, seo: 0.95, ...(measured && { performance: 0.95 }) };
const paths = ['/', '/?unit=19&asOf=2023-12-31&lang=en', '/?view=coverage', '/data', '/data/Coverage'];

const port = await new Promise((found) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => found(port));
  });
});
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', `--remote-debugging-port=${port}`] });
const found = [];
try {
  for (const path of paths) {
    const { lhr } = await lighthouse(origin + path, { port, logLevel: 'error', onlyCategories: Object.keys(least) });
    if (measured) console.log(path, ...Object.values(lhr.categories).map(({ id, score }) => `${id} ${Math.round(100 * score)}`));
    for (const [category, score] of Object.entries(least))
      if (lhr.categories[category].score < score) {
        const audits = lhr.categories[category].auditRefs.map(({ id }) => lhr.audits[id]).filter((audit) => audit.score !== null && audit.score < 1);
        found.push(`${path}: ${category} is ${lhr.categories[category].score} for ${audits.map(({ id, displayValue }) => `${id} ${displayValue ?? ''}`)}`);
      }
  }
} finally {
  await browser.close();
}
assert.deepEqual(found, []);
