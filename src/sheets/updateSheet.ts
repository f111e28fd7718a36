import type { BlockPlan, PlanCell, SheetPlan } from '../workbook/plan';
import type { Area, CellValue } from '../workbook/cells';
import type { RowValues } from './createSheet';
import { cellFormulas, columnFormulas, formulasFor, listsFor } from './columnRules';
import { bodyStyles, formulaCell, formatsFor, placeOf } from './createSheet';
import { LOOK } from './style';
import { MARKS } from './names';
import type { OwnTable, TableCells } from './schema/openTable';
import type { ColumnTemplate, TableTemplate } from './template';

export interface TableChange<K extends string> {
  /** New values by row of the table (0 = first below the header); keys that are absent stay as they are. */
  readonly rows: ReadonlyMap<number, RowValues<K>>;
  readonly added: readonly RowValues<K>[];
}

/**
 * The plan that brings a table of ours up to date: only cells whose value differs, new rows below, columns that were
 * deleted at the right end. null when nothing would change.
 */
export function updateSheet<K extends string>(
  template: TableTemplate<K>,
  table: OwnTable<K>,
  change: TableChange<K>,
): SheetPlan | null {
  const { area } = table;
  const located = template.columns.map(({ key }) => table.offset(key));
  const missing = template.columns.filter((_, c) => (located[c] ?? -1) < 0);
  let next = area.columns;
  const offsets = located.map((offset) => (offset >= 0 ? offset : next++));
  const at = offsets.map((offset) => area.column + offset);
  const firstRow = area.row + 1;
  const headers = located.map((offset, c) => (offset >= 0 ? table.header[offset] : template.columns[c]?.header) ?? '');
  // A plain range has no columns to refer to by name: each row refers to its own cells.
  const formulasOf = (row: number): ReadonlyMap<K, string> =>
    table.tableName === null ? cellFormulas(template.columns, at, row) : columnFormulas(template.columns, headers);
  const formulas = columnFormulas(template.columns, headers);
  const added = change.added.length;
  const blocks: BlockPlan[] = [...lineBlocks(template, table)];
  if (missing.length > 0)
    blocks.push(
      { row: area.row, column: area.column + area.columns, cells: [missing.map(({ header }) => header)] },
      ...repairedBlocks(missing, formulasOf, table),
    );
  for (const [row, values] of change.rows)
    blocks.push(...rowBlocks({ columns: template.columns, offsets, table, row, values }));
  if (added > 0)
    blocks.push(
      ...addedBlocks({
        columns: template.columns,
        offsets,
        area,
        row: firstRow + table.rows.length,
        added: change.added,
        formulasOf,
      }),
    );
  if (blocks.length === 0) return null;
  const resized = added > 0 || missing.length > 0;
  const grown: Area = { ...area, rows: area.rows + added, columns: next };
  const fresh = firstRow + table.rows.length;
  const newColumns = offsets.map((offset, c) => ((located[c] ?? -1) < 0 ? area.column + offset : -1));
  const oldRows = table.rows.length;
  return {
    sheet: {
      kind: 'existing',
      id: table.sheetId,
      name: table.sheetName,
      ...(table.mark === null ? { mark: MARKS[template.schema.sheet] } : {}),
    },
    numberFormats: [
      ...(added > 0 ? formatsFor(template.columns, at, fresh, added) : []),
      ...(missing.length > 0 && oldRows > 0 ? formatsFor(template.columns, newColumns, firstRow, oldRows) : []),
    ],
    blocks,
    ...(resized && table.tableName !== null
      ? {
          tables: [
            {
              name: table.tableName,
              action: 'resize',
              area: grown,
              from: area,
              ...formulasFor(template.columns, at, formulas),
            },
          ],
        }
      : {}),
    ...(added > 0
      ? {
          styles: [
            {
              area: { row: fresh, column: area.column, rows: added, columns: next },
              style: { vertical: 'center', lineBelow: LOOK.rowLine },
            },
            ...bodyStyles(template.columns, at, fresh, added),
          ],
          rowHeights: template.rowHeight === undefined ? [] : [{ row: fresh, rows: added, height: template.rowHeight }],
          conditionalFormats: template.rules?.(placeOf(template.columns, at, fresh, added)) ?? [],
          validations: [
            ...listsFor(template.columns, at, fresh, added),
            ...(template.validations?.(placeOf(template.columns, at, fresh, added)) ?? []),
            ...listsFor(template.columns, newColumns, firstRow, oldRows),
          ],
        }
      : missing.length > 0 && oldRows > 0
        ? {
            styles: bodyStyles(template.columns, newColumns, firstRow, oldRows),
            validations: listsFor(template.columns, newColumns, firstRow, oldRows),
          }
        : {}),
  };
}

