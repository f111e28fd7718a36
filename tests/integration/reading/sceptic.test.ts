import { NothingToRead } from '../../../src/app/reading/nothingToRead';
import { serialOf } from '../../../src/domain/time/serialDate';
import type { CellValue } from '../../../src/workbook/cells';
import { controlTotal, readSheets, salesOf, sheet } from '../../support/sheetReading';

const day = (year: number, month: number, dayOfMonth: number): number => serialOf(year, month, dayOfMonth);
const ledger = (...rows: CellValue[][]): CellValue[][] => [['Customer', 'Date', 'Amount'], ...rows];

/** Sheets that would be misread silently by a reader that trusts the first impression. */
describe('a sceptical sales manager', () => {
  test('a pivot table with regions over customers counts nobody twice', async () => {
    const reading = await readSheets([
      sheet([
        ['Row Labels', '2025-01', '2025-02', '2025-03', 'Grand Total'],
        ['East', 5, 2, 9, 16],
        ['Acme', 1, 2, 3, 6],
        ['Beta', 4, '', 6, 10],
        ['West', 10, 20, 30, 60],
        ['Gamma', 10, 20, 30, 60],
        ['Grand Total', 15, 22, 39, 76],
      ]),
    ]);
    expect(Object.keys(salesOf(reading))).toEqual(['acme', 'beta', 'gamma']);
    expect(controlTotal(reading)).toBe(76);
    expect(reading.reports[0]?.totals.map(({ row, label }) => [row, label])).toEqual([
      [1, 'East'],
      [4, 'West'],
      [6, 'Grand Total'],
    ]);
  });

  test.each([
    [['Row Labels', 'Jan', 'Feb', 'Mar', 'Grand Total'], 'Sum of Sales', 'Column Labels', '(blank)'],
    [['行标签', '1月', '2月', '3月', '总计'], '求和项:金额', '列标签', '(空白)'],
    [
      ['Etiquetas de fila', 'ene', 'feb', 'mar', 'Total general'],
      'Suma de Importe',
      'Etiquetas de columna',
      '(en blanco)',
    ],
  ])('a pivot export headed %j', async (header, corner, columns, blank) => {
    const total = header.at(-1) ?? '';
    const rows = [
      ['Acme', 1, 2, 3, 6],
      [blank, 4, '', 6, 10],
      [total, 5, 2, 9, 16],
    ];
    const reading = await readSheets([sheet([[corner, columns], header, ...rows], { name: 'Sales 2025' })]);
    expect(salesOf(reading)).toEqual({ acme: { '2025-01': 1, '2025-02': 2, '2025-03': 3 } });
    expect(reading.reports[0]).toMatchObject({
      nonCustomers: [{ label: blank, amount: 10 }],
      amountRead: 16,
      guesses: [],
    });
  });

  test('two years side by side, customers in another order', async () => {
    const reading = await readSheets([
      sheet([
        ['2024', '', '', '', '', '2025'],
        ['Customer', 'Jan', 'Feb', 'Mar', '', 'Customer', 'Jan', 'Feb', 'Mar'],
        ['Acme', 1, 2, 3, '', 'Beta', 10, 20, 30],
        ['Beta', 4, 5, 6, '', 'Acme', 40, 50, 60],
      ]),
    ]);
    expect(salesOf(reading)).toEqual({
      acme: { '2024-01': 1, '2024-02': 2, '2024-03': 3, '2025-01': 40, '2025-02': 50, '2025-03': 60 },
      beta: { '2024-01': 4, '2024-02': 5, '2024-03': 6, '2025-01': 10, '2025-02': 20, '2025-03': 30 },
    });
    expect(reading.reports).toHaveLength(1);
    expect(reading.reports[0]).toMatchObject({ rowsRead: 4, amountRead: 231 });
  });

  test('two currencies in a matrix are not added up', async () => {
    const reading = await readSheets([
      sheet([
        ['客户', '币种', '2025-01', '2025-02', '2025-03'],
        ['甲公司', 'CNY', 100, 200, 300],
        ['乙公司', 'CNY', 1, 2, 3],
        ['丙公司', 'USD', 10, 20, 30],
      ]),
    ]);
    expect(controlTotal(reading)).toBe(606);
    expect(reading.reports[0]?.skipped).toEqual([
      { reason: 'other-currency', place: { row: 3, column: 1 }, cell: 'USD' },
    ]);
    expect(reading.reports[0]?.guesses).toEqual([{ kind: 'currency', assumed: 'CNY', rows: { CNY: 2, USD: 1 } }]);
  });

  test('the header of a further block is no currency', async () => {
    const block = (text: string, ...rows: CellValue[][]): CellValue[][] => [
      [text],
      ['币种', '客户', '金额'],
      ...rows,
      [],
    ];
    const rows = [
      ...block('2025年4月20日销售日报', ['CNY', '甲公司', 10]),
      ...block('2025年4月21日销售日报', ['CNY', '乙公司', 20]),
      ...block('2025年5月2日销售日报', ['USD', '丙公司', 5]),
    ];
    const reading = await readSheets([sheet(rows)]);
    expect(salesOf(reading)).toEqual({ 甲公司: { '2025-04': 10 }, 乙公司: { '2025-04': 20 } });
    expect(reading.reports[0]?.guesses).toEqual([{ kind: 'currency', assumed: 'CNY', rows: { CNY: 2, USD: 1 } }]);
  });

  test('the locale of a number format is no currency', async () => {
    const formats = [
      [],
      ...['[$-409]#,##0.00', '#,##0.00 "€"', '[$€-2] #,##0'].map((f) => [undefined, 'yyyy-mm-dd', f]),
    ];
    const rows = ledger(['Acme', day(2025, 1, 5), 100], ['Beta', day(2025, 2, 7), 10], ['Gamma', day(2025, 3, 7), 20]);
    const reading = await readSheets([sheet(rows, { formats })]);
    expect(reading.reports[0]).toMatchObject({ amountRead: 130, guesses: [], skipped: [] });
  });

  test('"Customer since" beside two months is not the date of the sales', async () => {
    const reading = await readSheets([
      sheet([
        ['Customer', 'Customer since', 'Jan 2026', 'Feb 2026', 'Total'],
        ['Acme', '2020-05-01', 5, 6, 11],
        ['Beta', '2021-07-15', 7, 8, 15],
      ]),
    ]);
    expect(salesOf(reading)).toEqual({ acme: { '2026-01': 5, '2026-02': 6 }, beta: { '2026-01': 7, '2026-02': 8 } });
  });

  test('a span of months, a quarter and a running total are no months', async () => {
    const reading = await readSheets([
      sheet([
        ['客户', '2025年1月', '2025年2月', '2025年3月', '1-3月', '一季度', '10-12月', '累计'],
        ['甲公司', 1, 2, 3, 6, 6, 9, 6],
        ['乙公司', 1, 2, 3, 6, 6, 9, 6],
      ]),
    ]);
    expect(controlTotal(reading)).toBe(12);
  });

  test('months may be headed by their last day', async () => {
    const rows = [
      ['Customer', '2025-01-31', '2025-02-28', '2025-03-31'],
      ['Acme', 1, 2, 3],
      ['Beta', 4, 5, 6],
    ];
    expect(controlTotal(await readSheets([sheet(rows)]))).toBe(21);
  });

  test('plan beside actual under each month', async () => {
    const reading = await readSheets([
      sheet([
        ['', 'Jan 2025', '', 'Feb 2025', '', 'Mar 2025', ''],
        ['Customer', 'Budget', 'Actual', 'Budget', 'Actual', 'Budget', 'Actual'],
        ['Acme', 10, 11, 12, 13, 14, 15],
        ['Beta', 20, 21, 22, 23, 24, 25],
      ]),
    ]);
    expect(salesOf(reading)['acme']).toEqual({ '2025-01': 11, '2025-02': 13, '2025-03': 15 });
  });

  test('ratios, counts and targets below the total are no customers', async () => {
    const reading = await readSheets([
      sheet([
        ['客户', '2025-01', '2025-02', '2025-03'],
        ['甲公司', 1, 2, 3],
        ['乙公司', 4, 5, 6],
        ['合计', 5, 7, 9],
        ['同比', 0.1, 0.2, 0.3],
        ['客户数', 2, 2, 2],
        ['目标', 10, 10, 10],
      ]),
    ]);
    expect(Object.keys(salesOf(reading))).toEqual(['甲公司', '乙公司']);
    expect(reading.reports[0]).toMatchObject({ amountRead: 21, statedTotal: 21 });
  });

  test('"Target" and "Total Energies" are customers among customers', async () => {
    const rows = [
      ['Customer', '2025-01', '2025-02', '2025-03'],
      ['Target', 1, 2, 3],
      ['Total Energies', 7, 8, 9],
    ];
    const reading = await readSheets([sheet([...rows, ['Total', 8, 10, 12]])]);
    expect(Object.keys(salesOf(reading))).toEqual(['target', 'total energies']);
  });

  test('quarters stand in their last month, and are not taken for years', async () => {
    const rows = [
      ['Customer', 'Q1 2025', 'Q2 2025', 'Q3 2025', 'Total'],
      ['Acme', 1, 2, 3, 6],
      ['Beta', 4, 5, 6, 15],
    ];
    const reading = await readSheets([sheet(rows)]);
    expect(reading).toMatchObject({ layout: 'matrix', hasYears: false, book: { period: 'quarter' } });
    expect(salesOf(reading)).toEqual({
      acme: { '2025-03': 1, '2025-06': 2, '2025-09': 3 },
      beta: { '2025-03': 4, '2025-06': 5, '2025-09': 6 },
    });
    expect(reading.reports[0]?.notes).toEqual([{ kind: 'quarters' }]);
  });

  test('last year and this year so far', async () => {
    const rows = [
      ['Customer', '2024', '2025 YTD', 'Growth %'],
      ['Acme', 100, 80, -0.2],
      ['Beta', 50, 60, 0.2],
    ];
    const reading = await readSheets([sheet(rows)]);
    expect(reading).toMatchObject({ layout: 'summary', hasYears: true });
    expect(reading.reports[0]?.columns).toMatchObject({ lastYear: [1], thisYear: [2] });
  });

  test('equal amounts under a merged name are two sales, not a sale and its total', async () => {
    const merges = [0, 1].map((column) => ({ row: 1, column, rows: 2, columns: 1 }));
    const rows = ledger(['Acme', day(2025, 1, 5), 100], ['', '', 100], ['Beta', day(2025, 2, 7), 10]);
    expect(salesOf(await readSheets([sheet(rows, { merges })]))['acme']).toEqual({ '2025-01': 200 });
  });

  describe('sheets that would count twice', () => {
    const january = [
      ['Acme', day(2025, 1, 5), 100.5],
      ['Beta', day(2025, 1, 7), 10.25],
      ['Gamma', day(2025, 1, 9), 7],
    ];
    const february = [
      ['Acme', day(2025, 2, 5), 50.5],
      ['Beta', day(2025, 2, 7), 20.25],
      ['Gamma', day(2025, 2, 9), 9],
    ];
    const march = [
      ['Acme', day(2025, 3, 5), 30.5],
      ['Beta', day(2025, 3, 7), 40.25],
      ['Gamma', day(2025, 3, 9), 8],
    ];

    test('"All" beside the months', async () => {
      const sheets = [
        sheet(ledger(...january, ...february), { name: 'All' }),
        sheet(ledger(...january), { name: 'Jan' }),
        sheet(ledger(...february), { name: 'Feb' }),
      ];
      const reading = await readSheets(sheets);
      expect(controlTotal(reading)).toBe(197.5);
      expect(reading.ignored).toEqual([{ file: '', sheet: 'All', why: 'repeats-other-sheets' }]);
    });

    test('"All" with a month that has no sheet of its own', async () => {
      const sheets = [
        sheet(ledger(...january), { name: 'Jan' }),
        sheet(ledger(...january, ...february, ...march), { name: 'All' }),
        sheet(ledger(...february), { name: 'Feb' }),
      ];
      const reading = await readSheets(sheets);
      expect(controlTotal(reading)).toBe(276.25);
      expect(reading.ignored.map((entry) => entry.sheet)).toEqual(['Jan', 'Feb']);
    });

    test('a hidden sheet over the same months is left alone, one over other months is read', async () => {
      const old = january.map(([name, date]) => [name ?? '', date ?? '', 1]);
      const hidden = await readSheets([
        sheet(ledger(...january), { name: 'Jan' }),
        sheet(ledger(...old), { name: 'old', visible: false }),
      ]);
      expect(controlTotal(hidden)).toBe(117.75);
      const earlier = await readSheets([
        sheet(ledger(...february), { name: 'Feb' }),
        sheet(ledger(...january), { name: 'Jan', visible: false }),
      ]);
      expect(controlTotal(earlier)).toBe(197.5);
    });

    test('purchases, and returns without a minus', async () => {
      const sheets = [
        sheet(ledger(...january), { name: 'Sales' }),
        sheet(ledger(['Steel', day(2025, 1, 9), 30], ['Wood', day(2025, 2, 9), 5]), { name: 'Purchases' }),
        sheet(ledger(['Acme', day(2025, 1, 19), 3], ['Beta', day(2025, 2, 9), 5]), { name: 'Returns' }),
      ];
      const reading = await readSheets(sheets);
      expect(controlTotal(reading)).toBe(117.75);
      expect(reading.ignored.map((entry) => entry.sheet)).toEqual(['Purchases', 'Returns']);
    });

    test('returns with a minus belong to the sales', async () => {
      const sheets = [
        sheet(ledger(...january), { name: 'Sales' }),
        sheet(ledger(['Acme', day(2025, 1, 19), -3], ['Beta', day(2025, 2, 9), -5]), { name: 'Returns' }),
      ];
      expect(controlTotal(await readSheets(sheets))).toBe(109.75);
    });
  });

  test('plan figures are read when their sheet is asked for by name', async () => {
    const budget = sheet(ledger(['Acme', day(2025, 1, 5), 100], ['Beta', day(2025, 2, 5), 5]), { name: 'Budget 2025' });
    await expect(readSheets([budget])).rejects.toBeInstanceOf(NothingToRead);
    expect(controlTotal(await readSheets([budget], {}, ['Budget 2025']))).toBe(105);
  });

  test('quantities as text never make the reading start over for ever', async () => {
    const rows = [
      ['Customer', 'Date', 'Quantity', 'Unit Price'],
      ['Acme', day(2025, 1, 5), '1,234', 2],
      ['Beta', day(2025, 2, 5), '2,500', 1],
    ];
    const reading = await readSheets([sheet(rows)]);
    expect(controlTotal(reading)).toBe(4968);
    expect(reading.reports[0]?.guesses).toEqual([expect.objectContaining({ kind: 'decimal-mark', assumed: '.' })]);
  });
});
