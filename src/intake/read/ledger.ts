import { EARLIEST_DAY } from '../../domain/sales/SalesBook';
import { cleanText } from '../../domain/text';
import type { Month } from '../../domain/time/month';
import { DAYS_1900_TO_1904 } from '../../domain/time/serialDate';
import { isBlank } from '../layout/header';
import type { LedgerLayout } from '../layout/layout';
import type { SheetReport } from '../report';
import type { Cell } from '../sheet';
import { Documents } from './documents';
import type { LedgerRow } from './ledgerCells';
import { LedgerCells } from './ledgerCells';
import { LedgerLines } from './ledgerLines';
import type { Refusal, RowFacts } from './ledgerRules';
import { LedgerRules } from './ledgerRules';
import { NameCodes, NON_CUSTOMER } from './names';
import { PlainBatch } from './plainBatch';
import type { ReadSetting, SheetReader } from './reader';
import { NO_CUSTOMER, SheetTally } from './tally';
import { totalsAbove } from './totals/totalsAbove';

/** Reads one row per order, invoice or line. Plain rows take a short way; every other row is looked at closely. */
export class LedgerReader implements SheetReader {
  readonly columns: readonly number[];
  readonly firstRow: number;
  private readonly tally = new SheetTally();
  private readonly cells: LedgerCells;
  private readonly lines: LedgerLines;
  private readonly names: NameCodes;
  private readonly documents: Documents;
  private readonly rules: LedgerRules;
  private readonly isPlain: boolean;
  private readonly batch: PlainBatch;
  private readonly repNumbers = new Map<Cell, number>();
  private formats: readonly string[] = [];
  private blockRow = 0;

  constructor(
    private readonly setting: ReadSetting,
    readonly layout: LedgerLayout,
  ) {
    this.cells = new LedgerCells(setting, layout);
    this.lines = new LedgerLines(setting, layout, this.cells, this.tally.totals);
    this.columns = this.cells.slots.columns;
    this.firstRow = setting.sample.row + layout.headerLast + 1;
    this.names = new NameCodes(setting.book.directory);
    this.documents = new Documents(setting, layout, this.cells.slots);
    this.rules = new LedgerRules(this.cells, this.lines, this.documents, this.names);
    this.isPlain = this.canBePlain();
    this.batch = new PlainBatch(setting.book, this.tally);
    for (const above of totalsAbove(setting, layout, this.cells.amountColumns, (cells) =>
      this.cells.amountAbove(cells),
    ))
      this.tally.totals.above(above);
    if (layout.amountFrom === 'quantity') this.tally.guesses.push({ kind: 'no-amount' });
    if (layout.amountFrom === 'price') this.tally.guesses.push({ kind: 'price-as-amount' });
  }

  rows(firstRow: number, values: readonly (readonly Cell[])[], formats: readonly string[] = []): void {
    this.formats = formats;
    this.blockRow = firstRow;
    if (this.isPlain) this.plainRows(firstRow, values);
    else for (let i = 0; i < values.length; i += 1) this.row({ row: firstRow + i, cells: values[i] ?? [] });
  }

  finish(): SheetReport | 'undecided' {
    if (this.tally.undecided) return 'undecided';
    this.tally.assumptions(this.setting, this.layout);
    for (const { row, column, value } of this.tally.totals.takeLoose(false))
      this.tally.skip('loose-number', row, column, value);
    const { order } = this.cells.block;
    if (order.assumed && order.order !== null && order.example !== null) {
      const place = { row: order.example.row, column: this.setting.sample.column };
      this.tally.guesses.push({ kind: 'date-order', assumed: order.order, example: order.example.text, place });
    }
    const yearAssumed = this.cells.block.yearAssumed ?? this.cells.monthYearAssumed;
    if (yearAssumed !== null) this.tally.guesses.push({ kind: 'year', assumed: yearAssumed });
    this.tally.documentTypes = this.documents.report();
    this.tally.doubts.push(...this.documents.doubts());
    return this.tally.report(this.setting, this.layout, { dateOrder: this.dateOrder(), unit: this.cells.amounts.unit });
  }

  /** Whether a row can be nothing but a name, a serial and a number that go straight into the book. */
  private canBePlain(): boolean {
    const { slots, monthsOnly, amounts } = this.cells;
    const { book, currency, within, merges } = this.setting;
    return (
      this.layout.amountFrom === 'amount' &&
      slots.customer.length === 1 &&
      slots.date >= 0 &&
      slots.customerId < 0 &&
      slots.rep < 0 &&
      slots.currency < 0 &&
      slots.texts.length === 0 &&
      !monthsOnly &&
      amounts.unit === 1 &&
      book.basis === 'amount' &&
      currency === null &&
      within === null &&
      merges.length === 0 &&
      !this.documents.isNeeded
    );
  }

  private plainRows(firstRow: number, values: readonly (readonly Cell[])[]): void {
    const { book, sample } = this.setting;
    const { slots } = this.cells;
    const { batch, names } = this;
    const offset = sample.date1904 ? DAYS_1900_TO_1904 : 0;
    const nameSlot = slots.customer[0] ?? 0;
    for (let i = 0; i < values.length; i += 1) {
      const cells = values[i] ?? [];
      const name = cells[nameSlot];
      if (typeof name === 'string') {
        const amount = this.plainAmount(cells[slots.amount]);
        const date = cells[slots.date];
        const day = typeof date === 'number' ? Math.floor(date) + offset : this.textDay(firstRow + i, cells, date);
        if (day >= EARLIEST_DAY && day <= book.today && Number.isFinite(amount)) {
          const code = names.codeOf(name);
          if (code >= 0) {
            batch.add(code, day, amount);
            continue;
          }
        }
      }
      batch.flush();
      this.row({ row: firstRow + i, cells });
    }
    batch.flush();
  }

