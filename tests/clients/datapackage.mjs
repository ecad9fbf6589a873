// Reads tables with the library of Frictionless Data, by their descriptions: node datapackage.mjs http://localhost:5080/export
import datapackage from 'datapackage';
import { operations } from './operations.mjs';

const noTables = ['ProvinceOverview', 'TimeSpan', 'UnitBounds', 'UnitHistory', 'UnitProfile'];
let read = 0;
for (const { name, variables, mayBeEmpty } of operations.filter((operation) => !noTables.includes(operation.name))) {
  const url = `${process.argv[2]}/${name}.metadata.json?variables=${encodeURIComponent(JSON.stringify(variables))}`;
  const descriptor = await (await fetch(url)).json();
  const description = await datapackage.Package.load(descriptor);
  const problems = description.errors.map((error) => error.message);
  // Casts every cell to the type of its column and checks its constraints.
  const rows = await description.resources[0].read({ keyed: true }).catch((error) => {
    problems.push(error.message, ...(error.errors ?? []).map((cause) => cause.message));
    return [];
  });
  if (rows.length !== descriptor.resources[0].rows) problems.push(`${rows.length} rows instead of ${descriptor.resources[0].rows}`);
  if (rows.length === 0 && !mayBeEmpty) problems.push('no rows');
  if (problems.length > 0) {
    process.exitCode = 1;
    console.log(`${name}: ${problems.join('\n  ')}`);
  } else read++;
}
console.log(`Frictionless Data read ${read} tables.`);
