import type { DayTable } from '../time/dayTable';
import { dayTable } from '../time/dayTable';
import type { Basis } from '../types';
import type { Month } from '../time/month';
import type { SerialDate } from '../time/serialDate';
import type { MonthRange } from '../time/window';
import { firstDayOf, lastDayOf, serialOf } from '../time/serialDate';
import { CustomerMonths } from './customerMonths';
import type { CustomerIdentity } from './directory';
import { CustomerDirectory } from './directory';
import { MonthAxis } from './monthAxis';
import { MonthMatrix } from './monthMatrix';
import { RepSales } from './repSales';
import { sumMonths } from './sum';

/** The first day a sale may have: 1990-01-01. */
export const EARLIEST_DAY = serialOf(1990, 1, 1);

// Rows of the matrix of everybody's figures: sales of rows that are no customer; sales and rows with a month and no day.
const NON_CUSTOMER = 0;
const WITHOUT_DAY = 1;
const ROWS_WITHOUT_DAY = 2;

export interface SalesBookOptions {
  /** Rows after this day are not sales yet. */
  readonly today: SerialDate;
  /** Keeps a second figure per customer and month when the ABC analysis is not about amounts. Default 'amount'. */
  readonly basis?: Basis;
  /** Customer keys joined by the user's word: key -> key it counts under. */
  readonly aliases?: ReadonlyMap<string, string>;
}

/**
 * Sales per customer and calendar month, filled row by row from a stream. `add` trusts its arguments: the day lies in
 * [EARLIEST_DAY, today], the customer comes from `directory`, the amount is finite.
 */
export class SalesBook {
  /** Whether sales are told by quarter; a quarter's sales then stand in its last month, as a whole. */
  period: 'month' | 'quarter' = 'month';
  readonly directory: CustomerDirectory;
  readonly today: SerialDate;
  readonly basis: Basis;
  readonly reps = new RepSales();
  private readonly axis = new MonthAxis();
  private readonly byCustomer = new CustomerMonths(this.axis);
  private readonly basisNet = new MonthMatrix(this.axis);
  private readonly totals = new MonthMatrix(this.axis, 2);
  private readonly daily: Float64Array;
  private readonly saleOnDay: Uint8Array;
  private readonly calendar: DayTable;

  constructor(options: SalesBookOptions) {
    this.today = options.today;
    this.basis = options.basis ?? 'amount';
    this.directory = new CustomerDirectory(options.aliases);
    const days = Math.max(0, options.today - EARLIEST_DAY + 1);
    this.daily = new Float64Array(days);
    this.saleOnDay = new Uint8Array(days);
    this.calendar = dayTable(EARLIEST_DAY, days);
  }

  /** A sale on a day. `customer` -1 is a row that is no customer. Returns the month, for `addBasis` and `reps.add`. */
  add(customer: number, day: number, amount: number): Month {
    const index = Math.floor(day) - EARLIEST_DAY;
    const month = this.calendar.months[index] ?? 0;
    const column = this.axis.column(month);
    if (customer >= 0) this.byCustomer.add(customer, column, amount, this.calendar.days[index] ?? 0);
    else this.totals.add(NON_CUSTOMER, column, amount);
    if (amount !== 0) {
      this.daily[index] = (this.daily[index] ?? 0) + amount;
      this.saleOnDay[index] = 1;
    }
    return month as Month;
  }

  /** A sale in a month whose day is not known. */
  addMonth(customer: number, month: Month, amount: number): void {
    const column = this.axis.column(month);
    if (customer >= 0) this.byCustomer.add(customer, column, amount, 0);
    else this.totals.add(NON_CUSTOMER, column, amount);
    if (amount === 0) return;
    this.totals.add(WITHOUT_DAY, column, amount);
    this.totals.add(ROWS_WITHOUT_DAY, column, 1);
  }

  /** The second figure of a row (profit or quantity) when the book's basis is not the amount. */
  addBasis(customer: number, month: Month, value: number): void {
    if (customer >= 0) this.basisNet.add(customer, this.axis.column(month), value);
  }

  /** Makes a customer part of the data from a month on, also without a sale (a matrix row of empty months). */
  see(customer: number, month: number): void {
    this.byCustomer.see(customer, this.axis.column(month));
  }

  /** Whether a customer occurs in the data up to the end of a month. */
  isSeen(customer: number, upTo: Month): boolean {
    return this.byCustomer.isSeen(customer, upTo - this.axis.first + 1);
  }

