import type { ColumnProfile } from '../columns/profile';
import type { HeaderRows } from '../layout/header';
import type { FieldColumns } from '../layout/layout';
import type { Cell, SheetSample } from '../sheet';
import { readDateText } from '../values/date';
import { isNote, isPrintLine } from '../words/cellWords';
import { isTotalLabel } from '../words/totalWords';
import { filledColumns, isFigure, isTotalRow, isWord, textOf } from './cells';
import type { Heading } from './headingText';
import { isAboutCustomers, readLabelledHeading, splitId } from './headingText';
import type { ArrangedRow, ArrangeStep, StepRun } from './types';

/** Where the figures and the days of a sheet stand, before its headings are understood. */
export interface Found {
  readonly header: HeaderRows;
  readonly columns: FieldColumns;
  readonly profiles: readonly ColumnProfile[];
  /** The customer column is named by its header. */
  readonly customerIsNamed: boolean;
  /** The date column tells when something else than the sale happened. */
  readonly dateIsLate: boolean;
}

/** How the rows between header and end are told apart. */
type Kind = 'blank' | 'data' | 'total' | 'heading' | 'other';

const LONGEST_NAME = 80;
/** Share of lines that name their own customer, from which headings above them say something else. */
const MOSTLY = 0.6;
/** Share of headings with an id from which the ids are taken apart. */
const NEARLY_ALL = 0.9;

/**
 * Rows that name the customer of the lines below them, with a label ("Customer: Acme", 客户：某某) or bare. The step puts
 * the customer on every line, into a column of its own behind the sheet's.
 * @returns null when the sheet has no such rows
 */
export function findHeadings(sample: SheetSample, found: Found): ArrangeStep | null {
  const labelled = sample.values.flatMap((cells) => readLabelledHeading(cells) ?? []);
  const named = labelled.filter(({ name, id }) => name !== '' || id !== '');
  const below = sample.values.slice(found.header.last + 1);
  const headed = below.filter((cells) => readLabelledHeading(cells) !== null).length;
  if (headed > 0 && (headed > 1 || named.length === headed))
    return stepOf({ sample, found, headings: named, read: readLabelledHeading, isSure: true });
  return findBareHeadings(sample, found, below);
}

function findBareHeadings(sample: SheetSample, found: Found, below: readonly (readonly Cell[])[]): ArrangeStep | null {
  const { columns, header } = found;
  if (columns.date === undefined && columns.month === undefined) return null; // a name alone may be a customer who bought nothing
  const column = headingColumn(below, found);
  if (column === null) return null;
  const read = (cells: readonly Cell[]): Heading | null => readBareHeading(cells, column, found);
  const kinds = below.map((cells) => kindOf(cells, read, found));
  const [own] = columns.customer;
  const lines = below.filter((_, i) => kinds[i] === 'data');
  const withName = own === undefined || own === column ? 0 : lines.filter((cells) => isWord(cells[own] ?? '')).length;
  if (found.customerIsNamed && own !== column && withName >= MOSTLY * lines.length) return null;
  const inHeadingColumn = lines.filter((cells) => isWord(cells[column] ?? '')).length;
  if (inHeadingColumn > 0.1 * lines.length) return null; // lines have a text of their own there
  const firstLine = kinds.indexOf('data');
  if (firstLine < 0 || !kinds.slice(0, firstLine).includes('heading')) return null;
  const headings = below.flatMap((cells, i) => (kinds[i] === 'heading' ? (read(cells) ?? []) : []));
  const isSure = [...titlesOf(sample, header.first), header.labels[column]?.text ?? ''].some(isAboutCustomers);
  return stepOf({ sample, found, headings, read, isSure });
}

function titlesOf(sample: SheetSample, headerFirst: number): string[] {
  const titles = sample.values.slice(0, Math.max(0, headerFirst)).flatMap((row) => row.map((cell) => textOf(cell)));
  return [...titles, sample.sheet, sample.file];
}

