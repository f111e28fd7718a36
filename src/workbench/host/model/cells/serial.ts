/** excelts holds dates as UTC Dates; Excel's API gives serials. Day 0 is 30 December 1899, or 1 January 1904. */
const DAY = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

export function serialOf(date: Date, date1904: boolean): number {
  const days = (date.getTime() - (date1904 ? EPOCH_1904 : EPOCH_1900)) / DAY;
  // A Date knows milliseconds: what is finer than the ninth decimal is none of the file's.
  return Number(days.toFixed(9));
}

/** Serial of a calendar day, or null when there is no such day or it lies before the date system starts. */
export function serialOfDay(year: number, month: number, day: number, date1904: boolean): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const serial = serialOf(date, date1904);
  // Excel's 1900 system counts a 29 February 1900 that never was: days before 1 March 1900 are one less.
  const counted = !date1904 && serial < 61 ? serial - 1 : serial;
  return counted >= (date1904 ? 0 : 1) ? counted : null;
}
