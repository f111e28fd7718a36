import { columnLetters } from '../workbook/address';
import type { NewSheet, PlanCell, SheetPlan, StylePlan } from '../workbook/plan';
import type { Area } from '../workbook/cells';
import { columnFormulas, formulasFor, listsFor } from './columnRules';
import { MARKS, TABLES } from './names';
import { LOOK } from './style';
import type { ColumnTemplate, TablePlace, TableTemplate } from './template';
import { headerRowOf, TITLE_ROW } from './template';

/** Values of one row by column key; a key that is absent is an empty cell. */
export type RowValues<K extends string> = Readonly<Partial<Record<K, PlanCell>>>;

/** The plan that makes a sheet of ours with its table. `name` is free in the workbook. */
export function createSheet<K extends string>(
  template: TableTemplate<K>,
  name: string,
  rows: readonly RowValues<K>[],
): SheetPlan {
  const { columns } = template;
  const header = headerRowOf(template);
  const first = header + 1;
  const count = Math.max(rows.length, 1);
  const sheet: NewSheet = {
    kind: 'new',
    name,
    mark: MARKS[template.schema.sheet],
    ...(template.hidden === true ? { hidden: true } : {}),
  };
  const body: Area = { row: first, column: 0, rows: count, columns: columns.length };
  const at = columns.map((_, c) => c);
  const filled: readonly RowValues<K>[] = rows.length > 0 ? rows : [{} as RowValues<K>];
  const place = placeOf(columns, at, first, count);
  const formulas = columnFormulas(
    columns,
    columns.map((column) => column.header),
  );
  const lines = [template.title, ...template.lines].map((text): PlanCell[] => [text]);
  return {
    sheet,
    numberFormats: formatsFor(columns, at, first, count),
    blocks: [
      { row: TITLE_ROW, column: 0, cells: lines },
      { row: header, column: 0, cells: [columns.map((column) => column.header)] },
      {
        row: first,
        column: 0,
        cells: filled.map((row) => columns.map(({ key }) => row[key] ?? formulaCell(formulas, key) ?? '')),
      },
    ],
    tables: [
      {
        name: TABLES[template.schema.sheet],
        action: 'create',
        area: { row: header, column: 0, rows: count + 1, columns: columns.length },
        ...formulasFor(columns, at, formulas),
      },
    ],
    styles: [
      { area: { row: TITLE_ROW, column: 0, rows: 1, columns: 1 }, style: { bold: true, size: LOOK.titleSize } },
      {
        area: { row: TITLE_ROW + 1, column: 0, rows: template.lines.length, columns: 1 },
        style: { size: LOOK.quietSize, color: LOOK.quiet },
      },
      {
        area: { row: header, column: 0, rows: 1, columns: columns.length },
        style: { bold: true, color: LOOK.headerText, fill: LOOK.headerFill, vertical: 'center', wrap: true },
      },
      ...columns.map(({ align }, c): StylePlan => ({
        area: { row: header, column: c, rows: 1, columns: 1 },
        style: alignment(align),
      })),
      { area: body, style: { vertical: 'center', lineBelow: LOOK.rowLine } },
      ...bodyStyles(columns, at, first, count),
    ],
    columnWidths: columns.map(({ width }, c) => ({ column: c, columns: 1, width })),
    rowHeights: [
      { row: TITLE_ROW, rows: 1, height: LOOK.titleHeight },
      { row: header, rows: 1, height: LOOK.headerHeight },
      ...(template.rowHeight === undefined ? [] : [{ row: first, rows: count, height: template.rowHeight }]),
    ],
    validations: [...listsFor(columns, at, first, count), ...(template.validations?.(place) ?? [])],
    conditionalFormats: template.rules?.(place) ?? [],
    freeze: { rows: first, columns: template.frozenColumns },
    gridlines: false,
    print: { ...template.print, titleRows: { first: header, last: header } },
  };
}

/** The cell of a calculated column. */
export function formulaCell<K extends string>(formulas: ReadonlyMap<K, string>, key: K): PlanCell {
  const formula = formulas.get(key);
  return formula === undefined ? null : { formula };
}

/** Number formats of rows of a table; `at` gives the column of each template column, -1 for one that isn't there. */
export function formatsFor<K extends string>(
  columns: readonly ColumnTemplate<K>[],
  at: readonly number[],
  row: number,
  rows: number,
): { area: Area; format: string }[] {
  return columns.flatMap(({ format }, c) => {
    const column = at[c] ?? -1;
    return format === undefined || column < 0 ? [] : [{ area: { row, column, rows, columns: 1 }, format }];
  });
}

/** Alignment, weight and wrapping of rows of a table. */
export function bodyStyles<K extends string>(
  columns: readonly ColumnTemplate<K>[],
  at: readonly number[],
  row: number,
  rows: number,
): StylePlan[] {
  return columns.flatMap(({ align, bold, wrap, formula }, c) => {
    const column = at[c] ?? -1;
    const style = {
      ...alignment(align),
      ...(bold === true ? { bold } : {}),
      ...(wrap === true ? { wrap } : {}),
      ...(formula === undefined ? {} : { fill: LOOK.calculatedFill }),
    };
    return column < 0 ? [] : [{ area: { row, column, rows, columns: 1 }, style }];
  });
}

function alignment(align: 'left' | 'center' | 'right'): { horizontal: 'left' | 'center' | 'right'; indent?: number } {
  return align === 'left' ? { horizontal: align, indent: 1 } : { horizontal: align };
}

/** Where the cells of the template's columns stand, for the rules of `rows` rows from `row` on. */
export function placeOf<K extends string>(
  columns: readonly ColumnTemplate<K>[],
  at: readonly number[],
  row: number,
  rows: number,
): TablePlace<K> {
  const columnOf = (key: K): number => at[columns.findIndex((column) => column.key === key)] ?? -1;
  return {
    ref: (key) => `$${columnLetters(Math.max(columnOf(key), 0))}${row + 1}`,
    area: (key) => ({ row, column: Math.max(columnOf(key), 0), rows, columns: 1 }),
  };
}
