import { share } from '../columns/profile';
import { matchHeader } from '../columns/headerMatch';
import { isBlank } from '../layout/header';
import { findMonthColumns } from '../layout/monthColumns';
import type { Cell, SheetSample } from '../sheet';
import { readDateText } from '../values/date';
import { filledColumns, isFigure, isTotalRow, isWord, textOf } from './cells';
import type { Found } from './headings';
import type { ArrangedRow, ArrangeStep, StepRun } from './types';

/** Share of lines without the name from which it may stand on the first line of its block only. */
const FEWEST_BLANKS = 0.15;
/** Share of blocks whose name differs from all others. */
const NEARLY_ALL = 0.9;
const SURE = 0.95;

/** What a column is filled with: the cell above within a block, or that of the same order. */
interface Filling {
  readonly column: number;
  readonly by: 'block' | 'order';
}

/**
 * Columns that hold the customer (or the day) on the first line of a block, or of an order, only: the lines below get it.
 * @returns null when every line has its own
 */
export function findFirstLines(sample: SheetSample, found: Found): ArrangeStep | null {
  const { header, columns } = found;
  const lines = new Lines(found);
  const rows = sample.values.slice(header.last + 1);
  const own = lines.kindsOf(rows);
  const data = rows.filter((_, i) => own[i] === 'line');
  if (data.length < 2) return null;
  const fillings: Filling[] = [];
  const order = columns.order ?? orderColumn(found, data);
  header.labels.forEach((_, column) => {
    if (column === columns.amount || column === order) return;
    if (order !== null && sharesOrder(data, column, order)) fillings.push({ column, by: 'order' });
    else if (isKey(column, found) && !namesOthers(data, column, found) && standsOnFirstLines(rows, own, column, found))
      fillings.push({ column, by: 'block' });
  });
  if (fillings.length === 0) return null;
  for (const { column } of fillings.filter(({ by }) => by === 'block'))
    for (const twin of [columns.customerId, ...columns.customer])
      if (twin !== undefined && twin !== order && !fillings.some((f) => f.column === twin))
        if (hasSameBlanks(data, column, twin)) fillings.push({ column: twin, by: 'block' });
  const counted = columns.customer[0] ?? fillings[0]?.column ?? 0;
  return {
    columns: header.labels.map((_, column) => column),
    makesCustomer: false,
    headers: new Map(),
    doubts: [],
    start: () => new FirstLineRun(lines, fillings, order, counted),
  };
}

