// Asks ten questions of the tools, as an assistant would: node mcp.mjs http://localhost:5080/mcp, or node mcp.mjs ntmgraph mcp
import assert from 'node:assert/strict';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { AjvJsonSchemaValidator } from '@modelcontextprotocol/sdk/validation/ajv';

const [, , target, ...rest] = process.argv;
const client = new Client({ name: 'ten questions', version: '1.0.0' });
await client.connect(/^https?:/.test(target)
  ? new StreamableHTTPClientTransport(new URL(target))
  : new StdioClientTransport({ command: target, args: rest, stderr: 'inherit' }));

async function call(name, args) {
  const { content, structuredContent, isError } = await client.callTool({ name, arguments: args });
  assert.ok(!isError, JSON.stringify(content));
  assert.deepEqual(JSON.parse(content.at(-1).text), structuredContent);
  return { ...structuredContent, text: content[0].text };
}

// The code of the first unit of this name.
async function find(text, level, asOf) {
  const { data } = await call('UnitSearch', { text, level, asOf });
  return data.searchUnits[0].code;
}

const fraction = ({ numerator, denominator, percentage }) => `${numerator}/${denominator} = ${percentage} %`;

const questions = [
  {
    question: 'Bao nhiêu xã của Thái Nguyên đạt chuẩn cuối 2023?',
    expected: '118/126 = 93.65 %',
    async ask() {
      const within = await find('thái nguyên', 'PROVINCE', '2023-12-31');
      const { data, text, page } = await call('RecognitionRate', { level: 'COMMUNE', within, asOf: '2023-12-31' });
      assert.match(text, /^118\/126 .*\(93,65%\).*Nguồn: .*\/graphql\?query=/);
      assert.match(page, /\/\?unit=19&asOf=2023-12-31&level=COMMUNE$/);
      return fraction(data.recognitionRate);
    },
  },
  {
    question: 'What share of the districts of Thai Nguyen was recognised at the end of 2023?',
    expected: '6/9 = 66.67 %',
    async ask() {
      const within = await find('Thai Nguyen', 'PROVINCE', '2023-12-31');
      const { data, text, page } = await call('RecognitionRate', { level: 'DISTRICT', within, asOf: '2023-12-31', locale: 'en-US' });
      assert.match(text, /^6\/9 .*\(66\.67%\).*Sources: /);
      assert.match(page, /\/\?unit=19&asOf=2023-12-31&lang=en&level=DISTRICT$/);
      return fraction(data.recognitionRate);
    },
  },
  {
    question: 'Trong đó có bao nhiêu xã nâng cao, bao nhiêu xã kiểu mẫu?',
    expected: 'ADVANCED 33, MODEL 10',
    async ask() {
      const { data } = await call('TierPyramid', { level: 'COMMUNE', within: '19', asOf: '2023-12-31' });
      return data.recognitionRates.slice(1).map(({ tier, rate }) => `${tier} ${rate.numerator}`).join(', ');
    },
  },
  {
    question: 'Which districts of Thai Nguyen were not recognised at the end of 2023?',
    expected: 'Phú Lương, Võ Nhai, Đồng Hỷ',
    async ask() {
      const { data } = await call('ProvinceRanking', { level: 'DISTRICT', within: '19', asOf: '2023-12-31', since: '2022-12-31' });
      return data.recognitionRates.flatMap(({ rate }) => rate.missing.nodes.map((unit) => unit.name)).sort().join(', ');
    },
  },
  {
    question: 'Thành phố Phổ Yên hoàn thành nhiệm vụ năm nào?',
    expected: 'CITY 172: 2021',
    async ask() {
      const unit = await find('pho yen', 'DISTRICT', '2023-12-31');
      const { data } = await call('UnitProfile', { unit, asOf: '2023-12-31' });
      return `${data.unit.kind} ${unit}: ${data.unit.recognitions[0].attainedYear}`;
    },
  },
  {
    question: 'Did Thai Nguyen reach its target of districts in 2023?',
    expected: '6 of 5: EXCEEDED',
    async ask() {
      const { data, page } = await call('Targets', { asOf: '2023-12-31', where: { unit: { code: { eq: '19' } }, level: { eq: 'DISTRICT' }, dueOn: { eq: '2023-12-31' } } });
      const [{ actual, expected, status }] = data.targets.nodes;
      assert.match(page, /\?unit=19&/);
      return `${actual} of ${expected}: ${status}`;
    },
  },
  {
    question: 'Đại Từ huy động được bao nhiêu tiền?',
    expected: 'trên 54 tỷ đồng',
    async ask() {
      const district = await find('huyện Đại Từ', 'DISTRICT', '2023-12-31');
      const { data } = await call('CampaignTotals', { by: [], within: district, asOf: '2023-12-31' });
      return data.campaignTotals.find(({ measure }) => measure.code === 'funds_mobilised').text;
    },
  },
  {
    question: 'How many communes meet the standard in the whole country?',
    expected: '6084/7669 = 79.33 % on 2025-06-30',
    async ask() {
      const { data } = await call('RecognitionRate', { level: 'COMMUNE' });
      return `${fraction(data.recognitionRate)} on ${data.recognitionRate.asOf}`;
    },
  },
  {
    question: 'Tỷ lệ xã đạt chuẩn cả nước từ 2021 đến 2022 tăng thế nào?',
    expected: '5360/8233, 6009/8248',
    async ask() {
      const { data } = await call('RecognitionTrend', { level: 'COMMUNE', from: '2021-12-31', to: '2022-12-31' });
      return data.recognitionTrend.map(({ rate }) => `${rate.numerator}/${rate.denominator}`).join(', ');
    },
  },
  {
    question: 'How many communes and wards has Thai Nguyen since the merger of July 2025?',
    expected: 92,
    async ask() {
      const { data } = await call('UnitsBelow', { unit: '19', asOf: '2025-07-01', where: { level: { eq: 'COMMUNE' } }, first: 1 });
      return data.units.totalCount;
    },
  },
];

const { tools } = await client.listTools();
const schemas = new AjvJsonSchemaValidator();
/** A schema by which an object has no other fields than those that it describes. */
const closed = (schema) => JSON.parse(JSON.stringify(schema, (_, value) => (value?.properties ? { additionalProperties: false, ...value } : value)));
for (const { name, inputSchema, outputSchema } of tools)
  for (const example of inputSchema.examples ?? []) {
    assert.deepEqual([name, schemas.getValidator(inputSchema)(example).errorMessage], [name, undefined]);
    const { structuredContent } = await client.callTool({ name, arguments: example });
    assert.deepEqual([name, schemas.getValidator(closed(outputSchema))(structuredContent).errorMessage], [name, undefined]);
  }

for (const { question, expected, ask } of questions) {
  const answer = await ask();
  assert.equal(answer, expected, question);
  console.log(`${question} ${answer}`);
}

const { resources } = await client.listResources();
for (const { uri } of resources) {
  const { contents: [{ text }] } = await client.readResource({ uri });
  assert.ok(text.length > 200, uri);
}
await assert.rejects(client.callTool({ name: 'Nothing', arguments: {} }), { code: -32602 });
const refused = await client.callTool({ name: 'RecognitionRate', arguments: {} });
assert.deepEqual([refused.isError, refused.structuredContent.errors[0].extensions.code], [true, 'INVALID_VALUE']);
await client.close();
