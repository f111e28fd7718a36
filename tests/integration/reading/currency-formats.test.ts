import type { CellValue } from '../../../src/workbook/cells';
import { controlTotal, readSheets, sheet } from '../../support/sheetReading';

const NAMES = ['Acme', 'Birch', 'Cedar', 'Dune', 'Elm'];
const EURO = '#,##0.00 [$€-407]';
const DOLLAR = '[$$-409]#,##0.00';
/** Every second row is in dollars. */
const byRow = (row: number): string => (row % 2 === 0 ? EURO : DOLLAR);

type Cells = readonly (readonly CellValue[])[];
type FormatAt = (row: number, column: number) => string;

function plantFormats(head: readonly string[], rows: Cells, formatAt: FormatAt, name = 'Data') {
  const formats = rows.map((cells, r) =>
    cells.map((cell, c) => (typeof cell === 'number' ? formatAt(r, c) : undefined)),
  );
  return sheet([head, ...rows], { name, formats: [[], ...formats] });
}

const MONTHS = ['Customer', '2025-01', '2025-02', '2025-03', 'Total'];
const months: Cells = NAMES.map((customer, r) => [customer, 10 * (r + 1), 20, 30, 10 * (r + 1) + 50]);
const codes = (reading: Awaited<ReturnType<typeof readSheets>>): string[] =>
  reading.reports.flatMap(({ doubts }) => doubts.map(({ code }) => code));

describe('currencies that only number formats tell', () => {
  test('a customer in dollars among months in euros is left out and listed', async () => {
    const reading = await readSheets([plantFormats(MONTHS, months, byRow)]);
    expect(controlTotal(reading)).toBe(10 + 30 + 50 + 3 * 50);
    expect(reading.reports[0]?.guesses).toContainEqual({ kind: 'currency', assumed: 'EUR', rows: { EUR: 3, USD: 2 } });
    const skipped = reading.reports[0]?.skipped.filter(({ reason }) => reason === 'other-currency');
    expect(skipped?.map(({ place }) => place.row)).toEqual([2, 2, 2, 4, 4, 4]);
    expect(codes(reading)).toEqual([]);
    expect(controlTotal(await readSheets([plantFormats(MONTHS, months, byRow)], { currency: 'USD' }))).toBe(
      20 + 40 + 100,
    );
  });

  test('months in one currency keep everything', async () => {
    const reading = await readSheets([plantFormats(MONTHS, months, () => DOLLAR)]);
    expect(controlTotal(reading)).toBe(150 + 250);
    expect(reading.reports[0]?.skipped).toEqual([]);
    expect(reading.reports[0]?.guesses.filter(({ kind }) => kind === 'currency')).toEqual([]);
  });

  test('years of a summary, also where symbols stand in the texts', async () => {
    const head = ['Customer', '2024', '2025'];
    const years: Cells = NAMES.map((customer, r) => [customer, 10 * (r + 1), 100]);
    expect(controlTotal(await readSheets([plantFormats(head, years, byRow)]))).toBe(10 + 30 + 50 + 300);
    const texts = years.map(([customer = '', ...own], r) => [
      customer,
      ...own.map((x) => `${r % 2 === 0 ? '€' : '$'} ${x}`),
    ]);
    expect(controlTotal(await readSheets([sheet([head, ...texts])]))).toBe(10 + 30 + 50 + 300);
  });

  test('prices that a quantity multiplies', async () => {
    const rows: Cells = NAMES.map((customer, r) => [customer, 45671 + r, 2, 10.5 + r]);
    const head = ['Customer', 'Date', 'Qty', 'Unit Price'];
    const reading = await readSheets([plantFormats(head, rows, (r, c) => (c === 3 ? byRow(r) : 'General'))]);
    expect(controlTotal(reading)).toBe(2 * (10.5 + 12.5 + 14.5));
  });

  test('a sheet for each currency: by formats of months, or by the names of the sheets', async () => {
    const months2: Cells = months.map(([customer = '', ...own]) => [customer, ...own.map((x) => Number(x) * 3)]);
    const pair = [plantFormats(MONTHS, months, () => EURO, 'A'), plantFormats(MONTHS, months2, () => DOLLAR, 'B')];
    const reading = await readSheets(pair);
    expect(controlTotal(reading)).toBe(400);
    expect(reading.ignored).toEqual([{ file: '', sheet: 'B', why: 'other-currency' }]);
    for (const [first, second] of [
      ['EUR', 'USD'],
      ['Ventas EUR', 'Ventas dólares'],
      ['人民币', '美元'],
      ['新台幣', '美金'],
    ] as const) {
      const named = [plantFormats(MONTHS, months, () => '0', first), plantFormats(MONTHS, months2, () => '0', second)];
      expect(controlTotal(await readSheets(named))).toBe(400);
    }
    const regions = [plantFormats(MONTHS, months, () => '0', 'Europe'), plantFormats(MONTHS, months2, () => '0', 'US')];
    expect(controlTotal(await readSheets(regions))).toBe(1600);
  });
});

describe('signs', () => {
  const rows = (amount: (row: number) => CellValue, side?: (row: number) => string, header = 'D/C') =>
    sheet([
      ['Date', 'Customer', 'Amount', ...(side === undefined ? [] : [header])],
      ...Array.from({ length: 20 }, (_, r) => [
        45671 + r,
        NAMES[r % 5] ?? '',
        amount(r),
        ...(side === undefined ? [] : [side(r)]),
      ]),
    ]);

  test.each([
    ['D', 'C'],
    ['S', 'H'],
    ['Debe', 'Haber'],
    ['借', '贷'],
    ['借', '貸'],
  ])(
    '%s and %s beside amounts without a sign are asked about; beside signs they say nothing new',
    async (debit, credit) => {
      const side = (r: number): string => (r % 5 === 4 ? credit : debit);
      const reading = await readSheets([rows(() => 10, side)]);
      expect(codes(reading)).toEqual(['document-type', 'document-type']);
      const said = { documents: { [debit]: 'sale', [credit]: 'return' } } as const;
      expect(controlTotal(await readSheets([rows(() => 10, side)], said))).toBe(160 - 40);
      const signed = await readSheets([rows((r) => (r % 5 === 4 ? -10 : 10), side)]);
      expect(codes(signed)).toEqual([]);
      expect(controlTotal(signed)).toBe(120);
    },
  );

  test('a size or a class of two letters is no side of an account', async () => {
    expect(
      codes(
        await readSheets([
          rows(
            () => 10,
            (r) => (r % 2 === 0 ? 'S' : 'H'),
            'Product',
          ),
        ]),
      ),
    ).toEqual([]);
  });

  test('triangles are the minus of Japan', async () => {
    expect(controlTotal(await readSheets([rows((r) => (r === 3 ? '▲1,000.50' : r === 4 ? '△¥20' : 100))]))).toBe(
      1800 - 1020.5,
    );
  });
});
