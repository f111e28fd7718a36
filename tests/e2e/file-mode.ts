import { classifyWorkbook } from '../../src/app/classification/classifyWorkbook';
import { resultPlan } from '../../src/app/results/resultPlan';
import { serialOf } from '../../src/domain/time/serialDate';
import { loadAllTexts } from '../../src/i18n/load';
import type { Language } from '../../src/i18n/language';
import type { CellValue } from '../../src/workbook/cells';
import { XlsxFile } from '../../src/workbook/xlsx/file';
import type { Page } from 'playwright-core';

/** Cells of the sheets of a workbook from A1, by sheet name. */
export type Cells = Readonly<Record<string, readonly (readonly CellValue[])[]>>;

/** Without the empty cells at the end of a row: how far a sheet was formatted is no content. */
function trimLine(line: readonly CellValue[]): CellValue[] {
  const end = line.findLastIndex((value) => value !== '');
  return line.slice(0, end + 1);
}

/** Every sheet of an .xlsx file, as file mode reads it. */
export async function cellsOf(port: XlsxFile): Promise<Cells> {
  const cells: Record<string, CellValue[][]> = {};
  for (const { id, name, used } of await port.sheets()) {
    const rows: CellValue[][] = [];
    cells[name] = rows;
    if (used === null) continue;
    const columns = Array.from({ length: used.column + used.columns }, (_, column) => column);
    for await (const block of port.read({ sheetId: id, row: 0, rows: used.row + used.rows, columns }))
      rows.push(...block.values.map(trimLine));
    while (rows.at(-1)?.length === 0) rows.pop();
  }
  return cells;
}

/** What file mode makes of a workbook: classified, written, saved and read again. */
export async function classifiedByFile(
  bytes: Uint8Array,
  language: Language,
  [year = 0, month = 0, date = 0]: readonly number[],
): Promise<Cells> {
  const port = await XlsxFile.open(bytes);
  const dictionaries = await loadAllTexts();
  const today = serialOf(year, month, date);
  const result = await classifyWorkbook({ sources: [{ port, file: '' }], today, language, dictionaries });
  await port.execute((await resultPlan(result, dictionaries)).plan);
  return cellsOf(await XlsxFile.open((await port.save()).bytes));
}

/** Today as the page sees it: year, month, day. */
export function dayOf(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  });
}
