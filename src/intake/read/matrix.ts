import type { Month } from '../../domain/time/month';
import { monthOfSerial } from '../../domain/time/serialDate';
import { cleanText } from '../../domain/text';
import { isBlank } from '../layout/header';
import type { MatrixLayout, MonthColumn } from '../layout/layout';
import type { DatedColumn } from '../layout/monthYears';
import { dateMonths } from '../layout/monthYears';
import { signedUnit, unitForAmounts } from '../layout/units';
import { isTotalLabel } from '../words/totalWords';
import type { LayoutNote } from '../layoutNote';
import type { SheetReport } from '../report';
import type { Cell } from '../sheet';
import { readYear } from '../values/monthHeader';
import { AmountReader } from './amounts';
import type { RowTree } from './trees/rowTree';
import { findRowTree, levelColumn, NO_ROW_TREE } from './trees/rowTree';
import type { ReadSetting, SheetReader } from './reader';
import { fiscalDoubts, periodNotes } from './periods';
import { groupStarts, MatrixBlocks } from './matrixBlocks';
import type { RowKey } from './rowKeys';
import { rowPeriodColumns, RowPeriods } from './rowPeriods';
import { rowTotalDoubts } from './totals/rowTotals';
import { RowKeys } from './rowKeys';
import { NO_CUSTOMER, SheetTally } from './tally';
import { titleColumns } from './titleColumns';
import { totalsAbove } from './totals/totalsAbove';

interface MonthAmount {
  readonly month: Month;
  readonly amount: number;
}

interface Pending {
  readonly key: RowKey;
  readonly amounts: readonly MonthAmount[];
  readonly sum: number;
}

/** Reads one row per customer with the months as columns. */
export class MatrixReader implements SheetReader {
  readonly columns: readonly number[];
  readonly firstRow: number;
  private readonly tally = new SheetTally();
  private readonly keys: RowKeys;
  private readonly blocks: MatrixBlocks;
  private readonly amounts: AmountReader;
  private readonly today: Month;
  private months: { slot: number; month: Month }[] = [];
  private rowPeriods: RowPeriods | null = null;
  private yearAssumed: number | null = null;
  private tree: RowTree = NO_ROW_TREE;
  private readonly groupLabels: string[] = [];
  private afterGap = false;
  /** A name by itself below a gap: the title of a further block, or a customer who bought nothing. */
  private alone: { row: number; key: RowKey } | null = null;
  /** Rows whose kind only the sums of the whole sheet can tell, by row. */
  private readonly pending = new Map<number, Pending>();

  constructor(
    private readonly setting: ReadSetting,
    readonly layout: MatrixLayout,
  ) {
    const { sample, book, hints, mark } = setting;
    this.keys = new RowKeys(
      setting,
      layout,
      layout.months.map(({ column }) => column),
      [
        ...titleColumns(sample, layout.headerFirst),
        ...groupStarts(layout),
        ...layout.rowTotals,
        levelColumn(layout),
        ...rowPeriodColumns(layout),
      ].filter((column) => column >= 0),
    );
    this.columns = this.keys.columns;
    this.blocks = new MatrixBlocks(setting, layout, (column) => this.keys.slot(column));
    this.firstRow = sample.row + layout.headerLast + 1;
    this.today = monthOfSerial(book.today);
    this.amounts = new AmountReader(
      hints.decimalMark ?? mark.mark,
      signedUnit(hints.unit ?? unitForAmounts(layout, layout.months[0]?.column), hints),
    );
    this.date(layout.months, hints.year ?? layout.surroundings.year);
    const columns = layout.months.map(({ column }) => column);
    const sum = (cells: readonly Cell[]): number => this.sumAbove(columns.map((column) => cells[column] ?? ''));
    for (const above of totalsAbove(setting, layout, columns, sum)) this.tally.totals.above(above);
  }

