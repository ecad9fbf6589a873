// Runs the cells of a recipe with Observable's libraries: node observable.mjs http://localhost:5080 observable.md
import * as Plot from '@observablehq/plot';
import * as d3 from 'd3';
import { parseHTML } from 'linkedom';
import { blocks, report } from './recipes.mjs';

const [, , server, recipe] = process.argv;
const { document } = parseHTML('<html><body></body></html>');
// A page has a document; outside one, a plot is told of it.
const PlotHere = { ...Plot, plot: (options) => Plot.plot({ document, ...options }) };
// d3 asks by the fetch of a page, which Node.js has.
const cells = blocks(recipe, 'js', server);
const problems = [];
for (const cell of cells) {
  const shown = [];
  const run = new (async () => {}).constructor('d3', 'Plot', 'display', cell);
  await run(d3, PlotHere, (value) => shown.push(`${value.outerHTML ?? value}`)).catch((error) => problems.push(`${error.stack}`));
  if (!shown.some((text) => text.length > 20)) problems.push(`nothing is shown by ${cell}`);
  if (shown.some((text) => /NaN|undefined|Invalid/.test(text))) problems.push(`${shown}`);
}
report(recipe, cells.length, problems);
