import { classifyWorkbook, type ClassifyRequest } from '../../../src/app/classification/classifyWorkbook';
import { NeedsAnswer } from '../../../src/app/reading/questions/needsAnswer';
import { isLarger } from '../../../src/app/reading/checks/largerSheet';
import { rowsOfFormula } from '../../../src/app/reading/checks/totalRanges';
import type { CellValue } from '../../../src/workbook/cells';
import type { MemorySheet } from '../../support/memoryPort';
import { MemoryPort } from '../../support/memoryPort';
import { DICTIONARIES } from '../../support/classified';
import { month } from '../../support/books';
import { controlTotal, readSheets, sheet, TODAY } from '../../support/sheetReading';

const HEADERS = {
  en: { customer: 'Customer', date: 'Date', amount: 'Amount', client: 'Buyer' },
  es: { customer: 'Cliente', date: 'Fecha', amount: 'Importe', client: 'Comprador' },
  'zh-Hans': { customer: '客户', date: '日期', amount: '金额', client: '买方' },
};
type Language = keyof typeof HEADERS;
const LANGUAGES = Object.keys(HEADERS) as Language[];
const NAMES = ['Acme Foods', 'Birch Works', 'Cedar Ltd', 'Dune Trading', 'Elm House', 'Fir Supply'];

interface Rows {
  readonly rows?: number;
  readonly name?: (row: number) => string;
  readonly amount?: (row: number) => number;
  readonly buyer?: (row: number) => string;
}

function ledger(language: Language, { rows = 60, name, amount = () => 100, buyer }: Rows): MemorySheet {
  const words = HEADERS[language];
  const head = [words.customer, words.date, ...(buyer === undefined ? [] : [words.client]), words.amount];
  return sheet([
    head,
    ...Array.from({ length: rows }, (_, r): CellValue[] => [
      name?.(r) ?? NAMES[r % 6] ?? '',
      45671 + r,
      ...(buyer === undefined ? [] : [buyer(r)]),
      amount(r),
    ]),
  ]);
}

function matrix(language: Language, name: (row: number) => string, amount: (row: number) => number): MemorySheet {
  const head = [HEADERS[language].customer, '2025-01', '2025-02', '2025-03', '2025-04'];
  return sheet([head, ...Array.from({ length: 12 }, (_, r) => [name(r), ...[0, 1, 2, 3].map(() => amount(r))])]);
}

const codes = async (sheets: readonly MemorySheet[], hints = {}): Promise<string[]> =>
  (await readSheets(sheets, hints)).reports.flatMap(({ doubts }) => doubts.map(({ code }) => code));
const customerAt = (row: number): string => `${NAMES[row % 6] ?? ''} ${row}`;

describe.each(LANGUAGES)('in %s', (language) => {
  test('net sales below zero: read the other way round, and asked; --sign settles it either way', async () => {
    for (const planted of [ledger(language, { amount: () => -100 }), matrix(language, customerAt, () => -100)]) {
      const reading = await readSheets([planted]);
      const total = controlTotal(reading);
      expect(total).toBeGreaterThan(0);
      expect(reading.reports[0]?.doubts[0]).toMatchObject({ code: 'reversed-signs', params: { sum: -total } });
      expect(await codes([planted], { sign: 'reversed' })).toEqual([]);
      expect(controlTotal(await readSheets([planted], { sign: 'reversed' }))).toBe(total);
      expect(controlTotal(await readSheets([planted], { sign: 'as-is' }))).toBe(-total);
    }
  });

  test('returns that leave sales above zero ask nothing', async () => {
    const amount = (row: number): number => (row % 3 === 0 ? -150 : 100);
    expect(await codes([ledger(language, { amount }), matrix(language, customerAt, amount)])).toEqual([]);
  });

  test('more than a fifth of sales without a customer is asked, less is not', async () => {
    const nameless = (share: number) => (row: number) => (row % 10 < share * 10 ? '' : customerAt(row));
    expect(await codes([ledger(language, { name: nameless(0.3) })])).toEqual(['no-customer']);
    expect(await codes([ledger(language, { name: nameless(0.3) })], { confirmed: ['no-customer'] })).toEqual([]);
    expect(await codes([ledger(language, { name: nameless(0.1) })])).toEqual([]);
  });

  test('one customer in most rows is asked where another column holds names, and only there', async () => {
    const name = (row: number): string => (row % 10 < 8 ? 'Our Own Company' : NAMES[row % 6]) ?? '';
    const buyer = (row: number): string => NAMES[row % 6] ?? '';
    const [doubt] = (await readSheets([ledger(language, { name, buyer })])).reports[0]?.doubts ?? [];
    expect(doubt).toMatchObject({ code: 'one-customer', params: { name: 'Our Own Company', share: 0.8 } });
    expect(doubt?.answers.map(({ column }) => column)).toContain(2);
    expect(await codes([ledger(language, { name })])).toEqual([]);
    expect(await codes([ledger(language, { name, buyer, rows: 40 })])).toEqual([]);
    const even = (row: number): string => NAMES[row % 6] ?? '';
    expect(await codes([ledger(language, { name: even, buyer })])).toEqual([]);
  });
});

