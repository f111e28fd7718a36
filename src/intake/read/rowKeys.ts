import { isDerivedRow } from '../words/totalWords';
import { cleanText } from '../../domain/text';
import { customerKey } from '../../domain/sales/customerKey';
import { isBlank } from '../layout/header';
import type { Layout } from '../layout/layout';
import type { Cell } from '../sheet';
import { isErrorText } from '../values/amount';
import { isNote } from '../words/cellWords';
import { isGroupTotal, isTotalLabel } from '../words/totalWords';
import { currencyCode } from './amounts';
import { MergedDown } from './merges';
import { ERROR, NameCodes, NOTHING, NON_CUSTOMER, MAYBE_TOTAL, TOTAL } from './names';
import type { SheetTally } from './tally';
import type { ReadSetting } from './reader';
import type { TreeSource } from './trees/rowTree';

/** Who a row of a customer-per-row sheet is about. */
export interface RowKey {
  readonly name: string;
  readonly id: string | number;
  readonly kind: 'customer' | 'total' | 'maybe-total' | 'non-customer' | 'nameless' | 'error';
  readonly label: string;
}

/** Reads the key cells of sheets with one row per customer: matrices and summaries. */
export class RowKeys {
  /** Sample columns, ascending, that `key` wants. */
  readonly columns: readonly number[];
  /** Slot of the currency column, -1 without one; slot of the name. */
  readonly currencySlot: number;
  readonly nameSlot: number;
  private readonly names: NameCodes;
  private readonly merged: MergedDown;
  private readonly customerSlots: readonly number[];
  private readonly idSlot: number;
  private readonly textSlots: readonly number[];

  constructor(
    private readonly setting: ReadSetting,
    layout: Layout,
    extra: readonly number[],
    titles: readonly number[] = [],
  ) {
    const { customer, customerId } = layout.columns;
    const texts = layout.textColumns.filter((column) => !extra.includes(column));
    const single = [customerId, layout.columns.currency].filter((column): column is number => column !== undefined);
    const wanted = [...customer, ...single, ...texts, ...extra, ...titles];
    this.columns = [...new Set(wanted)].sort((a, b) => a - b);
    this.customerSlots = customer.map((column) => this.columns.indexOf(column));
    this.idSlot = customerId === undefined ? -1 : this.columns.indexOf(customerId);
    this.currencySlot = layout.columns.currency === undefined ? -1 : this.columns.indexOf(layout.columns.currency);
    this.nameSlot = this.customerSlots[0] ?? 0;
    this.textSlots = texts.map((column) => this.columns.indexOf(column));
    this.names = new NameCodes(setting.book.directory);
    this.merged = new MergedDown(setting.merges);
  }

  /** How rows look before they are read, to tell groups from their members. */
  get treeSource(): Pick<TreeSource, 'name' | 'labels'> {
    const labels = [...new Set([...this.customerSlots, this.idSlot, ...this.textSlots])];
    return {
      name: (cells) =>
        this.customerSlots
          .map((slot) => String(cells[slot] ?? ''))
          .join(' ')
          .trimEnd(),
      labels: (cells) => labels.map((slot) => cells[slot] ?? ''),
    };
  }

  slot(column: number): number {
    return this.columns.indexOf(column);
  }

  key(row: number, cells: readonly Cell[]): RowKey {
    const parts = this.customerSlots.map((slot) => String(this.fillCell(row, slot, cells)));
    const name =
      parts.length === 1
        ? (parts[0] ?? '')
        : parts
            .map(cleanText)
            .filter((part) => part !== '')
            .join(' ');
    const idCell = this.idSlot < 0 ? '' : this.fillCell(row, this.idSlot, cells);
    const id = typeof idCell === 'number' ? idCell : isBlank(idCell) ? '' : String(idCell);
    const label = [...this.customerSlots, this.idSlot, ...this.textSlots]
      .map((slot) => cells[slot] ?? '')
      .find((cell) => typeof cell === 'string' && isTotalLabel(cell));
    const code = isBlank(name) ? NOTHING : this.names.codeOf(name);
    const kindOf = (): RowKey['kind'] => {
      if (code === TOTAL || (label !== undefined && (code === NOTHING || parts.length > 1 || String(idCell) === label)))
        return 'total';
      if (code === ERROR || (typeof id === 'string' && isErrorText(id))) return 'error';
      if (code === NOTHING) return id === '' ? 'nameless' : 'customer';
      if (code === NON_CUSTOMER) return 'non-customer';
      return code === MAYBE_TOTAL ? (this.isGroupTotal(name) ? 'total' : 'maybe-total') : 'customer';
    };
    return { name, id, kind: kindOf(), label: cleanText(String(label ?? name)) };
  }

  /** Slot of the key cell that a row with an error in its key has it in. */
  errorSlot(cells: readonly Cell[]): number {
    const slots = [...this.customerSlots, this.idSlot];
    return slots.find((slot) => isErrorText(String(cells[slot] ?? ''))) ?? slots[0] ?? 0;
  }

  /** Puts aside what is no row of sales, with its place in the report: ratios below a total, rows in another currency. */
  setsAside(row: number, cells: readonly Cell[], key: RowKey, tally: SheetTally): boolean {
    const column = (slot: number): number => this.setting.sample.column + (this.columns[slot] ?? 0);
    if (isDerivedRow(key.name, tally.totals.isBelowTotal))
      tally.totals.addLabelled(row, column(this.nameSlot), key.label, null);
    else if (this.isOtherCurrency(cells))
      tally.skip('other-currency', row, column(this.currencySlot), cells[this.currencySlot] ?? '');
    else return false;
    return true;
  }

  /** Number of the customer of a row. */
  customer({ name, id }: RowKey): number {
    const { directory } = this.setting.book;
    const byId = id === '' ? -1 : directory.ofId(id, name);
    return byId >= 0 ? byId : directory.ofName(name);
  }

  /** Whether a row names another currency than the one that is read. */
  isOtherCurrency(cells: readonly Cell[]): boolean {
    const { currency } = this.setting;
    if (currency === null || this.currencySlot < 0) return false;
    const own = currencyCode(cells[this.currencySlot] ?? '');
    return own !== null && own !== currency;
  }

  private isGroupTotal(name: string): boolean {
    const { directory } = this.setting.book;
    return isGroupTotal(name, (rest) => directory.find(customerKey(rest)) !== undefined);
  }

  /** A line of text that is no row of the table: a remark or a title. */
  isRemark(cells: readonly Cell[], name: string): boolean {
    return isNote(name) || cells.every((cell) => isBlank(cell) || (typeof cell === 'string' && cell.length > 60));
  }

  private fillCell(row: number, slot: number, cells: readonly Cell[]): Cell {
    return this.merged.fill(row, this.setting.sample.column + (this.columns[slot] ?? 0), cells[slot] ?? '');
  }
}