  prepare(firstRow: number, values: readonly (readonly Cell[])[]): void {
    const level = levelColumn(this.layout);
    const slots = this.layout.months.map(({ column }) => this.keys.slot(column));
    this.tree = findRowTree(firstRow, values, {
      ...this.keys.treeSource,
      figures: (cells) => slots.map((slot) => this.amounts.read(cells[slot] ?? '') || 0),
      level: (cells) => (level < 0 ? '' : (cells[this.keys.slot(level)] ?? '')),
    });
    this.tally.doubts.push(
      ...rowTotalDoubts(
        this.layout,
        {
          firstRow,
          values,
          months: this.months,
          slot: (column) => this.keys.slot(column),
          read: (cell) => this.amounts.read(cell),
        },
        this.setting,
      ),
    );
  }

  private sumAbove(cells: readonly Cell[]): number {
    const numbers = cells.filter((cell) => !isBlank(cell)).map((cell) => this.amounts.read(cell));
    return numbers.reduce((total, number) => total + number, numbers.length === 0 ? NaN : 0);
  }

  rows(firstRow: number, values: readonly (readonly Cell[])[]): void {
    values.forEach((cells, i) => this.row(firstRow + i, cells));
  }

  finish(): SheetReport | 'undecided' {
    if (this.tally.undecided) return 'undecided';
    this.tally.assumptions(this.setting, this.layout);
    for (const { row } of this.tally.totals.takeLoose(true)) {
      const held = this.pending.get(row);
      if (held) this.book({ row, key: held.key, amounts: held.amounts, sum: held.sum, count: false });
    }
    this.tally.doubts.push(...fiscalDoubts(this.layout, this.months, this.setting));
    if (this.yearAssumed !== null && this.rowPeriods?.isPerRow !== true)
      this.tally.guesses.push({ kind: 'year', assumed: this.yearAssumed });
    if (this.groupLabels.length > 0) this.tally.notes.push({ kind: 'groups-left-out', labels: this.groupLabels });
    this.tally.notes.push(...this.monthsByPlace());
    this.tally.notes.push(...periodNotes(this.layout.months, this.months));
    const months = this.layout.months.map(({ column }) => column);
    return this.tally.report(this.setting, this.layout, { dateOrder: 'none', unit: this.amounts.unit, months });
  }

  private monthsByPlace(): LayoutNote[] {
    const { sample } = this.setting;
    return this.layout.unread.flatMap(({ column, header, isTaken }): LayoutNote[] => {
      const month = this.months.find(({ slot }) => slot === this.keys.slot(column))?.month;
      const place = sample.column + column;
      return isTaken && month !== undefined ? [{ kind: 'month-by-place', column: place, header, month }] : [];
    });
  }

  private date(columns: readonly MonthColumn[], year: number | null): void {
    const { hints } = this.setting;
    const dated = dateMonths(columns, {
      year,
      isSure: hints.year !== undefined,
      lastFilled: this.lastFilled(columns),
      today: this.today,
      firstPeriod: hints.firstPeriod ?? null,
    });
    this.months = dated.columns.map(({ column, month }: DatedColumn) => ({ slot: this.keys.slot(column), month }));
    this.rowPeriods = new RowPeriods(this.setting, this.layout, this.months, (column) => this.keys.slot(column));
    this.yearAssumed ??= dated.yearAssumed;
  }

  /** Index of the last month column that holds an amount in the sample. */
  private lastFilled(columns: readonly MonthColumn[]): number {
    const rows = this.setting.sample.values.slice(this.layout.headerLast + 1);
    return columns.findLastIndex(({ column }) => rows.some((row) => !isBlank(row[column] ?? '') && row[column] !== 0));
  }

