import { RangeTarget } from '../model/cells/rangeTarget';
import { deleteColumn, deleteRows, insertColumn, insertRows } from '../model/tables/tableLines';
import { writeCells } from '../model/cells/writeCells';
import { itemNotFound } from '../richapi/errors';
import type { Args, HostRef } from '../richapi/types';
import { define, ref, type ColumnTarget } from './targets';
import type { TableModel } from '../model/types';

const area = (table: TableModel, of: TableModel['area']): HostRef => ref('Range', new RangeTarget(table.sheet, of));

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

/** -1 or nothing means the end. */
const indexOf = (args: Args, end: number): number => {
  const at = args.has(0) ? args.integer(0) : -1;
  return at === -1 ? end : at;
};

function addColumn(table: TableModel, args: Args): ColumnTarget {
  const index = indexOf(args, table.area.columns);
  const target = insertColumn(table, index);
  if (args.has(1)) writeCells(table.sheet, target, args.raw(1));
  if (args.has(2)) writeCells(table.sheet, { ...target, rows: 1 }, args.text(2));
  return { table, index };
}

export const defineTableColumn = define('TableColumn', {
  identity: ({ index }) => ({ Id: index + 1 }),
  scalars: {
    Id: ({ index }) => index + 1,
    Index: ({ index }) => index,
    Name: ({ table, index }) => table.columnNames()[index] ?? '',
  },
  methods: {
    Delete: ({ table, index }) => deleteColumn(table, index),
    GetDataBodyRange: ({ table, index }) =>
      area(table, { ...table.bodyArea, column: table.area.column + index, columns: 1 }),
    GetHeaderRowRange: ({ table, index }) =>
      area(table, { ...table.headerArea, column: table.area.column + index, columns: 1 }),
    GetRange: ({ table, index }) => area(table, { ...table.area, column: table.area.column + index, columns: 1 }),
    GetTotalRowRange: ({ table, index }) =>
      area(table, { ...table.totalsArea, column: table.area.column + index, columns: 1 }),
  },
});

export const defineTableRows = define('TableRowCollection', {
  scalars: { Count: (table) => table.bodyArea.rows },
  items: (table) => Array.from({ length: table.bodyArea.rows }, (_unused, index) => ref('TableRow', { table, index })),
  methods: {
    Add: (table, args) => ref('TableRow', { table, index: addRows(table, args) }),
    DeleteRowsAt: (table, args) => deleteRows(table, args.integer(0), args.integer(1, 1)),
    GetCount: (table) => table.bodyArea.rows,
    GetItemAt: (table, args) => {
      const index = args.integer(0);
      if (index < 0 || index >= table.bodyArea.rows) throw itemNotFound(`the row ${index}`);
      return ref('TableRow', { table, index });
    },
  },
});

function addRows(table: TableModel, args: Args): number {
  const values = args.raw(1);
  const count = Array.isArray(values) ? values.length : 1;
  const index = indexOf(args, table.bodyArea.rows);
  const target = insertRows(table, index, count);
  if (Array.isArray(values)) writeCells(table.sheet, target, values);
  return index;
}

export const defineTableRow = define('TableRow', {
  identity: ({ index }) => ({ Index: index }),
  scalars: { Index: ({ index }) => index },
  methods: {
    Delete: ({ table, index }) => deleteRows(table, index, 1),
    GetRange: ({ table, index }) => area(table, { ...table.bodyArea, row: table.bodyArea.row + index, rows: 1 }),
  },
});
