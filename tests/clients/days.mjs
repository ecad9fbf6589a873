// Asks for two days with clients that keep objects by their ids: node days.mjs http://localhost:5080/graphql
// Each must go on showing both, in one query and in two, and page on within the day it began with.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as apollo4 from '@apollo/client';
import * as urql from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import compiler from 'relay-compiler';
import { sdl } from './operations.mjs';

const uri = process.argv[2];
const require = createRequire(import.meta.url);
const [before, after] = ['2023-12-31', '2025-07-01'];

const unit = 'id asOf recognitionRate(level: DISTRICT) { numerator denominator }';
const both = `{
  before: unit(code: "19", asOf: "${before}") { ${unit} }
  after: unit(code: "19", asOf: "${after}") { ${unit} }
}`;
const one = `query Unit($day: Date!) { unit(code: "19", asOf: $day) { ${unit} } }`;
const targets = 'query Targets($day: Date!) { targets(asOf: $day, order: [{ code: ASC }]) { nodes { id asOf code status actual } } }';
const campaigns = 'query Campaigns($day: Date!) { campaigns(asOf: $day, order: [{ code: ASC }]) { nodes { id asOf code results { value } } } }';
const figures = `query Figures($day: Date!) {
  unit(code: "19", asOf: $day) { id publishedFigures(first: 1, order: [{ code: ASC }]) { nodes { id code unit { id asOf } } } }
}`;

const fraction = ({ recognitionRate: { numerator, denominator } }) => `${numerator}/${denominator}`;
const plain = (value) => JSON.parse(JSON.stringify(value));

/** What the server says, without any client. */
async function ask(query, variables) {
  const response = await fetch(uri, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables }) });
  const { data, errors } = await response.json();
  assert.equal(errors, undefined, JSON.stringify(errors));
  return data;
}

/**
 * @param name The client.
 * @param query Asks, and gives the data as the client's cache has it.
 * @param watch Asks, and calls back with the data whenever the cache changes it.
 */
async function holdsApart(name, query, watch) {
  const data = await query(both);
  assert.equal(fraction(data.before), '6/9', `${name}: 2023 beside 2025`);
  assert.equal(fraction(data.after), '0/0', `${name}: 2025 beside 2023`);
  for (const [text, other] of [[one, after], [targets, after], [campaigns, '2022-12-31'], [figures, after]]) {
    const shown = [];
    const stop = await watch(text, { day: before }, (value) => shown.push(plain(value)));
    await query(text, { day: other });
    await new Promise((done) => setTimeout(done, 20)); // A cache tells its watchers in a later turn.
    const expected = await ask(text, { day: before });
    const without = (value) => JSON.parse(JSON.stringify(value, (key, inner) => (key === '__typename' ? undefined : inner)));
    for (const value of shown) assert.deepEqual(without(value), expected, `${name}: ${text} after another day was asked for`);
    assert.ok(shown.length > 0, `${name}: the watcher was never told`);
    assert.notDeepEqual(await ask(text, { day: other }), expected, `${name}: the two days would not differ anyway`);
    stop();
  }
  console.log(`${name}: two days stay two.`);
}

async function apollo(name, { ApolloClient, HttpLink, InMemoryCache, gql }) {
  const client = new ApolloClient({
    link: new HttpLink({ uri }),
    cache: new InMemoryCache({ possibleTypes: { Node: ['AdministrativeUnit', 'Campaign', 'CriteriaSet', 'PublishedFigure', 'Source', 'Target'] } }),
  });
  await holdsApart(
    name,
    async (text, variables) => {
      const query = gql(text);
      await client.query({ query, variables });
      return (await client.query({ query, variables, fetchPolicy: 'cache-only' })).data;
    },
    (text, variables, told) => new Promise((ready) => {
      const subscription = client.watchQuery({ query: gql(text), variables }).subscribe(({ data, loading }) => {
        if (loading || !data) return;
        told(data);
        ready(() => subscription.unsubscribe());
      });
    }),
  );
  client.stop();
}

