import {
  addMonths,
  fiscalYearStart,
  formatMonth,
  monthNumber,
  monthOf,
  parseMonth,
  yearOfMonth,
} from '../../../src/domain/time/month';
import { month } from '../../support/books';

describe('months', () => {
  test('differences are months, across years', () => {
    expect(month('2025-03') - month('2024-11')).toBe(4);
    expect(formatMonth(addMonths(month('2025-11'), 3))).toBe('2026-02');
    expect(formatMonth(addMonths(month('2025-02'), -14))).toBe('2023-12');
  });

  test('every month from 1900 to 2100 comes back from its number and its text', () => {
    for (let year = 1900; year <= 2100; year += 1)
      for (let number = 1; number <= 12; number += 1) {
        const m = monthOf(year, number);
        expect([yearOfMonth(m), monthNumber(m)]).toEqual([year, number]);
        expect(parseMonth(formatMonth(m))).toBe(m);
      }
  });

  test.each(['2025-00', '2025-13', '2025-1', '25-01', '2025/01', '2025-01-01', ''])('%s is no month', (text) => {
    expect(parseMonth(text)).toBeNull();
  });

  test('the fiscal year that holds a month, for every first month', () => {
    for (let first = 1; first <= 12; first += 1)
      for (let m = month('2023-01') as number; m <= month('2026-12'); m += 1) {
        const start = fiscalYearStart(m as never, first);
        expect(monthNumber(start)).toBe(first);
        expect(m - start).toBeGreaterThanOrEqual(0);
        expect(m - start).toBeLessThan(12);
      }
  });

  test.each([
    ['2025-10', 1, '2025-01'],
    ['2025-03', 4, '2024-04'],
    ['2025-04', 4, '2025-04'],
    ['2025-01', 12, '2024-12'],
  ])('%s with years from month %i lies in the year that begins in %s', (text, first, start) => {
    expect(formatMonth(fiscalYearStart(month(text), first))).toBe(start);
  });
});
