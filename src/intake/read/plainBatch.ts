import type { SalesBook } from '../../domain/sales/SalesBook';
import type { SheetTally } from './tally';

/** Few enough that a batch stays in the processor's first cache. */
const ROWS = 512;

/**
 * Rows that need no closer look, gathered before they go into the book: names are looked up first, figures added
 * afterwards, so that the processor fetches the places of many customers at once instead of waiting for each.
 */
export class PlainBatch {
  private readonly spellings = new Int32Array(ROWS);
  private readonly customers = new Int32Array(ROWS);
  private readonly days = new Int32Array(ROWS);
  private readonly amounts = new Float64Array(ROWS);
  private count = 0;

  constructor(
    private readonly book: SalesBook,
    private readonly tally: SheetTally,
  ) {}

  /** @param spelling number of the directory @param day serial the book accepts @param amount finite */
  add(spelling: number, day: number, amount: number): void {
    const { count } = this;
    this.spellings[count] = spelling;
    this.days[count] = day;
    this.amounts[count] = amount;
    this.count = count + 1;
    if (this.count === ROWS) this.flush();
  }

  /** Puts the rows gathered into the book, in their order; to be called before anything else is. */
  flush(): void {
    const { book, tally, spellings, customers, days, amounts, count } = this;
    const { directory } = book;
    for (let i = 0; i < count; i += 1) customers[i] = directory.count(spellings[i] ?? 0);
    for (let i = 0; i < count; i += 1) book.add(customers[i] ?? 0, days[i] ?? 0, amounts[i] ?? 0);
    for (let i = 0; i < count; i += 1) {
      tally.totals.add(amounts[i] ?? 0);
      tally.sale(days[i] ?? 0);
      tally.rowOf(customers[i] ?? 0);
    }
    this.count = 0;
  }
}
