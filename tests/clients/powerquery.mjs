// Parses the Power Query of a recipe: node powerquery.mjs http://localhost:5080 excel.md
import { DefaultSettings, TaskUtils } from '@microsoft/powerquery-parser';
import { blocks, report } from './recipes.mjs';

const [, , server, recipe] = process.argv;
const queries = blocks(recipe, 'powerquery', server);
const problems = [];
for (const query of queries) {
  const read = await TaskUtils.tryLexParse(DefaultSettings, query);
  if (!TaskUtils.isParseStageOk(read)) problems.push(`${read.error}: ${query}`);
}
// A text with a mistake, to see that the parser finds one.
if (TaskUtils.isParseStageOk(await TaskUtils.tryLexParse(DefaultSettings, 'let a = in a'))) problems.push('the parser takes anything');
report(recipe, queries.length, problems);
