import { cleanText } from '../../domain/text';
import { EARLIEST_DAY } from '../../domain/sales/SalesBook';
import { monthNumber, monthOf, yearOfMonth } from '../../domain/time/month';
import { monthOfSerial } from '../../domain/time/serialDate';
import { isBlank } from '../layout/header';
import type { LedgerLayout } from '../layout/layout';
import { signedUnit, unitForAmounts } from '../layout/units';
import type { SkipReason } from '../report';
import type { Cell } from '../sheet';
import { currencyOfFormat } from '../values/amount';
import { isDateFormat } from '../values/date';
import { readBareMonthNumber, readMonthHeader, readYear } from '../values/monthHeader';
import { isCancelled } from '../words/cellWords';
import { isTotalLabel, mayBeTotalLabel } from '../words/totalWords';
import { AmountReader, currencyCode } from './amounts';
import { BlockPeriod } from './blockPeriod';
import type { DayProblem } from './days';
import { DayReader } from './days';
import { MergedDown } from './merges';
import { isReturnWord } from './names';
import type { ReadSetting } from './reader';
import type { Slots } from './slots';
import { slotsOf } from './slots';
import { titleColumns } from './titleColumns';

/** One row of a ledger: where it stands and the cells of the columns asked for. */
export interface LedgerRow {
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** Draws the figures and texts of a ledger row out of its cells. */
export class LedgerCells {
  readonly slots: Slots;
  readonly amounts: AmountReader;
  readonly block: BlockPeriod;
  /** Why the last `day` was NaN. */
  dayProblem: DayProblem = 'blank';
  /** The year given to months that name none anywhere. */
  monthYearAssumed: number | null = null;
  /** The slot in which the last `isCancelled` found the word. */
  cancelledSlot = -1;
  /** Dates of the column show months and no days. */
  readonly monthsOnly: boolean;
  private readonly figures: AmountReader;
  private readonly days: DayReader;
  private readonly merged: MergedDown;
  private readonly cancelledTexts = new Map<string, boolean>();
  private readonly discountScale: number;
  private readonly idDigits: number;
  private lastAmount: AmountReader;

  constructor(
    private readonly setting: ReadSetting,
    readonly layout: LedgerLayout,
  ) {
    const { sample, book, hints, mark, order } = setting;
    const isDated = layout.columns.date !== undefined || layout.columns.month !== undefined;
    this.slots = slotsOf(layout, isDated ? [] : titleColumns(sample, layout.headerFirst));
    this.monthsOnly = isMonthFormat(this.firstFormat(layout.columns.date));
    this.days = new DayReader(hints.dateOrder ?? order.order, book.today, sample.date1904, this.monthsOnly);
    this.amounts = new AmountReader(
      hints.decimalMark ?? mark.mark,
      signedUnit(hints.unit ?? unitForAmounts(layout), hints),
    );
    this.figures = new AmountReader(hints.decimalMark ?? mark.mark, 1);
    this.lastAmount = this.amounts;
    this.merged = new MergedDown(setting.merges);
    this.block = new BlockPeriod(setting, layout);
    this.discountScale = this.wholePercents() ? 100 : 1;
    this.idDigits = /^0{2,}$/u.exec(this.firstFormat(layout.columns.customerId))?.[0].length ?? 0;
  }

  /** The customer's name, '' when the cells hold none. */
  name(line: LedgerRow): string {
    const { customer } = this.slots;
    if (customer.length === 1) return String(this.fillCell(line, customer[0] ?? 0));
    const parts = customer.map((slot) => cleanText(String(this.fillCell(line, slot))));
    return parts.filter((part) => part !== '').join(' ');
  }

  /** The customer's id with the zeros its number format shows, '' without one. */
  id(line: LedgerRow): string | number {
    const id = this.slots.customerId < 0 ? '' : this.fillCell(line, this.slots.customerId);
    if (typeof id !== 'number') return isBlank(id) ? '' : String(id);
    return this.idDigits > 0 ? String(id).padStart(this.idDigits, '0') : id;
  }

  /** The amount in single units; NaN with `amountProblem`. */
  amount({ cells }: LedgerRow): number {
    const { amount, quantity, unitPrice, discount } = this.slots;
    this.lastAmount = this.amounts;
    if (this.layout.amountFrom !== 'product') return this.amounts.read(cells[amount] ?? '');
    const price = this.amounts.read(cells[unitPrice] ?? '');
    if (Number.isNaN(price)) return NaN;
    this.lastAmount = this.figures;
    const count = this.figures.read(cells[quantity] ?? '');
    return price * count * (1 - this.discount(discount < 0 ? '' : (cells[discount] ?? '')));
  }

  get amountProblem(): SkipReason | 'undecided' {
    return this.lastAmount.problem;
  }

  /** The slot whose cell `amountProblem` is about. */
  get amountSlot(): number {
    return this.lastAmount === this.figures ? this.slots.quantity : this.slots.amount;
  }

  /** The day as a serial, a month as -month, NaN with `dayProblem`. */
  day(line: LedgerRow): number {
    const { date, year, month } = this.slots;
    this.dayProblem = 'blank';
    if (date >= 0) {
      const day = this.days.read(this.fillCell(line, date));
      this.dayProblem = this.days.problem;
      return day;
    }
    if (month >= 0) {
      const yearCell = year >= 0 ? this.fillCell(line, year) : '';
      return this.yearAndMonth(yearCell, this.fillCell(line, month));
    }
    return this.block.day();
  }

  /** The second figure of a row for an ABC analysis by profit or quantity. */
  basis({ cells }: LedgerRow): number {
    const slot = this.setting.book.basis === 'profit' ? this.slots.profit : this.slots.quantity;
    return slot < 0 ? NaN : this.figures.read(cells[slot] ?? '');
  }

