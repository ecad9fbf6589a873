// Runs the operations with urql: node urql.mjs http://localhost:5080/graphql
import { Client, cacheExchange, fetchExchange } from '@urql/core';
import { runAll } from './operations.mjs';

for (const preferGetMethod of [false, 'force']) {
  const client = new Client({ url: process.argv[2], preferGetMethod, exchanges: [cacheExchange, fetchExchange] });
  await runAll(`urql with ${preferGetMethod ? 'GET' : 'POST'}`, async (document, variables) => {
    const { data, error } = await client.query(document, variables).toPromise();
    if (error) throw error;
    return data;
  });
}
