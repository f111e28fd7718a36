import { EARLIEST_DAY } from '../../domain/sales/SalesBook';
import { monthOf } from '../../domain/time/month';
import { monthOfSerial, ymdOf } from '../../domain/time/serialDate';
import type { LedgerLayout } from '../layout/layout';
import type { Cell } from '../sheet';
import { dayInText, dayTextIn, monthInText } from '../values/titlePeriod';
import { isPrintLine } from '../words/cellWords';
import type { ReadSetting } from './reader';
import type { FoundDateOrder } from './conventions';
import { DateOrderEvidence } from './conventions';

/** A title longer than this may hold a day among its words. */
const MOST_OF_A_DATE = 7;

/**
 * The day or month of rows that have no date column: it stands in the title of their block, in the name of the sheet, or
 * in a line between the blocks.
 */
export class BlockPeriod {
  /** The year that was assumed because only a month is named anywhere. */
  yearAssumed: number | null = null;
  /** Order of day and month in titles; assumed when no title proves it. */
  readonly order: FoundDateOrder;
  private current = NaN;

  constructor(
    private readonly setting: ReadSetting,
    private readonly layout: LedgerLayout,
  ) {
    const { sample, book, hints } = setting;
    this.order = { order: null, assumed: false, example: null };
    if (layout.columns.date !== undefined || layout.columns.month !== undefined) return;
    this.order = this.settleOrder();
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
      if (typeof cell === 'number' && cell > EARLIEST_DAY && cell <= this.setting.book.today) return Math.floor(cell);
      if (typeof cell !== 'string' || cell === '' || isPrintLine(cell)) continue;
      const date = dayInText(cell);
      if (date.kind === 'day') return date.serial <= this.setting.book.today ? date.serial : NaN;
      if (date.kind === 'either') return this.order.order === 'mdy' ? date.mdy : date.dmy;
      const label = monthInText(cell);
      const year = label?.year ?? this.setting.hints.year ?? this.layout.surroundings.year;
      if (label !== null && year !== null) return this.accept(monthOf(year, label.month));
    }
    return NaN;
  }

  /** The order of day and month in the titles, from those that can be read in one way only. */
  private settleOrder(): FoundDateOrder {
    const { sample, book, hints } = this.setting;
    const evidence = new DateOrderEvidence(book.today);
    sample.values.forEach((cells, i) => {
      for (const cell of cells)
        if (typeof cell === 'string' && cell.length > MOST_OF_A_DATE) evidence.see(dayTextIn(cell), sample.row + i);
    });
    const settled = evidence.decide(this.layout.language);
    return hints.dateOrder === undefined ? settled : { ...settled, order: hints.dateOrder, assumed: false };
  }

  private accept(month: number): number {
    return month > monthOfSerial(this.setting.book.today) ? NaN : -month;
  }
}
