import { EARLIEST_DAY } from '../../domain/sales/SalesBook';
import { monthOf } from '../../domain/time/month';
import type { SerialDate } from '../../domain/time/serialDate';
import { DAYS_1900_TO_1904, monthOfSerial, serialOf } from '../../domain/time/serialDate';
import type { Cell } from '../sheet';
import type { SkipReason } from '../report';
import { isErrorText } from '../values/amount';
import type { DateOrder, DateText } from '../values/date';
import { readDateNumber, readDateText } from '../values/date';

export type DayProblem =
  Extract<SkipReason, 'error-cell' | 'not-a-date' | 'date-out-of-range' | 'future-date'> | 'blank' | 'undecided';

/**
 * Reads the days of one column. `read` gives a serial >= 0, or a month as -month where the cell names no day, or NaN with
 * `problem`. Texts are parsed once each.
 */
export class DayReader {
  problem: DayProblem = 'blank';
  private readonly texts = new Map<string, { value: number; problem: DayProblem }>();
  private readonly offset: number;

  /**
   * @param order null while nothing has decided it; ambiguous texts then are 'undecided'
   * @param monthsOnly serials of the column show a month and no day
   */
  constructor(
    readonly order: DateOrder | null,
    private readonly today: SerialDate,
    date1904: boolean,
    private readonly monthsOnly: boolean,
  ) {
    this.offset = date1904 ? DAYS_1900_TO_1904 : 0;
  }

  read(cell: Cell): number {
    if (typeof cell === 'number') return this.readNumber(cell);
    if (typeof cell === 'boolean') return this.fail('not-a-date');
    if (cell === '') return this.fail('blank');
    let known = this.texts.get(cell);
    if (known === undefined) {
      known = { value: this.parse(cell), problem: this.problem };
      if (this.texts.size < MOST_TEXTS) this.texts.set(cell, known);
    }
    this.problem = known.problem;
    return known.value;
  }

  private readNumber(cell: number): number {
    const serial = Math.floor(cell) + this.offset;
    if (serial >= EARLIEST_DAY && serial <= this.today) return this.monthsOnly ? -monthOfSerial(serial) : serial;
    const disguised = readDateNumber(cell);
    if (disguised.kind !== 'none') return this.accept(disguised);
    return this.fail(serial > this.today && serial < LATEST ? 'future-date' : 'date-out-of-range');
  }

  private parse(cell: string): number {
    const iso = readIso(cell);
    if (iso > 0) return this.acceptSerial(iso);
    if (isErrorText(cell.trim())) return this.fail('error-cell');
    if (/^[\s\-–—.]*$/u.test(cell)) return this.fail('blank');
    const date = readDateText(cell);
    if (date.kind !== 'none') return this.accept(date);
    const number = /^\s*\d{5}(?:\.\d+)?\s*$/u.test(cell) ? Number(cell) : NaN; // a serial that became text
    return number >= EARLIEST_DAY ? this.readNumber(number) : this.fail('not-a-date');
  }

  private accept(date: Exclude<DateText, { kind: 'none' }>): number {
    if (date.kind === 'month') {
      const month = monthOf(date.year, date.month);
      if (month < monthOfSerial(EARLIEST_DAY)) return this.fail('date-out-of-range');
      return month > monthOfSerial(this.today) ? this.fail('future-date') : -month;
    }
    if (date.kind === 'day') return this.acceptSerial(date.serial);
    if (this.order === null) return this.fail('undecided');
    return this.acceptSerial(this.order === 'mdy' ? date.mdy : date.dmy);
  }

  private acceptSerial(serial: number): number {
    if (serial < EARLIEST_DAY) return this.fail('date-out-of-range');
    return serial > this.today ? this.fail('future-date') : serial;
  }

  private fail(problem: DayProblem): number {
    this.problem = problem;
    return NaN;
  }
}

const MOST_TEXTS = 200_000;
/** Serials beyond 2200-01-01 are no dates of anybody's sales plan. */
const LATEST = 109_575;

/** Serial of a text that begins with yyyy-mm-dd and ends there or goes on with a time; 0 for every other text. */
function readIso(text: string): number {
  if (text.length < 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return 0;
  if (text.length > 10 && text.charCodeAt(10) !== 32 && text.charCodeAt(10) !== 84) return 0;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  if (year < 1000 || month < 1 || month > 12 || day < 1 || day > 28) return 0; // rare last days take the careful way
  return serialOf(year, month, day);
}

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i += 1) {
    const code = text.charCodeAt(i) - 48;
    if (code < 0 || code > 9) return -1;
    value = value * 10 + code;
  }
  return value;
}
