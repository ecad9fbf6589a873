// The recipes of docs/clients, with the server of a test in place of the one that they name.
import { readFileSync } from 'node:fs';

/** The blocks of a recipe in a language. */
export const blocks = (recipe, language, server) =>
  [...readFileSync(new URL(`../../docs/clients/${recipe}`, import.meta.url), 'utf8').matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))]
    .map(([, text]) => text.replaceAll('http://localhost:5080', server));

/** Reports what is wrong with a recipe. */
export function report(recipe, count, problems) {
  problems.forEach((problem) => console.log(problem));
  console.log(`${recipe}: ${count} blocks.`);
  if (count === 0 || problems.length > 0) process.exitCode = 1;
}