  private plainAmount(cell: Cell | undefined): number {
    if (typeof cell === 'number') return cell;
    return typeof cell === 'string' ? this.cells.amounts.read(cell) : NaN;
  }

  /** The day that a text names, NaN for every other cell. */
  private textDay(row: number, cells: readonly Cell[], date: Cell | undefined): number {
    return typeof date === 'string' ? this.cells.day({ row, cells }) : NaN;
  }

  private row(line: LedgerRow): void {
    const { rules, tally } = this;
    if (line.cells.every(isBlank) || this.lines.isHeaderAgain(line.cells)) return;
    const facts = rules.readRow(line);
    if (facts.amountProblem === 'undecided' || facts.dayProblem === 'undecided') {
      tally.undecided = true;
      return;
    }
    if (this.takeStructure(facts)) return;
    const refusal = rules.refuseRow(facts);
    if (refusal !== null) {
      this.leaveOut(facts, refusal);
      return;
    }
    const document = this.documents.read(line.cells, facts.amount);
    const refused = rules.refuseDocument(facts, document, this.formats[line.row - this.blockRow] ?? '');
    if (refused !== null) {
      this.leaveOut(facts, refused);
      return;
    }
    if (!this.isWithin(line)) return;
    const { id, name, code, isNobody } = facts;
    const customer = isNobody || code === NON_CUSTOMER ? -1 : this.customer(id, name, code);
    if (customer < 0) tally.nonCustomer(isNobody ? NO_CUSTOMER : name, document.amount, line.row);
    this.book(line, customer, facts.day, document.amount);
  }

  /** Takes a row that is a total or a title between blocks. @returns false for every other row */
  private takeStructure(facts: RowFacts): boolean {
    const { rules, cells, tally } = this;
    const { line, amount } = facts;
    const label = rules.totalLabel(facts);
    if (label !== null)
      tally.totals.addLabelled(
        line.row,
        this.absolute(cells.slots.amount),
        label,
        Number.isNaN(amount) ? null : amount,
      );
    else if (rules.isTitle(facts)) cells.block.title(line.cells);
    else if (rules.isBareTotal(facts)) tally.totals.addUnlabelled(line.row, this.absolute(cells.slots.amount), amount);
    else return false;
    return true;
  }

  private leaveOut({ line, amount, amountProblem }: RowFacts, { reason, slot, isInTotals }: Refusal): void {
    this.tally.skip(reason, line.row, this.absolute(slot), line.cells[slot] ?? '');
    if (isInTotals && amountProblem === null) this.tally.totals.leaveOut(amount);
  }

  private book(line: LedgerRow, customer: number, day: number, amount: number): void {
    const { book } = this.setting;
    let month = -day as Month;
    if (day < 0) book.addMonth(customer, month, amount);
    else month = book.add(customer, day, amount);
    this.tally.totals.add(amount);
    this.tally.sale(day);
    if (customer < 0) return;
    this.tally.rowOf(customer);
    if (book.basis !== 'amount') {
      const value = this.cells.basis(line);
      if (!Number.isNaN(value)) book.addBasis(customer, month, value);
    }
    const rep = this.cells.slots.rep < 0 ? '' : (line.cells[this.cells.slots.rep] ?? '');
    if (rep !== '') {
      const number = this.repNumber(rep);
      if (number >= 0) book.reps.add(customer, number, month, amount);
    }
  }

  private repNumber(cell: Cell): number {
    let number = this.repNumbers.get(cell);
    if (number === undefined) {
      const text = cleanText(String(cell));
      number = text === '' ? -1 : this.setting.book.reps.number(text);
      this.repNumbers.set(cell, number);
    }
    return number;
  }

  private customer(id: string | number, name: string, code: number): number {
    const { directory } = this.setting.book;
    if (id !== '') {
      const customer = directory.ofId(id, name);
      if (customer >= 0) return customer;
    }
    return code >= 0 ? directory.count(code) : directory.ofName(name);
  }

  private isWithin({ cells }: LedgerRow): boolean {
    const { within } = this.setting;
    if (within === null) return true;
    const slot = within.field === 'rep' ? this.cells.slots.rep : this.cells.slots.region;
    return slot >= 0 && cleanText(String(cells[slot] ?? '')) === within.value;
  }

  private dateOrder(): SheetReport['dateOrder'] {
    const column = this.layout.columns.date;
    if (column === undefined) return 'none';
    const order = this.setting.hints.dateOrder ?? this.setting.order.order;
    if (order !== null) return order;
    const { values } = this.setting.sample;
    return values.some(
      (row, i) => i > this.layout.headerLast && typeof row[column] === 'string' && !isBlank(row[column]),
    )
      ? 'ymd'
      : 'serial';
  }

  private absolute(slot: number): number {
    return this.setting.sample.column + (this.columns[slot] ?? 0);
  }
}
