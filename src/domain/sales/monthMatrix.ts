/**
 * Numbers per customer and month in pages of typed arrays: a new customer never copies what is there, a page without a
 * value costs nothing, and nothing is allocated per row of sales.
 */
const PAGE_BITS = 10;
const PAGE_ROWS = 1 << PAGE_BITS;
const PAGE_MASK = PAGE_ROWS - 1;

type Numbers = Float64Array | Uint8Array;

export class MonthMatrix<T extends Numbers> {
  private pages: (T | undefined)[] = [];

  constructor(
    private readonly create: (length: number) => T,
    private readonly axis: MonthAxis,
  ) {
    axis.attach((from, to, shift) => this.relayout(from, to, shift));
  }

  /** Adds `value` to a cell. `column` comes from the axis. */
  add(customer: number, column: number, value: number): void {
    const page = this.pages[customer >> PAGE_BITS] ?? this.page(customer >> PAGE_BITS);
    const index = (customer & PAGE_MASK) * this.axis.columns + column;
    page[index] = (page[index] ?? 0) + value;
  }

  /** Keeps the larger of the cell and `value`. */
  max(customer: number, column: number, value: number): void {
    const page = this.pages[customer >> PAGE_BITS] ?? this.page(customer >> PAGE_BITS);
    const index = (customer & PAGE_MASK) * this.axis.columns + column;
    if (value > (page[index] ?? 0)) page[index] = value;
  }

  get(customer: number, column: number): number {
    if (column < 0 || column >= this.axis.columns) return 0;
    const page = this.pages[customer >> PAGE_BITS];
    return page === undefined ? 0 : (page[(customer & PAGE_MASK) * this.axis.columns + column] ?? 0);
  }

  private page(number: number): T {
    const page = this.create(PAGE_ROWS * this.axis.columns);
    while (this.pages.length < number) this.pages.push(undefined);
    this.pages[number] = page;
    return page;
  }

  private relayout(from: number, to: number, shift: number): void {
    this.pages = this.pages.map((old) => {
      if (old === undefined) return undefined;
      const page = this.create(PAGE_ROWS * to);
      for (let row = 0; row < PAGE_ROWS; row += 1)
        page.set(old.subarray(row * from, (row + 1) * from) as never, row * to + shift);
      return page;
    });
  }
}

/** The months a book covers, shared by all of its matrices; it grows by whole years in both directions. */
export class MonthAxis {
  /** Month of column 0. */
  first = 0;
  columns = 0;
  private readonly matrices: ((from: number, to: number, shift: number) => void)[] = [];

  attach(relayout: (from: number, to: number, shift: number) => void): void {
    this.matrices.push(relayout);
  }

  /** Column of a month; the axis is stretched to hold it. */
  column(month: number): number {
    const column = month - this.first;
    if (column >= 0 && column < this.columns) return column;
    this.stretch(month);
    return month - this.first;
  }

  private stretch(month: number): void {
    const yearStart = month - (((month % 12) + 12) % 12);
    const empty = this.columns === 0;
    const first = empty ? yearStart : Math.min(this.first, yearStart);
    const end = Math.max(empty ? 0 : this.first + this.columns, yearStart + 12);
    const [from, shift] = [this.columns, this.first - first];
    this.first = first;
    this.columns = end - first;
    if (!empty) for (const relayout of this.matrices) relayout(from, this.columns, shift);
  }
}
