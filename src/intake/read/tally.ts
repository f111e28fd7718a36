import { cleanText } from '../../domain/text';
import { foldWord } from '../words/fold';
import type { Field, Layout } from '../layout/layout';
import { isUnitAssumed } from '../layout/units';
import type { LayoutNote } from '../layoutNote';
import type { Doubt } from '../question';
import type { CellPlace, DocumentType, Guess, NonCustomer, SheetReport, Skipped, SkipReason } from '../report';
import type { Cell } from '../sheet';
import type { ReadSetting } from './reader';
import { TotalsLedger } from './totals';

/** What a person sees for a sales row that names nobody. */
export const NO_CUSTOMER = '(no customer)';

/** Counts what happens to the rows of one sheet and writes its report. */
export class SheetTally {
  readonly totals = new TotalsLedger();
  readonly guesses: Guess[] = [];
  readonly doubts: Doubt[] = [];
  documentTypes: readonly DocumentType[] = [];
  readonly notes: LayoutNote[] = [];
  rowsRead = 0;
  firstDay: number | null = null;
  lastDay: number | null = null;
  undecided = false;
  private readonly skips: Skipped[] = [];
  private readonly rowsOf: number[] = [];
  private readonly nobody = new Map<string, { label: string; amount: number; rows: number; firstRow: number }>();

  /** One more sales row; `day` is a serial, or a month as -month. */
  sale(day: number): void {
    this.rowsRead += 1;
    if (day < 0) return;
    if (this.firstDay === null || day < this.firstDay) this.firstDay = day;
    if (this.lastDay === null || day > this.lastDay) this.lastDay = day;
  }

  /** One more row of a customer. */
  rowOf(customer: number): void {
    this.rowsOf[customer] = (this.rowsOf[customer] ?? 0) + 1;
  }

  /** The customer with the most rows of those counted; null without any. */
  private mostRows({ book }: ReadSetting): SheetReport['mostRows'] {
    let most = -1;
    let rows = 0;
    this.rowsOf.forEach((own, customer) => {
      if (own > rows) [most, rows] = [customer, own];
    });
    return most < 0 ? null : { name: book.directory.identities()[most]?.name ?? '', rows };
  }

  /** What nothing in the sheet decided. */
  assumptions({ order, mark, hints, currency, currencyRows, sample }: ReadSetting, { columns }: Layout): void {
    if (order.assumed && order.order !== null && order.example !== null && hints.dateOrder === undefined) {
      const place = { row: order.example.row, column: sample.column + (columns.date ?? 0) };
      this.guesses.push({ kind: 'date-order', assumed: order.order, example: order.example.text, place });
    }
    if (mark.assumed && mark.mark !== null && mark.example !== null && hints.decimalMark === undefined) {
      const place = { row: mark.example.row, column: sample.column + (columns.amount ?? 0) };
      this.guesses.push({ kind: 'decimal-mark', assumed: mark.mark, example: mark.example.text, place });
    }
    if (currency !== null && Object.keys(currencyRows).length > 1 && hints.currency === undefined)
      this.guesses.push({ kind: 'currency', assumed: currency, rows: currencyRows });
  }

  skip(reason: SkipReason, row: number, column: number, cell: Cell): void {
    this.skips.push({ reason, place: { row, column }, cell });
  }

  nonCustomer(label: string, amount: number, row: number): void {
    const key = foldWord(label) || NO_CUSTOMER;
    const known = this.nobody.get(key);
    if (known) {
      known.amount += amount;
      known.rows += 1;
    } else this.nobody.set(key, { label: cleanText(label) || NO_CUSTOMER, amount, rows: 1, firstRow: row });
  }

  report(
    setting: ReadSetting,
    layout: Layout,
    extra: Pick<SheetReport, 'dateOrder' | 'unit'> & { readonly months?: readonly number[] },
  ): SheetReport {
    const { totals, statedTotal } = this.totals.finish();
    if (setting.hints.unit === undefined && isUnitAssumed(layout, extra.unit))
      this.guesses.push({ kind: 'unit', assumed: extra.unit });
    const nonCustomers: NonCustomer[] = [...this.nobody.values()];
    const { sample } = setting;
    const columns: Partial<Record<Field | 'months', readonly number[]>> = {};
    const headers: Partial<Record<Field | 'months', string>> = {};
    for (const [field, own] of Object.entries(layout.columns) as [Field, number | readonly number[]][]) {
      const list = typeof own === 'number' ? [own] : own;
      if (list.length === 0) continue;
      columns[field] = list.map((column) => column + sample.column);
      headers[field] = list.map((column) => layout.labels[column]?.text ?? '').join(' ');
    }
    if (extra.months !== undefined && extra.months.length > 0)
      columns.months = extra.months.map((column) => column + sample.column);
    return {
      file: sample.file,
      sheet: sample.sheet,
      layout: layout.kind,
      headerRow: layout.headerLast < 0 ? -1 : layout.headerLast + sample.row,
      columns,
      headers,
      confidence: layout.confidence,
      reasons: layout.reasons,
      rowsRead: this.rowsRead,
      mostRows: this.mostRows(setting),
      skipped: [...this.skips].sort(byPlace),
      totals,
      nonCustomers,
      dateOrder: extra.dateOrder,
      unit: Math.abs(extra.unit),
      amountRead: Number(this.totals.total.toPrecision(15)),
      statedTotal,
      guesses: [...this.guesses, ...columnGuesses(layout, sample.column)],
      doubts: [...layout.doubts, ...this.doubts],
      notes: this.notes,
      documentTypes: this.documentTypes,
      hiddenRows: setting.hiddenRows,
      firstDay: this.firstDay,
      lastDay: this.lastDay,
    };
  }
}

function byPlace({ place: a }: { place: CellPlace }, { place: b }: { place: CellPlace }): number {
  return a.row - b.row || a.column - b.column;
}

/** Columns taken by their cells alone, and second choices a person may prefer. */
function columnGuesses(layout: Layout, offset: number): Guess[] {
  const fields = {
    ledger: ['customer', 'date', 'amount'],
    matrix: ['customer'],
    summary: ['customer', 'amount'],
  } as const;
  return fields[layout.kind].flatMap((field): Guess[] => {
    const own = layout.columns[field];
    const column = typeof own === 'number' ? own : own?.[0];
    const alternatives = (layout.alternatives[field] ?? []).map((other) => other + offset);
    if (column === undefined || (layout.confidence[field] !== 'guess' && alternatives.length === 0)) return [];
    return [{ kind: 'column', field, column: column + offset, alternatives }];
  });
}
