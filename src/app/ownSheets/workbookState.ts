import { UserError } from '../../domain/errors';
import type { Dictionaries, Texts } from '../../i18n/texts';
import type { OwnTable, TableCells } from '../../sheets/schema/openTable';
import { openTable } from '../../sheets/schema/openTable';
import type { TableSchema } from '../../sheets/schema/tableSchema';
import { isOwnTable, MARKS, TABLES } from '../../sheets/names';
import { sheetAddress } from '../../workbook/address';
import type { CellValue } from '../../workbook/cells';
import type { SheetInfo, TableInfo, WorkbookPort } from '../../workbook/port';

/** The sheets and tables of a workbook at one moment. */
export interface SheetsNow {
  readonly port: WorkbookPort;
  readonly sheets: readonly SheetInfo[];
  readonly tables: readonly TableInfo[];
}

/** What is known of a workbook's sheets and tables before a plan is made. */
export interface WorkbookState extends SheetsNow {
  /** Of all languages: headers of our tables are known in each of them. */
  readonly languages: readonly Texts[];
}

/** Reads what sheets and tables a workbook has now. */
export async function readSheetsNow(port: WorkbookPort): Promise<SheetsNow> {
  return { port, sheets: await port.sheets(), tables: await port.tables() };
}

/** The same, with what it takes to find our own tables among them. */
export async function readWorkbookState(port: WorkbookPort, dictionaries: Dictionaries): Promise<WorkbookState> {
  return { ...(await readSheetsNow(port)), languages: Object.values(dictionaries) };
}

/** Whether two looks at a workbook found the same sheets, and the same tables of ours in the same places. */
export function isSameWorkbook(a: SheetsNow, b: SheetsNow): boolean {
  const told = ({ sheets, tables }: SheetsNow): string =>
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
export async function readOwnTable<K extends string>(
  { port, sheets, tables, languages }: WorkbookState,
  schema: TableSchema<K>,
  withFormulas = false,
): Promise<OwnTable<K> | null> {
  const named = tables.filter(({ name }) => name === TABLES[schema.sheet]);
  const marked = named.find(({ sheetId }) => sheets.find(({ id }) => id === sheetId)?.mark === MARKS[schema.sheet]);
  const table = marked ?? named[0];
  const sheet = sheets.find(({ id }) => id === table?.sheetId);
  if (table === undefined || sheet === undefined) return null;
  const rows = table.area.rows - (table.hasTotalsRow ? 1 : 0);
  const area = { ...table.area, rows };
  const cells = await readCells(port, sheet.id, area.row, rows, area.column, area.columns);
  const above = await readCells(port, sheet.id, 0, area.row, area.column, 1);
  const formulas = withFormulas ? (await port.formulas(sheet.id, area)).slice(1) : [];
  const [header = [], ...body] = cells;
  const found: TableCells = {
    sheetId: sheet.id,
    sheetName: sheet.name,
    mark: sheet.mark,
    area,
    header,
    rows: body,
    formulas,
    above: above.map(([cell]) => cell ?? ''),
  };
  return openTable(schema, found, languages);
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
