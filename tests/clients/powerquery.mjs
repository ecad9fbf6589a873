// Parses the Power Query of a recipe, and asks what it asks: node powerquery.mjs http://localhost:5080 excel.md
import { DefaultSettings, TaskUtils } from '@microsoft/powerquery-parser';
import { csvParse } from 'd3';
import { blocks, report } from './recipes.mjs';

const [, , server, recipe] = process.argv;
const queries = blocks(recipe, 'powerquery', server);
const problems = [];

/** What Web.Contents asks, its values being texts or names of texts. */
async function ask(query) {
  const texts = [...query.matchAll(/^ *(\w+) = "((?:[^"]|"")*)",$/gm)].map(([, name, text]) => [name, text.replaceAll('""', '"')]);
  const names = { Unit: '19', Day: '2023-12-31', ...Object.fromEntries(texts) };
  const [, path, values] = /RelativePath = "([^"]+)",\s*Query = \[([^\]]*)\]/.exec(query);
  const parameters = [...values.matchAll(/(\w+) = (?:"([^"]*)"|(\w+))/g)].map(([, name, text, other]) => [name, text ?? names[other]]);
  const response = await fetch(`${server}/${path}?${new URLSearchParams(parameters)}`);
  const text = await response.text();
  if (!response.ok) return problems.push(text);
  const columns = [...query.matchAll(/\{"(\w+)", (?:type|Int64)/g)].map(([, column]) => column);
  if (path.endsWith('.csv')) problems.push(...columns.filter((column) => !csvParse(text).columns.includes(column)).map((column) => `no column ${column}`));
  else if (JSON.parse(text).errors) problems.push(text);
}

for (const query of queries) {
  const read = await TaskUtils.tryLexParse(DefaultSettings, query);
  if (TaskUtils.isParseStageOk(read)) await ask(query);
  else problems.push(`${read.error}: ${query}`);
}
// A text with a mistake, to see that the parser finds one.
if (TaskUtils.isParseStageOk(await TaskUtils.tryLexParse(DefaultSettings, 'let a = in a'))) problems.push('the parser takes anything');
report(recipe, queries.length, problems);
