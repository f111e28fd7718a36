import { UserError } from '../../domain/errors';
import type { Dictionaries } from '../../i18n/texts';
import type { OwnTable, TableCells } from '../../sheets/schema/openTable';
import { openTable } from '../../sheets/schema/openTable';
import type { TableSchema } from '../../sheets/schema/tableSchema';
import { isOwnTable } from '../../sheets/names';
import { sheetAddress } from '../../workbook/address';
import { findOwnTable } from './findOwnTable';
import { withLostMarks } from './lostMarks';
import { readCells } from './readCells';
import type { SheetsNow, WorkbookState } from './stateTypes';
import type { WorkbookPort } from '../../workbook/port';

export type { SheetsNow, WorkbookState } from './stateTypes';

/** Reads what sheets and tables a workbook has now. */
export async function readSheetsNow(port: WorkbookPort): Promise<SheetsNow> {
  return { port, sheets: await port.sheets(), tables: await port.tables() };
}

/** The same, with what it takes to find our own tables among them. */
export async function readWorkbookState(port: WorkbookPort, dictionaries: Dictionaries): Promise<WorkbookState> {
  const now = await readSheetsNow(port);
  const languages = Object.values(dictionaries);
  return { ...now, sheets: await withLostMarks(port, now.sheets, languages), languages };
}

/** Whether two looks at a workbook found the same sheets, and the same tables of ours in the same places. */
export function isSameWorkbook(a: SheetsNow, b: SheetsNow): boolean {
  const told = ({ sheets, tables }: SheetsNow): string =>
    JSON.stringify([
      sheets.map(({ id, name, mark, isMarkLost }) => [id, name, isMarkLost === true ? null : mark]),
      tables.filter(({ name }) => isOwnTable(name)).map(({ name, sheetId, area }) => [name, sheetId, area]),
    ]);
  return told(a) === told(b);
}

/**
 * A table of ours with its cells; null when the workbook hasn't got it.
 * @param withFormulas reads the formulas too, for tables of ours that hold some
 */
export async function readOwnTable<K extends string>(
  state: WorkbookState,
  schema: TableSchema<K>,
  withFormulas = false,
): Promise<OwnTable<K> | null> {
  const place = await findOwnTable(state, schema);
  if (place === null) return null;
  const { sheet, area, tableName } = place;
  const [header = [], ...body] = await readCells(state.port, sheet.id, area);
  const above = await readCells(state.port, sheet.id, { ...area, row: 0, rows: area.row, columns: 1 });
  const found: TableCells = {
    sheetId: sheet.id,
    sheetName: sheet.name,
    mark: sheet.isUnfinished === true ? null : sheet.mark,
    tableName,
    area,
    header,
    rows: body,
    formulas: withFormulas ? (await state.port.formulas(sheet.id, area)).slice(1) : [],
    above: above.map(([cell]) => cell ?? ''),
  };
  return openTable(schema, found, state.languages);
}

/**
 * Makes sure that new rows find room below a table.
 * @throws UserError 'cells-in-the-way' with the first cell that stands there
 */
export async function requireRoomBelow(
  { port, sheets, tables }: WorkbookState,
  table: TableCells,
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
  const cells = await readCells(port, table.sheetId, { ...table.area, row, rows });
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
export function freeName(
  { sheets }: Pick<WorkbookState, 'sheets'>,
  wanted: string,
  alsoTaken: readonly string[] = [],
): string {
  const taken = new Set([...sheets.map(({ name }) => name), ...alsoTaken].map((name) => name.toLowerCase()));
  if (!taken.has(wanted.toLowerCase())) return wanted;
  for (let number = 2; ; number += 1) {
    const name = `${wanted.slice(0, 31 - 4 - String(number).length)} (${number})`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
