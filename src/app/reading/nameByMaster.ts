import type { LayoutNote } from '../../intake/layoutNote';
import { areCodes, namesInMaster } from '../../intake/merges/masterSheet';
import { isOwnTable } from '../../sheets/names';
import type { SheetInfo } from '../../workbook/port';
import { readAll } from './chooseSheets';
import type { Source } from './source';
import type { ReadRequest, SalesReading } from './types';

/** A list of customers is at most this large; anything larger is data. */
const MOST_ROWS = 60_000;
const MOST_COLUMNS = 100;

/**
 * Names customers that the sales know by their code only, out of a sheet of the same workbooks that lists codes and
 * names. The sheets that were read, and ours, are no such lists.
 * @returns what the report says of it; nothing when the customers have names or no sheet lists them
 */
export async function nameByMaster(
  request: ReadRequest,
  { book, sheets }: Pick<SalesReading, 'book' | 'sheets'>,
): Promise<LayoutNote[]> {
  const others = await otherSheets(request, sheets);
  const customers = others.length === 0 ? [] : book.customers();
  if (!areCodes(customers)) return [];
  for (const { source, info } of others) {
    const names = await namesOfSheet(source, info, customers);
    if (names === null) continue;
    book.directory.nameByMaster(names);
    return [{ kind: 'names-looked-up', count: names.size, other: info.name }];
  }
  return [];
}

/** The sheets that are neither read nor ours. */
async function otherSheets(
  { sources, ownSheets }: ReadRequest,
  read: SalesReading['sheets'],
): Promise<{ readonly source: Source; readonly info: SheetInfo }[]> {
  const others: { readonly source: Source; readonly info: SheetInfo }[] = [];
  for (const source of sources) {
    const tables = await source.port.tables();
    for (const info of await source.port.sheets()) {
      const isRead = read.some((sheet) => sheet.source === source && sheet.info.id === info.id);
      const isOurs =
        info.mark !== null ||
        (ownSheets?.port === source.port && ownSheets.ids.has(info.id)) ||
        tables.some(({ sheetId, name }) => sheetId === info.id && isOwnTable(name));
      if (!isRead && !isOurs) others.push({ source, info });
    }
  }
  return others;
}

async function namesOfSheet(
  { port, file }: Source,
  { id, name, used }: SheetInfo,
  customers: Parameters<typeof namesInMaster>[1],
): Promise<ReturnType<typeof namesInMaster>> {
  if (used === null || used.rows > MOST_ROWS || used.columns > MOST_COLUMNS) return null;
  const values = await readAll(port, id, used);
  const formats = await port.numberFormats(id, { ...used, rows: Math.min(used.rows, 2) });
  const { row, column, rows, columns } = used;
  const date1904 = await port.date1904();
  return namesInMaster({ file, sheet: name, row, column, rows, columns, values, formats, date1904 }, customers);
}