/** The column in which most rows with nothing but a name have it. */
function headingColumn(below: readonly (readonly Cell[])[], found: Found): number | null {
  const counts = new Map<number, number>();
  for (const cells of below) {
    const [first] = filledColumns(cells);
    if (first !== undefined && readBareHeading(cells, first, found) !== null)
      counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  const [best] = [...counts].sort(([, a], [, b]) => b - a);
  return best?.[0] ?? null;
}

function readBareHeading(cells: readonly Cell[], column: number, { columns }: Found): Heading | null {
  const filled = filledColumns(cells);
  const [first, second] = filled;
  if (first !== column || filled.length > 2) return null;
  const text = textOf(cells[first]);
  const next = second === undefined ? '' : (cells[second] ?? '');
  if (second !== undefined) {
    // An id and a name side by side.
    const isPair = second === first + 1 && isWord(next) && second !== columns.amount && /\d/u.test(text);
    if (!isPair || !isName(textOf(next))) return null;
    return { column, name: textOf(next), id: text };
  }
  if (!isWord(cells[first] ?? '') || !isName(text) || first === columns.amount) return null;
  return { column, name: text, id: '' };
}

function isName(text: string): boolean {
  return (
    text.length <= LONGEST_NAME &&
    !isTotalRow([text]) &&
    !isNote(text) &&
    !isPrintLine(text) &&
    readDateText(text).kind === 'none'
  );
}

function kindOf(
  cells: readonly Cell[],
  read: (cells: readonly Cell[]) => Heading | null,
  { columns, header }: Found,
): Kind {
  const filled = filledColumns(cells);
  if (filled.length === 0) return 'blank';
  if (read(cells) !== null) return 'heading';
  if (isTotalRow(cells)) return 'total';
  const repeats = filled.filter((c) => header.labels[c]?.text === textOf(cells[c])).length;
  if (repeats >= 2) return 'other';
  const { amount, quantity, unitPrice } = columns;
  const figures = [amount, quantity, unitPrice].filter((c): c is number => c !== undefined);
  const hasFigure =
    figures.length === 0 ? filled.some((c) => isFigure(cells[c] ?? '')) : figures.some((c) => isFigure(cells[c] ?? ''));
  return filled.length >= 2 && hasFigure ? 'data' : 'other';
}

function stepOf({
  sample,
  found,
  headings,
  read,
  isSure,
}: {
  readonly sample: SheetSample;
  readonly found: Found;
  readonly headings: readonly Heading[];
  readonly read: (cells: readonly Cell[]) => Heading | null;
  readonly isSure: boolean;
}): ArrangeStep {
  const to = sample.columns;
  const split = headings.filter(({ name, id }) => id === '' && splitId(name) !== null).length;
  const splits = split >= NEARLY_ALL * headings.length;
  const hasIds = splits || headings.some(({ id }) => id !== '');
  const takeHeading = (heading: Heading): Heading => {
    const parts = splits && heading.id === '' ? splitId(heading.name) : null;
    return parts === null ? heading : { ...heading, ...parts };
  };
  const wantsUpper = customersStandAbove(sample.values.slice(found.header.last + 1), read, found);
  const below = sample.values.slice(found.header.last + 1);
  const hasTotals = below.filter((cells) => kindOf(cells, read, found) === 'total').length > 1;
  const headers = new Map([[to, isSure ? 'Customer' : '']]);
  if (hasIds) headers.set(to + 1, 'Customer ID');
  return {
    columns: Array.from({ length: sample.columns }, (_, column) => column),
    makesCustomer: true,
    headingColumn: headings[0]?.column ?? 0,
    headers,
    doubts: [],
    start: () =>
      new HeadingRun(
        found,
        (cells) => {
          const heading = read(cells);
          return heading === null ? null : takeHeading(heading);
        },
        { to, hasIds, wantsUpper, hasTotals, before: lastAbove(sample, found, read, takeHeading) },
      ),
  };
}

/** The heading of the first block may stand above the first header. */
function lastAbove(
  sample: SheetSample,
  { header }: Found,
  read: (cells: readonly Cell[]) => Heading | null,
  taken: (heading: Heading) => Heading,
): Heading | null {
  if (read !== readLabelledHeading) return null;
  const heading = sample.values
    .slice(0, Math.max(0, header.first))
    .flatMap((cells) => read(cells) ?? [])
    .at(-1);
  return heading === undefined ? null : taken(heading);
}

/**
 * Whether headings stand in two levels and the lower one isn't the customer's: the same names (products) come again below
 * several of the upper ones.
 */
function customersStandAbove(
  below: readonly (readonly Cell[])[],
  read: (cells: readonly Cell[]) => Heading | null,
  found: Found,
): boolean {
  const upper: string[] = [];
  const lower: string[] = [];
  let open: string | null = null;
  for (const cells of below) {
    const kind = kindOf(cells, read, found);
    if (kind === 'blank' || kind === 'other') continue;
    const name = kind === 'heading' ? (read(cells)?.name ?? '') : null;
    if (open !== null) (name === null ? lower : upper).push(open);
    open = name;
  }
  if (upper.length < 2 || lower.length < 2) return false;
  return new Set(lower).size < MOSTLY * lower.length && new Set(upper).size === upper.length;
}

interface RunOptions {
  readonly to: number;
  readonly hasIds: boolean;
  readonly wantsUpper: boolean;
  /** Totals close the blocks. */
  readonly hasTotals: boolean;
  readonly before: Heading | null;
}

/** Carries the name of the last heading to the lines below it, up to its total. */
class HeadingRun implements StepRun {
  /** Open headings, the outermost first. */
  private open: Heading[];
  private afterLine = false;
  private lines = 0;
  private column = 0;

  constructor(
    private readonly found: Found,
    private readonly read: (cells: readonly Cell[]) => Heading | null,
    private readonly options: RunOptions,
  ) {
    this.open = options.before === null ? [] : [options.before];
  }

  row(cells: ArrangedRow): void {
    const kind = kindOf(cells, this.read, this.found);
    if (kind === 'heading') this.heading(cells);
    else if (kind === 'total') this.total(cells);
    else if (kind === 'data') this.line(cells);
  }

  notes(): ReturnType<StepRun['notes']> {
    return this.lines === 0 ? [] : [{ kind: 'filled-down', column: this.column, rows: this.lines }];
  }

  private heading(cells: ArrangedRow): void {
    const heading = this.read(cells);
    if (heading === null) return;
    this.column = heading.column;
    // An id in a row of its own below the name belongs to it.
    const last = this.open.at(-1);
    if (!this.afterLine && last !== undefined && (heading.name === '' || last.name === ''))
      this.open[this.open.length - 1] = { ...last, name: last.name || heading.name, id: last.id || heading.id };
    else {
      // Without totals, a heading right below another one stands a level deeper, and one below a line begins anew.
      if (!this.options.hasTotals)
        this.open = this.afterLine ? this.open.slice(0, this.options.wantsUpper ? 1 : 0) : this.open.slice(-1);
      this.open.push(heading);
    }
    this.afterLine = false;
    cells.fill('');
  }

  /** "Total Acme" closes Acme; a total without a name closes the last heading. */
  private total(cells: ArrangedRow): void {
    const label = cells.filter(isWord).map(textOf).join(' ');
    const at = this.open.findLastIndex(({ name }) => name !== '' && label.includes(name));
    if (at >= 0) this.open.length = at;
    else if (cells.some((cell) => isWord(cell) && isTotalLabel(cell))) this.open.pop();
    this.afterLine = true;
  }

  private line(cells: ArrangedRow): void {
    const { to, hasIds, wantsUpper } = this.options;
    const heading = wantsUpper && this.open.length > 1 ? this.open.at(-2) : this.open.at(-1);
    this.afterLine = true;
    if (heading === undefined) return;
    cells[to] = heading.name === '' ? heading.id : heading.name;
    if (hasIds) cells[to + 1] = heading.id;
    this.lines += 1;
  }
}
