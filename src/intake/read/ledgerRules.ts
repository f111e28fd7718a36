import { cleanText } from '../../domain/text';
import { isBlank } from '../layout/header';
import type { SkipReason } from '../report';
import { isErrorText } from '../values/amount';
import type { DayProblem } from './days';
import type { DocumentRow, Documents } from './documents';
import type { LedgerCells, LedgerRow } from './ledgerCells';
import type { LedgerLines } from './ledgerLines';
import { ERROR, type NameCodes, NOTHING, TOTAL } from './names';

/** What one row of a ledger says, before it is judged. */
export interface RowFacts {
  readonly line: LedgerRow;
  readonly id: string | number;
  readonly name: string;
  /** Of the name, as `NameCodes` numbers them. */
  readonly code: number;
  /** Neither a name nor an id. */
  readonly isNobody: boolean;
  /** NaN where there is an `amountProblem`. */
  readonly amount: number;
  readonly amountProblem: SkipReason | 'undecided' | null;
  /** NaN where there is a `dayProblem`. */
  readonly day: number;
  readonly dayProblem: DayProblem | null;
  /** A date of its own in a column of dates, not one that a title or a column heading lends it. */
  readonly hasOwnDate: boolean;
  /** No date stands where one is looked for; a date that can't be read is not lacking. */
  readonly lacksDate: boolean;
}

/** Why a row is no sale. */
export interface Refusal {
  readonly reason: SkipReason | Exclude<DayProblem, 'blank' | 'undecided'>;
  readonly slot: number;
  /** Its amount may stand in a total of the sheet all the same. */
  readonly isInTotals: boolean;
}

/** The rules for one row: what it is, and why it is left out. The order in each of them is part of the rule. */
export class LedgerRules {
  constructor(
    private readonly cells: LedgerCells,
    private readonly lines: LedgerLines,
    private readonly documents: Documents,
    private readonly names: NameCodes,
  ) {}

  readRow(line: LedgerRow): RowFacts {
    const { cells } = this;
    const who = this.whoOf(line);
    const isNobody = who.code === NOTHING && who.id === '';
    const amount = cells.amount(line);
    const amountProblem = Number.isNaN(amount) ? cells.amountProblem : null;
    const day = cells.day(line);
    const dayProblem = Number.isNaN(day) ? cells.dayProblem : null;
    const hasOwnDate = dayProblem === null && cells.slots.date + cells.slots.month > -2;
    const lacksDate = !hasOwnDate && (dayProblem === null || dayProblem === 'blank');
    return { line, ...who, isNobody, amount, amountProblem, day, dayProblem, hasOwnDate, lacksDate };
  }

  /** The words that make a row a total; null where it is none. */
  totalLabel({ line, name, code, isNobody, hasOwnDate }: RowFacts): string | null {
    return code === TOTAL ? cleanText(name) : this.lines.totalLabel(line, code, isNobody, hasOwnDate);
  }

  /** A title between blocks or a remark, also one that happens to stand in the amount column. */
  isTitle(facts: RowFacts): boolean {
    const { line, name, isNobody, amountProblem, lacksDate } = facts;
    if (isNobody && amountProblem === 'not-a-number' && lacksDate) return this.lines.isRemark(line, name);
    return this.hasNoSale(facts) && (isNobody || this.lines.isRemark(line, name));
  }

  /** An amount that belongs to nobody and no day is a sum without a word beside it. */
  isBareTotal({ isNobody, amountProblem, lacksDate }: RowFacts): boolean {
    return isNobody && amountProblem === null && lacksDate;
  }

  /** Why a row is left out, before its document is looked at. */
  refuseRow(facts: RowFacts): Refusal | null {
    const { line, id, code, amount } = facts;
    const { cells } = this;
    // Somebody's order that nobody priced or dated.
    if (this.hasNoSale(facts)) return { reason: 'blank-amount', slot: cells.amountSlot, isInTotals: false };
    const keyError = code === ERROR ? (cells.slots.customer[0] ?? 0) : isErrorCell(id) ? cells.slots.customerId : -1;
    if (keyError >= 0) return { reason: 'error-cell', slot: keyError, isInTotals: true };
    if (cells.isCancelled(line, amount)) return { reason: 'cancelled', slot: cells.cancelledSlot, isInTotals: true };
    return null;
  }

  /** Why a row is left out once its document is known. @param format the number format of its amount */
  refuseDocument(facts: RowFacts, document: DocumentRow, format: string): Refusal | null {
    const { line, dayProblem, amountProblem } = facts;
    const { slots, amountSlot } = this.cells;
    if (document.effect === 'cancelled' || document.effect === 'payment')
      return { reason: document.effect, slot: document.slot, isInTotals: true };
    if (dayProblem !== null && dayProblem !== 'undecided')
      return {
        reason: dayProblem === 'blank' ? 'not-a-date' : dayProblem,
        slot: Math.max(slots.date, slots.month, 0),
        isInTotals: true,
      };
    if (amountProblem !== null && amountProblem !== 'undecided')
      return { reason: amountProblem, slot: amountSlot, isInTotals: false };
    if (this.documents.isRepeated(line.cells)) return { reason: 'repeated-total', slot: amountSlot, isInTotals: false };
    if (this.lines.isOtherCurrency(line, format))
      return {
        reason: 'other-currency',
        slot: slots.currency >= 0 ? slots.currency : slots.amount,
        isInTotals: false,
      };
    return null;
  }

  /** Neither an amount nor a date. */
  private hasNoSale({ line, name, amountProblem, hasOwnDate, lacksDate }: RowFacts): boolean {
    return amountProblem === 'blank-amount' && !hasOwnDate && (lacksDate || this.lines.isRemark(line, name));
  }

  /** Who a row is about; a further line of a document may leave that to the first. */
  private whoOf(line: LedgerRow): Pick<RowFacts, 'id' | 'name' | 'code'> {
    const id = this.cells.id(line);
    const name = this.cells.name(line);
    const code = isBlank(name) ? NOTHING : this.names.codeOf(name);
    const owner = this.documents.owner(line.cells, { id, name }, code === NOTHING && id === '');
    return owner === null
      ? { id, name, code }
      : { ...owner, code: isBlank(owner.name) ? NOTHING : this.names.codeOf(owner.name) };
  }
}

/** Whether an id came out of a formula that failed. */
function isErrorCell(id: string | number): boolean {
  return typeof id === 'string' && id.startsWith('#') && isErrorText(id);
}