/** The first column whose header names an order or invoice number, or all of whose cells are numbers such as "#1001". */
function orderColumn({ header }: Found, data: readonly (readonly Cell[])[]): number | null {
  const named = header.labels.findIndex(({ text }) =>
    matchHeader(text).some(({ field, score }) => field === 'order' && score >= SURE),
  );
  if (named >= 0) return named;
  const numbered = header.labels.findIndex((_, column) =>
    data.every((cells) => /^#\d+$/u.test(String(cells[column] ?? ''))),
  );
  return numbered < 0 ? null : numbered;
}

/** Columns that say who bought, or when. */
function isKey(column: number, { columns, header, profiles }: Found): boolean {
  const { customer, customerId, date, month, year, region, rep } = columns;
  if ([...customer, customerId, date, month, year, region, rep].includes(column)) return true;
  const profile = profiles[column];
  const field = matchHeader(header.labels[column]?.text ?? '')[0]?.field;
  return (
    profile !== undefined &&
    (field === 'customer' || field === 'customerId' || field === 'date') &&
    share(profile.texts, profile) > 0
  );
}

/** Whether all blanks of a column stand in lines of the order above, which has the text. */
function sharesOrder(data: readonly (readonly Cell[])[], column: number, order: number): boolean {
  let shared = 0;
  let [last, has]: [Cell, boolean] = ['', false];
  for (const cells of data) {
    const number = cells[order] ?? '';
    const cell = cells[column] ?? '';
    if (isBlank(cell)) {
      if (isBlank(number) || number !== last) {
        if (has || isBlank(number)) return false;
        [last, has] = [number, false];
        continue;
      }
      if (has) shared += 1;
    } else {
      if (isFigure(cell)) return false;
      [last, has] = [number, true];
    }
  }
  return shared > 0;
}

/** Whether lines without an id have a name of their own, or the other way round: the id above is somebody else's. */
function namesOthers(data: readonly (readonly Cell[])[], column: number, found: Found): boolean {
  const own = customerField(column, found);
  if (own === null) return false;
  return found.header.labels.some((_, twin) => {
    const other = customerField(twin, found);
    if (other === null || other === own) return false;
    return data.some((cells) => isBlank(cells[column] ?? '') && !isBlank(cells[twin] ?? ''));
  });
}

/** Whether a column is the customer's name or id; null when it is neither. */
function customerField(column: number, { columns, header }: Found): 'customer' | 'customerId' | null {
  if (columns.customer.includes(column)) return 'customer';
  if (columns.customerId === column) return 'customerId';
  const [best] = matchHeader(header.labels[column]?.text ?? '');
  return best?.field === 'customer' || best?.field === 'customerId' ? best.field : null;
}

/** Whether two columns are blank in the same lines: the id and the name of a block stand and are missing together. */
function hasSameBlanks(data: readonly (readonly Cell[])[], a: number, b: number): boolean {
  return data.every((cells) => isBlank(cells[a] ?? '') === isBlank(cells[b] ?? ''));
}

type LineKind = 'line' | 'total' | 'other';

/** Tells lines of sales from totals and titles, by the columns the sheet is known to have. */
class Lines {
  private readonly figures: readonly number[];

  constructor(private readonly found: Found) {
    const { amount, quantity, unitPrice } = found.columns;
    const months = findMonthColumns(found.header.labels, found.profiles).map(({ column }) => column);
    const named = [amount, quantity, unitPrice].filter((column): column is number => column !== undefined);
    this.figures = months.length >= 2 ? months : named;
  }

  kindsOf(rows: readonly (readonly Cell[])[]): LineKind[] {
    return rows.map((cells) => this.kindOf(cells));
  }

  /** A line holds a figure and says what it is about: a total without a label has nothing but figures. */
  kindOf(cells: readonly Cell[]): LineKind {
    if (isTotalRow(cells)) return 'total';
    const filled = filledColumns(cells);
    const { date, month, year } = this.found.columns;
    const says = filled.some(
      (column) =>
        isWord(cells[column] ?? '') ||
        column === date ||
        column === month ||
        column === year ||
        column === this.found.columns.order,
    );
    const holds =
      this.figures.length === 0
        ? filled.some((column) => isFigure(cells[column] ?? ''))
        : this.figures.some((column) => isFigure(cells[column] ?? ''));
    return says && holds && !this.isHeader(cells) ? 'line' : 'other';
  }

  private isHeader(cells: readonly Cell[]): boolean {
    return filledColumns(cells).filter((c) => this.found.header.labels[c]?.text === textOf(cells[c])).length >= 2;
  }
}

/**
 * Whether a column names something on the first line of each block only: many lines without it, never the same text on
 * two lines running, each block its own text or closed by a total, and days that begin anew with each block.
 */
function standsOnFirstLines(
  rows: readonly (readonly Cell[])[],
  kinds: readonly LineKind[],
  column: number,
  found: Found,
): boolean {
  const texts: string[] = [];
  let [blanks, lines, totals, repeats] = [0, 0, 0, 0];
  let [open, isFirst] = [false, true];
  let [resets, falls, lastDay]: [number, number, number | null] = [0, 0, null];
  let [withBlanks, isBlankBefore] = [0, false];
  const { date } = found.columns;
  for (const [i, cells] of rows.entries()) {
    if (kinds[i] === 'total') {
      if (open) totals += 1;
      open = false;
      continue;
    }
    if (kinds[i] !== 'line') continue;
    lines += 1;
    const text = textOf(cells[column]);
    const day = date === undefined ? null : dayOf(cells[date] ?? '');
    const goesBack = day !== null && lastDay !== null && day < lastDay;
    if (text === '') {
      if (isFirst) return false;
      blanks += 1;
      if (!isBlankBefore) withBlanks += 1;
      isBlankBefore = true;
      if (goesBack) falls += 1;
    } else {
      if (texts.at(-1) === text && open) repeats += 1;
      texts.push(text);
      open = true;
      isBlankBefore = false;
      if (goesBack) resets += 1;
    }
    if (day !== null) lastDay = day;
    isFirst = false;
  }
  if (texts.length === 0 || blanks < FEWEST_BLANKS * lines || repeats > 0) return false;
  if (totals >= Math.max(1, texts.length / 2)) return true;
  const distinct = new Set(texts).size;
  if (texts.length === 1) return false;
  // Days that run on from one to the next are those of lines without a customer, not of blocks.
  const isDated = date !== undefined && date !== column && lastDay !== null;
  if (isDated && resets < (texts.length - 1) / 2 && falls === 0) return false;
  if (withBlanks < texts.length / 2 || blanks < 2) return false;
  return distinct >= NEARLY_ALL * texts.length;
}

/** The day of a cell where it can be read in one way only. */
function dayOf(cell: Cell): number | null {
  if (typeof cell === 'number') return cell;
  const date = typeof cell === 'string' ? readDateText(cell) : null;
  return date?.kind === 'day' ? date.serial : null;
}

/** Carries what the first line of a block, or of an order, says to the lines below it. */
class FirstLineRun implements StepRun {
  private readonly last = new Map<number, Cell>();
  private order: Cell = '';
  private filled = 0;

  constructor(
    private readonly lines: Lines,
    private readonly fillings: readonly Filling[],
    private readonly orderColumn: number | null,
    private readonly counted: number,
  ) {}

  row(cells: ArrangedRow): void {
    const order = this.orderColumn === null ? '' : (cells[this.orderColumn] ?? '');
    const isSameOrder = !isBlank(order) && order === this.order;
    if (!isBlank(order)) this.order = order;
    const kind = this.lines.kindOf(cells);
    if (kind === 'total') this.last.clear();
    for (const { column, by } of this.fillings) {
      const cell = cells[column] ?? '';
      if (by === 'order' && !isSameOrder) this.last.set(column, cell);
      else if (!isBlank(cell)) this.last.set(column, kind === 'total' ? '' : cell);
      else if (by === 'order' || kind === 'line') {
        const above = this.last.get(column) ?? '';
        cells[column] = above;
        if (!isBlank(above) && column === this.counted) this.filled += 1;
      }
    }
  }

  notes(): ReturnType<StepRun['notes']> {
    return this.filled === 0 ? [] : [{ kind: 'filled-down', column: this.counted, rows: this.filled }];
  }
}
