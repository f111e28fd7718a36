import { intersection, MAX_ROWS } from '../model/cell-range';
import { RangeTarget } from '../model/range-target';
import { addTable, type TableModel } from '../model/table';
import { clearCells, writeCells } from '../model/write-cells';
import { HostError, invalidArgument, itemNotFound, notImplemented } from '../richapi/errors';
import type { Args, HostRef } from '../richapi/types';
import { flagValue, rangeArgument, textValue } from './arguments';
import { define, ref, type ColumnTarget } from './targets';

const area = (table: TableModel, of: TableModel['area']): HostRef => ref('Range', new RangeTarget(table.sheet, of));

export const defineTables = define('TableCollection', {
  scalars: { Count: ({ tables }) => tables().length },
  items: ({ tables }) => tables().map((table) => ref('Table', table)),
  indexer: ({ tables }, args) => ref('Table', found(tables(), key(args))),
  methods: {
    Add: ({ workbook, sheet }, args) => {
      const over = rangeArgument(args, 0, sheet ?? workbook.active, workbook);
      return ref('Table', addTable(over.sheet, over.area, args.flag(1)));
    },
    GetCount: ({ tables }) => tables().length,
    GetItemAt: ({ tables }, args) => {
      const table = tables()[args.integer(0)];
      if (table === undefined) throw itemNotFound(`table ${args.integer(0)}`);
      return ref('Table', table);
    },
    GetItemOrNullObject: ({ tables }, args) => {
      const table = tables().find(matches(key(args)));
      return table === undefined ? null : ref('Table', table);
    },
  },
});

const key = (args: Args): string => String(args.raw(0));

const matches =
  (wanted: string) =>
  (table: TableModel): boolean =>
    table.id === wanted || table.name.toLowerCase() === wanted.toLowerCase();

function found(tables: readonly TableModel[], wanted: string): TableModel {
  const table = tables.find(matches(wanted));
  if (table === undefined) throw itemNotFound(`table "${wanted}"`);
  return table;
}

/** Takes the table away; its cells stay unless the table is deleted. */
function removeTable(table: TableModel): void {
  const { sheet } = table;
  sheet.guard(table.area);
  sheet.raw.removeTable(table.name);
  sheet.tables = sheet.tables.filter((other) => other !== table);
}

export const defineTable = define('Table', {
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: ({ id }) => id,
    Name: ({ name }) => name,
    ShowBandedRows: ({ raw }) => raw.showRowStripes === true,
    ShowFilterButton: ({ raw }) => raw.table.autoFilterRef !== undefined,
    ShowHeaders: ({ hasHeader }) => hasHeader,
    ShowTotals: ({ hasTotals }) => hasTotals,
    Style: ({ raw }) => raw.theme ?? '',
  },
  setters: {
    Name: (table, value) => {
      table.sheet.workbook.guard();
      table.rename(textValue(value));
    },
    ShowBandedRows: ({ raw }, value) => {
      raw.table.style = { ...raw.table.style, showRowStripes: flagValue(value) };
    },
    Style: ({ raw }, value) => {
      raw.table.style = { ...raw.table.style, theme: textValue(value) };
    },
  },
  links: {
    AutoFilter: (table) =>
      ref('AutoFilter', { isDataFiltered: table.isDataFiltered, area: new RangeTarget(table.sheet, table.area) }),
    Columns: (table) => ref('TableColumnCollection', table),
    Rows: (table) => ref('TableRowCollection', table),
    Worksheet: ({ sheet }) => ref('Worksheet', sheet),
  },
  methods: {
    ConvertToRange: (table) => {
      const range = area(table, table.area);
      removeTable(table);
      return range;
    },
    Delete: (table) => {
      const { sheet, area: cells } = table;
      removeTable(table);
      clearCells(sheet, cells, 'All');
    },
    GetDataBodyRange: (table) => area(table, table.bodyArea),
    GetHeaderRowRange: (table) => area(table, table.headerArea),
    GetRange: (table) => area(table, table.area),
    GetTotalRowRange: (table) => area(table, table.totalsArea),
    Resize: (table, args) => {
      const to = rangeArgument(args, 0, table.sheet, table.sheet.workbook);
      if (to.sheet !== table.sheet) throw invalidArgument('a table stays on its sheet');
      table.sheet.guard(to.area);
      if (table.hasTotals) throw notImplemented('Table.Resize with a totals row');
      table.resize(to.area);
    },
  },
});