/** Formulas of calculated columns that come back, for the rows that are there. */
function repairedBlocks<K extends string>(
  missing: readonly ColumnTemplate<K>[],
  formulasOf: (row: number) => ReadonlyMap<K, string>,
  { area, rows }: OwnTable<K>,
): BlockPlan[] {
  return missing.flatMap(({ key }, c) => {
    const cell = formulaCell(formulasOf(area.row + 1), key);
    return cell === null || rows.length === 0
      ? []
      : [
          {
            row: area.row + 1,
            column: area.column + area.columns + c,
            cells: rows.map((_, r) => [formulaCell(formulasOf(area.row + 1 + r), key)]),
          },
        ];
  });
}

/** The quiet lines under our title, rewritten only where they still stand in their place. */
function lineBlocks<K extends string>(template: TableTemplate<K>, { above, area, titles }: OwnTable<K>): BlockPlan[] {
  const titleRow = area.row - template.lines.length - 2;
  if (titleRow < 0 || !titles.includes(String(above[titleRow] ?? ''))) return [];
  return template.lines.flatMap((line, i) => {
    const row = titleRow + 1 + i;
    return above[row] === line ? [] : [{ row, column: area.column, cells: [[line]] }];
  });
}

/** The changed cells of one row as one block; unchanged ones and other people's columns between them stay null. */
function rowBlocks<K extends string>({
  columns,
  offsets,
  table,
  row,
  values,
}: {
  readonly columns: readonly ColumnTemplate<K>[];
  readonly offsets: readonly number[];
  readonly table: OwnTable<K>;
  readonly row: number;
  readonly values: RowValues<K>;
}): BlockPlan[] {
  const cells = new Map<number, PlanCell>();
  columns.forEach(({ key }, c) => {
    const value = values[key];
    const offset = offsets[c] ?? -1;
    if (value === undefined || offset < 0) return;
    const old: CellValue = table.rows[row]?.[offset] ?? '';
    if (value === null) return;
    const same =
      typeof value === 'object'
        ? value.formula === table.formulas[row]?.[offset]
        : value === old && !hasFormula(table, row, offset);
    if (!same) cells.set(offset, value);
  });
  if (cells.size === 0) return [];
  const from = Math.min(...cells.keys());
  const to = Math.max(...cells.keys());
  const line = Array.from({ length: to - from + 1 }, (_, i) => cells.get(from + i) ?? null);
  return [{ row: table.area.row + 1 + row, column: table.area.column + from, cells: [line] }];
}

/** A value that a formula shows is not the value itself. */
function hasFormula({ formulas }: TableCells, row: number, offset: number): boolean {
  return (formulas[row]?.[offset] ?? '') !== '';
}

/** New rows as blocks of neighbouring columns; columns of other people are left alone. */
function addedBlocks<K extends string>({
  columns,
  offsets,
  area,
  row,
  added,
  formulasOf,
}: {
  readonly columns: readonly ColumnTemplate<K>[];
  readonly offsets: readonly number[];
  readonly area: Area;
  readonly row: number;
  readonly added: readonly RowValues<K>[];
  readonly formulasOf: (row: number) => ReadonlyMap<K, string>;
}): BlockPlan[] {
  const order = columns.map(({ key }, c) => ({ key, offset: offsets[c] ?? -1 })).sort((a, b) => a.offset - b.offset);
  const runs: (typeof order)[] = [];
  for (const column of order) {
    const run = runs.at(-1);
    if (run !== undefined && run.at(-1)?.offset === column.offset - 1) run.push(column);
    else runs.push([column]);
  }
  return runs.map((run) => ({
    row,
    column: area.column + (run[0]?.offset ?? 0),
    cells: added.map((values, r) => run.map(({ key }) => values[key] ?? formulaCell(formulasOf(row + r), key) ?? '')),
  }));
}
