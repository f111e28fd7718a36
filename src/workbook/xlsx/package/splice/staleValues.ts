import { referencesOf, type References } from '../sheet/formulaReferences';

/** A formula of the original; `shift` is how many columns it stands right of where its text was written. */
export interface FormulaAt {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly text: string;
  readonly shift: number;
  /** Number of the group when cells share the text, and whether it stands in this one. */
  readonly group?: { readonly id: string; readonly master: boolean };
  /** False for array formulas entered with Ctrl+Shift+Enter, of which the engine calculates the first cell only. */
  readonly filled: boolean;
}

/** What to do with the value that a cell shows: compare it with the calculated one, or leave it out. */
export type StaleValue = 'compare' | 'unknown';

export interface SheetFormulas {
  readonly sheet: string;
  readonly formulas: readonly FormulaAt[];
}

export interface TableColumns {
  readonly name: string;
  readonly sheet: string;
  readonly column: number;
  readonly columns: readonly string[];
}

export interface Surroundings {
  readonly tables: readonly TableColumns[];
  /** Text of the defined names, by name; one name may have several scopes. */
  readonly names: readonly { readonly name: string; readonly text: string }[];
  /** Names that now mean something else. */
  readonly changedNames: readonly string[];
}

const key = (name: string): string => name.toLowerCase();

/**
 * Which formulas may show an old value after columns have changed: those that read a changed column, directly, through
 * names and tables, or through other formulas. Columns, not cells: it names too many rather than too few, and a formula
 * that did not change shows the same value when it is looked at again. Result: sheet (lower case) -> row -> column.
 */
export function staleFormulas(
  sheets: readonly SheetFormulas[],
  changed: ReadonlyMap<string, ReadonlySet<number>>,
  around: Surroundings,
): Map<string, Map<number, Map<number, StaleValue>>> {
  const dirty = new Map([...changed].map(([sheet, columns]) => [key(sheet), new Set(columns)]));
  const dirtyNames = new Set(around.changedNames.map(key));
  const names = new Map<string, string[]>();
  for (const { name, text } of around.names) names.set(key(name), [...(names.get(key(name)) ?? []), text]);
  const tables = new Map(around.tables.map((table) => [key(table.name), table]));
  const cache = new Map<string, References>();
  const read = (text: string): References => {
    const known = cache.get(text) ?? referencesOf(text);
    cache.set(text, known);
    return known;
  };

  const spanIsDirty = (sheet: string, first: number, last: number): boolean => {
    const columns = dirty.get(key(sheet));
    if (columns === undefined) return false;
    for (const column of columns) if (column >= first && column <= last) return true;
    return false;
  };
  const tableIsDirty = (table: TableColumns, wanted: readonly string[]): boolean => {
    const found = wanted.map((name) => table.columns.findIndex((each) => key(each) === key(name)));
    if (found.length === 0 || found.includes(-1))
      return spanIsDirty(table.sheet, table.column, table.column + table.columns.length - 1);
    return found.some((index) => spanIsDirty(table.sheet, table.column + index, table.column + index));
  };
  const isDirty = (text: string, sheet: string, shift: number, through: readonly string[]): boolean => {
    const references = read(text);
    if (references.open) return true;
    for (const span of references.spans) {
      const first = span.first + (span.firstFixed ? 0 : shift);
      const last = span.last + (span.lastFixed ? 0 : shift);
      if (spanIsDirty(span.sheet ?? sheet, Math.min(first, last), Math.max(first, last))) return true;
    }
    for (const { table, columns } of references.tables) {
      const meant =
        table === null ? around.tables.filter((each) => key(each.sheet) === key(sheet)) : tables.get(key(table));
      for (const each of meant === undefined ? [] : [meant].flat()) if (tableIsDirty(each, columns)) return true;
    }
    for (const word of references.names) {
      const name = key(word);
      if (dirtyNames.has(name)) return true;
      const table = tables.get(name);
      if (table !== undefined && tableIsDirty(table, [])) return true;
      if (through.includes(name)) continue;
      for (const meaning of names.get(name) ?? []) if (isDirty(meaning, sheet, 0, [...through, name])) return true;
    }
    return false;
  };

  const stale = new Map<string, Map<number, Map<number, StaleValue>>>();
  if (dirty.size === 0 && dirtyNames.size === 0) return stale;
  let waiting = sheets.flatMap(({ sheet, formulas }) => formulas.map((formula) => ({ sheet, formula })));
  for (let before = -1; before !== waiting.length;) {
    before = waiting.length;
    waiting = waiting.filter(({ sheet, formula }) => {
      if (!isDirty(formula.text, sheet, formula.shift, [])) return true;
      const rows = stale.get(key(sheet)) ?? new Map<number, Map<number, StaleValue>>();
      const columns = dirty.get(key(sheet)) ?? new Set<number>();
      for (let row = formula.row; row <= formula.lastRow; row += 1) {
        const cells = rows.get(row) ?? new Map<number, StaleValue>();
        for (let column = formula.column; column <= formula.lastColumn; column += 1) {
          const first = row === formula.row && column === formula.column;
          cells.set(column, first || formula.filled ? 'compare' : 'unknown');
          columns.add(column);
        }
        rows.set(row, cells);
      }
      stale.set(key(sheet), rows);
      dirty.set(key(sheet), columns);
      return false;
    });
  }
  return stale;
}
