// The operations of schema/operations, each with the variables that its first line gives for tests. A line "# nothing: …"
// says why the shipped data have no answer.
import { readFileSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

const schemaFolder = new URL('../../schema/', import.meta.url);
const operationsFolder = fileURLToPath(new URL('operations/', schemaFolder));

export const sdl = readFileSync(new URL('schema.graphql', schemaFolder), 'utf8');

export const operations = readdirSync(operationsFolder)
  .filter((file) => file.endsWith('.graphql'))
  .sort()
  .map((file) => {
    const text = readFileSync(operationsFolder + file, 'utf8');
    const [, variables] = /^# variables: (.*)$/m.exec(text);
    const mayBeEmpty = /^# nothing: /m.test(text);
    return { name: basename(file, '.graphql'), path: operationsFolder + file, text, variables: JSON.parse(variables), mayBeEmpty };
  });

// What is wrong with an answer: every root field must hold something.
export function emptiness(data) {
  const values = Object.values(data ?? {});
  if (values.length === 0) return 'there is no data';
  return values.some((value) => !holdsText(value)) ? `nothing in ${JSON.stringify(data).slice(0, 200)}` : null;
}

// Whether there is a text or a number other than 0 in a value or below it; the names of types do not count.
function holdsText(value, key) {
  if (Array.isArray(value)) return value.some((item) => holdsText(item));
  if (value !== null && typeof value === 'object') return Object.entries(value).some(([name, inner]) => holdsText(inner, name));
  return key !== '__typename' && (typeof value === 'string' || (typeof value === 'number' && value !== 0));
}

// Runs every operation with a client's function from document and variables to data, and reports what went wrong.
export async function runAll(client, ask) {
  let failed = 0;
  for (const { name, text, variables, mayBeEmpty } of operations) {
    const problem = await ask(text, variables).then((data) => (mayBeEmpty ? null : emptiness(data)), (error) => `${error}`);
    if (problem) {
      failed++;
      console.log(`${name}: ${problem}`);
    }
  }
  console.log(`${client}: ${operations.length - failed} of ${operations.length} operations answered.`);
  if (failed > 0) process.exitCode = 1;
}
