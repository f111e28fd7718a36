import type { MonthAxis } from './monthAxis';
import { moveMonths } from './monthAxis';
import { withoutResidue } from './sum';

const PAGE_BITS = 10;
const PAGE_ROWS = 1 << PAGE_BITS;
const PAGE_MASK = PAGE_ROWS - 1;

/** What the mark of a customer's month says. */
const DAY = 31;
const SEEN = 64;
const HAS_RETURNS = 128;

/** Part of a page's cells above which its returns are kept in a plain array. */
const DENSE = 1 / 8;

interface Page {
  /** Net sales by customer and month. */
  net: Float64Array;
  /** Day of the last purchase, whether the customer occurs in the month, whether it has returns. */
  marks: Uint8Array;
  returns: Returns;
}

/**
 * Figures per customer and month in pages of typed arrays: a new customer never copies what is there, a row of sales
 * touches one page and allocates nothing. Returns are rare and kept by themselves. `column` comes from the axis.
 */
export class CustomerMonths {
  private readonly pages: (Page | undefined)[] = [];
  // One customer's months are asked for together: they are cleaned of rounding residue once.
  private readonly clean: { customer: number; net: Float64Array; hasReturns: boolean };

  constructor(private readonly axis: MonthAxis) {
    this.clean = { customer: -1, net: new Float64Array(0), hasReturns: false };
    axis.attach((from, to, shift) => {
      for (const page of this.pages) if (page !== undefined) relayout(page, from, to, shift);
    });
  }

  /** @param dayOfMonth 1..31, 0 when the day is not known */
  add(customer: number, column: number, amount: number, dayOfMonth: number): void {
    const page = this.pages[customer >> PAGE_BITS] ?? this.newPage(customer >> PAGE_BITS);
    const index = (customer & PAGE_MASK) * this.axis.columns + column;
    page.net[index] = (page.net[index] ?? 0) + amount;
    let mark = (page.marks[index] ?? 0) | SEEN;
    if (amount > 0) {
      if (dayOfMonth > (mark & DAY)) mark = (mark & ~DAY) | dayOfMonth;
    } else if (amount < 0) {
      mark |= HAS_RETURNS;
      page.returns.add(index, -amount);
    }
    page.marks[index] = mark;
    this.clean.customer = -1;
  }

  /** Makes a customer part of the data in a month, also without a sale. */
  see(customer: number, column: number): void {
    this.add(customer, column, 0, 0);
  }

  /** Whether a customer occurs in the columns before `end`. */
  isSeen(customer: number, end: number): boolean {
    const page = this.pages[customer >> PAGE_BITS];
    if (page === undefined) return false;
    const start = (customer & PAGE_MASK) * this.axis.columns;
    const stop = start + Math.min(end, this.axis.columns);
    for (let index = start; index < stop; index += 1) if (page.marks[index] !== 0) return true;
    return false;
  }

  /** Net sales, 0 where amounts cancel out. */
  net(customer: number, column: number): number {
    const { clean } = this;
    if (clean.customer !== customer) this.load(customer);
    return column >= 0 && column < this.axis.columns ? (clean.net[column] ?? 0) : 0;
  }

  /** Net sales of columns `from` to `to`, both included and either beyond the axis. */
  netIn(customer: number, from: number, to: number): number {
    const { clean } = this;
    if (clean.customer !== customer) this.load(customer);
    const end = Math.min(to, this.axis.columns - 1);
    let sum = 0;
    let gross = 0;
    for (let column = Math.max(0, from); column <= end; column += 1) {
      const value = clean.net[column] ?? 0;
      sum += value;
      gross += Math.abs(value);
    }
    return withoutResidue(sum, gross);
  }

  /** Whether a customer has a return in any month. */
  hasReturns(customer: number): boolean {
    if (this.clean.customer !== customer) this.load(customer);
    return this.clean.hasReturns;
  }

  /** Sum of the negative amounts, as a positive number. */
  returns(customer: number, column: number): number {
    if (this.clean.customer !== customer) this.load(customer);
    if (!this.clean.hasReturns || column < 0 || column >= this.axis.columns) return 0;
    return this.pages[customer >> PAGE_BITS]?.returns.get((customer & PAGE_MASK) * this.axis.columns + column) ?? 0;
  }

  /** Day of the month of the last purchase, 0 when none is known. */
  purchaseDay(customer: number, column: number): number {
    if (column < 0 || column >= this.axis.columns) return 0;
    const marks = this.pages[customer >> PAGE_BITS]?.marks;
    return (marks?.[(customer & PAGE_MASK) * this.axis.columns + column] ?? 0) & DAY;
  }

  private load(customer: number): void {
    const { clean } = this;
    const { columns } = this.axis;
    if (clean.net.length !== columns) clean.net = new Float64Array(columns);
    clean.customer = customer;
    clean.hasReturns = false;
    const page = this.pages[customer >> PAGE_BITS];
    if (page === undefined) {
      clean.net.fill(0);
      return;
    }
    const start = (customer & PAGE_MASK) * columns;
    for (let column = 0; column < columns; column += 1) {
      const net = page.net[start + column] ?? 0;
      clean.net[column] = net;
      if (((page.marks[start + column] ?? 0) & HAS_RETURNS) === 0) continue;
      clean.hasReturns = true;
      clean.net[column] = withoutResidue(net, net + 2 * page.returns.get(start + column));
    }
  }

  private newPage(number: number): Page {
    const cells = PAGE_ROWS * this.axis.columns;
    const page = { net: new Float64Array(cells), marks: new Uint8Array(cells), returns: new Returns(cells) };
    while (this.pages.length < number) this.pages.push(undefined);
    this.pages[number] = page;
    return page;
  }
}

function relayout(page: Page, from: number, to: number, shift: number): void {
  const cells = PAGE_ROWS * to;
  page.net = moveMonths({ old: page.net, target: new Float64Array(cells), from, to, shift });
  page.marks = moveMonths({ old: page.marks, target: new Uint8Array(cells), from, to, shift });
  page.returns = page.returns.relaid(from, to, shift);
}

/** The returns of one page: a map while they are few, an array of all cells once they are many. */
class Returns {
  private sparse: Map<number, number> | null = new Map();
  private dense: Float64Array | null = null;

  constructor(private readonly cells: number) {}

  add(index: number, value: number): void {
    if (this.dense !== null) {
      this.dense[index] = (this.dense[index] ?? 0) + value;
      return;
    }
    const { sparse } = this;
    if (sparse === null) return;
    sparse.set(index, (sparse.get(index) ?? 0) + value);
    if (sparse.size <= this.cells * DENSE) return;
    this.dense = new Float64Array(this.cells);
    for (const [at, sum] of sparse) this.dense[at] = sum;
    this.sparse = null;
  }

  get(index: number): number {
    return this.dense === null ? (this.sparse?.get(index) ?? 0) : (this.dense[index] ?? 0);
  }

  relaid(from: number, to: number, shift: number): Returns {
    const moved = new Returns((this.cells / from) * to);
    const place = (index: number): number => Math.floor(index / from) * to + (index % from) + shift;
    this.sparse?.forEach((value, index) => moved.add(place(index), value));
    this.dense?.forEach((value, index) => {
      if (value !== 0) moved.add(place(index), value);
    });
    return moved;
  }
}
