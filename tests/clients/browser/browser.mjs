// A headless browser for the tests of the pages: node SCRIPT http://localhost:5080 SCREENSHOT_FOLDER CHROMIUM
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { chromium } from 'playwright-core';

const [, script, origin, folder, executablePath] = process.argv;
const quiet = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];

// Opens a page, lets the test use it, and fails if the page asked another host for anything or wrote an error to the console.
export async function visit(path, options, use) {
  const browser = await chromium.launch({ executablePath, args: quiet });
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'vi-VN', ...options });
    context.setDefaultTimeout(60_000);
    const page = await context.newPage();
    const problems = [];
    page.on('console', (message) => message.type() === 'error' && problems.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
    context.on('request', (request) => {
      const url = new URL(request.url());
      if (url.origin !== origin && !['data:', 'blob:'].includes(url.protocol)) problems.push(`request to ${url.origin}`);
    });
    context.on('response', (response) => response.status() >= 400 && problems.push(`${response.status()} ${response.url()}`));
    await page.goto(origin + path);
    await use(page);
    assert.deepEqual(problems, []);
  } finally {
    await browser.close();
  }
}

// Keeps a picture of the page for whoever reviews the tests.
export async function picture(page, name) {
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${basename(script, '.mjs')}-${name}.png`), fullPage: true });
}