  /** Whether a text cell says that the order does not count. A return that is marked as one does: it reduces sales. */
  isCancelled({ cells }: LedgerRow, amount: number): boolean {
    for (const slot of this.slots.texts) {
      const cell = cells[slot];
      if (slot === this.slots.type) continue; // a type says what a document is, not what became of it
      if (typeof cell !== 'string' || cell === '') continue;
      let cancelled = this.cancelledTexts.get(cell);
      if (cancelled === undefined) {
        cancelled = isCancelled(cell);
        if (this.cancelledTexts.size < MOST_TEXTS) this.cancelledTexts.set(cell, cancelled);
      }
      if (cancelled && !(amount < 0 && isReturnWord(cell))) {
        this.cancelledSlot = slot;
        return true;
      }
    }
    return false;
  }

  /** The label of a totals row in any text cell, or where the date should stand; null when none stands there. */
  totalLabel({ cells }: LedgerRow, hasOwnDate: boolean): string | null {
    const { texts, date, year, month, customerId } = this.slots;
    for (const slot of texts) if (isLabel(cells[slot])) return cleanText(String(cells[slot]));
    if (hasOwnDate) return null;
    for (const slot of [date, year, month, customerId])
      if (slot >= 0 && isLabel(cells[slot])) return cleanText(String(cells[slot]));
    return null;
  }

  /** Sample columns the amount is read from. */
  get amountColumns(): readonly number[] {
    const { amount, columns } = this.slots;
    return this.layout.amountFrom === 'product' ? [] : [columns[amount] ?? -1];
  }

  /** The number in the amount column of a row above the header; `cells` is a whole row of the sample. */
  amountAbove(cells: readonly Cell[]): number {
    return this.amounts.read(cells[this.amountColumns[0] ?? -1] ?? '');
  }

  /** Whether a text cell could be the label of a totals row ("Acme Total"). */
  mayBeTotal({ cells }: LedgerRow): boolean {
    return this.slots.texts.some((slot) => typeof cells[slot] === 'string' && mayBeTotalLabel(String(cells[slot])));
  }

  /** The currency a row names in its own column, its amount or its number format. */
  currency({ cells }: LedgerRow, format: string): string | null {
    const column = this.slots.currency < 0 ? null : currencyCode(cells[this.slots.currency] ?? '');
    return column ?? this.amounts.currency ?? currencyOfFormat(format);
  }

  /** A cell, or the one above that is merged down over it. */
  private fillCell({ row, cells }: LedgerRow, slot: number): Cell {
    return this.merged.fill(row, this.setting.sample.column + (this.slots.columns[slot] ?? 0), cells[slot] ?? '');
  }

  /** A discount as a fraction; "15" in a column of whole percents is 0.15, and "15%" is too. */
  private discount(cell: Cell): number {
    if (cell === '') return 0;
    const percent = typeof cell === 'string' && /%\s*$/u.test(cell);
    const value = this.figures.read(percent ? String(cell).replace(/%\s*$/u, '') : cell);
    if (Number.isNaN(value)) {
      this.figures.problem = 'not-a-number';
      return this.figures.read(cell) || 0;
    }
    return value / (percent ? 100 : this.discountScale);
  }

  private wholePercents(): boolean {
    const column = this.layout.columns.discount;
    if (column === undefined) return false;
    return this.setting.sample.values.some(
      (row, i) => i > this.layout.headerLast && typeof row[column] === 'number' && row[column] > 1,
    );
  }

  private yearAndMonth(yearCell: Cell, monthCell: Cell): number {
    if (isBlank(monthCell)) return NaN;
    const label = readMonthHeader(monthCell, '');
    const month = label?.month ?? readBareMonthNumber(monthCell);
    this.dayProblem = 'not-a-date';
    if (month === null) return NaN;
    const year = label?.year ?? (this.slots.year < 0 ? this.yearOf(month) : readYear(yearCell));
    if (year === null) return NaN;
    const whole = monthOf(year, month);
    this.dayProblem = whole < monthOfSerial(EARLIEST_DAY) ? 'date-out-of-range' : 'future-date';
    return this.dayProblem === 'date-out-of-range' || whole > monthOfSerial(this.setting.book.today) ? NaN : -whole;
  }

  /** The year of a month that stands alone in its row: from the surroundings, else the latest that is not in the future. */
  private yearOf(month: number): number {
    const known = this.setting.hints.year ?? this.layout.surroundings.year;
    if (known !== null) return known;
    const today = monthOfSerial(this.setting.book.today);
    this.monthYearAssumed = month <= monthNumber(today) ? yearOfMonth(today) : yearOfMonth(today) - 1;
    return this.monthYearAssumed;
  }

  private firstFormat(column: number | undefined): string {
    const { values, formats } = this.setting.sample;
    if (column === undefined) return '';
    const row = values.findIndex((cells, i) => i > this.layout.headerLast && typeof cells[column] === 'number');
    return row < 0 ? '' : (formats[row]?.[column] ?? '');
  }
}

const MOST_TEXTS = 10_000;
const LONGEST_LABEL = 24;

function isLabel(cell: Cell | undefined): boolean {
  return typeof cell === 'string' && cell !== '' && cell.length <= LONGEST_LABEL && isTotalLabel(cell);
}

/** Whether a date format shows a month and no day ("mmm-yy", "yyyy年m月"). */
function isMonthFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"/gu, '').replace(/\[[^\]]*\]/gu, '');
  return isDateFormat(format) && !/d|日|号/iu.test(bare) && !/[日号]/u.test(format) && /m|月/iu.test(bare);
}
