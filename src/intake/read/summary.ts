import type { Month } from '../../domain/time/month';
import { isBlank } from '../layout/header';
import type { SummaryLayout } from '../layout/layout';
import { signedUnit, unitForAmounts } from '../layout/units';
import type { SheetReport } from '../report';
import type { Cell } from '../sheet';
import { AmountReader } from './amounts';
import type { ReadSetting, SheetReader } from './reader';
import type { RowKey } from './rowKeys';
import { RowKeys } from './rowKeys';
import type { RowTree } from './trees/rowTree';
import { findRowTree, levelColumn, NO_ROW_TREE } from './trees/rowTree';
import { NO_CUSTOMER, SheetTally } from './tally';
import { cleanText } from '../../domain/text';
import { LAST_YEAR_SLOT, THIS_YEAR_SLOT } from '../../domain/classifyTotals';

interface Figure {
  readonly slot: number;
  readonly period: Month;
  readonly reader: AmountReader;
}

interface Pending {
  readonly key: RowKey;
  readonly amounts: readonly { period: Month; amount: number }[];
}

/** Reads one row per customer with last year's and this year's sales, or with one amount and no time at all. */
export class SummaryReader implements SheetReader {
  readonly columns: readonly number[];
  readonly firstRow: number;
  private readonly tally = new SheetTally();
  private readonly keys: RowKeys;
  private readonly figures: readonly Figure[];
  private readonly pending = new Map<number, Pending>();
  private tree: RowTree = NO_ROW_TREE;
  private readonly groupLabels: string[] = [];

  constructor(
    private readonly setting: ReadSetting,
    readonly layout: SummaryLayout,
  ) {
    const { sample, hints, mark } = setting;
    const { lastYear, thisYear, amount } = layout.columns;
    const sources = [
      { column: lastYear, period: LAST_YEAR_SLOT },
      { column: thisYear ?? (lastYear === undefined ? amount : undefined), period: THIS_YEAR_SLOT },
    ].filter((source): source is { column: number; period: Month } => source.column !== undefined);
    this.keys = new RowKeys(
      setting,
      layout,
      sources.map(({ column }) => column),
      [levelColumn(layout)].filter((column) => column >= 0),
    );
    this.columns = this.keys.columns;
    this.figures = sources.map(({ column, period }) => ({
      slot: this.keys.slot(column),
      period,
      reader: new AmountReader(
        hints.decimalMark ?? mark.mark,
        signedUnit(hints.unit ?? unitForAmounts(layout, column), hints),
      ),
    }));
    this.firstRow = sample.row + layout.headerLast + 1;
  }

  prepare(firstRow: number, values: readonly (readonly Cell[])[]): void {
    const level = levelColumn(this.layout);
    this.tree = findRowTree(firstRow, values, {
      ...this.keys.treeSource,
      figures: (cells) => this.figures.map(({ slot, reader }) => reader.read(cells[slot] ?? '') || 0),
      level: (cells) => (level < 0 ? '' : (cells[this.keys.slot(level)] ?? '')),
    });
  }

  rows(firstRow: number, values: readonly (readonly Cell[])[]): void {
    values.forEach((cells, i) => this.row(firstRow + i, cells));
  }

  finish(): SheetReport | 'undecided' {
    if (this.tally.undecided) return 'undecided';
    this.tally.assumptions(this.setting, this.layout);
    for (const { row } of this.tally.totals.takeLoose(true)) {
      const held = this.pending.get(row);
      if (held) this.book(row, held, false);
    }
    if (this.groupLabels.length > 0) this.tally.notes.push({ kind: 'groups-left-out', labels: this.groupLabels });
    const unit = this.figures[0]?.reader.unit ?? 1;
    return this.tally.report(this.setting, this.layout, { dateOrder: 'none', unit });
  }

