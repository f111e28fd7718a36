import { cleanText } from '../../domain/sales/customerKey';
import { monthOf } from '../../domain/time/month';
import { monthOfSerial, ymdOf } from '../../domain/time/serialDate';
import type { LedgerLayout } from '../layout/layout';
import type { Cell } from '../sheet';
import { readDateText } from '../values/date';
import { readMonthHeader, readYear } from '../values/monthHeader';
import type { ReadSetting } from './reader';

const DAY_IN_TEXT =
  /(?:19|20)\d{2}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?|\d{1,2}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?(?:19|20)\d{2}|\d{1,2}\s(?:de\s)?\p{L}{3,10}\.?\s(?:de\s|del\s)?(?:19|20)\d{2}|(?:19|20)\d{6}/u;
const MONTH_IN_TEXT =
  /(?:19|20)\d{2}\s?[-/.年]\s?\d{1,2}\s?月?|\d{1,2}\s?[-/]\s?(?:19|20)\d{2}|\p{L}{3,10}\.?\s(?:de\s|del\s)?(?:19|20)\d{2}|\d{1,2}\s?月/u;

/**
 * The day or month of rows that have no date column: it stands in the title of their block, in the name of the sheet, or
 * in a line between the blocks.
 */
export class BlockPeriod {
  /** The year that was assumed because only a month is named anywhere. */
  yearAssumed: number | null = null;
  private current = NaN;

  constructor(
    private readonly setting: ReadSetting,
    private readonly layout: LedgerLayout,
  ) {
    const { sample, book, hints } = setting;
    if (layout.columns.date !== undefined) return;
    const { month, year } = layout.surroundings;
    for (const row of sample.values.slice(0, Math.max(0, layout.headerFirst))) this.title(row);
    if (!Number.isNaN(this.current) || month === null) return;
    const today = monthOfSerial(book.today);
    let known = hints.year ?? year;
    if (known === null) {
      const { year: thisYear } = ymdOf(book.today);
      known = monthOf(thisYear, month) > today ? thisYear - 1 : thisYear;
      this.yearAssumed = known;
    }
    this.current = this.accept(monthOf(known, month));
  }

  /** The period in force: a serial >= 0, a month as -month, NaN when none is known. */
  day(): number {
    return this.current;
  }

  /** A line with a text: when it names a day or a month, the rows below belong to it. */
  title(cells: readonly Cell[]): void {
    const period = this.read(cells);
    if (!Number.isNaN(period)) this.current = period;
  }

  /** Whether a line names a period. */
  reads(cells: readonly Cell[]): boolean {
    return this.layout.columns.date === undefined && !Number.isNaN(this.read(cells));
  }

  private read(cells: readonly Cell[]): number {
    if (this.layout.columns.date !== undefined) return NaN;
    for (const cell of cells) {
      if (typeof cell === 'number' && cell > 32874 && cell <= this.setting.book.today) return Math.floor(cell);
      if (typeof cell !== 'string') continue;
      const text = cleanText(cell);
      const dayText = DAY_IN_TEXT.exec(text);
      const date = readDateText(dayText?.[0] ?? text);
      if (date.kind === 'day') return date.serial <= this.setting.book.today ? date.serial : NaN;
      if (date.kind === 'either') return this.setting.hints.dateOrder === 'mdy' ? date.mdy : date.dmy;
      const label = readMonthHeader(MONTH_IN_TEXT.exec(text)?.[0] ?? text, '');
      const year = label?.year ?? this.setting.hints.year ?? readYear(text) ?? this.layout.surroundings.year;
      if (label !== null && year !== null) return this.accept(monthOf(year, label.month));
    }
    return NaN;
  }

  private accept(month: number): number {
    return month > monthOfSerial(this.setting.book.today) ? NaN : -month;
  }
}
