// Builds the schema with graphql 16 and 17, from the file and from the server: node schema.mjs http://localhost:5080/graphql
import assert from 'node:assert/strict';
import * as graphql16 from 'graphql';
import * as graphql17 from 'graphql17';
import { operations, sdl } from './operations.mjs';

const url = process.argv[2];

for (const graphql of [graphql16, graphql17]) {
  const { buildSchema, buildClientSchema, getIntrospectionQuery, lexicographicSortSchema, parse, printSchema, validate, validateSchema } = graphql;
  const print = (schema) => printSchema(lexicographicSortSchema(schema));

  const written = buildSchema(sdl);
  assert.deepEqual(validateSchema(written), []);

  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      query: getIntrospectionQuery({
        schemaDescription: true, specifiedByUrl: true, inputValueDeprecation: true, directiveIsRepeatable: true,
      }),
    }),
  });
  const { data, errors } = await response.json();
  assert.equal(errors, undefined);
  const served = buildClientSchema(data);
  assert.deepEqual(validateSchema(served), []);
  assert.equal(print(served), print(written));

  for (const { name, text } of operations) {
    const document = parse(text);
    assert.deepEqual(validate(written, document).map((error) => error.message), [], name);
    const own = document.definitions.filter((definition) => definition.kind === 'OperationDefinition');
    assert.deepEqual(own.map((operation) => operation.name?.value), [name]);
  }
  console.log(`graphql ${graphql.version}: ${Object.keys(written.getTypeMap()).length} types, ${operations.length} operations.`);
}
