// Generates TypeScript for the operations with graphql-codegen and compiles it: node codegen.mjs http://localhost:5080/graphql
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from '@graphql-codegen/cli';
import ts from 'typescript';
import { operations } from './operations.mjs';

const folder = mkdtempSync(join(tmpdir(), 'ntmgraph-codegen-'));
try {
  const config = {
    strictScalars: true,
    scalars: { Date: 'string', DateTime: 'string', Decimal: 'number', Long: 'number' },
  };
  const sources = { types: [['typescript'], undefined], operations: [['typescript-operations'], operations.map(({ path }) => path)] };
  const generates = Object.fromEntries(Object.entries(sources).map(([name, [plugins, documents]]) =>
    [join(folder, `${name}.ts`), { plugins, documents, config }]));
  const files = await generate({ schema: process.argv[2], generates, silent: true }, true);

  const program = ts.createProgram(files.map(({ filename }) => filename), { strict: true, noEmit: true, types: [] });
  const problems = ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
  const all = files.map(({ content }) => content).join('\n');
  for (const { name } of operations)
    if (!all.includes(`export type ${name}Query `)) problems.push(`there is no type ${name}Query`);
  problems.forEach((problem) => console.log(problem));
  console.log(`graphql-codegen: ${files.length} files for ${operations.length} operations.`);
  process.exitCode = problems.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}
