import { UserError } from '../../../domain/errors';
import type { CellValue } from '../../cells';
import type { CellBlock, Control, ReadRequest } from '../../port';
import { isTooLarge } from '../errors';
import { REQUEST_BYTES, throwIfCancelled } from '../write/pieces';
import { inExcel, rangeAt, type ExcelSession } from '../session';

const BLOCK_ROWS = 5_000;
/** The first block is small enough for cells of about 20 bytes; later ones go by what the first was. */
const FIRST_BLOCK_CELLS = 50_000;

interface ColumnRun {
  readonly column: number;
  readonly columns: number;
}

/** Columns asked for, as few contiguous runs as there are. */
export function columnRuns(columns: readonly number[]): readonly ColumnRun[] {
  const runs: { column: number; columns: number }[] = [];
  for (const column of columns) {
    const last = runs.at(-1);
    if (last !== undefined && column === last.column + last.columns) last.columns += 1;
    else runs.push({ column, columns: 1 });
  }
  return runs;
}

/**
 * Cell values in blocks of rows, top to bottom, one sync per block, only the columns asked for. Blocks are about 1 MB
 * of JSON at most; a block Excel refuses as too large is read again in halves.
 */
export async function* readBlocks(
  session: ExcelSession,
  request: ReadRequest,
  control?: Control,
): AsyncGenerator<CellBlock> {
  const runs = columnRuns(request.columns);
  const most = request.blockRows ?? BLOCK_ROWS;
  const end = request.row + request.rows;
  let size = Math.max(1, Math.min(most, Math.floor(FIRST_BLOCK_CELLS / Math.max(1, request.columns.length))));
  for (let row = request.row; row < end;) {
    throwIfCancelled(control, row - request.row);
    const rows = Math.min(size, end - row);
    let values: CellValue[][];
    try {
      values = await readRows({ session, sheetId: request.sheetId, row, rows, runs });
    } catch (error) {
      if (!isTooLarge(error) || rows === 1) throw error;
      size = Math.floor(rows / 2);
      continue;
    }
    yield { row, values };
    row += rows;
    control?.onProgress?.(row - request.row, request.rows);
    size = Math.max(1, Math.min(most, Math.floor((rows * REQUEST_BYTES) / Math.max(1, jsonBytes(values)))));
  }
}

async function readRows({
  session,
  sheetId,
  row,
  rows,
  runs,
}: {
  readonly session: ExcelSession;
  readonly sheetId: string;
  readonly row: number;
  readonly rows: number;
  readonly runs: readonly ColumnRun[];
}): Promise<CellValue[][]> {
  if (runs.length === 0) return Array.from({ length: rows }, () => []);
  const grids = await inExcel(session, async (context) => {
    const ranges = runs.map((run) => rangeAt(context, sheetId, { row, rows, ...run }).load('values'));
    await context.sync();
    return ranges.map((range) => range.values as CellValue[][] | null);
  });
  const first = grids[0];
  if (grids.some((grid) => grid === null)) throw new UserError('payload-too-large');
  if (grids.length === 1 && first !== undefined && first !== null) return first;
  return Array.from({ length: rows }, (_unused, r) => grids.flatMap((grid) => grid?.[r] ?? []));
}

/** Bytes of the JSON of a block, counted on at most some hundred rows of it. */
function jsonBytes(values: readonly (readonly CellValue[])[]): number {
  const step = Math.max(1, Math.floor(values.length / 200));
  let bytes = 0;
  let counted = 0;
  for (let row = 0; row < values.length; row += step) {
    for (const value of values[row] ?? []) bytes += typeof value === 'string' ? value.length * 2 + 3 : 12;
    counted += 1;
  }
  return counted === 0 ? 0 : (bytes * values.length) / counted;
}
