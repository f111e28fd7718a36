import type { MonthAxis } from './monthAxis';
import { moveMonths } from './monthAxis';

/** Numbers per row and month in pages of typed arrays; a page without a value costs nothing. */
export class MonthMatrix {
  private pages: (Float64Array | undefined)[] = [];
  private readonly mask: number;

  /** @param pageBits a page holds 2 ** pageBits rows */
  constructor(
    private readonly axis: MonthAxis,
    private readonly pageBits = 10,
  ) {
    this.mask = (1 << pageBits) - 1;
    axis.attach((from, to, shift) => {
      this.pages = this.pages.map((page) => page && moveMonths({ old: page, target: this.newPage(), from, to, shift }));
    });
  }

  /** Adds `value` to a cell. `column` comes from the axis. */
  add(row: number, column: number, value: number): void {
    const number = row >> this.pageBits;
    const page = this.pages[number] ?? this.addPage(number);
    const index = (row & this.mask) * this.axis.columns + column;
    page[index] = (page[index] ?? 0) + value;
  }

  get(row: number, column: number): number {
    if (column < 0 || column >= this.axis.columns) return 0;
    return this.pages[row >> this.pageBits]?.[(row & this.mask) * this.axis.columns + column] ?? 0;
  }

  private addPage(number: number): Float64Array {
    while (this.pages.length < number) this.pages.push(undefined);
    const page = this.newPage();
    this.pages[number] = page;
    return page;
  }

  private newPage(): Float64Array {
    return new Float64Array((this.mask + 1) * this.axis.columns);
  }
}
