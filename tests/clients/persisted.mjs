// Runs the operations as automatic persisted queries of Apollo Client: node persisted.mjs http://localhost:5080/graphql
import { createHash } from 'node:crypto';
import { ApolloClient, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { operations, runAll } from './operations.mjs';

const [, , uri] = process.argv;
const sha256 = (text) => createHash('sha256').update(text).digest('hex');

// Runs all operations; the server is to see so many requests, of which so many bring the text.
async function run(name, useGETForHashedQueries, expected) {
  const sent = { GET: 0, POST: 0, texts: 0 };
  const count = (url, options) => {
    sent[options.method]++;
    if ((options.method === 'GET' ? new URL(url).searchParams.get('query') : JSON.parse(options.body).query)) sent.texts++;
    return fetch(url, options);
  };
  const client = new ApolloClient({
    link: new PersistedQueryLink({ sha256, useGETForHashedQueries }).concat(new HttpLink({ uri, fetch: count })),
    cache: new InMemoryCache(),
  });
  await runAll(name, async (document, variables) =>
    (await client.query({ query: gql(document), variables, fetchPolicy: 'network-only' })).data);
  client.stop();
  if (JSON.stringify(sent) !== JSON.stringify(expected)) {
    console.log(`${name}: ${JSON.stringify(sent)} instead of ${JSON.stringify(expected)}`);
    process.exitCode = 1;
  }
}

const all = operations.length;
await run('Hashes over POST, not known', false, { GET: 0, POST: 2 * all, texts: all });
await run('Hashes over POST, known', false, { GET: 0, POST: all, texts: 0 });
await run('Hashes over GET, known', true, { GET: all, POST: 0, texts: 0 });
