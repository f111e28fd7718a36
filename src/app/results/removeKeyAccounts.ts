import type { Texts, Dictionaries } from '../../i18n/texts';
import { isOwnTable } from '../../sheets/names';
import { areaAddress } from '../../workbook/address';
import type { Removals } from '../../workbook/plan';
import type { Area, CellValue } from '../../workbook/cells';
import type { WorkbookPort } from '../../workbook/port';
import { readWorkbookState } from '../ownSheets/workbookState';

/** Rows of a sheet that are looked at for our headers. */
const HEADER_ROWS = 50;

/** What "Remove Key Accounts" would take out of a workbook, and how to name it to a person. */
export interface RemovalList {
  readonly removals: Removals;
  readonly sheets: readonly string[];
  /** "Sales by customer!K4:M322" */
  readonly columns: readonly string[];
}

/**
 * Everything of ours in a workbook: sheets with a mark or a table of ours, names that begin with KA_, and the columns
 * class and segment that stand side by side under our headers in the user's own sheets. Nothing is changed.
 */
export async function removalList(port: WorkbookPort, dictionaries: Dictionaries): Promise<RemovalList> {
  const { sheets, tables } = await readWorkbookState(port, dictionaries);
  const all = Object.values(dictionaries);
  const isOurs = (id: string): boolean => tables.some(({ sheetId, name }) => sheetId === id && isOwnTable(name));
  const own = sheets.filter(({ id, mark }) => mark !== null || isOurs(id));
  const columns: Removals['columns'][number][] = [];
  const places: string[] = [];
  for (const { id, name, used } of sheets) {
    if (used === null || own.some((sheet) => sheet.id === id)) continue;
    for (const { row, headers, column } of await ownHeaders(port, id, used, all)) {
      const table = tables.find(({ sheetId, area }) => sheetId === id && area.row === row && isIn(area, column));
      const rows = table === undefined ? used.row + used.rows - row : table.area.rows;
      places.push(`${name}!${areaAddress({ row, column, rows, columns: headers.length })}`);
      headers.forEach((header, i) =>
        columns.push({ sheetId: id, sheet: name, area: { row, column: column + i, rows, columns: 1 }, header }),
      );
    }
  }
  const names = (await port.names()).map(({ name }) => name).filter((name) => /^KA_/u.test(name));
  return {
    removals: { sheets: own.map(({ id, name }) => ({ id, name })), columns, names },
    sheets: own.map(({ name }) => name),
    columns: places,
  };
}

const isIn = (table: Area, column: number): boolean => column >= table.column && column < table.column + table.columns;

interface OwnHeaders {
  readonly row: number;
  readonly column: number;
  readonly headers: readonly string[];
}

/** Class and segment (and strategy) side by side, in any language. One such word alone is not taken for ours. */
async function ownHeaders(
  port: WorkbookPort,
  sheetId: string,
  used: Area,
  all: readonly Texts[],
): Promise<OwnHeaders[]> {
  const is = (key: 'abc' | 'segment' | 'strategy', cell: CellValue | undefined): boolean =>
    all.some(({ sheets }) => sheets.writeBack[key] === cell);
  const columns = Array.from({ length: used.columns }, (_, i) => used.column + i);
  const found: OwnHeaders[] = [];
  const head = { sheetId, row: used.row, rows: Math.min(used.rows, HEADER_ROWS), columns };
  for await (const block of port.read(head))
    block.values.forEach((cells, r) =>
      cells.forEach((cell, c) => {
        if (!is('abc', cell) || !is('segment', cells[c + 1])) return;
        const headers = cells.slice(c, is('strategy', cells[c + 2]) ? c + 3 : c + 2).map(String);
        found.push({ row: block.row + r, column: used.column + c, headers });
      }),
    );
  return found;
}
