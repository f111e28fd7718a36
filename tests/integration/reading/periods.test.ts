import { monthOf } from '../../../src/domain/time/month';
import { readPeriodHeader } from '../../../src/intake/values/periodHeader';
import type { CellValue } from '../../../src/workbook/cells';
import { readSheets, salesOf, sheet } from '../../support/sheetReading';

/** Quarter, year of the header. */
const QUARTERS: readonly (readonly [string, number, number | null])[] = [
  ['Q1 2025', 1, 2025],
  ['2025-Q2', 2, 2025],
  ['2025Q3', 3, 2025],
  ["Q4'24", 4, 2024],
  ['1Q25', 1, 2025],
  ['1T 2025', 1, 2025],
  ['T2 25', 2, 2025],
  ['3er trimestre 2025', 3, 2025],
  ['Cuarto trimestre de 2024', 4, 2024],
  ['Trim. 2', 2, null],
  ['2e trimestre 2025', 2, 2025],
  ['1º trimestre', 1, null],
  ['3. Quartal 2025', 3, 2025],
  ['first quarter of 2025', 1, 2025],
  ['2025年第一季度', 1, 2025],
  ['四季度', 4, null],
  ['113年第2季', 2, 2024],
  ['第3四半期', 3, null],
  ['Jan-Mar 2025', 1, 2025],
  ['oct-dic 24', 4, 2024],
  ['4-6月', 2, null],
  ['Q1 Sales', 1, null],
];
const WEEKS: readonly (readonly [string, number, number | null])[] = [
  ['W14', 14, null],
  ['Week 1', 1, null],
  ['2025-W53', 53, 2025],
  ['KW 14', 14, null],
  ['KW14/2025', 14, 2025],
  ['sem. 14', 14, null],
  ['Semana 9', 9, null],
  ['第14周', 14, null],
  ['2025年第7週', 7, 2025],
];

describe('periods in headers', () => {
  test.each(QUARTERS)('%s is quarter %d of %p', (text, quarter, year) => {
    expect(readPeriodHeader(text, '')).toEqual({ year, month: 3 * quarter, unit: 'quarter', order: 3 * quarter });
  });

  test.each(WEEKS)('%s is week %d of %p', (text, week, year) => {
    expect(readPeriodHeader(text, '')).toEqual({ year, month: 0, unit: 'week', order: week });
  });

  test.each([
    ['FY25 P01', 'fiscal-period', 2025, 1],
    ['FY2025-P12', 'fiscal-period', 2025, 12],
    ['P03 FY25', 'fiscal-period', 2025, 3],
    ['2025/001', 'fiscal-period', 2025, 1],
    ['016.2025', 'fiscal-period', 2025, 12],
    ['Period 7', 'fiscal-period', null, 7],
    ['FY25 Q2', 'fiscal-quarter', 2025, 6],
    ['2025年第3期', 'month', 2025, 3],
  ] as const)('%s is a %s of %p', (text, unit, year, month) => {
    expect(readPeriodHeader(text, '')).toEqual({ year, month, unit, order: month });
  });

  test.each([
    'Q5',
    'Week 54',
    'Total Q1',
    'Q1 Budget',
    'Q1 Growth %',
    'FY25',
    'FY25 Total',
    'Feb-Apr',
    'W',
    'Product 1',
    '2025',
  ])('%s is no period', (text) => {
    expect(readPeriodHeader(text, '')).toBeNull();
  });
});

const table = (headers: readonly string[], name = 'Sales'): CellValue[][] => [
  [name, ...headers],
  ['Acme', ...headers.map((_, i) => i + 1)],
  ['Beta', ...headers.map((_, i) => 10 * (i + 1))],
];

describe('matrices of other periods than months', () => {
  test('quarters stand in their last month, the running one in the month of today', async () => {
    const reading = await readSheets([sheet(table(['Q2 2026', 'Q3 2026', 'Q4 2026'], 'Customer'))]);
    expect(salesOf(reading)['acme']).toEqual({ '2026-06': 1, '2026-09': 2, '2026-11': 3 });
    expect(reading.book.period).toBe('quarter');
  });

  test('a quarter beside its months is their sum', async () => {
    const headers = ['2025-01', '2025-02', '2025-03', 'Q1 2025', '2025-04', '2025-05', '2025-06', 'Q2 2025'];
    const reading = await readSheets([sheet(table(headers, 'Customer'))]);
    expect(salesOf(reading)['acme']).toEqual({
      '2025-01': 1,
      '2025-02': 2,
      '2025-03': 3,
      '2025-04': 5,
      '2025-05': 6,
      '2025-06': 7,
    });
    expect(reading.book.period).toBe('month');
  });

  test('the quarters of a year that has no months of its own count', async () => {
    const headers = ['Q3 2024', 'Q4 2024', 'Jan 2025', 'Feb 2025', 'Mar 2025'];
    const reading = await readSheets([sheet(table(headers, 'Customer'))]);
    expect(salesOf(reading)['acme']).toEqual({
      '2024-09': 1,
      '2024-12': 2,
      '2025-01': 3,
      '2025-02': 4,
      '2025-03': 5,
    });
  });

  test('a week stands in the month of its Thursday', async () => {
    // Week 1 of 2026 begins on 29 December 2025 and holds Thursday 1 January; week 5 ends on 1 February.
    const reading = await readSheets([sheet(table(['W1', 'W5', 'W6', 'W9', 'W10'], 'Kunde'), { name: '2026' })]);
    expect(salesOf(reading)['acme']).toEqual({ '2026-01': 3, '2026-02': 7, '2026-03': 5 });
    expect(reading.reports[0]?.notes).toEqual([{ kind: 'weeks' }]);
  });

  test('weeks run on into the next year', async () => {
    const reading = await readSheets([sheet(table(['2025-W51', 'W52', 'W1', 'W2'], 'Customer'))]);
    expect(salesOf(reading)['acme']).toEqual({ '2025-12': 3, '2026-01': 7 });
  });

  test('"Sem 1" and "Sem 2" are halves of a year and no weeks', async () => {
    const reading = await readSheets([sheet(table(['Sem 1', 'Sem 2', 'Total ventas'], 'Cliente'), { name: '2025' })]);
    expect(reading.layout).toBe('summary');
  });

  test('the first month of fiscal periods is asked, and an answer shifts them all', async () => {
    const sheets = [sheet(table(['FY25 P01', 'FY25 P02', 'FY25 P03'], 'Customer'))];
    const asked = await readSheets(sheets);
    const [doubt] = asked.reports[0]?.doubts ?? [];
    expect(doubt).toMatchObject({ code: 'fiscal-start', places: [{ row: 0, column: 1 }] });
    expect(doubt?.answers.map(({ header }) => header).slice(0, 3)).toEqual(['2025-01', '2025-04', '2024-04']);
    const answered = await readSheets(sheets, { firstPeriod: monthOf(2024, 4) });
    expect(answered.reports[0]?.doubts).toEqual([]);
    expect(salesOf(answered)['acme']).toEqual({ '2024-04': 1, '2024-05': 2, '2024-06': 3 });
  });

  test('a year of the Republic of China in the title', async () => {
    const rows = [['113年度 客戶銷售月報表'], ...table(['1月', '2月', '3月'], '客戶名稱')];
    const reading = await readSheets([sheet(rows)]);
    expect(salesOf(reading)['acme']).toEqual({ '2024-01': 1, '2024-02': 2, '2024-03': 3 });
    expect(reading.reports[0]?.guesses).toEqual([]);
  });
});
