// Has the tools of Apollo and Relay list an operation each, as the build of a client does: node manifests.mjs FOLDER
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import compiler from 'relay-compiler';
import { sdl } from './operations.mjs';

const target = process.argv[2];
const folder = mkdtempSync(join(tmpdir(), 'ntmgraph-manifests-'));
const run = (program, ...parameters) => {
  const { status, stdout, stderr } = spawnSync(program, parameters, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) {
    console.log(stdout, stderr);
    process.exitCode = 1;
  }
};
try {
  mkdirSync(join(folder, 'src'));
  mkdirSync(join(folder, 'artifacts'));
  writeFileSync(join(folder, 'schema.graphql'), sdl);

  writeFileSync(join(folder, 'src', 'Apollo.gql'), 'query Apollo { apollo: dataset { referenceDate } }');
  writeFileSync(join(folder, 'persisted-query-manifest.config.json'), JSON.stringify({ documents: ['src/*.gql'], output: 'apollo.json' }));
  run(join(import.meta.dirname, 'node_modules', '.bin', 'generate-persisted-query-manifest'));

  writeFileSync(join(folder, 'src', 'Manifests.ts'), 'graphql`query ManifestsQuery { relay: dataset { referenceDate } }`;');
  writeFileSync(join(folder, 'relay.json'), '{}');
  writeFileSync(join(folder, 'relay.config.json'), JSON.stringify({
    src: './src', schema: './schema.graphql', artifactDirectory: './artifacts', language: 'typescript', eagerEsModules: true,
    persistConfig: { file: './relay.json', algorithm: 'MD5' },
  }));
  run(compiler, 'relay.config.json');

  for (const file of ['apollo.json', 'relay.json']) cpSync(join(folder, file), join(target, file));
} finally {
  rmSync(folder, { recursive: true });
}