  private row(row: number, cells: readonly Cell[]): void {
    if (cells.every(isBlank) || this.isHeaderAgain(cells)) return;
    const key = this.keys.key(row, cells);
    if (this.keys.setsAside(row, cells, key, this.tally)) return;
    const amounts: { period: Month; amount: number }[] = [];
    let blank = 0;
    for (const { slot, period, reader } of this.figures) {
      const cell = cells[slot] ?? '';
      const amount = reader.read(cell);
      const { currency } = reader;
      const isOther = this.setting.currency !== null && currency !== null && currency !== this.setting.currency;
      if (isOther && !Number.isNaN(amount)) this.tally.skip('other-currency', row, this.absolute(slot), cell);
      else if (!Number.isNaN(amount)) amounts.push({ period, amount });
      else if (reader.problem === 'undecided') this.tally.undecided = true;
      else if (reader.problem === 'blank-amount') blank += 1;
      else if (key.kind !== 'total') this.tally.skip(reader.problem, row, this.absolute(slot), cell);
    }
    if (this.tree.headings.has(row)) {
      this.tally.totals.open(key.name);
      return;
    }
    if (amounts.length === 0) {
      const alone = cells.filter((cell) => !isBlank(cell)).length === 1;
      const remark =
        key.kind === 'nameless' || this.keys.isRemark(cells, key.name) || (alone && this.figures.length > 1);
      if (blank === this.figures.length && key.kind !== 'total' && !remark)
        this.tally.skip('blank-amount', row, this.absolute(this.figures[0]?.slot ?? 0), '');
      return;
    }
    if (key.kind === 'error') {
      const slot = this.keys.errorSlot(cells);
      this.tally.skip('error-cell', row, this.absolute(slot), cells[slot] ?? '');
      this.tally.totals.leaveOut(sumOf({ key, amounts }));
    } else this.place(row, { key, amounts });
  }

  private place(row: number, entry: Pending): void {
    const { totals } = this.tally;
    const { key } = entry;
    const sum = sumOf(entry);
    const column = this.absolute(this.figures.at(-1)?.slot ?? 0);
    const parent = this.tree.under.get(row);
    const own = this.tree.own.get(row);
    if (key.kind === 'customer') totals.open(key.name);
    if (parent !== undefined) {
      const owner = this.keys.key(parent, this.tree.parents.get(parent) ?? []);
      this.book(row, { ...entry, key: owner }, true);
    } else if (this.tree.sums.has(row) || own !== undefined) {
      totals.proven(row, column, key.name, sum);
      this.groupLabels.push(cleanText(key.name));
      if (own?.some((amount) => amount !== 0) === true) this.book(row, { key, amounts: this.ownAmounts(own) }, true);
    } else if (key.kind === 'total') totals.addLabelled(row, column, key.label, sum);
    else if (key.kind === 'maybe-total' && totals.closes(sum)) totals.addLabelled(row, column, key.label, sum);
    else if (key.kind === 'nameless' || (key.kind === 'maybe-total' && this.tally.rowsRead === 0)) {
      this.pending.set(row, entry);
      totals.addUnlabelled(row, column, sum);
    } else this.book(row, entry, true);
  }

  private ownAmounts(own: readonly number[]): Pending['amounts'] {
    return this.figures.map(({ period }, i) => ({ period, amount: own[i] ?? 0 }));
  }

  private book(row: number, { key, amounts }: Pending, count: boolean): void {
    const nobody = key.kind === 'non-customer' || key.kind === 'nameless';
    const customer = nobody ? -1 : this.keys.customer(key);
    const sum = sumOf({ key, amounts });
    for (const { period, amount } of amounts) this.setting.book.addMonth(customer, period, amount);
    if (nobody) this.tally.nonCustomer(key.kind === 'nameless' ? NO_CUSTOMER : key.name, sum, row);
    this.tally.rowsRead += 1;
    if (count) this.tally.totals.add(sum);
  }

  private isHeaderAgain(cells: readonly Cell[]): boolean {
    return (
      this.layout.headerLast >= 0 &&
      this.figures.every(({ slot }) => {
        const cell = cells[slot] ?? '';
        return (
          typeof cell === 'string' &&
          cell !== '' &&
          cleanText(cell) === this.layout.labels[this.columns[slot] ?? -1]?.text
        );
      })
    );
  }

  private absolute(slot: number): number {
    return this.setting.sample.column + (this.columns[slot] ?? 0);
  }
}

function sumOf({ amounts }: Pending): number {
  let sum = 0;
  for (const { amount } of amounts) sum += amount;
  return sum;
}
