// A page is light to fetch, and what stands on it stays where it is when the rest comes.
import assert from 'node:assert/strict';
import { visit } from './browser.mjs';

const mostBytes = 150_000;
const mostShift = 0.05;
const widths = [360, 768, 1280];
const paths = ['/', '/?unit=19', '/?unit=19&view=criteria', '/?unit=19&view=published', '/?view=coverage', '/?view=compare&compare=19,35', '/?unit=05809&asOf=2025-07-01'];

const found = [];
for (const path of paths)
  for (const width of widths)
    await visit(path, { viewport: { width, height: 800 } }, async (page) => {
      await page.getByRole('slider').waitFor();
      await page.waitForLoadState('networkidle');
      const bytes = await page.evaluate(() => ['navigation', 'resource']
        .flatMap((type) => performance.getEntriesByType(type)).reduce((sum, { transferSize }) => sum + transferSize, 0));
      if (bytes > mostBytes) found.push(`${path} at ${width} px took ${bytes} bytes`);
      const { shift, moved } = await page.evaluate(() => new Promise((told) => {
        const tell = (entries) => told({
          shift: entries.reduce((sum, entry) => sum + entry.value, 0),
          moved: entries.flatMap(({ value, sources }) => sources.map(({ node }) => `${value.toFixed(3)} ${node?.nodeName}.${node?.className}`)),
        });
        new PerformanceObserver((list) => tell(list.getEntries())).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => tell([]), 1000);
      }));
      if (shift > mostShift) found.push(`${path} at ${width} px moved by ${shift}: ${moved.join(', ')}`);
    });
assert.deepEqual(found, []);
