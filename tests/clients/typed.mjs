// Generates types for the program of a recipe, compiles it and runs it: node typed.mjs http://localhost:5080 apollo.md
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { blocks } from './recipes.mjs';

const [, , server, recipe] = process.argv;
// Beside the packages that the program imports.
const folder = mkdtempSync(join(import.meta.dirname, '.typed-'));
try {
  for (const text of blocks(recipe, 'ts', server)) {
    const [, name] = /^\/\/ (\S+)\n/.exec(text);
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const commands = blocks(recipe, 'sh', server).at(-1);
  const { status, stdout, stderr } = spawnSync('bash', ['-e'], { cwd: folder, encoding: 'utf8', input: commands });
  process.exitCode = status;
  console.log(status === 0 ? stdout.split('\n').filter((line) => /^[^[\s✔❯]/.test(line)).join('\n') : stdout + stderr);
} finally {
  rmSync(folder, { recursive: true });
}
