import { MARKS, TABLES } from '../../sheets/names';
import { foldHeader, locateColumns } from '../../sheets/schema/openTable';
import { TABLE_SCHEMAS } from '../../sheets/schema/tableSchemas';
import type { TableSchema } from '../../sheets/schema/tableSchema';
import { columnKeys } from '../../sheets/schema/tableSchema';
import type { Area, CellValue } from '../../workbook/cells';
import type { SheetInfo } from '../../workbook/port';
import { readCells } from './readCells';
import type { WorkbookState } from './stateTypes';

/** Where a table of ours stands. */
export interface OwnPlace {
  readonly sheet: SheetInfo;
  /** Header row included, totals row not. */
  readonly area: Area;
  /** null for a plain range: the table was turned into one, or another program lost it. */
  readonly tableName: string | null;
}

/** Rows of a sheet in which the header may stand. */
const HEAD_ROWS = 40;
const HEAD_COLUMNS = 200;
/** Part of the headers that has to be there. */
const ENOUGH = 0.6;

/**
 * Finds a table of ours: by its name, on the sheet with our mark first, so that a copy (whose table Excel renames) is never
 * taken for it; else by its headers on the sheet with our mark or under the sheet's name in any language.
 */
export async function findOwnTable<K extends string>(
  state: WorkbookState,
  schema: TableSchema<K>,
): Promise<OwnPlace | null> {
  const { sheets, tables } = state;
  const named = tables.filter(({ name }) => name === TABLES[schema.sheet]);
  const marked = named.find(({ sheetId }) => sheets.find(({ id }) => id === sheetId)?.mark === MARKS[schema.sheet]);
  const table = marked ?? named[0];
  const sheet = sheets.find(({ id }) => id === table?.sheetId);
  if (table !== undefined && sheet !== undefined) {
    const rows = table.area.rows - (table.hasTotalsRow ? 1 : 0);
    return { sheet, area: { ...table.area, rows }, tableName: table.name };
  }
  for (const candidate of candidates(state, schema)) {
    const place = await findRange(state, candidate, schema);
    if (place !== null) return place;
  }
  return null;
}

/** Where every table of ours stands that the workbook has. */
export async function findOwnTables(state: WorkbookState): Promise<OwnPlace[]> {
  const places: OwnPlace[] = [];
  for (const schema of Object.values(TABLE_SCHEMAS)) {
    const place = await findOwnTable(state, schema);
    if (place !== null) places.push(place);
  }
  return places;
}

/**
 * Sheets with our mark, then those that are called like ours and have no other mark. A range on a sheet that a stopped run
 * left unfinished is no table of the user's: the sheet is made anew in its place.
 */
function candidates<K extends string>({ sheets, languages }: WorkbookState, schema: TableSchema<K>): SheetInfo[] {
  const names = new Set(languages.map((texts) => foldHeader(schema.words(texts).name)));
  const marked = sheets.filter(({ mark, isUnfinished }) => mark === MARKS[schema.sheet] && isUnfinished !== true);
  const called = sheets.filter(
    ({ mark, name }) => mark === null && names.has(foldHeader(name.replace(/ \(\d+\)$/u, ''))),
  );
  return [...marked, ...called];
}

async function findRange<K extends string>(
  state: WorkbookState,
  sheet: SheetInfo,
  schema: TableSchema<K>,
): Promise<OwnPlace | null> {
  const { used } = sheet;
  if (used === null) return null;
  const columns = Math.min(used.columns, HEAD_COLUMNS);
  const head = { ...used, rows: Math.min(used.rows, HEAD_ROWS), columns };
  const cells = await readCells(state.port, sheet.id, head);
  const headers = state.languages.map((texts) => schema.words(texts).headers);
  const wanted = Math.max(2, Math.ceil(columnKeys(schema).length * ENOUGH));
  const counts = cells.map((row) => locateColumns(schema, row, headers).size);
  const most = Math.max(0, ...counts);
  if (most < wanted) return null;
  const at = counts.indexOf(most);
  const header = cells[at] ?? [];
  const [from, to] = filledAround(header, Math.min(...locateColumns(schema, header, headers).values()));
  const row = used.row + at;
  // The user may have given the table another name.
  const renamed = state.tables.find(({ sheetId, area }) => sheetId === sheet.id && area.row === row);
  if (renamed !== undefined) {
    const rows = renamed.area.rows - (renamed.hasTotalsRow ? 1 : 0);
    return { sheet, area: { ...renamed.area, rows }, tableName: renamed.name };
  }
  const area = { row, column: used.column + from, rows: used.row + used.rows - row, columns: to - from };
  const body = await readCells(state.port, sheet.id, area);
  const last = body.findLastIndex((line) => line.some((cell) => cell !== ''));
  return { sheet, area: { ...area, rows: last + 1 }, tableName: null };
}

/** The run of filled cells around a column, end not included. */
function filledAround(row: readonly CellValue[], column: number): [number, number] {
  let [from, to] = [column, column + 1];
  while (from > 0 && row[from - 1] !== '') from -= 1;
  while (to < row.length && row[to] !== '') to += 1;
  return [from, to];
}
