// Runs the operations with Apollo Client: node apollo.mjs http://localhost:5080/graphql
import { ApolloClient, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { runAll } from './operations.mjs';

const client = new ApolloClient({
  link: new HttpLink({ uri: process.argv[2] }),
  cache: new InMemoryCache({ possibleTypes: { Node: ['AdministrativeUnit', 'Campaign', 'CriteriaSet', 'PublishedFigure', 'Source', 'Target'] } }),
});

await runAll('Apollo Client', async (document, variables) => {
  const query = gql(document);
  const { data } = await client.query({ query, variables });
  // The same again from the normalised cache alone: nothing got lost on the way into it.
  await client.query({ query, variables, fetchPolicy: 'cache-only' });
  return data;
});
client.stop();
