import type { Doubt } from '../../../intake/question';
import { NothingToRead } from '../nothingToRead';
import { readSales } from '../readSales';
import type { ReadRequest, SalesReading } from '../types';

/** Sums that differ by less are the same sales once more, as a pivot of them. */
const SAME = 0.005;

/** Rows, months and sum of a reading. */
interface Size {
  readonly rows: number;
  readonly months: number;
  readonly sum: number;
}

/**
 * The sheet with most rows or months that is left alone while a smaller one is read, unless it holds the same sum: then it
 * shows the same sales in another way. Nothing is asked of sheets that the user chose.
 */
export async function largerSheetDoubts(request: ReadRequest, reading: SalesReading): Promise<Doubt[]> {
  const isSettled = reading.sheets.some(({ hints }) => hints.confirmed?.includes('larger-sheet') === true);
  if (request.sheets !== null || isSettled) return [];
  const read = sizeOf(reading);
  const doubts: Doubt[] = [];
  for (const { file, sheet, rows } of reading.ignored) {
    if (rows === undefined || doubts.length > 0) continue;
    const alone = await sizeAlone(request, file, sheet);
    if (alone === null || !isLarger(alone, read)) continue;
    const answers = [
      { hint: { confirmed: ['larger-sheet'] as const }, column: null, header: 'right' },
      { hint: {}, column: null, header: sheet, sheets: [sheet] },
    ];
    doubts.push({
      code: 'larger-sheet',
      field: 'sheet',
      params: { larger: sheet, rows: alone.rows },
      places: [],
      answers,
    });
  }
  return doubts;
}

/** Whether other sales stand in more rows or over more months. */
export function isLarger(alone: Size, read: Size): boolean {
  if (Math.abs(alone.sum - read.sum) <= SAME * Math.abs(read.sum)) return false;
  return alone.rows > read.rows || alone.months > read.months;
}

function sizeOf({ reports, book }: SalesReading): Size {
  const [from, to] = [book.firstMonth(), book.lastMonth()];
  return {
    rows: reports.reduce((all, { rowsRead }) => all + rowsRead, 0),
    months: from === null || to === null ? 0 : to - from + 1,
    sum: reports.reduce((all, { amountRead }) => all + amountRead, 0),
  };
}

async function sizeAlone(request: ReadRequest, file: string, sheet: string): Promise<Size | null> {
  const sources = request.sources.filter((source) => source.file === file);
  try {
    return sizeOf(await readSales({ ...request, sources, sheets: [sheet] }));
  } catch (error) {
    if (!(error instanceof NothingToRead)) throw error;
    return null;
  }
}
