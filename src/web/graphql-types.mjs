// Writes the types of the operations in schema/operations to dashboard/graphql/types.ts.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { codegen } from '@graphql-codegen/core';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import { buildASTSchema, parse } from 'graphql';

const schemaFolder = new URL('../../schema/', import.meta.url);
const schema = parse(readFileSync(new URL('schema.graphql', schemaFolder), 'utf8'));
const operations = new URL('operations/', schemaFolder);
const documents = readdirSync(operations)
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => ({ location: file, document: parse(readFileSync(new URL(file, operations), 'utf8')) }));

const scalars = { Date: 'string', DateTime: 'string', Decimal: 'number', Long: 'number' };
writeFileSync(new URL('dashboard/graphql/types.ts', import.meta.url), await codegen({
  schema,
  schemaAst: buildASTSchema(schema),
  documents,
  filename: 'types.ts',
  config: { nullability: { errorHandlingClient: true }, scalars, enumsAsTypes: true, useTypeImports: true, skipTypename: true, namingConvention: 'keep' },
  plugins: [{ operations: {} }],
  pluginMap: { operations: typescriptOperations },
}));
