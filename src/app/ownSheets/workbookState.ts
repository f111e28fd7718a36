import { UserError } from '../../domain/errors';
import type { OwnTable } from '../../sheets/ownTable';
import type { OwnSheet } from '../../sheets/names';
import { isOwnTable, MARKS, TABLES } from '../../sheets/names';
import { sheetAddress } from '../../workbook/address';
import type { CellValue } from '../../workbook/cells';
import type { SheetInfo, TableInfo, WorkbookPort } from '../../workbook/port';

/** What is known of a workbook's sheets and tables before a plan is made. */
export interface WorkbookState {
  readonly port: WorkbookPort;
  readonly sheets: readonly SheetInfo[];
  readonly tables: readonly TableInfo[];
}

export async function lookAt(port: WorkbookPort): Promise<WorkbookState> {
  return { port, sheets: await port.sheets(), tables: await port.tables() };
}

/** Whether two looks at a workbook found the same sheets, and the same tables of ours in the same places. */
export function isSameWorkbook(a: WorkbookState, b: WorkbookState): boolean {
  const told = ({ sheets, tables }: WorkbookState): string =>
    JSON.stringify([
      sheets.map(({ id, name, mark }) => [id, name, mark]),
      tables.filter(({ name }) => isOwnTable(name)).map(({ name, sheetId, area }) => [name, sheetId, area]),
    ]);
  return told(a) === told(b);
}

/**
 * A table of ours with its cells; null when the workbook hasn't got it. Found by the mark of its sheet first, so a copy of
 * the sheet (whose table Excel renames) is never taken for it, then by the table's name.
 * @param withFormulas reads the formulas too, for tables of ours that hold some
 */
export async function readOwnTable(
  { port, sheets, tables }: WorkbookState,
  which: OwnSheet,
  withFormulas = false,
): Promise<OwnTable | null> {
  const named = tables.filter(({ name }) => name === TABLES[which]);
  const marked = named.find(({ sheetId }) => sheets.find(({ id }) => id === sheetId)?.mark === MARKS[which]);
  const table = marked ?? named[0];
  const sheet = sheets.find(({ id }) => id === table?.sheetId);
  if (table === undefined || sheet === undefined) return null;
  const rows = table.area.rows - (table.hasTotalsRow ? 1 : 0);
  const area = { ...table.area, rows };
  const cells = await readCells(port, sheet.id, area.row, rows, area.column, area.columns);
  const above = await readCells(port, sheet.id, 0, area.row, area.column, 1);
  const formulas = withFormulas ? (await port.formulas(sheet.id, area)).slice(1) : [];
  const [header = [], ...body] = cells;
  return {
    sheetId: sheet.id,
    sheetName: sheet.name,
    mark: sheet.mark,
    area,
    header,
    rows: body,
    formulas,
    above: above.map(([cell]) => cell ?? ''),
  };
}

async function readCells(
  port: WorkbookPort,
  sheetId: string,
  row: number,
  rows: number,
  column: number,
  columns: number,
): Promise<CellValue[][]> {
  const cells: CellValue[][] = [];
  if (rows <= 0 || columns <= 0) return cells;
  const wanted = Array.from({ length: columns }, (_, i) => column + i);
  for await (const block of port.read({ sheetId, row, rows, columns: wanted }))
    cells.push(...block.values.map((line) => [...line]));
  return cells;
}

/**
 * Makes sure that new rows find room below a table.
 * @throws UserError 'cells-in-the-way' with the first cell that stands there
 */
export async function requireRoomBelow(
  { port, sheets, tables }: WorkbookState,
  table: OwnTable,
  count: number,
): Promise<void> {
  if (count === 0) return;
  const row = table.area.row + table.area.rows;
  const sheet = sheets.find(({ id }) => id === table.sheetId);
  const used = sheet?.used ?? null;
  const bottom = used === null ? 0 : used.row + used.rows;
  const rows = Math.min(count, bottom - row);
  const hasTotals = tables.some(
    ({ sheetId, hasTotalsRow, area }) => hasTotalsRow && sheetId === table.sheetId && area.row === table.area.row,
  );
  const cells = await readCells(port, table.sheetId, row, rows, table.area.column, table.area.columns);
  const taken = cells.findIndex((line) => line.some((cell) => cell !== ''));
  if (taken < 0 && !hasTotals) return;
  if (hasTotals && port.movesTotalsRows === true) return;
  const column = Math.max(0, cells[Math.max(taken, 0)]?.findIndex((cell) => cell !== '') ?? 0);
  throw new UserError('cells-in-the-way', {
    place: sheetAddress(table.sheetName, row + Math.max(taken, 0), table.area.column + column),
    count,
  });
}

/** A sheet name that is free in the workbook: the one wanted, else with " (2)", " (3)" … behind it. */
export function freeName({ sheets }: WorkbookState, wanted: string, alsoTaken: readonly string[] = []): string {
  const taken = new Set([...sheets.map(({ name }) => name), ...alsoTaken].map((name) => name.toLowerCase()));
  if (!taken.has(wanted.toLowerCase())) return wanted;
  for (let number = 2; ; number += 1) {
    const name = `${wanted.slice(0, 31 - 4 - String(number).length)} (${number})`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
