import type { Area } from '../../../cells';
import { referencesOf, type CellSpan, type References } from '../sheet/formulaReferences';
import type { FormulaAt } from '../sheet/formulas';
import type { TableColumns } from '../sheet/tables';

/** What formulas of a workbook may mean by their words. */
export interface Surroundings {
  readonly tables: readonly TableColumns[];
  /** Text of the defined names; one name may have several scopes. */
  readonly names: readonly { readonly name: string; readonly text: string }[];
  /** Names of the sheets, from left to right. */
  readonly sheets: readonly string[];
}

/** What one formula reads. Names of sheets and names are in lower case. */
export interface Precedents {
  readonly cells: readonly { readonly sheet: string; readonly area: Area }[];
  /** Sheets of which it may read any cell. */
  readonly sheets: ReadonlySet<string>;
  /** Whether it may read any cell of any sheet. */
  readonly anywhere: boolean;
  readonly names: ReadonlySet<string>;
  /** Whether our engine cannot be trusted with it. */
  readonly isForeign: boolean;
}

interface Found {
  readonly cells: { sheet: string; area: Area }[];
  readonly sheets: Set<string>;
  readonly names: Set<string>;
  anywhere: boolean;
  isForeign: boolean;
}

const key = (name: string): string => name.toLowerCase();
const ROWS = 1_048_576;
const COLUMNS = 16_384;

/** Follows the references of formulas through names and tables. Texts are taken apart once, however often they occur. */
export class PrecedentFinder {
  private readonly parsed = new Map<string, References>();
  private readonly names = new Map<string, string[]>();
  private readonly tables: ReadonlyMap<string, TableColumns>;
  private readonly order: readonly string[];

  constructor(private readonly around: Surroundings) {
    for (const { name, text } of around.names) this.names.set(key(name), [...(this.names.get(key(name)) ?? []), text]);
    this.tables = new Map(around.tables.map((table) => [key(table.name), table]));
    this.order = around.sheets.map(key);
  }

  /** @param sheet name of the sheet the formula stands on */
  find(sheet: string, formula: FormulaAt): Precedents {
    const found: Found = {
      cells: [],
      sheets: new Set(),
      names: new Set(),
      anywhere: false,
      isForeign: formula.isArray,
    };
    this.follow(formula.text, key(sheet), formula, found);
    return found;
  }

  private references(text: string): References {
    const known = this.parsed.get(text) ?? referencesOf(text);
    this.parsed.set(text, known);
    return known;
  }

  private follow(text: string, sheet: string, at: Omit<FormulaAt, 'text'>, found: Found): void {
    const references = this.references(text);
    found.isForeign ||= references.isForeign;
    const named = new Set<string>();
    for (const span of references.spans)
      for (const each of this.sheetsOf(span, sheet)) {
        named.add(each);
        found.cells.push({ sheet: each, area: areaOf(span, at) });
      }
    for (const { table, columns, rows } of references.tables) {
      const meant = table === null ? this.tableAround(sheet, at) : this.tables.get(key(table));
      if (meant === undefined) continue;
      named.add(key(meant.sheet));
      found.cells.push(...tableCells({ tableColumns: meant, wanted: columns, rows, ownSheet: sheet, omit: at }));
    }
    for (const word of references.names) this.followName({ name: key(word), sheet, at, found, named });
    if (references.reach === 'stated') return;
    if (named.size === 0) named.add(sheet);
    for (const each of named) found.sheets.add(each);
    if (references.reach === 'anywhere') this.followTexts(references, sheet, found);
  }

  private followName({
    name,
    sheet,
    at,
    found,
    named,
  }: {
    readonly name: string;
    readonly sheet: string;
    readonly at: Omit<FormulaAt, 'text'>;
    readonly found: Found;
    readonly named: Set<string>;
  }): void {
    const table = this.tables.get(name);
    if (table !== undefined) {
      named.add(key(table.sheet));
      found.cells.push(...tableCells({ tableColumns: table, wanted: [], rows: 'data', ownSheet: sheet, omit: at }));
    }
    if (found.names.has(name)) return;
    found.names.add(name);
    const before = found.cells.length;
    for (const text of this.names.get(name) ?? [])
      this.follow(text, sheet, { ...at, rowShift: 0, columnShift: 0 }, found);
    for (const cell of found.cells.slice(before)) named.add(cell.sheet);
  }

