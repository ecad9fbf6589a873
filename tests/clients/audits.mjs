// Runs the audits of GraphQL over HTTP that the package graphql-http brings: node audits.mjs http://localhost:5080/graphql
import { serverAudits } from 'graphql-http';

// Audits of what a server does where Accept leaves the choice open: application/json until 2025, says the specification,
// application/graphql-response+json since then.
const outdated = ['47DE', '80D8'];

const audits = serverAudits({ url: process.argv[2] }).filter((audit) => !outdated.includes(audit.id));
const failed = (await Promise.all(audits.map((audit) => audit.fn()))).filter((result) => result.status !== 'ok');
for (const { id, name, reason } of failed) {
  const [level] = name.split(' ');
  console.log(`${level} ${id} ${name.slice(level.length + 1)}: ${reason}`);
}
console.log(`${audits.length - failed.length} of ${audits.length} audits passed.`);
process.exitCode = failed.length === 0 ? 0 : 1;
