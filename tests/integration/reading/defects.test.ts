import { serialOf } from '../../../src/domain/time/serialDate';
import type { SheetReport, SkipReason } from '../../../src/intake/report';
import type { CellValue } from '../../../src/workbook/cells';
import { cellAddress } from '../../../src/workbook/address';
import { readSheets, sheet } from '../../support/sheetReading';

const HEADER = ['Customer', 'Date', 'Amount', 'Status', 'Currency'];
const good = (i: number): CellValue[] => [
  `Customer ${String(i % 3)}`,
  serialOf(2025, 1 + i, 13 + i),
  100.25 + i,
  'Shipped',
  'EUR',
];
const clean = Array.from({ length: 8 }, (_, i) => good(i));

/** A clean ledger with one row put in as row 5. */
async function withRow(row: CellValue[]): Promise<SheetReport> {
  const reading = await readSheets([sheet([HEADER, ...clean.slice(0, 3), row, ...clean.slice(3)])]);
  const [report] = reading.reports;
  if (report === undefined) throw new Error('nothing read');
  return report;
}

const places = ({ skipped }: SheetReport): string[] =>
  skipped.map(({ reason, place }) => `${reason} ${cellAddress(place.row, place.column)}`);

describe('one defect, one line in the report, at its address', () => {
  const date = serialOf(2025, 3, 15);
  const defects: readonly (readonly [string, CellValue[], SkipReason, string])[] = [
    ['an error for an amount', ['Customer 1', date, '#N/A', '', 'EUR'], 'error-cell', 'C5'],
    ['an error for a date', ['Customer 1', '#REF!', 5, '', 'EUR'], 'error-cell', 'B5'],
    ['an error for a name', ['#VALUE!', date, 5, '', 'EUR'], 'error-cell', 'A5'],
    ['no amount', ['Customer 1', date, '', '', 'EUR'], 'blank-amount', 'C5'],
    ['a dash for an amount', ['Customer 1', date, '-', '', 'EUR'], 'blank-amount', 'C5'],
    ['a word for an amount', ['Customer 1', date, 'Closed', '', 'EUR'], 'not-a-number', 'C5'],
    ['a word for a date', ['Customer 1', 'soon', 5, '', 'EUR'], 'not-a-date', 'B5'],
    ['no date', ['Customer 1', '', 5, '', 'EUR'], 'not-a-date', 'B5'],
    ['a date to come', ['Customer 1', serialOf(2027, 1, 2), 5, '', 'EUR'], 'future-date', 'B5'],
    ['a date long ago', ['Customer 1', serialOf(1985, 1, 2), 5, '', 'EUR'], 'date-out-of-range', 'B5'],
    ['a cancelled order', ['Customer 1', date, 5, '已取消', 'EUR'], 'cancelled', 'D5'],
    ['a number alone', ['', '', 7.77, '', ''], 'loose-number', 'C5'],
    ['another currency', ['Customer 1', date, 5, '', 'USD'], 'other-currency', 'E5'],
  ];
  test.each(defects)('%s', async (_, row, reason, address) => {
    const report = await withRow(row);
    expect(places(report)).toEqual([`${reason} ${address}`]);
    expect(report).toMatchObject({ rowsRead: 8, totals: [], nonCustomers: [], amountRead: 830 });
  });

  test('nothing wrong, nothing listed', async () => {
    const report = await withRow(['Customer 1', date, 5, 'Disputed', 'EUR']);
    expect(report).toMatchObject({
      skipped: [],
      totals: [],
      nonCustomers: [],
      guesses: [],
      rowsRead: 9,
      amountRead: 835,
    });
  });

  test.each([
    ['labelled', 'Subtotal', 303.75],
    ['without a label', '', 303.75],
  ])('a total %s', async (_, label, stated) => {
    const report = await withRow([label, '', stated, '', '']);
    expect(report.skipped).toEqual([]);
    expect(report.totals).toEqual([{ row: 4, column: 2, label, stated, read: 303.75, agrees: true }]);
  });

  test('a total that is wrong', async () => {
    const rows = [HEADER, ...clean, ['Total', '', 999, '', '']];
    const { reports } = await readSheets([sheet(rows)]);
    expect(reports[0]?.totals).toEqual([{ row: 9, column: 2, label: 'Total', stated: 999, read: 830, agrees: false }]);
    expect(reports[0]).toMatchObject({ statedTotal: 999, amountRead: 830 });
  });

  test.each([
    ['cash sales', 'Walk-in'],
    ['no name', ''],
  ])('%s', async (_, name) => {
    const report = await withRow([name, date, 5, '', 'EUR']);
    expect(report.nonCustomers).toEqual([{ label: name || '(no customer)', amount: 5, rows: 1, firstRow: 4 }]);
    expect(report).toMatchObject({ skipped: [], totals: [], rowsRead: 9, amountRead: 835 });
  });
});