  /** The customers that any row is about; a name that only stands beside ids is none of its own. */
  customers(): CustomerIdentity[] {
    return this.directory.identities().filter((_, customer) => this.byCustomer.isSeen(customer, this.axis.columns));
  }

  get customerCount(): number {
    return this.directory.size;
  }

  /** True when at least one sale has a day. */
  get hasDays(): boolean {
    return this.saleOnDay.includes(1);
  }

  /** First month with a sale of anybody up to a month (net zero too); null without any. */
  firstMonth(upTo?: Month): Month | null {
    const end = Math.min(this.axis.columns, (upTo ?? Infinity) - this.axis.first + 1);
    for (let column = 0; column < end; column += 1)
      if (this.hasSale(column)) return (this.axis.first + column) as Month;
    return null;
  }

  /** Last month with a sale of anybody up to a month; null without any. */
  lastMonth(upTo?: Month): Month | null {
    for (let column = Math.min(this.axis.columns - 1, (upTo ?? Infinity) - this.axis.first); column >= 0; column -= 1)
      if (this.hasSale(column)) return (this.axis.first + column) as Month;
    return null;
  }

  /** Day of the month of the latest sale of anybody in a month, 0 without one; null when a row had the month only. */
  latestDay(month: Month): number | null {
    if (this.totals.get(ROWS_WITHOUT_DAY, month - this.axis.first) > 0) return null;
    const [from, to] = this.daysOf(month);
    const latest = this.saleOnDay.subarray(from, to).lastIndexOf(1);
    return latest + 1;
  }

  /** Net sales of a customer in a month. */
  netOf(customer: number, month: Month): number {
    return this.byCustomer.net(customer, month - this.axis.first);
  }

  /** Net sales of a customer in a range of months; 0 where they cancel out. */
  netIn(customer: number, range: MonthRange): number {
    const { first } = this.axis;
    return this.byCustomer.netIn(customer, range.from - first, range.to - first);
  }

  /** Sum of the negative amounts of a customer in a range of months, as a positive number. */
  returnsIn(customer: number, range: MonthRange): number {
    if (!this.byCustomer.hasReturns(customer)) return 0;
    return sumMonths(range, (month) => this.returnsOf(customer, month));
  }

  /** What the ABC analysis adds up, over a range of months. */
  basisIn(customer: number, range: MonthRange): number {
    if (this.basis === 'amount') return this.netIn(customer, range);
    return sumMonths(range, (month) => this.basisOf(customer, month));
  }

  /** Sum of the negative amounts of a customer in a month, as a positive number. */
  returnsOf(customer: number, month: Month): number {
    return this.byCustomer.returns(customer, month - this.axis.first);
  }

  /** What the ABC analysis adds up: the net amount, or the book's own basis. */
  basisOf(customer: number, month: Month): number {
    return this.basis === 'amount' ? this.netOf(customer, month) : this.basisNet.get(customer, month - this.axis.first);
  }

  /** Day of the month of a customer's last purchase in a month; 0 when no day is known. */
  purchaseDayOf(customer: number, month: Month): number {
    return this.byCustomer.purchaseDay(customer, month - this.axis.first);
  }

  /** Net sales of everybody in a month, rows that are no customer included. */
  totalOf(month: Month): number {
    const [from, to] = this.daysOf(month);
    let sum = this.totals.get(WITHOUT_DAY, month - this.axis.first);
    for (let index = from; index < to; index += 1) sum += this.daily[index] ?? 0;
    return sum;
  }

  /** The part of `totalOf` that belongs to no customer. */
  nonCustomerTotalOf(month: Month): number {
    return this.totals.get(NON_CUSTOMER, month - this.axis.first);
  }

  /** Net sales of everybody on a day. */
  totalOfDay(day: SerialDate): number {
    return this.daily[day - EARLIEST_DAY] ?? 0;
  }

  /** Whether a month holds a purchase: positive net sales. */
  isPurchase(customer: number, month: Month): boolean {
    return this.netOf(customer, month) > 0;
  }

  private hasSale(column: number): boolean {
    if (this.totals.get(ROWS_WITHOUT_DAY, column) > 0) return true;
    const [from, to] = this.daysOf((this.axis.first + column) as Month);
    return this.saleOnDay.subarray(from, to).includes(1);
  }

  /** Where the days of a month stand among all days: from the first to behind the last. */
  private daysOf(month: Month): readonly [number, number] {
    const from = Math.max(0, firstDayOf(month) - EARLIEST_DAY);
    return [from, Math.max(from, Math.min(this.daily.length, lastDayOf(month) - EARLIEST_DAY + 1))];
  }
}
