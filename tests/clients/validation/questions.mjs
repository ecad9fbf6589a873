// Makes documents and their variables along a schema, from a seed; some of them are then changed so that they may fit no more.
import {
  GraphQLNonNull, GraphQLString, getNamedType, getNullableType, isCompositeType, isEnumType, isInputObjectType, isListType, isNonNullType, isObjectType, parse,
} from 'graphql17';

const requiredText = new GraphQLNonNull(GraphQLString);
const aliases = ['a', 'b', 'code', 'name'];
const numbers = ['0', '1', '2', '7', '-1', '200', '2023', '2147483647', '-2147483648', '2147483648', '1.0', '1e1', '2.5', '-0', '0.001', '9007199254740991', '1e400'];
const texts = ['"19"', '""', '"2023-12-31"', '"2023-02-30"', '"Đại Từ"', '"\\u0110\\n\\""', '"a\\/b"', '"""block\n    of two\n      lines\n"""', '"""a \\""" b"""', '"👩‍👩‍👧"', '"\\u{1F600}"', '"\\ud83d\\ude00"'];
const others = ['null', 'true', 'false', 'ASC', 'COMMUNE', '[]', '{}', '[[]]', '[null]', '{ a: 1 }', '$v0', '$absent', '@skip(if: true)', '@include(if: $v0)', '@skip', '@cost(weight: "1")', '@unknown', '...', '... on Node', '...F0', '...F9', '(', ')', '{', '}', '[', ']', ':', '=', '!', '$', '&', '|', ',', '#x\n', '# "\\d\n', '# """\n', '\ufeff', '"', '"""', '.5', '01', '1.', '1a', '\\', '\u0000', '\u200b', '\r', 'fragment', 'on', 'query', 'mutation', 'subscription', 'type', '__typename', '__schema { queryType { name } }', 'é', '"\\u{110000}"', '"\\u{D800}"', '"\\uD800"', '"\\x"', '"\\ud800"', '"\\udc00\\ud800"', '"\\u{1f600}\\u{41}\\u{22}\\u{A}\\u{000005C}"', '"\\u{}"', '"\\u{1"', '"a\u007fb"', '"description"', '"description" $v9: Int', '"""a\nb""" query'];

