import type { Area, CellValue } from '../../src/workbook/cells';
import type { BookReader } from '../../src/workbook/xlsx/bookReader';

/** Rows whose formats and formulas are compared; values are compared in all of them. */
const ROWS = 60;

/** Everything that a reader says of a workbook. */
export async function readsOf(book: BookReader): Promise<unknown> {
  const sheets: unknown[] = [];
  for (const info of book.sheets) {
    const area = { row: 0, column: 0, rows: 0, columns: 0 };
    const used: Area = info.used ?? area;
    const whole = { ...area, rows: used.row + used.rows, columns: used.column + used.columns };
    const top = { ...whole, rows: Math.min(whole.rows, ROWS) };
    sheets.push({
      ...info,
      hiddenRows: book.hiddenRows(info.id),
      values: await valuesIn(book, info.id, whole),
      formats: book.numberFormats(info.id, top),
      formulas: book.formulas(info.id, top),
      merged: [...book.mergedAreas(info.id, whole)].sort((a, b) => a.row - b.row || a.column - b.column),
    });
  }
  return { sheets, rowsInUse: book.rowsInUse };
}

/** The values of an area. */
export async function valuesIn(book: BookReader, sheetId: string, area: Area): Promise<CellValue[][]> {
  const columns = Array.from({ length: area.columns }, (_, i) => area.column + i);
  const values: CellValue[][] = [];
  for await (const block of book.read({ sheetId, row: area.row, rows: area.rows, columns, blockRows: 700 }))
    for (const row of block.values) values.push([...row]);
  return values;
}

/** Days: less than a millisecond. The library keeps dates to the millisecond, and no file's are closer together. */
const CLOSE = 1.2e-8;

/** Where two readings differ first, and how; null when they are the same. */
export function differenceOf(a: unknown, b: unknown, path = ''): string | null {
  if (Object.is(a, b)) return null;
  if (typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) < CLOSE) return null;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
    return `${path}: ${JSON.stringify(a)} and ${JSON.stringify(b)}`;
  const [left, right] = [Object.entries(a), Object.entries(b)];
  if (left.length !== right.length) return `${path}: ${String(left.length)} and ${String(right.length)} entries`;
  const others = new Map<string, unknown>(right);
  for (const [key, value] of left) {
    const difference = differenceOf(value, others.get(key), `${path}.${key}`);
    if (difference !== null) return difference;
  }
  return null;
}
