import type { Area, TableInfo } from '../port';
import type { SheetPlan, TablePlan } from '../plan';
import type { Place } from './cell-operations';
import { single, type Operation } from './operations';
import { rangeAt, type ExcelSession } from './session';

/** Empty rows added to a table in one call, where tables cannot be resized. */
const ROWS_AT_ONCE = 1_000;

/** Plain: bold header and thin lines only. Colours of a plan come as styles. */
const TABLE_STYLE = 'TableStyleLight1';

const sameTable =
  (name: string) =>
  (table: TableInfo): boolean =>
    table.name.toLowerCase() === name.toLowerCase();

/** Whether Excel can stretch a table itself; older ones (ExcelApi 1.12) get rows and columns added instead. */
const canResize = (session: ExcelSession): boolean => session.supports('1.13');

/**
 * Growth that must come before the values, on an Excel that cannot resize tables: rows added to the end would push
 * values written below the table down.
 */
export function growFirst(
  session: ExcelSession,
  place: Place,
  plan: SheetPlan,
  tables: readonly TableInfo[],
): readonly Operation[] {
  if (canResize(session)) return [];
  return (plan.tables ?? []).flatMap((table) => {
    const known = tables.find(sameTable(table.name));
    return known === undefined ? [] : growOperations(place, table.name, known.area, table.area);
  });
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
    const empty = Array.from({ length: rows }, () => Array.from({ length: columns }, () => ''));
    const add = single(place.name, (context) => {
      context.workbook.tables.getItem(name).rows.add(undefined, empty);
    });
    operations.push({ ...add, size: add.size + rows * columns * 3 });
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
    const known = tables.find(sameTable(table.name));
    if (known === undefined) return [createOperation(place, table)];
    const same = known.area.rows === table.area.rows && known.area.columns === table.area.columns;
    return same || !canResize(session) ? [] : [resizeOperation(place, table)];
  });
}

function createOperation(place: Place, { name, area }: TablePlan): Operation {
  return single(place.name, (context) => {
    const sheet = context.workbook.worksheets.getItem(place.id);
    const table = sheet.tables.add(rangeAt(context, place.id, area), true);
    table.name = name;
    table.style = TABLE_STYLE;
    table.showBandedRows = false;
  });
}

function resizeOperation(place: Place, { name, area }: TablePlan): Operation {
  return single(place.name, (context) => {
    context.workbook.tables.getItem(name).resize(rangeAt(context, place.id, area));
  });
}
