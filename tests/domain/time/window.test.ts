import { formatMonth } from '../../../src/domain/time/month';
import type { MonthRange } from '../../../src/domain/time/window';
import { abcWindow, yearRanges } from '../../../src/domain/time/window';
import type { WindowKind } from '../../../src/domain/types';
import { month } from '../../support/books';

const text = ({ from, to }: MonthRange): string => `${formatMonth(from)}..${formatMonth(to)}`;

describe('windows of the ABC analysis', () => {
  test.each<[WindowKind, number, string]>([
    ['ly+ty', 1, '2024-01..2025-10'],
    ['12m', 1, '2024-11..2025-10'],
    ['24m', 1, '2023-11..2025-10'],
    ['ty', 1, '2025-01..2025-10'],
    ['all', 1, '2022-03..2025-10'],
    ['ly+ty', 4, '2024-04..2025-10'],
    ['ty', 4, '2025-04..2025-10'],
    ['ly+ty', 11, '2023-11..2025-10'],
    ['ty', 11, '2024-11..2025-10'],
    ['12m', 11, '2024-11..2025-10'],
  ])('%s with years from month %i', (kind, yearStart, expected) => {
    expect(text(abcWindow(kind, month('2025-10'), month('2022-03'), yearStart))).toBe(expected);
  });

  test('in the first month of a year this year is one month', () => {
    expect(text(abcWindow('ty', month('2025-01'), month('2022-03'), 1))).toBe('2025-01..2025-01');
    expect(text(abcWindow('ly+ty', month('2025-01'), month('2022-03'), 1))).toBe('2024-01..2025-01');
  });
});

describe('last year, this year, last year to date', () => {
  test.each([
    ['2025-10', 1, '2025-01..2025-10', '2024-01..2024-12', '2024-01..2024-10'],
    ['2025-12', 1, '2025-01..2025-12', '2024-01..2024-12', '2024-01..2024-12'],
    ['2025-03', 4, '2024-04..2025-03', '2023-04..2024-03', '2023-04..2024-03'],
    ['2025-05', 4, '2025-04..2025-05', '2024-04..2025-03', '2024-04..2024-05'],
  ])('%s with years from month %i', (asOf, yearStart, ...[thisYear, lastYear, toDate]) => {
    const ranges = yearRanges(month(asOf), yearStart);
    expect([text(ranges.thisYear), text(ranges.lastYear), text(ranges.lastYearToDate)]).toEqual([
      thisYear,
      lastYear,
      toDate,
    ]);
  });
});