const run = (sheets: readonly MemorySheet[], more: Partial<ClassifyRequest> = {}) =>
  classifyWorkbook({
    sources: [{ port: new MemoryPort(sheets), file: '' }],
    today: TODAY,
    language: 'en',
    dictionaries: DICTIONARIES,
    ...more,
  });
const askedCodes = (sheets: readonly MemorySheet[]): Promise<string[]> =>
  run(sheets).then(
    () => [],
    (error: unknown) => {
      if (!(error instanceof NeedsAnswer)) throw error;
      return error.questions.flatMap(({ code, candidates }) => [code, ...candidates.map(({ option }) => option)]);
    },
  );

test.each(LANGUAGES)(
  'in %s a larger sheet left alone is said first; a pivot of what is read is not',
  async (language) => {
    const small = { ...ledger(language, { rows: 18 }), name: 'Orders' };
    const large = { ...matrix(language, customerAt, () => 5000), name: 'By month' };
    expect(
      await askedCodes([
        small,
        {
          ...large,
          cells: [...large.cells, ...large.cells.slice(1).map(([a = '', ...b]) => [`${String(a)} x`, ...b])],
        },
      ]),
    ).toEqual(['larger-sheet', '--confirm larger-sheet', '--sheet "By month"']);
    const same = { ...matrix(language, customerAt, () => 1800 / 48), name: 'By month' };
    expect(await askedCodes([small, same])).toEqual([]);
  },
);

test('rows, months and sums decide which of two is larger', () => {
  const read = { rows: 100, months: 12, sum: 1000 };
  expect(isLarger({ rows: 101, months: 3, sum: 500 }, read)).toBe(true);
  expect(isLarger({ rows: 10, months: 24, sum: 500 }, read)).toBe(true);
  expect(isLarger({ rows: 10, months: 12, sum: 500 }, read)).toBe(false);
  expect(isLarger({ rows: 200, months: 24, sum: 1002 }, read)).toBe(false);
});

test.each([
  ['en', ['Loyal', 'Dormant', 'Fast-growing', 'Worth cultivating']],
  ['es', Object.values(DICTIONARIES.es.terms.segments)],
  ['zh-Hans', Object.values(DICTIONARIES['zh-Hans'].terms.segments)],
] as const)(
  'customers called like our segments (%s) are asked about, customers called A, B and C are not',
  async (language, names) => {
    const ours = ledger(language, { name: (row) => names[row % names.length] ?? '' });
    expect((await askedCodes([ours]))[0]).toBe('our-words');
    expect(await askedCodes([ledger(language, { name: (row) => 'ABC'[row % 3] ?? '' })])).toEqual([]);
  },
);

test('the rows that the formula of a total adds up', () => {
  expect(rowsOfFormula('=SUM(J3:J266)')).toEqual({ first: 2, last: 265 });
  expect(rowsOfFormula('=SUBTOTAL(9,$J$3:$J$266)')).toEqual({ first: 2, last: 265 });
  expect(rowsOfFormula('=SUM(A1:A3,A5:A9)')).toBeNull();
  expect(rowsOfFormula('')).toBeNull();
});

describe('the last month', () => {
  /** Six months of a matrix; the last is `last`. */
  const byMonth = (last: number): MemorySheet => {
    const head = ['Cliente', '2026-01', '2026-02', '2026-03', '2026-04', '2026-05'];
    return sheet([head, ...NAMES.map((name) => [name, 100, 110, 90, 100, last])]);
  };

  test('far below its run is asked about; what is said of it holds, and a part month does not count', async () => {
    const { notices, classification } = await run([byMonth(20)]);
    expect(classification.asOf).toMatchObject({ month: month('2026-05') });
    expect(notices.find(({ code }) => code === 'last-month-low')?.message).toContain('--complete 2026-05');
    const whole = await run([byMonth(20)], { hints: { completeMonth: month('2026-05') } });
    expect(whole.notices.map(({ code }) => code)).not.toContain('last-month-low');
    const part = await run([byMonth(20)], { hints: { partMonth: month('2026-05') } });
    expect(part.classification.asOf).toMatchObject({ month: month('2026-04') });
    expect(part.notices.map(({ code }) => code)).not.toContain('last-month-low');
  });

  test('is left alone where it is like the others, where it is low every year, and where days are known', async () => {
    const codesOf = async (cells: MemorySheet): Promise<string[]> =>
      (await run([cells])).notices.map(({ code }) => code);
    expect(await codesOf(byMonth(60))).not.toContain('last-month-low');
    expect(await codesOf(ledger('en', { rows: 100, amount: (row) => (row > 97 ? 1 : 100) }))).not.toContain(
      'last-month-low',
    );
    const months = Array.from(
      { length: 20 },
      (_, m) => `${String(2025 + Math.floor(m / 12))}-${String((m % 12) + 1).padStart(2, '0')}`,
    );
    const seasonal = months.map((_, m) => (m % 12 === 7 ? 20 : 100));
    expect(await codesOf(sheet([['Customer', ...months], ...NAMES.map((name) => [name, ...seasonal])]))).not.toContain(
      'last-month-low',
    );
  });
});
