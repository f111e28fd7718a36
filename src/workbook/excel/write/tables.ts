import { areaAddress } from '../../address';
import type { Area } from '../../cells';
import type { TableInfo } from '../../port';
import type { SheetPlan, TablePlan } from '../../plan';
import type { Place } from './cellOperations';
import { single, type Operation } from './operations';
import { rangeAt, type ExcelSession } from '../session';
import { knownTable, withoutTotals } from '../read/tableAreas';

/** Empty rows added to a table in one call. */
const ROWS_AT_ONCE = 1_000;

/** Plain: bold header and thin lines only. Colours of a plan come as styles. */
const TABLE_STYLE = 'TableStyleLight1';

/**
 * Whether a table is stretched over cells written beside it, which moves no cell and leaves a filter alone. An older
 * Excel (ExcelApi 1.12) cannot, and below a table with a totals row there is no place to write to: there rows and
 * columns are added to the table before the values come, and Excel moves the totals row down.
 */
const isStretched = (session: ExcelSession, table: TableInfo): boolean =>
  session.supports('1.13') && !table.hasTotalsRow;

/** Growth that must come before the values. */
export function growFirst(
  session: ExcelSession,
  place: Place,
  plan: SheetPlan,
  tables: readonly TableInfo[],
): readonly Operation[] {
  return (plan.tables ?? []).flatMap((table) => {
    const known = knownTable(tables, table.name);
    if (known === undefined) return [];
    if (isStretched(session, known)) return stayOperations(place, known, table);
    return growOperations(place, known.name, withoutTotals(known), table.area);
  });
}

/**
 * A table keeps its header row when it is resized, else Excel refuses: resized to the area it has, a table that somebody
 * has moved in the meantime stops the request before a cell is written to where it was.
 */
function stayOperations(place: Place, { name, area }: TableInfo, { area: wanted }: TablePlan): readonly Operation[] {
  return areaAddress(area) === areaAddress(wanted) ? [] : [resizeOperation(place, { name, area })];
}

function growOperations(place: Place, name: string, from: Area, to: Area): readonly Operation[] {
  const operations: Operation[] = [];
  for (let column = from.columns; column < to.columns; column++)
    operations.push(
      single(place.name, (context) => {
        context.workbook.tables.getItem(name).columns.add();
      }),
    );
  const columns = Math.max(from.columns, to.columns);
  for (let row = from.rows; row < to.rows; row += ROWS_AT_ONCE) {
    const rows = Math.min(ROWS_AT_ONCE, to.rows - row);
    // null leaves a cell to Excel, which fills calculated columns; an empty text would clear them in the new rows. The
    // type declarations do not know null.
    const empty = Array.from({ length: rows }, () => Array.from({ length: columns }, () => null as unknown as string));
    const add = single(place.name, (context) => {
      context.workbook.tables.getItem(name).rows.add(undefined, empty);
    });
    operations.push({ ...add, size: add.size + rows * columns * 5 });
  }
  return operations;
}

/** Tables of a sheet plan, made over values that are there, or stretched. A table that is there already is stretched. */
export function tableOperations(
  session: ExcelSession,
  place: Place,
  plan: SheetPlan,
  tables: readonly TableInfo[],
): readonly Operation[] {
  return (plan.tables ?? []).flatMap((table) => {
    const known = knownTable(tables, table.name);
    if (known === undefined) {
      const unnamed = unnamedTable(tables, place, table);
      return [unnamed === undefined ? createOperation(place, table) : nameOperation(place, unnamed.name, table)];
    }
    const same = known.area.rows === table.area.rows && known.area.columns === table.area.columns;
    return same || !isStretched(session, known) ? [] : [resizeOperation(place, table)];
  });
}

/** A table that a run made and could not name any more: it lies exactly where the plan wants one. */
function unnamedTable(tables: readonly TableInfo[], place: Place, { area }: TablePlan): TableInfo | undefined {
  return tables.find((table) => table.sheetId === place.id && areaAddress(table.area) === areaAddress(area));
}

function createOperation(place: Place, plan: TablePlan): Operation {
  return single(place.name, (context) => {
    const sheet = context.workbook.worksheets.getItem(place.id);
    dress(sheet.tables.add(rangeAt(context, place.id, plan.area), true), plan);
  });
}

function nameOperation(place: Place, known: string, plan: TablePlan): Operation {
  return single(place.name, (context) => dress(context.workbook.tables.getItem(known), plan));
}

function dress(table: Excel.Table, { name }: TablePlan): void {
  table.name = name;
  table.style = TABLE_STYLE;
  table.showBandedRows = false;
}

function resizeOperation(place: Place, { name, area }: Pick<TablePlan, 'name' | 'area'>): Operation {
  return single(place.name, (context) => {
    context.workbook.tables.getItem(name).resize(rangeAt(context, place.id, area));
  });
}
