import type { CellValue } from '../../../src/workbook/cells';
import { readSheets, sheet } from '../../support/sheetReading';

const SALES: readonly (readonly CellValue[])[] = [
  ['Customer ID', 'Date', 'Amount'],
  ['K10', '2025-01-14', 100],
  ['K11', '2025-01-15', 50],
  ['K10', '2025-02-14', 20],
];

async function namesWith(rows: readonly (readonly CellValue[])[]): Promise<{ names: string[]; notes: unknown }> {
  const reading = await readSheets([sheet(SALES, { name: 'Sales' }), sheet(rows, { name: 'Customers' })]);
  const names = reading.book.directory.identities().map(({ id, name }) => `${id}:${name}`);
  return { names, notes: reading.reports[0]?.notes ?? [] };
}

test('codes get their names from the sheet that lists them, and the report says so', async () => {
  const { names, notes } = await namesWith([
    ['Customer ID', 'Customer name', 'City'],
    ['K11', 'Birch', 'Leeds'],
    ['K10', 'Acme', 'York'],
    ['K12', 'Cedar', 'Bath'],
  ]);
  expect(names).toEqual(['K10:Acme', 'K11:Birch']);
  expect(notes).toContainEqual({ kind: 'names-looked-up', count: 2, other: 'Customers' });
});

test('in Chinese, with a title above', async () => {
  const { names } = await namesWith([
    ['客户资料', '', ''],
    ['', '', ''],
    ['客户编号', '客户名称', '地区'],
    ['K10', '橡树商行', '北京'],
    ['K11', '榆树商行', '上海'],
  ]);
  expect(names).toEqual(['K10:橡树商行', 'K11:榆树商行']);
});

test('a sheet with a code on two rows, with too few of the codes or without names is no list of customers', async () => {
  const codes = ['K10:K10', 'K11:K11'].map((text) => text.replace(/^K\d+:/u, ''));
  for (const rows of [
    [
      ['Customer ID', 'Customer name'],
      ['K10', 'Acme'],
      ['K10', 'Acme North'],
      ['K11', 'Birch'],
    ],
    [
      ['Customer ID', 'Customer name'],
      ['K10', 'Acme'],
      ['K99', 'Birch'],
    ],
    [
      ['Customer ID', 'City'],
      ['K10', 'York'],
      ['K11', 'Leeds'],
    ],
  ])
    expect((await namesWith(rows)).names.map((text) => text.split(':')[1])).toEqual(codes);
});
