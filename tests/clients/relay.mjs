// Compiles the operations with the Relay compiler: node relay.mjs
// Relay names operations and fragments after their module, so it gets a copy named like that, and one paginated list more.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import compiler from 'relay-compiler';
import { operations, sdl } from './operations.mjs';

const children = `
  fragment Children_unit on AdministrativeUnit
    @refetchable(queryName: "ChildrenPaginationQuery")
    @argumentDefinitions(first: { type: "Int", defaultValue: 10 }, after: { type: "String" }) {
    name
    children(first: $first, after: $after) @connection(key: "Children_children") {
      edges { node { name } }
    }
  }`;

const folder = mkdtempSync(join(tmpdir(), 'ntmgraph-relay-'));
try {
  const source = join(folder, 'src');
  const artifacts = join(folder, 'artifacts');
  mkdirSync(source);
  mkdirSync(artifacts);
  writeFileSync(join(folder, 'schema.graphql'), sdl);
  const module = (name, text) => writeFileSync(join(source, `${name}.ts`), `graphql\`${text.replaceAll('`', "'")}\`;\n`);
  module('Children', children);
  for (const { name, text } of operations)
    module(name, text
      .replace(`query ${name}`, `query ${name}Query`)
      .replace(/(fragment |\.\.\.)(?!on\b)(\w+)/g, (_, before, fragment) => `${before}${name}_${fragment}`));
  writeFileSync(join(folder, 'relay.config.json'), JSON.stringify({
    src: './src', schema: './schema.graphql', artifactDirectory: './artifacts', language: 'typescript', eagerEsModules: true,
  }));

  const { status, stdout, stderr } = spawnSync(compiler, ['relay.config.json'], { cwd: folder, encoding: 'utf8' });
  const expected = [...operations.map(({ name }) => `${name}Query`), 'ChildrenPaginationQuery'];
  const written = readdirSync(artifacts);
  const missing = expected.filter((name) => !written.includes(`${name}.graphql.ts`));
  if (status !== 0 || missing.length > 0) console.log(stdout, stderr, 'missing:', missing);
  console.log(`relay-compiler: ${expected.length - missing.length} of ${expected.length} operations compiled.`);
  process.exitCode = status === 0 && missing.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}