describe('one guess, one line', () => {
  test('order of day and month', async () => {
    const rows = [
      ['Customer', 'Date', 'Amount'],
      ['A Ltd', '03/04/2025', 1.5],
      ['B Ltd', '05/06/2025', 2.5],
    ];
    const { reports } = await readSheets([sheet(rows)]);
    expect(reports[0]?.guesses).toEqual([
      {
        kind: 'date-order',
        assumed: expect.stringMatching(/^(?:dmy|mdy)$/),
        example: '03/04/2025',
        place: { row: 1, column: 1 },
      },
    ]);
    const answered = await readSheets([sheet(rows)], { dateOrder: 'dmy' });
    expect(answered.reports[0]).toMatchObject({ guesses: [], dateOrder: 'dmy', firstDay: serialOf(2025, 4, 3) });
  });

  test('year of months that name none', async () => {
    const rows = [
      ['Customer', 'January', 'February', 'March'],
      ['A Ltd', 1, 2, 3],
      ['B Ltd', 4, 5, 6],
    ];
    const { reports } = await readSheets([sheet(rows)]);
    expect(reports[0]?.guesses).toEqual([{ kind: 'year', assumed: 2026 }]);
    expect((await readSheets([sheet(rows)], { year: 2025 })).reports[0]?.guesses).toEqual([]);
  });

  test('unit that only a title names; one in the header is no guess', async () => {
    const rows = (title: string, amount: string): CellValue[][] => [
      [title, '', ''],
      ['Customer', 'Date', amount],
      ['A Ltd', serialOf(2025, 4, 3), 1.5],
      ['B Ltd', serialOf(2025, 5, 13), 2.5],
    ];
    const { reports } = await readSheets([sheet(rows('Sales in thousands', 'Amount'))]);
    expect(reports[0]).toMatchObject({ unit: 1000, amountRead: 4000, guesses: [{ kind: 'unit', assumed: 1000 }] });
    const named = await readSheets([sheet(rows('Sales', 'Amount (k€)'))]);
    expect(named.reports[0]).toMatchObject({ unit: 1000, amountRead: 4000, guesses: [] });
    const answered = await readSheets([sheet(rows('Sales in thousands', 'Amount'))], { unit: 1 });
    expect(answered.reports[0]).toMatchObject({ unit: 1, amountRead: 4, guesses: [] });
  });

  test('decimal mark', async () => {
    const rows = [
      ['Customer', 'Date', 'Amount'],
      ['A Ltd', serialOf(2025, 3, 4), '1.234'],
      ['B Ltd', serialOf(2025, 3, 5), '2.500'],
    ];
    const { reports } = await readSheets([sheet(rows)]);
    expect(reports[0]?.guesses).toEqual([
      { kind: 'decimal-mark', assumed: ',', example: '1.234', place: { row: 1, column: 2 } },
    ]);
    expect(reports[0]?.amountRead).toBe(3734);
    const answered = await readSheets([sheet(rows)], { decimalMark: '.' });
    expect(answered.reports[0]).toMatchObject({ guesses: [], amountRead: 3.734 });
  });

  test('year of a matrix', async () => {
    const rows = [
      ['Customer', 'Jan', 'Feb', 'Mar'],
      ['A Ltd', 1, 2, 3],
      ['B Ltd', 1, 2, 3],
    ];
    const { reports } = await readSheets([sheet(rows)]);
    expect(reports[0]?.guesses).toEqual([{ kind: 'year', assumed: 2026 }]);
    expect((await readSheets([sheet(rows)], { year: 2024 })).reports[0]?.guesses).toEqual([]);
  });

  test('currency', async () => {
    const { guesses } = await withRow(['Customer 1', serialOf(2025, 3, 15), 5, '', 'USD']);
    expect(guesses).toEqual([{ kind: 'currency', assumed: 'EUR', rows: { EUR: 8, USD: 1 } }]);
  });

  test('quantities only, prices only', async () => {
    const rows = (header: string): CellValue[][] => [
      ['Customer', 'Date', header],
      ...clean.map((row) => row.slice(0, 3)),
    ];
    expect((await readSheets([sheet(rows('Quantity'))])).reports[0]?.guesses).toEqual([{ kind: 'no-amount' }]);
    expect((await readSheets([sheet(rows('Unit Price'))])).reports[0]?.guesses).toEqual([{ kind: 'price-as-amount' }]);
  });

  test('a second customer column is shown with the first', async () => {
    const rows = [
      ['Customer', 'End Customer', 'Date', 'Amount'],
      ...clean.map(([name, ...rest]) => [name ?? '', 'Site Ltd', ...rest.slice(0, 2)]),
    ];
    const { reports } = await readSheets([sheet(rows)]);
    expect(reports[0]?.guesses).toEqual([{ kind: 'column', field: 'customer', column: 0, alternatives: [1] }]);
    expect(reports[0]?.confidence.customer).toBe('sure');
  });
});