async function graphcache() {
  const client = new urql.Client({ url: uri, preferGetMethod: false, exchanges: [cacheExchange({ keys: keysOfRows() }), urql.fetchExchange] });
  await holdsApart(
    'urql with graphcache',
    async (text, variables) => {
      await client.query(text, variables ?? {}).toPromise();
      const { data, error } = await client.query(text, variables ?? {}, { requestPolicy: 'cache-only' }).toPromise();
      if (error) throw error;
      return data;
    },
    (text, variables, told) => new Promise((ready) => {
      const subscription = client.query(text, variables).subscribe(({ data, error }) => {
        assert.equal(error, undefined);
        if (!data) return;
        told(data);
        ready(() => subscription.unsubscribe());
      });
    }),
  );
}

/** Objects without an id lie within their parents; graphcache wants to be told so. */
function keysOfRows() {
  return Object.fromEntries(['Rate', 'TargetsConnection', 'CampaignsConnection', 'CampaignResult', 'PublishedFiguresConnection'].map((type) => [type, () => null]));
}

/** Relay pages on by asking for `node(id:)`; the day that the list began with must go along. */
async function relay() {
  const folder = mkdtempSync(join(tmpdir(), 'ntmgraph-days-'));
  try {
    for (const name of ['src', 'artifacts']) mkdirSync(join(folder, name));
    writeFileSync(join(folder, 'package.json'), '{"type":"commonjs"}');
    writeFileSync(join(folder, 'schema.graphql'), sdl);
    writeFileSync(join(folder, 'src', 'Days.js'), `
      graphql\`query DaysQuery($day: Date!) { unit(code: "19", asOf: $day) { id ...Days_unit } }\`;
      graphql\`fragment Days_unit on AdministrativeUnit
        @refetchable(queryName: "DaysPaginationQuery")
        @argumentDefinitions(first: { type: "Int", defaultValue: 3 }, after: { type: "String" }) {
        children(first: $first, after: $after, order: [{ code: ASC }]) @connection(key: "Days_children") {
          edges { node { id asOf code level parent { code } } }
        }
      }\`;`);
    writeFileSync(join(folder, 'relay.config.json'), JSON.stringify({
      src: './src', schema: './schema.graphql', artifactDirectory: './artifacts', language: 'javascript', eagerEsModules: false,
    }));
    const { status, stdout, stderr } = spawnSync(compiler, ['relay.config.json'], { cwd: folder, encoding: 'utf8' });
    assert.equal(status, 0, stdout + stderr);
    const artifact = (name) => require(join(folder, 'artifacts', `${name}.graphql.js`));

    const { Environment, Network, RecordSource, Store, fetchQuery, getSingularSelector } = require('relay-runtime');
    const environment = new Environment({
      network: Network.create(async ({ text }, variables) => ({ data: await ask(text, variables) })),
      store: new Store(new RecordSource()),
    });
    const children = (found) => environment.lookup(getSingularSelector(artifact('Days_unit'), found)).data.children;
    const begin = async (day) => (await fetchQuery(environment, artifact('DaysQuery'), { day }).toPromise()).unit;
    const goOn = async (found) => fetchQuery(environment, artifact('DaysPaginationQuery'),
      { id: found.id, first: 3, after: children(found).pageInfo.endCursor }).toPromise();

    const [then, now] = [await begin(before), await begin(after)];
    await goOn(now);
    await goOn(then);
    const seen = (found) => children(found).edges.map(({ node }) => node);
    assert.deepEqual(seen(then).map(({ level }) => level), Array(6).fill('DISTRICT'), 'Relay: six districts of 2023');
    assert.deepEqual(seen(now).map(({ level }) => level), Array(6).fill('COMMUNE'), 'Relay: six communes of 2025');
    for (const [found, day] of [[then, before], [now, after]]) {
      assert.equal(new Set(seen(found).map(({ id }) => id)).size, 6, 'Relay: no child comes twice');
      for (const node of seen(found)) assert.deepEqual([node.asOf, node.parent.code], [day, '19'], 'Relay: each child is of its day, below its parent');
    }
    console.log('Relay: pages go on within their day.');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

await apollo('Apollo Client 4', apollo4);
await apollo('Apollo Client 3', require('apollo3/core/core.cjs'));
await graphcache();
await relay();
