import { readFileSync } from 'node:fs';

// The first query of the README, with which both IDEs open.
export function firstQuery(): string {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const [, query] = /^```graphql\n(.*?)^```$/ms.exec(readme) ?? [];
  if (!query) throw new Error('The README has no query.');
  return query;
}
