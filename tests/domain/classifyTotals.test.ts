import type { Classification } from '../../src/domain/classification';
import { classifyTotals, LAST_YEAR_SLOT, THIS_YEAR_SLOT } from '../../src/domain/classifyTotals';
import type { ClassifyOptions } from '../../src/domain/options';
import { DEFAULT_OPTIONS } from '../../src/domain/options';
import { SalesBook } from '../../src/domain/sales/SalesBook';
import { day, errorCode, of } from '../support/books';

type Line = readonly [customer: string | null, lastYear: number, thisYear: number];

function totals(lines: readonly Line[], hasYears = true, options: Partial<ClassifyOptions> = {}): Classification {
  const book = new SalesBook({ today: day('2025-11-02') });
  for (const [customer, lastYear, thisYear] of lines) {
    const number = customer === null ? -1 : book.directory.ofName(customer);
    book.addMonth(number, LAST_YEAR_SLOT, lastYear);
    book.addMonth(number, THIS_YEAR_SLOT, thisYear);
  }
  return classifyTotals(book, { ...DEFAULT_OPTIONS, ...options }, hasYears);
}

const LINES: readonly Line[] = [
  ['Ann', 300, 500],
  ['Bob', 150, 0],
  ['Cid', 0, 50],
  ['Dee', 10, -10],
  [null, 0, 7],
];

describe('sheets without months', () => {
  test('classes over both years, no segments, and they say so', () => {
    const result = totals(LINES);
    expect(result.customers.map((c) => [c.identity.name, c.class, c.rank, c.segment])).toEqual([
      ['Ann', 'A', 1, null],
      ['Bob', 'B', 2, null],
      ['Cid', 'C', 3, null],
      ['Dee', 'C', 4, null],
    ]);
    expect(result.warnings).toEqual(['no-dates', 'few-customers']);
    expect([result.asOf, result.window, result.years, result.dormantMonths]).toEqual([null, null, null, null]);
    expect([result.netSales, result.nonCustomerSales]).toEqual([1007, 7]);
  });

  test('the two years of a customer; nothing that needs months', () => {
    expect(of(totals(LINES), 'Ann')).toMatchObject({
      netSales: 800,
      value: 800,
      lastYear: 300,
      thisYear: 500,
      lastYearToDate: null,
      share: 0.8,
      before: 0,
      recencyMonths: null,
      growth: null,
      flags: [],
    });
  });

  test('one amount per customer: years are not told apart', () => {
    expect(of(totals(LINES, false), 'Ann')).toMatchObject({ lastYear: null, thisYear: null, netSales: 800 });
  });

  test('set by hand', () => {
    const byHand = new Map([
      ['ann', { kind: 'excluded' } as const],
      ['cid', { kind: 'class', class: 'A' } as const],
    ]);
    const result = totals(LINES, true, { byHand });
    expect(result.customers.map((c) => `${c.identity.name} ${String(c.class)}`)).toEqual([
      'Bob A',
      'Cid A',
      'Dee C',
      'Ann null',
    ]);
    expect(of(result, 'Ann')).toMatchObject({ netSales: 800, value: 0, share: 0, before: null });
  });

  test('many in A', () => {
    expect(
      totals([
        ['Ann', 0, 5],
        ['Bob', 0, 5],
      ]).warnings,
    ).toContain('many-in-a');
  });

  test('no positive sales', () => {
    expect(errorCode(() => totals([['Ann', 5, -5]]))).toBe('no-positive-sales');
    expect(
      errorCode(() =>
        totals([
          ['Ann', 0.3, -0.1],
          ['Ann', 0, -0.2],
        ]),
      ),
    ).toBe('no-positive-sales');
    expect(errorCode(() => totals([]))).toBe('no-positive-sales');
  });
});
