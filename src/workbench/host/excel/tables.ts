import { RangeTarget } from '../model/cells/rangeTarget';
import { addTable } from '../model/tables/table';
import { showTotals } from '../model/tables/totals';
import { clearCells, fillCalculated } from '../model/cells/writeCells';
import { invalidArgument, itemNotFound, notImplemented } from '../richapi/errors';
import type { Args, HostRef } from '../richapi/types';
import { flagValue, rangeArgument, textValue } from './arguments';
import { registrations } from './registrations';
import { define, ref } from './targets';
import type { TableModel } from '../model/types';

const area = (table: TableModel, of: TableModel['area']): HostRef => ref('Range', new RangeTarget(table.sheet, of));

export const defineTables = define('TableCollection', {
  scalars: { Count: ({ tables }) => tables().length },
  items: ({ tables }) => tables().map((table) => ref('Table', table)),
  indexer: ({ tables }, args) => ref('Table', findTable(tables(), key(args))),
  methods: {
    Add: ({ workbook, sheet }, args) => {
      const over = rangeArgument(args, 0, sheet ?? workbook.active, workbook);
      return ref('Table', addTable(over.sheet, over.area, args.flag(1)));
    },
    GetCount: ({ tables }) => tables().length,
    ...registrations('Added', 'DataChanged', 'Deleted'),
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

function findTable(tables: readonly TableModel[], wanted: string): TableModel {
  const table = tables.find(matches(wanted));
  if (table === undefined) throw itemNotFound(`table "${wanted}"`);
  return table;
}

/** Takes the table away; its cells stay unless the table is deleted. */
function removeTable(table: TableModel): void {
  table.sheet.guard(table.area);
  table.remove();
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
    ShowTotals: (table, value) => showTotals(table, flagValue(value)),
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
    ...registrations('DataChanged', 'SelectionChanged'),
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
      const { row, rows } = table.area;
      table.resize(to.area);
      fillCalculated(table, { ...table.bodyArea, row: row + rows, rows: Math.max(0, to.area.rows - rows) });
    },
  },
});
