import type { Basis } from '../types';
import type { Month } from '../time/month';
import { monthOf } from '../time/month';
import type { SerialDate } from '../time/serialDate';
import { serialOf, ymdOf } from '../time/serialDate';
import { CustomerDirectory } from './directory';
import { MonthAxis, MonthMatrix } from './monthMatrix';
import { RepSales } from './repSales';
import { withoutResidue } from './sum';

const NEVER = 0x7fffffff;

/** The first day a sale may have: 1990-01-01. */
export const EARLIEST_DAY = serialOf(1990, 1, 1);

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
  readonly directory: CustomerDirectory;
  readonly today: SerialDate;
  readonly basis: Basis;
  readonly reps = new RepSales();
  private readonly axis = new MonthAxis();
  private readonly net = new MonthMatrix((n) => new Float64Array(n), this.axis);
  private readonly returns = new MonthMatrix((n) => new Float64Array(n), this.axis);
  private readonly purchaseDay = new MonthMatrix((n) => new Uint8Array(n), this.axis);
  private readonly basisNet = new MonthMatrix((n) => new Float64Array(n), this.axis);
  // Row 0: all sales; row 1: the part of rows that are no customer; row 2: 1 where a row had a month only.
  private readonly totals = new MonthMatrix((n) => new Float64Array(n), this.axis);
  private readonly lastDay = new MonthMatrix((n) => new Uint8Array(n), this.axis);
  private readonly daily: Float64Array;
  private readonly monthOfDay: Uint16Array;
  private readonly dayOfMonth: Uint8Array;
  private firstSeen = new Int32Array(1024).fill(NEVER);
  private daysKnown = false;

  constructor(options: SalesBookOptions) {
    this.today = options.today;
    this.basis = options.basis ?? 'amount';
    this.directory = new CustomerDirectory(options.aliases);
    const days = Math.max(0, options.today - EARLIEST_DAY + 1);
    this.daily = new Float64Array(days);
    this.monthOfDay = new Uint16Array(days);
    this.dayOfMonth = new Uint8Array(days);
    for (let day = 0; day < days; day += 1) {
      const date = ymdOf(EARLIEST_DAY + day);
      this.monthOfDay[day] = monthOf(date.year, date.month);
      this.dayOfMonth[day] = date.day;
    }
  }

  /** A sale on a day. `customer` -1 is a row that is no customer. Returns the month, for `addBasis` and `reps.add`. */
  add(customer: number, day: number, amount: number): Month {
    const index = Math.floor(day) - EARLIEST_DAY;
    const month = this.monthOfDay[index] ?? 0;
    const column = this.axis.column(month);
    const dayOfMonth = this.dayOfMonth[index] ?? 0;
    if (customer >= 0) {
      this.see(customer, month);
      this.net.add(customer, column, amount);
      if (amount > 0) this.purchaseDay.max(customer, column, dayOfMonth);
      else if (amount < 0) this.returns.add(customer, column, -amount);
    } else this.totals.add(1, column, amount);
    if (amount !== 0) {
      this.totals.add(0, column, amount);
      this.daily[index] = (this.daily[index] ?? 0) + amount;
      this.lastDay.max(0, column, dayOfMonth);
      this.daysKnown = true;
    }
    return month as Month;
  }

  /** A sale in a month whose day is not known. */
  addMonth(customer: number, month: Month, amount: number): void {
    const column = this.axis.column(month);
    if (customer >= 0) {
      this.see(customer, month);
      this.net.add(customer, column, amount);
      if (amount < 0) this.returns.add(customer, column, -amount);
    } else this.totals.add(1, column, amount);
    if (amount === 0) return;
    this.totals.add(0, column, amount);
    this.totals.add(2, column, 1);
    this.lastDay.max(0, column, 1);
  }

  /** The second figure of a row (profit or quantity) when the book's basis is not the amount. */
  addBasis(customer: number, month: Month, value: number): void {
    if (customer >= 0) this.basisNet.add(customer, this.axis.column(month), value);
  }

  /** Makes a customer part of the data from a month on, also without a sale (a matrix row of empty months). */
  see(customer: number, month: number): void {
    if (customer >= this.firstSeen.length) {
      const larger = new Int32Array(Math.max(this.firstSeen.length * 2, customer + 1)).fill(NEVER);
      larger.set(this.firstSeen);
      this.firstSeen = larger;
    }
    if (month < (this.firstSeen[customer] ?? NEVER)) this.firstSeen[customer] = month;
  }

  /** Whether a customer occurs in the data up to the end of a month. */
  isSeen(customer: number, upTo: Month): boolean {
    return (this.firstSeen[customer] ?? NEVER) <= upTo;
  }

  get customerCount(): number {
    return this.directory.size;
  }

  /** True when at least one sale has a day. */
  get hasDays(): boolean {
    return this.daysKnown;
  }

  /** First month with a sale of anybody up to a month (net zero too); null without any. */
  firstMonth(upTo?: Month): Month | null {
    const end = Math.min(this.axis.columns, (upTo ?? Infinity) - this.axis.first + 1);
    for (let column = 0; column < end; column += 1)
      if (this.lastDay.get(0, column) > 0) return (this.axis.first + column) as Month;
    return null;
  }

  /** Last month with a sale of anybody up to a month; null without any. */
  lastMonth(upTo?: Month): Month | null {
    for (let column = Math.min(this.axis.columns - 1, (upTo ?? Infinity) - this.axis.first); column >= 0; column -= 1)
      if (this.lastDay.get(0, column) > 0) return (this.axis.first + column) as Month;
    return null;
  }

  /** Day of the month of the latest sale of anybody in a month, 0 without one; null when a row had the month only. */
  latestDay(month: Month): number | null {
    const column = month - this.axis.first;
    return this.totals.get(2, column) > 0 ? null : this.lastDay.get(0, column);
  }

  /** Net sales of a customer in a month. */
  netOf(customer: number, month: Month): number {
    const column = month - this.axis.first;
    const net = this.net.get(customer, column);
    return net === 0 ? 0 : withoutResidue(net, net + 2 * this.returns.get(customer, column));
  }

  /** Sum of the negative amounts of a customer in a month, as a positive number. */
  returnsOf(customer: number, month: Month): number {
    return this.returns.get(customer, month - this.axis.first);
  }

  /** What the ABC analysis adds up: the net amount, or the book's own basis. */
  basisOf(customer: number, month: Month): number {
    return this.basis === 'amount' ? this.netOf(customer, month) : this.basisNet.get(customer, month - this.axis.first);
  }

  /** Day of the month of a customer's last purchase in a month; 0 when no day is known. */
  purchaseDayOf(customer: number, month: Month): number {
    return this.purchaseDay.get(customer, month - this.axis.first);
  }

  /** Net sales of everybody in a month, rows that are no customer included. */
  totalOf(month: Month): number {
    return this.totals.get(0, month - this.axis.first);
  }

  /** The part of `totalOf` that belongs to no customer. */
  nonCustomerTotalOf(month: Month): number {
    return this.totals.get(1, month - this.axis.first);
  }

  /** Net sales of everybody on a day. */
  totalOfDay(day: SerialDate): number {
    return this.daily[day - EARLIEST_DAY] ?? 0;
  }

  /** Whether a month holds a purchase: positive net sales. */
  isPurchase(customer: number, month: Month): boolean {
    return this.netOf(customer, month) > 0;
  }
}