// Numbers from a seed: mulberry32.
function random(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function isSyntax(text) {
  try {
    return parse(text, { allowEmptySelectionSets: false }) !== null;
  } catch {
    return false;
  }
}

export function makeQuestion(schema, seed) {
  const next = random(seed);
  const below = (end) => Math.floor(next() * end);
  const oneIn = (n) => below(n) === 0;
  const pick = (items) => items[below(items.length)];
  const composites = Object.values(schema.getTypeMap()).filter((type) => isCompositeType(type) && !type.name.startsWith('__'));

  const fragments = [];
  const within = []; // The variables used by the fragments that are being made.
  let declared = new Map();
  let variableCount = 0;
  let fieldsLeft = 25;
  const wrong = oneIn(4); // Whether it makes mistakes that a reader of the schema would not.

  const operations = oneIn(12) ? 2 : 1;
  const parts = [];
  const variables = {};
  for (let index = 0; index < operations; index++) {
    declared = new Map();
    const selection = selectionOf(schema.getQueryType(), 2 + below(4));
    const head = [...declared.values()].map(({ text }) => text).join(oneIn(2) ? ', ' : ' ');
    const named = operations > 1 || oneIn(2) ? ` Q${index}` : '';
    parts.push(head || named || oneIn(3) ? `query${named}${head ? `(${head})` : ''} ${selection}` : selection);
    for (const [name, { value }] of declared) if (value !== undefined) variables[name] = value;
  }
  parts.push(...fragments.map(({ text }) => text));
  let document = parts.join(oneIn(2) ? '\n' : ' ');
  let json = `{${Object.entries(variables).map(([name, value]) => `${JSON.stringify(name)}: ${value}`).join(', ')}}`;
  if (oneIn(2)) {
    const made = document;
    do {
      document = made;
      for (let times = 1 + below(2); times > 0; times--) document = changed(document);
    } while (!isSyntax(document) && !oneIn(6));
  }
  if (oneIn(6)) json = changedJson(json);
  return {
    document, variables: json,
    operationName: operations > 1 && !oneIn(10) ? `Q${below(operations)}` : oneIn(40) ? 'Q9' : null,
  };

  function selectionOf(type, levels) {
    const selected = [];
    for (let left = 1 + below(4); left > 0; left--) {
      const part = oneIn(8) && selected.length > 0 ? pick(selected) : partOf(type, levels);
      selected.push(part);
    }
    return `{ ${selected.join(oneIn(6) ? ',\n' : ' ')} }`;
  }

  function partOf(type, levels) {
    switch (below(16)) {
      case 0:
        return `__typename${directives()}`;
      case 1:
        return levels > 1 ? `...${directives()} ${selectionOf(type, levels - 1)}` : '__typename';
      case 2:
        return levels > 1 ? inline(type, levels) : '__typename';
      case 3:
      case 4:
        return levels > 1 ? spread(type, levels) : '__typename';
      case 5:
        return type === schema.getQueryType() ? introspection() : fieldOf(type, levels);
      default:
        return fieldOf(type, levels);
    }
  }

  function introspection() {
    const [field, type] = oneIn(2) ? ['__schema', '__Schema'] : [`x${fieldsLeft}: __type(name: ${valueOf(requiredText, 3)})`, '__Type'];
    return `${field}${directives()} ${selectionOf(schema.getType(type), 1 + below(3))}`;
  }

  function conditionOf(type) {
    const possible = isObjectType(type) ? [type, ...type.getInterfaces()] : [type, ...schema.getPossibleTypes(type)];
    return wrong && oneIn(6) ? pick(composites) : pick(possible);
  }

  function inline(type, levels) {
    const condition = conditionOf(type);
    return `... on ${condition.name}${directives()} ${selectionOf(condition, levels - 1)}`;
  }

  function spread(type, levels) {
    const known = fragments.filter((fragment) => fragment.on === type && fragment.text);
    if (known.length > 0 && oneIn(2)) {
      const { name, uses } = pick(known);
      for (const [variable, use] of uses) declare(variable, use);
      return `...${name}${directives()}`;
    }
    const condition = conditionOf(type);
    const fragment = { name: `F${fragments.length}`, on: condition, text: '', uses: new Map() };
    fragments.push(fragment);
    within.push(fragment.uses);
    fragment.text = `fragment ${fragment.name} on ${condition.name}${wrong ? directives(10) : ''} ${selectionOf(condition, levels - 1)}`;
    within.pop();
    return `...${fragment.name}${directives()}`;
  }

  function fieldOf(type, levels) {
    const fields = Object.values(type.getFields?.() ?? {}).filter((field) => levels > 1 || !isCompositeType(getNamedType(field.type)));
    if (fields.length === 0 || fieldsLeft-- <= 0) return '__typename';
    const field = pick(fields);
    const given = field.args.filter((argument) => (isNonNullType(argument.type) && argument.defaultValue === undefined && argument.default === undefined) || oneIn(4));
    const args = given.map((argument) => `${argument.name}: ${valueOf(argument.type, 3)}`);
    const alias = args.length > 0 && !oneIn(6) ? `x${fieldsLeft}: ` : oneIn(6) ? `${pick(aliases)}: ` : '';
    const composite = getNamedType(field.type);
    const selection = isCompositeType(composite) ? ` ${selectionOf(composite, levels - 1)}` : '';
    return `${alias}${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''}${directives()}${selection}`;
  }

  function directives(rarity = 14) {
    if (!oneIn(rarity)) return '';
    const condition = oneIn(2) ? pick(['true', 'false']) : variableOf(schema.getType('Boolean'), true);
    return ` @${pick(['skip', 'include'])}(if: ${condition})`;
  }

  // A value as documents write it, at times with variables in any place.
  function valueOf(type, levels) {
    if (oneIn(levels === 3 ? 4 : 8)) return variableOf(getNullableType(type), isNonNullType(type));
    return literalOf(type, levels, (inner, deeper) => valueOf(inner, deeper), (name) => name, (value) => value);
  }

  // A value as JSON writes it.
  function jsonOf(type, levels) {
    return literalOf(type, levels, jsonOf, (name) => JSON.stringify(name), (value) => `"${value}"`);
  }

  function literalOf(type, levels, inner, key, enumerated) {
    if (wrong && oneIn(20)) return pick(['null', 'true', '[]', '{}', '"text"', '-1', '1.5', '[[]]', '[null]']);
    if (isNonNullType(type)) return literalOf(type.ofType, levels, inner, key, enumerated);
    if (oneIn(25)) return wrong || levels === 3 ? 'null' : literalOf(type, levels, inner, key, enumerated);
    if (isListType(type))
      return oneIn(4) ? inner(type.ofType, levels) : `[${Array.from({ length: below(4) }, () => inner(type.ofType, levels)).join(', ')}]`;
    if (isEnumType(type)) return enumerated(pick(type.getValues()).name);
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(() => levels > 0 && oneIn(5));
      return `{${fields.map((field) => `${key(field.name)}: ${inner(field.type, levels - 1)}`).join(', ')}}`;
    }
    return scalarOf(type.name, key !== undefined && key('a') !== 'a');
  }

  function scalarOf(name, json) {
    switch (name) {
      case 'Int': return oneIn(8) ? pick(numbers) : `${below(300)}`;
      case 'Float':
      case 'Decimal': return oneIn(3) ? pick(numbers.filter((number) => number !== '1e400')) : pick(['1', '2.5', '-3.25', '1e3', '66.67']);
      case 'Boolean': return pick(['true', 'false']);
      case 'Date': return oneIn(10) ? pick(['"2023-02-30"', '"yesterday"', '5', '"2023-12-31T00:00:00Z"']) : `"20${10 + below(16)}-0${1 + below(9)}-${10 + below(18)}"`;
      case 'ID': return oneIn(5) ? `${below(100)}` : '"QWRt"';
      default: return json ? JSON.stringify(pick(['19', '', 'Đại Từ', 'a"b\n', '👩‍👩‍👧'])) : pick(texts);
    }
  }

  // A variable that may stand where a value of this type is expected; at times one that may not.
  function variableOf(type, required) {
    const name = `v${variableCount++}`;
    const fits = required ? `${type}!` : pick([`${type}`, `${type}`, `${type}!`]);
    const written = wrong && oneIn(5) ? pick([`${type}`, `[${type}]`, 'Int', 'String!', 'Recognition', 'Nothing']) : fits;
    const hasDefault = !written.endsWith('!') ? oneIn(3) : oneIn(8);
    const [text, optional] = required && hasDefault && oneIn(2) ? [`${type}`, true] : [written, !written.endsWith('!')];
    const value = oneIn(wrong ? 12 : 60) || (oneIn(4) && (optional || hasDefault)) ? undefined : optional && oneIn(6) ? 'null' : jsonOf(type, 2);
    const initial = hasDefault ? ` = ${literalOf(type, 2, defaultOf, (key) => key, (item) => item)}` : '';
    declare(name, { text: `$${name}: ${text}${initial}`, value });
    return `$${name}`;
  }

  function declare(name, use) {
    for (const variables of [declared, ...within]) variables.set(name, use);
  }

  function defaultOf(type, levels) {
    return literalOf(type, levels, defaultOf, (key) => key, (item) => item);
  }

  function changed(text) {
    const tokens = text.match(/"""[^]*?"""|"(?:\\.|[^"\\\n])*"|\.\.\.|[$@]?\w+|-?\d[\d.eE+-]*|\s+|[^]/gu) ?? [];
    const at = below(tokens.length);
    const word = () => pick([pick(tokens), pick(others), pick(numbers), pick(texts)]);
    switch (below(9)) {
      case 0: tokens.splice(at, 1); break;
      case 1: tokens.splice(at, 0, ' ', word(), ' '); break;
      case 2: tokens[at] = word(); break;
      case 3: tokens.splice(at, 0, tokens[at]); break;
      case 4: tokens.splice(at, 0, word()); break;
      case 5: {
        const other = below(tokens.length);
        [tokens[at], tokens[other]] = [tokens[other], tokens[at]];
        break;
      }
      case 6: {
        const marks = tokens.flatMap((token, index) => (token === '!' ? [index] : []));
        if (marks.length > 0) tokens.splice(pick(marks), 1);
        else tokens.splice(at, 0, '!');
        break;
      }
      case 7: {
        const names = tokens.flatMap((token, index) => (/^\w+$/.test(token) ? [index] : []));
        if (names.length > 0) tokens[pick(names)] = tokens[pick(names)];
        break;
      }
      default: {
        const characters = [...text];
        characters.splice(below(characters.length + 1), below(2), pick(others));
        return characters.join('');
      }
    }
    return tokens.join('');
  }

  // Another value in the place of one; the text stays JSON.
  function changedJson(text) {
    const values = [...text.matchAll(/("(?:\\.|[^"\\])*":)|"(?:\\.|[^"\\])*"|-?\d[\d.eE+-]*|\b(?:true|false|null)\b/gu)].filter(([, key]) => !key);
    if (values.length === 0) return pick(['{"v0": null}', '{"v1": [1]}', '{"unknown": 1}', '{}']);
    const { 0: old, index } = pick(values);
    const value = pick(['null', 'true', '1', '1.0', '1e1', '1.5', '-0', '3000000000', '"text"', '"1"', '"ASC"', '"asc"', '[]', '[null]', '{}', '[[1]]', '{"eq": null}', '{"eq": 1, "zz": 2}', '1e400', '"2023-12-31"']);
    return text.slice(0, index) + value + text.slice(index + old.length);
  }
}
