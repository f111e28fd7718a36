import type { TotalRow } from '../report';
import type { TotalAbove } from './totalsAbove';

interface Mark {
  readonly row: number;
  readonly column: number;
  readonly label: string;
  readonly stated: number | null;
  readonly labelled: boolean;
  /** Stands above the header, where numbers without a label are mostly something else. */
  readonly isAbove?: boolean;
  /** Sum read before the row, without and with the rows left out. */
  before: number;
  beforeAll: number;
}

/** Totals are typed or rounded to cents. */
const CENT = 0.0051;

/** A row that looked like a total and was none: a number without a customer. */
export interface LooseNumber {
  readonly row: number;
  readonly column: number;
  readonly value: number;
}

/**
 * Keeps the totals rows of a sheet apart from its sales: labelled ones anywhere, unlabelled ones when their number equals
 * what the rows above or below add up to. The sheet may be the one that is wrong, so what differs is reported.
 */
export class TotalsLedger {
  private readonly marks: Mark[] = [];
  private sum = 0;
  private sumAll = 0;
  private gross = 0;

  /** One more sales row. */
  add(amount: number): void {
    this.sum += amount;
    this.sumAll += amount;
    this.gross += Math.abs(amount);
  }

  /** A row with an amount that is left out (cancelled, future); a total the sheet states may hold it. */
  leaveOut(amount: number): void {
    this.sumAll += amount;
    this.gross += Math.abs(amount);
  }

  /** A row that calls itself a total. */
  labelled(row: number, column: number, label: string, stated: number | null): void {
    this.marks.push({ row, column, label, stated, labelled: true, before: this.sum, beforeAll: this.sumAll });
  }

  /** A number without customer and date; only what stands around it can tell whether it is a total. */
  unlabelled(row: number, column: number, stated: number): void {
    this.marks.push({ row, column, label: '', stated, labelled: false, before: this.sum, beforeAll: this.sumAll });
  }

  /** A number above the header; without a label it is a total only when it equals one. */
  above({ row, column, label, stated }: TotalAbove): void {
    this.marks.push({ row, column, label, stated, labelled: label !== '', isAbove: true, before: 0, beforeAll: 0 });
  }

  get total(): number {
    return this.sum;
  }

  /** Whether a number is the total of the rows just read: since any earlier total, or since the top. */
  closes(stated: number): boolean {
    if (this.gross === 0) return false;
    const tolerance = CENT + 1e-9 * this.gross;
    return [0, ...this.marks.map((mark) => mark.before)].some(
      (before) => before !== this.sum && Math.abs(this.sum - before - stated) <= tolerance,
    );
  }

  /**
   * Numbers without a label that are the total of nothing, once the sheet has been read to its end.
   * @param asSales counts them as sales where they stand; else they stay rows left out
   */
  takeLoose(asSales: boolean): LooseNumber[] {
    const loose: LooseNumber[] = [];
    for (let i = 0; i < this.marks.length; i += 1) {
      const mark = this.marks[i];
      if (mark === undefined || mark.labelled || mark.stated === null || this.match(mark, i) !== null) continue;
      const { stated } = mark;
      if (mark.isAbove === true) {
        this.marks.splice(i, 1);
        i -= 1;
        continue;
      }
      loose.push({ row: mark.row, column: mark.column, value: stated });
      this.marks.splice(i, 1);
      i -= 1;
      for (const later of this.marks.slice(i + 1)) {
        later.beforeAll += stated;
        if (asSales) later.before += stated;
      }
      if (asSales) this.add(stated);
      else this.leaveOut(stated);
    }
    return loose;
  }

  /** Compares every totals row with what was read. */
  finish(): { totals: TotalRow[]; statedTotal: number | null } {
    const totals = this.marks.map((mark, i): TotalRow => {
      const { row, column, label, stated } = mark;
      const matched = stated === null ? null : this.match(mark, i);
      return {
        row,
        column,
        label,
        stated,
        read: matched ?? this.expected(i),
        agrees: stated === null || matched !== null,
      };
    });
    return { totals, statedTotal: this.statedTotal(totals) };
  }

  /** What a number may be the total of: the rows since any earlier total, up to any later one, or all of them. */
  private match(mark: Mark, index: number): number | null {
    const { stated } = mark;
    if (stated === null) return null;
    const tolerance = CENT + 1e-9 * this.gross;
    const starts = [{ before: 0, beforeAll: 0 }, ...this.marks.slice(0, index)];
    const ends = [...this.marks.slice(index + 1), { before: this.sum, beforeAll: this.sumAll }];
    const spans: [number, number][] = [
      [this.sum, this.sumAll],
      ...starts.map((s): [number, number] => [mark.before - s.before, mark.beforeAll - s.beforeAll]),
      ...ends.map((e): [number, number] => [e.before - mark.before, e.beforeAll - mark.beforeAll]),
    ];
    for (const [read, all] of spans) {
      if (read === 0 && all === 0 && stated !== 0) continue;
      if (Math.abs(read - stated) <= tolerance || Math.abs(all - stated) <= tolerance) return read;
    }
    return null;
  }

  /** What a total that agrees with nothing most likely stands for: the rows since the total before it, else all. */
  private expected(index: number): number {
    const mark = this.marks[index];
    const labelled = this.marks.filter((m) => m.labelled);
    if (mark === undefined || labelled.length <= 1) return this.sum;
    const previous = this.marks.slice(0, index).findLast((m) => m.labelled)?.before ?? 0;
    return mark.before > previous || mark.before < previous ? mark.before - previous : this.sum;
  }

  /** The sheet's own figure for everything: a total of all rows, else parts that cover them, else the last one. */
  private statedTotal(totals: readonly TotalRow[]): number | null {
    const stated = totals.filter((t) => t.stated !== null);
    if (stated.length === 0) return null;
    const tolerance = CENT + 1e-9 * this.gross;
    const whole = stated.findLast(
      (t) => Math.abs((t.stated ?? 0) - this.sum) <= tolerance || Math.abs((t.stated ?? 0) - this.sumAll) <= tolerance,
    );
    if (whole) return whole.stated;
    const parts = stated.filter((t) => t.agrees).reduce((sum, t) => sum + (t.stated ?? 0), 0);
    if (stated.every((t) => t.agrees) && Math.abs(parts - this.sum) <= tolerance * stated.length)
      return Number(parts.toPrecision(15));
    return stated.findLast((t) => !t.agrees)?.stated ?? stated.at(-1)?.stated ?? null;
  }
}
