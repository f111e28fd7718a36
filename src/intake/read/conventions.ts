import type { SerialDate } from '../../domain/time/serialDate';
import type { Cell } from '../sheet';
import type { DecimalMark } from '../values/amount';
import { readAmountText } from '../values/amount';
import type { DateOrder } from '../values/date';
import { readDateText } from '../values/date';
import type { WordLanguage } from '../words/headerWords';

/** Languages whose sheets write 31.12.2025 and 1.234,56 where nothing else tells. */
const EUROPEAN: ReadonlySet<WordLanguage> = new Set<WordLanguage>(['es', 'de', 'fr', 'pt', 'it']);

/** The order of day and month in the texts of a column, and whether any cell proved it. */
export interface FoundDateOrder {
  readonly order: DateOrder | null;
  readonly assumed: boolean;
  /** An ambiguous text and its row within the rows shown, for the question. */
  readonly example: { readonly text: string; readonly row: number } | null;
}

/** Gathers evidence on the order of day and month over a whole column. */
export class DateOrderEvidence {
  private dmy = 0;
  private mdy = 0;
  private futureAsDmy = 0;
  private futureAsMdy = 0;
  private example: FoundDateOrder['example'] = null;
  private readonly seen = new Set<string>();
  private ascendingDmy = 0;
  private ascendingMdy = 0;
  private last: { dmy: number; mdy: number } | null = null;

  constructor(private readonly today: SerialDate) {}

  see(cell: Cell, row: number): void {
    if (typeof cell !== 'string' || cell === '' || this.seen.has(cell)) return;
    if (this.seen.size < 100_000) this.seen.add(cell);
    const date = readDateText(cell);
    if (date.kind === 'day' && date.decides === 'dmy') this.dmy += 1;
    if (date.kind === 'day' && date.decides === 'mdy') this.mdy += 1;
    if (date.kind !== 'either') return;
    this.example ??= { text: cell, row };
    if (date.dmy > this.today) this.futureAsDmy += 1;
    if (date.mdy > this.today) this.futureAsMdy += 1;
    if (this.last !== null) {
      if (date.dmy >= this.last.dmy) this.ascendingDmy += 1;
      if (date.mdy >= this.last.mdy) this.ascendingMdy += 1;
    }
    this.last = { dmy: date.dmy, mdy: date.mdy };
  }

  /**
   * Texts that prove an order decide; else what keeps days in the past and in order; else the language's habit.
   * @param must a reader can't go on without an order
   */
  decide(language: WordLanguage, must = false): FoundDateOrder {
    const { example } = this;
    if (example === null && !must)
      return { order: this.dmy > 0 ? 'dmy' : this.mdy > 0 ? 'mdy' : null, assumed: false, example };
    if (this.dmy !== this.mdy) {
      const assumed = this.dmy > 0 && this.mdy > 0; // both occur: the column is mixed, the larger part is a guess
      return { order: this.dmy > this.mdy ? 'dmy' : 'mdy', assumed, example };
    }
    const habit: DateOrder = EUROPEAN.has(language) ? 'dmy' : 'mdy';
    const byFuture = Math.sign(this.futureAsMdy - this.futureAsDmy);
    const byOrder = Math.sign(this.ascendingDmy - this.ascendingMdy);
    const vote = byFuture !== 0 ? byFuture : byOrder;
    return { order: vote > 0 ? 'dmy' : vote < 0 ? 'mdy' : habit, assumed: true, example };
  }
}

/** What separates the decimals in the texts of a column, and whether any cell proved it. */
export interface FoundDecimalMark {
  readonly mark: DecimalMark | null;
  readonly assumed: boolean;
  readonly example: { readonly text: string; readonly row: number } | null;
}

/** Gathers evidence on the decimal mark over a whole column. */
export class DecimalMarkEvidence {
  private points = 0;
  private commas = 0;
  private pointThousands = 0;
  private commaThousands = 0;
  private example: FoundDecimalMark['example'] = null;

  see(cell: Cell, row: number): void {
    if (typeof cell !== 'string' || cell === '') return;
    const text = readAmountText(cell);
    if (text.kind === 'either') {
      this.example ??= { text: cell, row };
      if (cell.includes('.')) this.pointThousands += 1;
      else this.commaThousands += 1;
    }
    if (text.kind !== 'number' || text.mark === null) return;
    if (text.mark === '.') this.points += 1;
    else this.commas += 1;
  }

  /**
   * Texts that prove a mark decide. Else an amount with exactly three digits behind its only sign is taken for
   * thousands: 1.234 is 1234, for amounts have two decimals or none.
   * @param must a reader can't go on without a mark
   */
  decide(language: WordLanguage, must = false): FoundDecimalMark {
    const { example } = this;
    const mark = this.points > this.commas ? '.' : this.commas > this.points ? ',' : null;
    if (mark !== null) return { mark, assumed: false, example };
    if (example === null) return { mark: must ? habit(language) : null, assumed: false, example };
    const thousands = this.pointThousands === this.commaThousands ? null : this.pointThousands > this.commaThousands;
    return { mark: thousands === null ? habit(language) : thousands ? ',' : '.', assumed: true, example };
  }
}

/** How amounts are written where nothing in a column tells. */
function habit(language: WordLanguage): DecimalMark {
  return EUROPEAN.has(language) ? ',' : '.';
}