  private row(row: number, cells: readonly Cell[]): void {
    if (cells.every(isBlank)) {
      this.afterGap = true;
      return;
    }
    const header = this.blocks.next(cells);
    if (header !== null) {
      this.date(header.months, header.year);
      this.alone = null;
      return;
    }
    const key = this.keys.key(row, cells);
    if (this.keys.setsAside(row, cells, key, this.tally)) return;
    if (key.kind === 'nameless' && this.blocks.isYearRow(cells)) return;
    const filled = this.months.some(({ slot }) => !isBlank(cells[slot] ?? ''));
    if (!filled && key.kind === 'total' && this.statesOnlyTheWhole(row, key, cells)) return;
    if (this.tree.headings.has(row)) {
      this.tally.totals.open(key.name);
      return;
    }
    if (!filled && (key.kind === 'nameless' || this.isTitle(cells, key))) {
      this.blocks.title(cells);
      if (key.kind === 'customer' && !this.keys.isRemark(cells, key.name)) this.alone = { row, key };
      return;
    }
    this.bookAlone();
    this.afterGap = key.kind === 'total';
    this.months = this.rowPeriods?.monthsOf(cells) ?? this.months;
    const isSum = key.kind === 'total' || key.kind === 'error';
    const amounts = this.readMonths(row, cells, isSum);
    let sum = 0;
    for (const { amount } of amounts) sum += amount;
    if (key.kind === 'error') {
      const slot = this.keys.errorSlot(cells);
      this.tally.skip('error-cell', row, this.setting.sample.column + (this.columns[slot] ?? 0), cells[slot] ?? '');
      this.tally.totals.leaveOut(sum);
    } else {
      if (amounts.length > 1 && (key.kind === 'total' || key.kind === 'nameless')) this.seeCorner(row, key, cells, sum);
      this.place(row, key, amounts, sum);
    }
  }

  /** The one total of a totals row, whose formula may end too early where those of the months don't. */
  private seeCorner(row: number, key: RowKey, cells: readonly Cell[], sum: number): void {
    const [column, ...others] = this.layout.rowTotals;
    if (column === undefined || others.length > 0 || !isTotalLabel(this.layout.labels[column]?.text ?? '')) return;
    const slot = this.keys.slot(column);
    const stated = this.amounts.read(cells[slot] ?? '');
    const label = key.kind === 'total' ? key.label : '';
    if (!Number.isNaN(stated)) this.tally.totals.corner({ row, column: this.absolute(slot), label }, stated, sum);
  }

  /** A totals row that leaves the months empty and states the sum of everything under the row totals alone. */
  private statesOnlyTheWhole(row: number, key: RowKey, cells: readonly Cell[]): boolean {
    for (const column of this.layout.rowTotals) {
      const slot = this.keys.slot(column);
      const stated = this.amounts.read(cells[slot] ?? '');
      if (Number.isNaN(stated)) continue;
      this.tally.totals.addLabelled(row, this.absolute(slot), key.label, stated);
      return true;
    }
    return false;
  }

  private absolute(slot: number): number {
    return this.setting.sample.column + (this.columns[slot] ?? 0);
  }

  private bookAlone(): void {
    const { alone } = this;
    this.alone = null;
    if (alone !== null && readYear(alone.key.name) === null)
      this.book({ row: alone.row, key: alone.key, amounts: [], sum: 0, count: true });
  }

  private place(row: number, key: RowKey, amounts: readonly MonthAmount[], sum: number): void {
    const { totals } = this.tally;
    const column = this.setting.sample.column + (this.layout.months[0]?.column ?? 0);
    const parent = this.tree.under.get(row);
    const own = this.tree.own.get(row);
    if (key.kind === 'customer') totals.open(key.name);
    if (parent !== undefined)
      this.book({ row, key: this.keys.key(parent, this.tree.parents.get(parent) ?? []), amounts, sum, count: true });
    else if (this.tree.sums.has(row)) {
      totals.proven(row, column, key.name, sum);
      this.groupLabels.push(cleanText(key.name));
    } else if (own !== undefined) {
      totals.proven(row, column, key.name, sum);
      this.groupLabels.push(cleanText(key.name));
      this.bookOwn(row, key, own);
    } else if (key.kind === 'total') totals.addLabelled(row, column, key.label, amounts.length === 0 ? null : sum);
    else if (key.kind === 'maybe-total' && amounts.length > 0 && totals.closes(sum))
      totals.addLabelled(row, column, key.label, sum);
    else if (
      key.kind === 'nameless' ||
      (key.kind === 'maybe-total' && amounts.length > 0 && this.tally.rowsRead === 0)
    ) {
      this.pending.set(row, { key, amounts, sum });
      totals.addUnlabelled(row, column, sum);
    } else this.book({ row, key, amounts, sum, count: true });
  }

