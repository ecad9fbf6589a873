// Runs a query with DuckDB on the files behind the addresses in it, and prints its rows as CSV: node duckdb.mjs "SELECT …"
// DuckDB would fetch the files itself, with an extension that it downloads from its own site.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { csvFormat } from 'd3';

const folder = mkdtempSync(join(tmpdir(), 'ntmgraph-duckdb-'));
try {
  let query = process.argv[2];
  for (const [i, [, address]] of [...query.matchAll(/'(https?:[^']*)'/g)].entries()) {
    const response = await fetch(address);
    if (!response.ok) throw new Error(await response.text());
    const file = join(folder, `${i}.parquet`);
    writeFileSync(file, Buffer.from(await response.arrayBuffer()));
    query = query.replace(address, file);
  }
  const database = await (await DuckDBInstance.create(':memory:')).connect();
  console.log(csvFormat((await database.runAndReadAll(query)).getRowObjectsJson()));
} finally {
  rmSync(folder, { recursive: true });
}