export const defineTableColumns = define('TableColumnCollection', {
  scalars: { Count: (table) => table.area.columns },
  items: (table) => table.columnNames().map((_name, index) => ref('TableColumn', { table, index })),
  indexer: (table, args) => {
    const column = columnOf(table, args.raw(0));
    if (column === null) throw itemNotFound(`the column "${String(args.raw(0))}"`);
    return ref('TableColumn', column);
  },
  methods: {
    Add: (table, args) => ref('TableColumn', addColumn(table, args)),
    GetCount: (table) => table.area.columns,
    GetItemAt: (table, args) => {
      const column = columnOf(table, args.integer(0) + 1);
      if (column === null) throw itemNotFound(`the column ${args.integer(0)}`);
      return ref('TableColumn', column);
    },
    GetItemOrNullObject: (table, args) => {
      const column = columnOf(table, args.raw(0));
      return column === null ? null : ref('TableColumn', column);
    },
  },
});

/** By id (1 for the first column) or by name. */
function columnOf(table: TableModel, wanted: unknown): ColumnTarget | null {
  const names = table.columnNames();
  const index =
    typeof wanted === 'number'
      ? wanted - 1
      : names.findIndex((name) => name.toLowerCase() === String(wanted).toLowerCase());
  return index >= 0 && index < names.length ? { table, index } : null;
}

/** Only at the right end, where Excel moves nothing as long as the cells there are empty. */
function addColumn(table: TableModel, args: Args): ColumnTarget {
  const at = args.raw(0);
  const { row, column, rows, columns } = table.area;
  if (at !== null && at !== columns && at !== -1) throw notImplemented('TableColumnCollection.Add in the middle');
  const target = { row, column: column + columns, rows, columns: 1 };
  table.sheet.guard(target);
  for (let line = 0; line < rows; line++)
    if (table.sheet.hasContent(row + line, target.column))
      throw notImplemented('TableColumnCollection.Add that moves cells');
  table.resize({ row, column, rows, columns: columns + 1 });
  if (args.has(1)) writeCells(table.sheet, target, args.raw(1));
  if (args.has(2)) writeCells(table.sheet, { ...target, rows: 1 }, args.text(2));
  return { table, index: columns };
}

export const defineTableColumn = define('TableColumn', {
  identity: ({ index }) => ({ Id: index + 1 }),
  scalars: {
    Id: ({ index }) => index + 1,
    Index: ({ index }) => index,
    Name: ({ table, index }) => table.columnNames()[index] ?? '',
  },
  methods: {
    GetDataBodyRange: ({ table, index }) =>
      area(table, { ...table.bodyArea, column: table.area.column + index, columns: 1 }),
    GetHeaderRowRange: ({ table, index }) =>
      area(table, { ...table.headerArea, column: table.area.column + index, columns: 1 }),
    GetRange: ({ table, index }) => area(table, { ...table.area, column: table.area.column + index, columns: 1 }),
  },
});

export const defineTableRows = define('TableRowCollection', {
  scalars: { Count: (table) => table.bodyArea.rows },
  items: (table) => Array.from({ length: table.bodyArea.rows }, (_unused, index) => ref('TableRow', { table, index })),
  methods: {
    Add: (table, args) => ref('TableRow', { table, index: addRows(table, args) }),
    GetCount: (table) => table.bodyArea.rows,
  },
});

/** Only at the end; Excel moves the cells below down, which here must be empty. */
function addRows(table: TableModel, args: Args): number {
  const at = args.raw(0);
  if (at !== null && at !== table.bodyArea.rows && at !== -1)
    throw notImplemented('TableRowCollection.Add in the middle');
  const values = args.raw(1);
  const rows: readonly unknown[] = Array.isArray(values) ? values : [null];
  const { sheet } = table;
  const old = table.area;
  const target = { row: old.row + old.rows, column: old.column, rows: rows.length, columns: old.columns };
  if (target.row + target.rows > MAX_ROWS) throw new HostError('InsertDeleteConflict', 'The rows do not fit.');
  sheet.guard(target);
  const used = sheet.usedArea(true);
  if (used !== null && intersection(used, { ...target, rows: MAX_ROWS - target.row }) !== null)
    for (let line = 0; line < used.row + used.rows - target.row; line++)
      for (let column = 0; column < target.columns; column++)
        if (sheet.hasContent(target.row + line, target.column + column))
          throw notImplemented('TableRowCollection.Add that moves cells');
  table.resize({ ...old, rows: old.rows + rows.length });
  if (Array.isArray(values)) writeCells(sheet, target, values);
  return old.rows - 1;
}

export const defineTableRow = define('TableRow', {
  identity: ({ index }) => ({ Index: index }),
  scalars: { Index: ({ index }) => index },
});
