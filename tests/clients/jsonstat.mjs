// Reads a cube with the library of JSON-stat and finds the figures of the table in it: node jsonstat.mjs http://localhost:5080/export
import assert from 'node:assert/strict';
import JSONstat from 'jsonstat-toolkit';

const asked = 'by=CHILD&by=TIER&level=COMMUNE&within=19&asOf=2023-12-31';
const get = async (ending) => (await fetch(`${process.argv[2]}/RecognitionRates.${ending}?${asked}`)).json();
const [cube, rows] = [JSONstat(await get('jsonstat.json')), await get('json')];

assert.equal(cube.class, 'dataset');
assert.deepEqual(cube.id, ['child', 'tier', 'measure']);
assert.deepEqual(cube.role.metric, ['measure']);
assert.equal(cube.n, cube.value.length);
for (const row of rows)
  for (const measure of ['rate_numerator', 'rate_denominator', 'rate_percentage']) {
    const cell = cube.Data({ child: row.child_code, tier: row.tier, measure });
    assert.equal(cell.value, row[measure]);
    assert.ok(cell.status.includes(`rate_as_of=${row.rate_as_of}`), cell.status);
  }
assert.equal(cube.Dimension('child').Category('171').label, 'Đại Từ');
console.log(`JSON-stat read ${rows.length} rows.`);
