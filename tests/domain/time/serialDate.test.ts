import type { SerialDate } from '../../../src/domain/time/serialDate';
import {
  DAYS_1900_TO_1904,
  daysInMonth,
  firstDayOf,
  formatDay,
  isLeapYear,
  isRealDay,
  lastDayOf,
  monthOfSerial,
  parseDay,
  serialOf,
  ymdOf,
} from '../../../src/domain/time/serialDate';
import { formatMonth } from '../../../src/domain/time/month';
import { month } from '../../support/books';

/** 1970-01-01 in Excel's 1900 system; `Date.UTC` is the second opinion on the calendar. */
const UNIX_EPOCH = 25569;
const MS_PER_DAY = 86_400_000;

describe('serial dates', () => {
  test.each([
    ['1900-03-01', 61],
    ['1904-01-02', 1463],
    ['1970-01-01', 25569],
    ['1990-01-01', 32874],
    ['1999-12-31', 36525],
    ['2000-02-29', 36585],
    ['2024-02-29', 45351],
    ['2025-10-28', 45958],
    ['2100-12-31', 73415],
  ])('%s is the day Excel calls %i', (text, serial) => {
    expect(parseDay(text)).toBe(serial);
    expect(formatDay(serial)).toBe(text);
  });

  test('every day from 1990 to 2100, both ways, against the runtime’s calendar', () => {
    const wrong: string[] = [];
    let days = 0;
    for (let ms = Date.UTC(1990, 0, 1); ms < Date.UTC(2101, 0, 1); ms += MS_PER_DAY) {
      const date = new Date(ms);
      const [year, monthNumber, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
      const serial = ms / MS_PER_DAY + UNIX_EPOCH;
      const back = ymdOf(serial);
      days += 1;
      if (
        serialOf(year, monthNumber, day) !== serial ||
        back.year !== year ||
        back.month !== monthNumber ||
        back.day !== day ||
        formatDay(serial) !== date.toISOString().slice(0, 10) ||
        formatMonth(monthOfSerial(serial)) !== date.toISOString().slice(0, 7)
      )
        wrong.push(date.toISOString());
    }
    expect(wrong).toEqual([]);
    expect(days).toBe(40_542);
  });

  test('every day from 1990 to 2100 follows the one before: counted day by day with the lengths of months', () => {
    const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    const wrong: string[] = [];
    let serial = serialOf(1990, 1, 1) as number;
    for (let year = 1990; year <= 2100; year += 1)
      lengths.forEach((length, i) => {
        const days = i === 1 && year % 4 === 0 && year !== 2100 ? 29 : length;
        if (daysInMonth(year, i + 1) !== days) wrong.push(`length of ${String(year)}-${String(i + 1)}`);
        for (let day = 1; day <= days; day += 1, serial += 1)
          if (serialOf(year, i + 1, day) !== serial) wrong.push(`${String(year)}-${String(i + 1)}-${String(day)}`);
      });
    expect(wrong).toEqual([]);
  });

  test('the time of day is no part of the day', () => {
    expect(ymdOf(45958.999988)).toEqual({ year: 2025, month: 10, day: 28 });
    expect(monthOfSerial(45961.5)).toBe(month('2025-10'));
  });

  test.each([
    [1900, false],
    [2000, true],
    [2023, false],
    [2024, true],
    [2100, false],
  ])('%i: leap year %s', (year, leap) => {
    expect(isLeapYear(year)).toBe(leap);
    expect(isRealDay(year, 2, 29)).toBe(leap);
  });

  test.each([
    [2025, 4, 31],
    [2025, 13, 1],
    [2025, 0, 1],
    [2025, 1, 0],
    [2025, 1, 32],
    [2025, 1.5, 1],
    [2025, 1, 1.5],
    [NaN, 1, 1],
  ])('%d-%d-%d is no day', (year, monthNumber, day) => {
    expect(isRealDay(year, monthNumber, day)).toBe(false);
  });

  test.each(['2025-02-29', '2025-13-01', '2025-1-1', '28.10.2025', '2025-10', '', '2025-10-28T00:00'])(
    '%s is read as no day',
    (text) => {
      expect(parseDay(text)).toBeNull();
    },
  );

  test('first and last day of months', () => {
    const days = ['2024-02', '2025-02', '2025-12'].map((text) => [
      formatDay(firstDayOf(month(text))),
      formatDay(lastDayOf(month(text))),
    ]);
    expect(days).toEqual([
      ['2024-02-01', '2024-02-29'],
      ['2025-02-01', '2025-02-28'],
      ['2025-12-01', '2025-12-31'],
    ]);
  });

  test('the two systems of Excel lie 1,462 days apart', () => {
    // 2024-02-29 is 43889 in the 1904 system.
    expect(ymdOf((43889 + DAYS_1900_TO_1904) as SerialDate)).toEqual({ year: 2024, month: 2, day: 29 });
  });
});
