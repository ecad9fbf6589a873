// Asks what the queries of Grafana's Infinity say, and looks for their columns: node grafana.mjs http://localhost:5080 grafana.md
import { csvParse } from 'd3';
import jsonata from 'jsonata';
import { blocks, report } from './recipes.mjs';

const [, , server, recipe] = process.argv;
const variables = { unit: '19', '__from:date:YYYY-MM-DD': '2021-12-31', '__to:date:YYYY-MM-DD': '2025-12-31' };
const queries = blocks(recipe, 'json', server)
  .map((text) => JSON.parse(text.replace(/\$\{([^}]*)\}/g, (_, name) => variables[name] ?? `no variable ${name}`)));

async function rows({ type, url, url_options, root_selector }) {
  if (type === 'csv') return csvParse(await (await fetch(url, { method: url_options.method })).text());
  const answer = await fetch(url, {
    method: url_options.method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: url_options.body_graphql_query }),
  });
  return jsonata(root_selector).evaluate(await answer.json());
}

const fits = {
  timestamp: (value) => /^\d{4}-\d\d-\d\d/.test(value),
  number: (value) => Number.isFinite(Number(value)),
  string: (value) => typeof value === 'string',
};

const problems = [];
for (const query of queries) {
  const read = (await rows(query)) ?? [];
  if (read.length === 0) problems.push(`nothing at ${query.url}`);
  for (const row of read)
    for (const { selector, type } of query.columns) {
      const value = query.type === 'csv' ? row[selector] : selector.split('.').reduce((at, name) => at?.[name], row);
      if (value === undefined || value === null || value === '' || !fits[type](value)) problems.push(`${selector} is ${value}, no ${type}`);
    }
}
report(recipe, queries.length, problems);
