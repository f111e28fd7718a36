import type { CellValue } from '../../../src/workbook/cells';
import { readSheets, sheet } from '../../support/sheetReading';

const outcome = (rows: readonly (readonly CellValue[])[]): Promise<unknown> =>
  readSheets([sheet(rows)]).then(
    ({ reports }) => reports[0]?.amountRead,
    (error: unknown) => (error as { code: string }).code,
  );

test.each<[string, CellValue[][]]>([
  [
    'prices beside the names',
    [
      ['nome', 'quantidade', 'valor unitário', 'valor total'],
      ['Camisa', 8, 30, 240],
      ['Meia', 2, 5, 10],
    ],
  ],
  [
    'names called products',
    [
      ['Name', 'Orders', 'Revenue'],
      ['Product 1', 3, 240],
      ['Product 2', 5, 10],
    ],
  ],
  [
    '产品 in the names',
    [
      ['名称', '销售额'],
      ['产品A', 240],
      ['产品B', 10],
    ],
  ],
])('%s: a list of products is not read as customers', async (_kind, rows) => {
  expect(await outcome(rows)).toBe('nothing-like-sales');
});

test('a plain list of names and sums stays one of customers', async () => {
  expect(
    await outcome([
      ['Name', 'Revenue'],
      ['Acme', 240],
      ['Birch', 10],
      ['Productos Lee SL', 5],
    ]),
  ).toBe(255);
});

test('in a ledger a bare name is the customer also beside products', async () => {
  const rows: CellValue[][] = [
    ['Name', 'Product', 'Date', 'Amount'],
    ['Acme', 'Pen', '2025-01-03', 5],
    ['Birch', 'Ink', '2025-01-04', 7],
    ['Acme', 'Ink', '2025-02-04', 8],
  ];
  expect(await outcome(rows)).toBe(20);
});
