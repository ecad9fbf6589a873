// Runs the operations as events and as parts, with the clients made for them: node transports.mjs http://localhost:5080/graphql
import { createClient } from 'graphql-sse';
import { meros } from 'meros/browser';
import { runAll } from './operations.mjs';

const url = process.argv[2];

const events = createClient({ url, retryAttempts: 0 });
await runAll('graphql-sse', async (query, variables) => {
  const results = [];
  for await (const result of events.iterate({ query, variables })) results.push(result);
  if (results.length !== 1 || results[0].errors) throw new Error(JSON.stringify(results));
  return results[0].data;
});
events.dispose();

await runAll('meros', async (query, variables) => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'multipart/mixed' },
    body: JSON.stringify({ query, variables }),
  });
  const parts = [];
  for await (const part of await meros(response)) parts.push(part);
  if (parts.length !== 1 || !parts[0].json || parts[0].body.errors) throw new Error(JSON.stringify(parts));
  return parts[0].body.data;
});