  /**
   * INDIRECT reads its own sheet when no text of the formula names another, and the ones that texts begin with when they
   * do. Texts that come out of cells may name any.
   */
  private followTexts({ texts, spans, tables, names }: References, sheet: string, found: Found): void {
    found.sheets.add(sheet);
    const isFixed = spans.length + tables.length + names.length === 0;
    for (const text of texts) {
      const stated = /^'?((?:[^'!]|'')+)'?!/.exec(text)?.[1]?.replaceAll("''", "'");
      const known = stated === undefined ? undefined : this.order.find((each) => each === key(stated));
      if (known !== undefined) found.sheets.add(known);
      else if (text.includes('!')) found.anywhere = true;
      else if (this.names.has(key(text)) || this.tables.has(key(text)))
        this.followName({ name: key(text), sheet, at: NOWHERE, found, named: new Set() });
    }
    // A cell may hold "Data!B2" as well as a number.
    if (!isFixed && !texts.some((text) => /[A-Za-z]$/.test(text))) found.anywhere = true;
  }

  private sheetsOf(span: CellSpan, own: string): readonly string[] {
    if (span.sheet === null) return [own];
    const [first = '', last] = span.sheet.split(':').map(key);
    if (last === undefined || this.order.includes(key(span.sheet))) return [key(span.sheet)];
    const ends = [this.order.indexOf(first), this.order.indexOf(last)].sort((a, b) => a - b);
    return this.order.slice(ends[0], (ends[1] ?? 0) + 1);
  }

  private tableAround(sheet: string, { row, column }: Omit<FormulaAt, 'text'>): TableColumns | undefined {
    return this.around.tables.find(
      ({ sheet: other, area }) =>
        key(other) === sheet &&
        row >= area.row &&
        row < area.row + area.rows &&
        column >= area.column &&
        column < area.column + area.columns,
    );
  }
}

const NOWHERE: Omit<FormulaAt, 'text'> = {
  ...{ row: 0, column: 0, lastRow: 0, lastColumn: 0, rowShift: 0, columnShift: 0 },
  ...{ hasValue: true, isError: false, isArray: false },
};

/** The cells that a span means for a formula; one that would leave the sheet goes round its end: then all rows count. */
function areaOf(span: CellSpan, { rowShift, columnShift }: Omit<FormulaAt, 'text'>): Area {
  const ends = (first: number, last: number, count: number): { from: number; size: number } => {
    const [from, to] = [Math.min(first, last), Math.max(first, last)];
    return from < 0 || to >= count ? { from: 0, size: count } : { from, size: to - from + 1 };
  };
  const rows = ends(
    span.firstRow + (span.firstRowFixed ? 0 : rowShift),
    span.lastRow + (span.lastRowFixed ? 0 : rowShift),
    ROWS,
  );
  const columns = ends(
    span.first + (span.firstFixed ? 0 : columnShift),
    span.last + (span.lastFixed ? 0 : columnShift),
    COLUMNS,
  );
  return { row: rows.from, rows: rows.size, column: columns.from, columns: columns.size };
}

function tableCells({
  tableColumns: { sheet, area, columns: all, headerRows, totalsRows },
  wanted,
  rows,
  ownSheet,
  omit: { row },
}: {
  readonly tableColumns: TableColumns;
  readonly wanted: readonly string[];
  readonly rows: 'data' | 'this' | 'all';
  readonly ownSheet: string;
  readonly omit: Omit<FormulaAt, 'text'>;
}): { sheet: string; area: Area }[] {
  const isInside = key(sheet) === ownSheet && row >= area.row && row < area.row + area.rows;
  const data = { row: area.row + headerRows, rows: Math.max(1, area.rows - headerRows - totalsRows) };
  const lines = rows === 'this' && isInside ? { row, rows: 1 } : rows === 'data' ? data : area;
  const indexes = wanted.map((name) => all.findIndex((each) => key(each) === key(name)));
  const spans =
    indexes.length === 0 || indexes.includes(-1)
      ? [{ column: area.column, columns: area.columns }]
      : indexes.map((index) => ({ column: area.column + index, columns: 1 }));
  return spans.map((span) => ({ sheet: key(sheet), area: { row: lines.row, rows: lines.rows, ...span } }));
}
