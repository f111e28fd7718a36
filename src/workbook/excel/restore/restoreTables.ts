import { areaAddress } from '../../address';
import type { Area } from '../../cells';
import type { TableInfo } from '../../port';
import type { Snapshot } from '../../restore';
import { readTables } from '../read/readWorkbookFacts';
import { perform, single, type Operation } from '../write/operations';
import type { SheetNow } from './types';
import { rangeAt, type ExcelSession } from '../session';

/**
 * Tables a plan made become plain cells again, tables it stretched get their old size, if they still are as the plan
 * left them and no cell of theirs was changed since. Tables with a totals row are not among them.
 *
 * @returns names of tables that stay as they are.
 */
export async function restoreTables(
  session: ExcelSession,
  snapshot: Snapshot,
  sheets: readonly SheetNow[],
): Promise<readonly string[]> {
  if (snapshot.addedTables.length + snapshot.resizedTables.length === 0) return [];
  const tables = await readTables(session);
  const find = (name: string): TableInfo | undefined => tables.find((table) => table.name === name);
  const left: string[] = [];
  const operations: Operation[] = [];
  const isMissing = snapshot.addedTables.some((name) => find(name) === undefined);
  const unnamed = isMissing ? tables.filter((table) => !isOwnName(table) && isAllWritten(table, sheets)) : [];
  for (const name of [...snapshot.addedTables, ...unnamed.map((table) => table.name)]) {
    const table = find(name);
    if (table === undefined) continue;
    if (isTouched(table, sheets)) left.push(name);
    else
      operations.push(single('', (context) => void context.workbook.tables.getItem(name).convertToRange().untrack()));
  }
  for (const { name, sheetId, before, written } of snapshot.resizedTables.filter(({ hasTotals }) => !hasTotals)) {
    const table = find(name);
    if (table === undefined || areaAddress(table.area) === areaAddress(before)) continue;
    const asWritten = areaAddress(table.area) === areaAddress(written);
    if (!asWritten || !session.supports('1.13')) left.push(name);
    else operations.push(resizeOperation(name, sheetId, before));
  }
  await perform(session, operations, undefined, { done: 0, total: 0 });
  return left;
}

const isOwnName = ({ name }: TableInfo): boolean => /^KA_/i.test(name);

/** A table that a run made and could not name any more consists of nothing but cells of the plan. */
function isAllWritten({ sheetId, area }: TableInfo, sheets: readonly SheetNow[]): boolean {
  const blocks = sheets.filter(({ place }) => place.id === sheetId).flatMap(({ snapshot }) => snapshot.blocks);
  const isWritten = (row: number, column: number): boolean =>
    blocks.some((block) => (block.written[row - block.row]?.[column - block.column] ?? null) !== null);
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++)
      if (!isWritten(row, column)) return false;
  return true;
}

const isTouched = (table: TableInfo, sheets: readonly SheetNow[]): boolean =>
  sheets.some(({ place, kept }) => place.id === table.sheetId && kept.length > 0);

function resizeOperation(name: string, sheetId: string, area: Area): Operation {
  return single('', (context) => {
    context.workbook.tables.getItem(name).resize(rangeAt(context, sheetId, area));
  });
}
