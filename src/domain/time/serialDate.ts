import type { Month } from './month';
import { monthOf, monthNumber, yearOfMonth } from './month';

/**
 * A day as Excel counts it in the 1900 system: 1 = 1900-01-01, whole numbers. Serials from 61 (1900-03-01) on are true
 * days; Excel's 60 (1900-02-29) never was one and is not used here.
 */
export type SerialDate = number & { readonly __serialDate: unique symbol };

interface YearMonthDay {
  readonly year: number;
  /** 1..12 */
  readonly month: number;
  /** 1..31 */
  readonly day: number;
}

/** Days between the two epochs Excel knows: add to a serial of the 1904 system to get one of the 1900 system. */
export const DAYS_1900_TO_1904 = 1462;

// Days from 0000-03-01 (proleptic Gregorian) to the day before Excel's serial 0.
const EPOCH = 693899;

/**
 * Serial of a day. Method: the civil-calendar day count with the year beginning in March (public-domain arithmetic of
 * the Gregorian calendar: 146,097 days in 400 years).
 * @param month 1..12 @param day 1..31; both are trusted, see `isRealDay`
 */
export function serialOf(year: number, month: number, day: number): SerialDate {
  const y = month <= 2 ? year - 1 : year;
  const m = month <= 2 ? month + 9 : month - 3;
  const days = 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return (days + Math.floor((153 * m + 2) / 5) + day - 1 - EPOCH) as SerialDate;
}

/** Year, month and day of a serial; the fraction (time of day) is ignored. */
export function ymdOf(serial: number): YearMonthDay {
  const days = Math.floor(serial) + EPOCH;
  const era = Math.floor(days / 146097);
  const dayOfEra = days - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days of a month, 28..31. @param month 1..12 */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether year, month and day name a day of the calendar. */
export function isRealDay(year: number, month: number, day: number): boolean {
  return (
    Number.isInteger(year) &&
    Number.isInteger(month) &&
    Number.isInteger(day) &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month)
  );
}

export function monthOfSerial(serial: number): Month {
  const { year, month } = ymdOf(serial);
  return monthOf(year, month);
}

export function firstDayOf(month: Month): SerialDate {
  return serialOf(yearOfMonth(month), monthNumber(month), 1);
}

export function lastDayOf(month: Month): SerialDate {
  const year = yearOfMonth(month);
  const number = monthNumber(month);
  return serialOf(year, number, daysInMonth(year, number));
}

/** "2025-10-28" */
export function formatDay(serial: number): string {
  const { year, month, day } = ymdOf(serial);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Reads "2025-10-28"; null for anything else. */
export function parseDay(text: string): SerialDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isRealDay(year, month, day) ? serialOf(year, month, day) : null;
}
