import { UserError } from '../../../domain/errors';
import type { Removals } from '../../plan';
import type { Area } from '../../cells';
import type { TableInfo } from '../../port';
import { inExcel, rangeAt, type ExcelSession } from '../session';
import { covers } from '../read/tableAreas';

type Column = Removals['columns'][number];

/** Looks at what could refuse a removal before anything is written: protected sheets, a workbook left without a sheet. */
export async function checkRemovals(session: ExcelSession, removals: Removals | undefined): Promise<void> {
  if (removals === undefined) return;
  const going = new Set(removals.sheets.map(({ id }) => id));
  const touched = new Set([...going, ...removals.columns.map(({ sheetId }) => sheetId)]);
  await inExcel(session, async (context) => {
    const { workbook } = context;
    workbook.load('readOnly');
    workbook.protection.load('protected');
    const { worksheets } = workbook;
    worksheets.load('items/id, items/name, items/visibility, items/protection/protected');
    await context.sync();
    if (workbook.readOnly) throw new UserError('workbook-read-only');
    const { items } = worksheets;
    if (items.some(({ id }) => going.has(id)) && workbook.protection.protected)
      throw new UserError('workbook-protected');
    const locked = items.find(({ id, protection }) => touched.has(id) && protection.protected);
    if (locked !== undefined) throw new UserError('sheet-protected', { sheet: locked.name });
    const stays = items.some(({ id, visibility }) => !going.has(id) && visibility === 'Visible');
    const last = items.find(({ id }) => going.has(id));
    if (!stays && last !== undefined)
      throw new UserError('cannot-write', { sheet: last.name }, 'a workbook needs a visible sheet');
  });
}

/**
 * Deletes columns, sheets and names of ours that are still there. Columns go in one request, from right to left, and
 * only where their header still stands: so a removal that is run again cannot take a column of the user's. Deleting a
 * sheet clears the user's undo stack, and nothing here can be restored.
 */
export async function remove(
  session: ExcelSession,
  removals: Removals | undefined,
  tables: readonly TableInfo[],
): Promise<void> {
  if (removals === undefined) return;
  const columns = await standing(session, removals.columns);
  for (const sheetId of new Set(columns.map((column) => column.sheetId))) {
    const ofSheet = columns.filter((column) => column.sheetId === sheetId);
    await inExcel(
      session,
      async (context) => {
        for (const column of ofSheet.sort((a, b) => b.area.column - a.area.column))
          deleteColumn(context, column, tables);
        await context.sync();
      },
      ofSheet[0]?.sheet,
    );
  }
  await inExcel(session, async (context) => {
    const sheets = removals.sheets.map(({ id }) => context.workbook.worksheets.getItemOrNullObject(id).load('id'));
    const names = removals.names.map((name) => context.workbook.names.getItemOrNullObject(name).load('name'));
    await context.sync();
    for (const name of names) if (!name.isNullObject) name.delete();
    for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
    await context.sync();
  });
}

/** Columns whose sheet is there and whose first cell still holds its header. */
async function standing(session: ExcelSession, columns: readonly Column[]): Promise<readonly Column[]> {
  if (columns.length === 0) return [];
  return inExcel(session, async (context) => {
    const sheets = columns.map(({ sheetId }) => context.workbook.worksheets.getItemOrNullObject(sheetId).load('id'));
    await context.sync();
    const there = columns
      .filter((_column, index) => sheets[index]?.isNullObject === false)
      .map((column) => ({
        column,
        cell: rangeAt(context, column.sheetId, { ...column.area, rows: 1, columns: 1 }).load('values'),
      }));
    await context.sync();
    return there
      .filter(({ column, cell }) => column.header === undefined || cell.values[0]?.[0] === column.header)
      .map(({ column }) => column);
  });
}

/** Out of its table, or the cells of its area, with those to the right moving in. */
function deleteColumn(context: Excel.RequestContext, { sheetId, area }: Column, tables: readonly TableInfo[]): void {
  const table = tables.find((each) => each.sheetId === sheetId && isInside(each.area, area));
  if (table === undefined) rangeAt(context, sheetId, area).delete('Left');
  else
    context.workbook.tables
      .getItem(table.name)
      .columns.getItemAt(area.column - table.area.column)
      .delete();
}

const isInside = (table: Area, { row, column, rows }: Area): boolean =>
  covers(table, row, column) && covers(table, row + rows - 1, column);
