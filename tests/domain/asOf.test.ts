import { asOfOf } from '../../src/domain/asOf';
import { formatMonth } from '../../src/domain/time/month';
import { formatDay } from '../../src/domain/time/serialDate';
import type { BookOptions, Sale } from '../support/books';
import { bookOf, errorCode, month, of, run } from '../support/books';

function asOf(sales: readonly Sale[], named: string | null = null, options: BookOptions = {}): string {
  const found = asOfOf(bookOf(sales, options), named === null ? null : month(named));
  if (found === null) return 'nothing';
  const { complete, history, lastComplete, data } = found;
  return [
    formatDay(found.day),
    complete ? 'complete' : 'part',
    `growth to ${formatMonth(lastComplete)}`,
    `data ${formatMonth(data.from)}..${formatMonth(data.to)}`,
    `history ${String(history)}`,
  ].join(', ');
}

const FIRST: Sale = ['Ann', '2024-01-15', 10];

describe('as-of month by default: the month of the latest sale', () => {
  test.each([
    ['2025-10-28', 'part', '2025-09'],
    ['2025-10-29', 'complete', '2025-10'],
    ['2025-10-31', 'complete', '2025-10'],
    ['2025-09-27', 'part', '2025-08'],
    ['2025-09-28', 'complete', '2025-09'],
    ['2025-02-25', 'part', '2025-01'],
    ['2025-02-26', 'complete', '2025-02'],
    ['2024-02-26', 'part', '2024-01'],
    ['2024-02-27', 'complete', '2024-02'],
  ])('latest sale on %s: %s', (last, complete, growthTo) => {
    const text = asOf([FIRST, ['Bob', last, 5]]);
    expect(text).toContain(`${last}, ${complete}, growth to ${growthTo}, data 2024-01..${last.slice(0, 7)}`);
  });

  test('returns and rows that are no customer count, amounts of zero do not', () => {
    expect(asOf([FIRST, ['Ann', '2024-05-30', -3]])).toContain('2024-05-30, complete');
    expect(asOf([FIRST, [null, '2024-05-30', 3]])).toContain('2024-05-30, complete');
    expect(asOf([FIRST, ['Ann', '2024-05-30', 0]])).toContain('2024-01-15, part');
    expect(asOf([['Ann', '2023-01-01', 0], FIRST])).toContain('history 1');
  });

  test('a month whose sales cancel out is a month with sales', () => {
    const cancelled: Sale[] = [FIRST, ['Ann', '2024-05-30', 3], ['Ann', '2024-05-31', -3]];
    expect(asOf(cancelled)).toContain('2024-05-31, complete');
  });

  test('without days a month is complete', () => {
    expect(asOf([FIRST, ['Ann', '2024-05', 3]])).toContain('2024-05-31, complete, growth to 2024-05');
  });

  test('the month that contains today never is, not even on its last day', () => {
    const today = { today: '2024-05-31' };
    expect(asOf([FIRST, ['Ann', '2024-05-31', 3]], null, today)).toContain('2024-05-31, part, growth to 2024-04');
    expect(asOf([FIRST, ['Ann', '2024-05', 3]], null, today)).toContain('2024-05-31, part, growth to 2024-04');
    expect(asOf([FIRST, ['Ann', '2024-05-31', 3]], null, { today: '2024-06-01' })).toContain('2024-05-31, complete');
  });

  test('sales after today are none', () => {
    expect(asOf([FIRST, ['Ann', '2024-06-02', 3]], null, { today: '2024-06-01' })).toContain('data 2024-01..2024-01');
  });

  test('no sales at all', () => {
    expect(asOf([])).toBe('nothing');
    expect(asOf([['Ann', '2024-05-30', 0]])).toBe('nothing');
  });
});

describe('as-of month named by the user', () => {
  const sales: Sale[] = [FIRST, ['Ann', '2024-03-02', 5], ['Ann', '2024-08-30', 7]];

  test('it is complete, whatever its latest sale, and ends with its last day', () => {
    expect(asOf(sales, '2024-03')).toBe('2024-03-31, complete, growth to 2024-03, data 2024-01..2024-03, history 3');
  });

  test('without a sale in it', () => {
    expect(asOf(sales, '2024-06')).toBe('2024-06-30, complete, growth to 2024-06, data 2024-01..2024-03, history 6');
  });

  test('it is not complete when it contains today', () => {
    expect(asOf(sales, '2024-08', { today: '2024-08-31' })).toContain('2024-08-31, part, growth to 2024-07');
  });

  test('after today no month is over, and growth ends before the month of today', () => {
    expect(asOf(sales, '2024-11', { today: '2024-09-10' })).toBe(
      '2024-11-30, part, growth to 2024-08, data 2024-01..2024-08, history 11',
    );
  });

  test('after the data: allowed, with a warning, and recency grows', () => {
    const result = run(sales, { asOf: month('2025-02') });
    expect(result.warnings).toContain('as-of-after-data');
    expect(of(result, 'Ann').recencyMonths).toBe(6);
    expect(run(sales, { asOf: month('2024-08') }).warnings).not.toContain('as-of-after-data');
  });

  test('later rows play no part in the warning either', () => {
    expect(run(sales, { asOf: month('2024-06') }).warnings).toEqual(
      run(sales.slice(0, 2), { asOf: month('2024-06') }).warnings,
    );
  });

  test('before the data: an error that names both months', () => {
    expect(errorCode(() => run(sales, { asOf: month('2023-12') }))).toBe('as-of-before-data');
    expect(() => asOfOf(bookOf(sales), month('2023-12'))).toThrow(
      expect.objectContaining({ params: { month: '2023-12', first: '2024-01' } }),
    );
  });

  test('a customer first seen later is not in the result', () => {
    const result = run([...sales, ['Bob', '2024-05-05', 9]], { asOf: month('2024-03') });
    expect(result.customers.map((c) => c.identity.name)).toEqual(['Ann']);
  });
});
