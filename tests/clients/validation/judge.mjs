// What graphql-js says of a document with its variables: why it refuses it, or the values of all arguments that are selected.
import {
  GraphQLError, Kind, buildSchema, getArgumentValues, getDirectiveValues, getOperationAST, getVariableValues, isCompositeType, getNamedType, parse,
  specifiedDirectives, specifiedRules, validate, valueFromASTUntyped,
} from 'graphql17';

const isDay = (text) => /^\d{4}-\d\d-\d\d$/.test(text) && !text.startsWith('0000') && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;

// What the own scalars of the schema take, as their descriptions say.
const scalars = {
  Date: (value) => typeof value === 'string' && isDay(value),
  Decimal: (value) => typeof value === 'number' && Math.abs(value) < 7.9e28,
};

export function readSchema(sdl) {
  const schema = buildSchema(sdl);
  for (const [name, takes] of Object.entries(scalars)) {
    const scalar = schema.getType(name);
    const coerce = (value) => {
      if (takes(value)) return value;
      throw new GraphQLError(`no ${name}: ${value}`);
    };
    scalar.coerceInputValue = scalar.parseValue = coerce;
    const parseLiteral = (node) => coerce(valueFromASTUntyped(node));
    scalar.coerceInputLiteral = parseLiteral;
    scalar.parseLiteral = parseLiteral;
  }
  for (const direction of schema.getType('SortEnumType').getValues()) direction.value = direction.name === 'DESC'; // As the server reads it.
  return schema;
}

export function judge(schema, { document: text, variables: json, operationName }) {
  const refused = (errors) => ({ refused: errors.map((error) => error.message) });
  let document;
  try {
    document = parse(text, { allowEmptySelectionSets: false });
  } catch (error) {
    return refused([error]);
  }
  const errors = validate(schema, document, specifiedRules);
  if (errors.length > 0) return refused(errors);
  const operation = getOperationAST(document, operationName);
  if (!operation) return refused([new GraphQLError('no such operation')]);
  const { variableValues, errors: invalid } = getVariableValues(schema, operation.variableDefinitions ?? [], JSON.parse(json));
  if (invalid) return refused(invalid);

  const values = {};
  const fragments = new Map(document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION).map((fragment) => [fragment.name.value, fragment]));
  const [skip, include] = ['skip', 'include'].map((name) => specifiedDirectives.find((directive) => directive.name === name));
  try {
    walk(operation.selectionSet, schema.getQueryType());
  } catch (error) {
    return refused([error]);
  }
  return { values };

  function walk(selectionSet, type) {
    for (const node of selectionSet.selections) {
      if (getDirectiveValues(skip, node, variableValues)?.if === true || getDirectiveValues(include, node, variableValues)?.if === false) continue;
      if (node.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(node.name.value);
        walk(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value));
      } else if (node.kind === Kind.INLINE_FRAGMENT) {
        walk(node.selectionSet, node.typeCondition ? schema.getType(node.typeCondition.name.value) : type);
      } else {
        const field = schema.getField(type, node.name.value);
        if (field.args.length > 0) values[node.loc.start] = getArgumentValues(field, node, variableValues);
        const below = getNamedType(field.type);
        if (isCompositeType(below)) walk(node.selectionSet, below);
      }
    }
  }
}
