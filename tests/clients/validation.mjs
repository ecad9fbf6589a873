// Makes documents from seeds, and writes to a file what graphql-js says of them, a line for each: node validation.mjs FILE SEED COUNT
import { writeFileSync } from 'node:fs';
import { sdl } from './operations.mjs';
import { judge, readSchema } from './validation/judge.mjs';
import { makeQuestion } from './validation/questions.mjs';

const [, , file, seed, count] = process.argv;
const schema = readSchema(sdl);
const lines = [];
for (let index = 0; index < Number(count); index++) {
  const question = makeQuestion(schema, Number(seed) + index);
  lines.push(JSON.stringify({ seed: Number(seed) + index, ...question, ...judge(schema, question) }));
}
writeFileSync(file, `${lines.join('\n')}\n`);
