import { cleanText } from '../../domain/text';
import { customerKey } from '../../domain/sales/customerKey';
import { isBlank } from '../layout/header';
import type { LedgerLayout } from '../layout/layout';
import type { Cell } from '../sheet';
import { isNote } from '../words/cellWords';
import { isGroupTotal } from '../words/totalWords';
import type { LedgerCells, LedgerRow } from './ledgerCells';
import { MAYBE_TOTAL } from './names';
import type { ReadSetting } from './reader';
import type { TotalsLedger } from './totals';

/** Tells the lines of a ledger that are no sales: totals, remarks, headers of further blocks, other currencies. */
export class LedgerLines {
  constructor(
    private readonly setting: ReadSetting,
    private readonly layout: LedgerLayout,
    private readonly cells: LedgerCells,
    private readonly totals: TotalsLedger,
  ) {}

  /** The label of a totals row: in a text cell of a row without customer or date, or "Acme Total" without a date. */
  totalLabel(line: LedgerRow, code: number, nobody: boolean, hasOwnDate: boolean): string | null {
    const label = this.cells.totalLabel(line, hasOwnDate);
    if (label !== null && (nobody || !hasOwnDate)) return label;
    if (hasOwnDate) return null;
    if (code === MAYBE_TOTAL) return this.isMaybeTotal(line) ? cleanText(this.cells.name(line)) : null;
    return nobody && this.cells.mayBeTotal(line) ? '' : null;
  }

  /** "Total Energies" is a customer, "Acme Total" below the rows of Acme isn't: the group or the sum tells. */
  private isMaybeTotal(line: LedgerRow): boolean {
    const { directory } = this.setting.book;
    const name = this.cells.name(line);
    if (isGroupTotal(name, (rest) => directory.find(customerKey(rest)) !== undefined)) return true;
    const amount = this.cells.amount(line);
    return !Number.isNaN(amount) && this.totals.closes(amount);
  }

  isRemark(line: LedgerRow, name: string): boolean {
    const filled = line.cells.filter((cell) => !isBlank(cell)).length;
    return filled === 1 || isNote(name) || this.cells.block.reads(line.cells);
  }

  /** The header row of the next block of a sheet that stacks several. */
  isHeaderAgain(cells: readonly Cell[]): boolean {
    if (this.layout.headerLast < 0) return false;
    const { slots } = this.cells;
    let same = 0;
    for (const slot of [slots.amount, slots.date, slots.customerId, ...slots.customer]) {
      const cell = slot < 0 ? '' : (cells[slot] ?? '');
      if (
        typeof cell === 'string' &&
        cell !== '' &&
        cleanText(cell) === this.layout.labels[this.cells.slots.columns[slot] ?? -1]?.text
      )
        same += 1;
    }
    return same >= 2;
  }

  isOtherCurrency(line: LedgerRow, format: string): boolean {
    const { currency } = this.setting;
    if (currency === null) return false;
    const own = this.cells.currency(line, format);
    return own !== null && own !== currency;
  }
}