  /** What a group sold itself, beside its members; nothing at all leaves it a group only. */
  private bookOwn(row: number, key: RowKey, own: readonly number[]): void {
    const amounts = this.months.map(({ month }, i) => ({ month, amount: own[i] ?? 0 }));
    const sum = amounts.reduce((total, { amount }) => total + amount, 0);
    if (own.some((amount) => amount !== 0)) this.book({ row, key, amounts, sum, count: true });
  }

  private book({
    row,
    key,
    amounts,
    sum,
    count,
  }: {
    readonly row: number;
    readonly key: RowKey;
    readonly amounts: readonly MonthAmount[];
    readonly sum: number;
    readonly count: boolean;
  }): void {
    const { book } = this.setting;
    const nobody = key.kind === 'non-customer' || key.kind === 'nameless';
    const customer = nobody ? -1 : this.keys.customer(key);
    const first = this.months[0]?.month;
    if (customer >= 0 && first !== undefined) book.see(customer, Math.min(...this.months.map(({ month }) => month)));
    let counted = sum;
    for (const { month, amount } of amounts)
      if (this.setting.countedElsewhere?.has(month) === true) counted -= amount;
      else book.addMonth(customer, month, amount);
    if (nobody) this.tally.nonCustomer(key.kind === 'nameless' ? NO_CUSTOMER : key.name, counted, row);
    this.tally.rowsRead += 1;
    if (!count) return;
    this.tally.totals.add(counted);
    if (counted !== sum) this.tally.totals.leaveOut(sum - counted);
  }

  /** The amounts of a row by month. Cells that hold something else are listed, except in totals rows. */
  private readMonths(row: number, cells: readonly Cell[], isSum: boolean): MonthAmount[] {
    const found: MonthAmount[] = [];
    for (const { slot, month } of this.months) {
      const cell = cells[slot] ?? '';
      if (cell === '') continue;
      const amount = this.amounts.read(cell);
      const column = this.setting.sample.column + (this.columns[slot] ?? 0);
      const { currency } = this.amounts;
      if (this.setting.currency !== null && currency !== null && currency !== this.setting.currency) {
        if (!isSum && !Number.isNaN(amount)) this.tally.skip('other-currency', row, column, cell);
      } else if (Number.isNaN(amount)) {
        const { problem } = this.amounts;
        if (problem === 'undecided') this.tally.undecided = true;
        else if (problem !== 'blank-amount' && !isSum) this.tally.skip(problem, row, column, cell);
      } else if (month > this.today) {
        if (amount !== 0 && !isSum) {
          this.tally.skip('future-date', row, column, cell);
          this.tally.totals.leaveOut(amount);
        }
      } else found.push({ month, amount });
    }
    return found;
  }

  /** A name alone: a title between blocks or a remark under the table, unless other cells make it a customer. */
  private isTitle(cells: readonly Cell[], key: RowKey): boolean {
    if (this.keys.isRemark(cells, key.name)) return true;
    const alone = cells.filter((cell) => !isBlank(cell)).length === 1;
    const isNobody = key.kind === 'total' || key.kind === 'non-customer' || key.kind === 'nameless';
    return alone && (this.afterGap || isNobody || readYear(key.name) !== null);
  }
}
