// Reads the tables with DuckDB and holds them against their JSON: node parquet.mjs http://localhost:5080/export
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { operations } from './operations.mjs';

const noTables = ['ProvinceOverview', 'TimeSpan', 'UnitBounds', 'UnitHistory', 'UnitProfile'];
const folder = mkdtempSync(join(tmpdir(), 'ntmgraph-parquet-'));
const database = await (await DuckDBInstance.create(':memory:')).connect();
const types = new Set();
const seen = { null: 0, empty: 0, list: 0 };

async function ask(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(await response.text());
  return response;
}

/** What is different; DuckDB gives numbers and times as texts. */
function difference(read, told) {
  if (told === null || read === null) {
    seen.null++;
    return read === told ? null : `${JSON.stringify(read)} instead of ${JSON.stringify(told)}`;
  }
  if (Array.isArray(told)) {
    seen[told.length === 0 ? 'empty' : 'list']++;
    return read.length !== told.length ? `${read.length} elements instead of ${told.length}` : told.map((item, i) => difference(read[i], item)).find((text) => text);
  }
  if (typeof told === 'number') return Number(read) === told ? null : `${read} instead of ${told}`;
  if (/^\d{4}-\d\d-\d\dT/.test(told)) return +new Date(read) === +new Date(told) ? null : `${read} instead of ${told}`;
  return read === told ? null : `${JSON.stringify(read)} instead of ${JSON.stringify(told)}`;
}

let same = 0;
try {
  for (const { name, variables } of operations.filter((operation) => !noTables.includes(operation.name))) {
    const parameters = `?variables=${encodeURIComponent(JSON.stringify(variables))}`;
    const file = join(folder, `${name}.parquet`);
    const problems = [];
    try {
      const told = await (await ask(`${process.argv[2]}/${name}.json${parameters}`)).json();
      writeFileSync(file, Buffer.from(await (await ask(`${process.argv[2]}/${name}.parquet${parameters}`)).arrayBuffer()));
      const table = await database.runAndReadAll(`SELECT * FROM '${file}'`);
      const read = table.getRowObjectsJson();
      table.columnTypes().forEach((type) => types.add(`${type}`));
      if (read.length !== told.length) problems.push(`${read.length} rows instead of ${told.length}`);
      for (const [i, row] of told.entries())
        for (const [column, value] of Object.entries(row)) {
          const text = difference(read[i]?.[column], value);
          if (text) problems.push(`row ${i}, ${column}: ${text}`);
        }
    } catch (error) {
      problems.push(`${error}`);
    }
    if (problems.length > 0) {
      process.exitCode = 1;
      console.log(`${name}: ${problems.slice(0, 5).join('\n  ')}`);
    } else same++;
  }
} finally {
  rmSync(folder, { recursive: true });
}
// Of each kind there must have been some, or nothing was held against it.
for (const type of ['VARCHAR', 'INTEGER', 'DECIMAL(38,10)', 'BOOLEAN', 'DATE', 'VARCHAR[]'])
  if (!types.has(type)) {
    process.exitCode = 1;
    console.log(`no column is ${type}: ${[...types].join(', ')}`);
  }
for (const [kind, count] of Object.entries(seen))
  if (count === 0) {
    process.exitCode = 1;
    console.log(`no value was ${kind}`);
  }
console.log(`DuckDB read ${same} tables as their JSON: ${[...types].sort().join(', ')}; ${JSON.stringify(seen)}.`);
