import type { CellValue } from '../../../src/workbook/cells';
import { NothingToRead } from '../../../src/app/reading/nothingToRead';
import { controlTotal, readSheets, sheet } from '../../support/sheetReading';

type Cells = Readonly<Record<string, (row: number) => CellValue>>;
const NAMES = ['Acme Foods', 'Birch Works', 'Cedar Ltd', 'Dune Trading'];
const day = (row: number): CellValue => 45671 + 3 * row;
const name = (row: number): CellValue => NAMES[row % 4] ?? '';
const price = (row: number): number => 10.5 + ((row * 7) % 5);
const quantity = (row: number): number => 1 + (row % 3);
const ROWS = Array.from({ length: 24 }, (_, row) => row);
const SOLD = ROWS.reduce((sum, row) => sum + price(row) * quantity(row), 0);
const LINE: Cells = { Order: (row) => `O-${1000 + row}`, Date: day, Customer: name };

function lines(cells: Cells): ReturnType<typeof sheet> {
  return sheet([Object.keys(cells), ...ROWS.map((row) => Object.values(cells).map((cell) => cell(row)))]);
}

describe('the price of one unit is never the sale', () => {
  const headers = [
    'Item Price',
    'Price',
    'Selling Price',
    'Item Rate',
    'Precio',
    '单价',
    '單價',
    'Preis',
    'Prix unitaire',
  ];

  test.each(headers)('"%s" with a quantity is multiplied, alone it is asked about', async (header) => {
    const reading = await readSheets([lines({ ...LINE, Quantity: quantity, [header]: price })]);
    expect(controlTotal(reading)).toBe(SOLD);
    const alone = await readSheets([lines({ ...LINE, [header]: price })]);
    expect(alone.reports[0]?.doubts.map(({ code }) => code)).toEqual(['amount-column']);
  });

  test('beside the total of the line and of the document the line counts', async () => {
    const cells = {
      ...LINE,
      Total: (row: number) => 1.2 * price(row) * quantity(row) + 5,
      'Item Price': price,
      Quantity: quantity,
      'Item Total': (row: number) => price(row) * quantity(row),
    };
    expect(controlTotal(await readSheets([lines(cells)]))).toBe(SOLD);
  });
});

test.each([
  ['金额', '折后金额'],
  ['金額', '折後金額'],
  ['Amount', 'Amount after discount'],
])('%s before and %s after the discount: what was sold for counts', async (before, after) => {
  const cells = {
    ...LINE,
    Quantity: quantity,
    'Unit Price': price,
    [before]: (row: number) => price(row) * quantity(row),
    [after]: (row: number) => 0.9 * price(row) * quantity(row),
  };
  expect(controlTotal(await readSheets([lines(cells)]))).toBeCloseTo(0.9 * SOLD, 6);
});

test('a marketplace is no customer', async () => {
  const cells = {
    Date: day,
    'Order ID': (row: number) => `302-${row}`,
    Marketplace: (row: number) => ['amazon.es', 'amazon.de'][row % 2] ?? '',
    'Product sales': price,
  };
  await expect(readSheets([lines(cells)])).rejects.toThrow(NothingToRead);
});

test('the running balance of a report of sales says nothing against them', async () => {
  const report: CellValue[][] = [
    ['Sales by customer'],
    ['', 'Date', 'Type', 'Num', 'Item', 'Qty', 'Amount', 'Balance'],
  ];
  for (const customer of NAMES.slice(0, 2)) {
    report.push([customer]);
    for (let row = 0; row < 8; row += 1)
      report.push(['', 45671 + row, 'Invoice', 100 + row, 'Oil', 1, 10 + row, 10 * (row + 1) + (row * (row + 1)) / 2]);
  }
  const reading = await readSheets([sheet(report)]);
  expect(controlTotal(reading)).toBe(2 * (80 + 28));
  expect(reading.reports[0]?.doubts).toEqual([]);
});

test.each([
  ['Título', 'Cantidad', 'Precio'],
  ['Title', 'Quantity', 'Price'],
  ['书名', '数量', '单价'],
])(
  'the texts under "%s" beside quantity and price are asked about, for they may be goods',
  async (title, count, each) => {
    const cells = { [title]: name, [count]: quantity, [each]: price, Date: day };
    const reading = await readSheets([lines(cells)]);
    expect(reading.reports[0]?.doubts.map(({ code }) => code)).toEqual(['customer-column']);
    const books = await readSheets([lines({ [title]: name, Amount: price, Date: day })]);
    expect(books.reports[0]?.doubts).toEqual([]);
  },
);

test('a way to order and a country are no customer, where goods stand beside them', async () => {
  const cells = {
    Year: (row: number) => 2024 + (row % 2),
    Product: (row: number) => ['Bolt', 'Nut', 'Gear'][row % 3] ?? '',
    'Order method': (row: number) => ['Web', 'Phone'][row % 2] ?? '',
    Country: (row: number) => `Land ${row}`,
    Revenue: price,
  };
  await expect(readSheets([lines(cells)])).rejects.toThrow(NothingToRead);
});

test.each(['Sabores', 'Flavour'])('rows of %s by month are goods', async (header) => {
  const rows = NAMES.map((goods, row) => [goods, 1 + row, 2, 3]);
  await expect(readSheets([sheet([[header, '2025-01', '2025-02', '2025-03'], ...rows])])).rejects.toThrow(
    NothingToRead,
  );
});
