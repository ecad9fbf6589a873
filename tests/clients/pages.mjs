// The code of the pages fits the schema and the operations they ask: node pages.mjs
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const { status } = spawnSync('npm', ['run', 'check'], { cwd: fileURLToPath(new URL('../../src/web', import.meta.url)), stdio: 'inherit', shell: true });
process.exitCode = status ?? 1;
