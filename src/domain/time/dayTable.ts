import { type Month, monthOf } from './month';
import { daysInMonth, type SerialDate, ymdOf } from './serialDate';

/** Month and day of the month of consecutive days, by days since the first. */
export interface DayTable {
  readonly months: Uint16Array;
  /** 1..31 */
  readonly days: Uint8Array;
}

const tables = new Map<SerialDate, DayTable>();

/**
 * The calendar of consecutive days, made once: looking a day up is many times faster than working it out, and a table
 * of forty years takes longer to make than a small sheet to read.
 * @param first day of index 0
 * @param count of days that are needed; the table may be longer
 */
export function dayTable(first: SerialDate, count: number): DayTable {
  const known = tables.get(first);
  if (known !== undefined && known.months.length >= count) return known;
  const table = makeTable(first, count);
  tables.set(first, table);
  return table;
}

function makeTable(first: SerialDate, count: number): DayTable {
  const months = new Uint16Array(count);
  const days = new Uint8Array(count);
  let { year, month, day } = ymdOf(first);
  let number: Month = monthOf(year, month);
  let last = daysInMonth(year, month);
  for (let index = 0; index < count; index += 1) {
    months[index] = number;
    days[index] = day;
    day += 1;
    if (day <= last) continue;
    day = 1;
    month = month === 12 ? 1 : month + 1;
    if (month === 1) year += 1;
    number = monthOf(year, month);
    last = daysInMonth(year, month);
  }
  return { months, days };
}
