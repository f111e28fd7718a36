import { Workbook } from '@cj-tech-master/excelts';
import { customersOfSheet } from '../../../src/app/ownSheets/knownCustomers';
import { readOwnTable, readWorkbookState } from '../../../src/app/ownSheets/workbookState';
import { resultPlan } from '../../../src/app/results/resultPlan';
import { visitLogPlan } from '../../../src/app/visits/visitLogPlan';
import { CUSTOMERS } from '../../../src/sheets/schema/customersSchema';
import { XlsxFile } from '../../../src/workbook/xlsx/file';
import { classifyFor, DICTIONARIES } from '../../support/classified';
import { cell, day, log, read, tableOf, type, visit } from '../../support/sheets/visitLogs';

/** Sales of two firms called Acme, told apart by their ids, and of one other. */
async function salesBook(): Promise<XlsxFile> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('Sales');
  sheet.addRow(['Customer ID', 'Customer', 'Date', 'Amount']);
  for (let month = 0; month < 8; month++)
    for (const [id, name, amount] of [
      ['K7', 'Acme', 300],
      ['K8', 'Acme', 200],
      ['K9', 'Kiln Metals', 100],
    ] as const)
      sheet.addRow([id, name, new Date(Date.UTC(2026, 2 + month, 5)), amount + month]);
  sheet.getColumn(3).numFmt = 'yyyy-mm-dd';
  return XlsxFile.open(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

async function run(port: XlsxFile): Promise<void> {
  await port.execute((await resultPlan(await classifyFor(port), DICTIONARIES)).plan);
}

const customers = async (port: XlsxFile): Promise<string[]> => {
  const table = await tableOf(port, 'customers');
  return [...table.rows.keys()].map((row) => String(table.cell(row, 'customer')));
};

test('where two share a name, our sheet and its drop-down say "name (id)", and a run more changes nothing', async () => {
  const port = await salesBook();
  await run(port);
  await port.execute(await visitLogPlan(await read(port)));
  expect(await customers(port)).toEqual(['Acme (K7)', 'Acme (K8)', 'Kiln Metals']);
  // The drop-down of the visit log takes the column of the names as it stands.
  expect((await port.names()).find(({ name }) => name === 'KA_List_Customer')?.formula).toMatch(/^=Customers!\$B\$6:/);
  await run(port); // Next visit due follows the log, once it is there.
  const before = (await port.save()).bytes;
  await run(port);
  expect(Buffer.compare((await port.save()).bytes, before)).toBe(0);
  const table = await readOwnTable(await readWorkbookState(port, DICTIONARIES), CUSTOMERS);
  expect(table === null ? [] : customersOfSheet(table, [DICTIONARIES.en]).map(({ name }) => name)).toEqual([
    'Acme',
    'Acme',
    'Kiln Metals',
  ]);
});

test('a visit with the name from the drop-down belongs to that one of the two', async () => {
  const port = await salesBook();
  await run(port);
  await port.execute(await visitLogPlan(await read(port)));
  await log(port, visit({ customer: 'Acme (K8)', day: day(2026, 11, 2) }));
  await run(port);
  expect([await cell(port, 0, 'Last visit', 'customers'), await cell(port, 1, 'Last visit', 'customers')]).toEqual([
    '',
    day(2026, 11, 2),
  ]);
});

test('the ids in the names tell the rows apart where the column of the ids was emptied', async () => {
  const port = await salesBook();
  await run(port);
  await type({ port, row: 0, header: 'Owner', value: 'Zoe', which: 'customers' });
  await type({ port, row: 1, header: 'Owner', value: 'Yan', which: 'customers' });
  for (const row of [0, 1]) await type({ port, row, header: 'Customer ID', value: '', which: 'customers' });
  await run(port);
  expect(await customers(port)).toEqual(['Acme (K7)', 'Acme (K8)', 'Kiln Metals']);
  expect([await cell(port, 0, 'Owner', 'customers'), await cell(port, 1, 'Owner', 'customers')]).toEqual([
    'Zoe',
    'Yan',
  ]);
});

test('a name that has become the only one keeps its id in the sheet; one that is shared now gets it', async () => {
  const port = await salesBook();
  await run(port);
  await type({ port, row: 0, header: 'Customer', value: 'Acme', which: 'customers' });
  await run(port);
  expect((await customers(port))[0]).toBe('Acme (K7)');
  await type({ port, row: 2, header: 'Customer', value: 'Kiln Metals (K9)', which: 'customers' });
  await run(port);
  expect((await customers(port))[2]).toBe('Kiln Metals (K9)');
});
