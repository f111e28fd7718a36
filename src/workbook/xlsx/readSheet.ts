import type { Cell, Worksheet } from '@cj-tech-master/excelts';
import type { Area, CellValue } from '../cells';
import type { CellBlock, Control, ReadRequest } from '../port';
import { UserError } from '../../domain/errors';
import { cellValueOf } from './cellValue';

const BLOCK_ROWS = 5000;

/** Area of the cells with content; null when there are none. */
export function usedArea(sheet: Worksheet): Area | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  sheet.eachRow((row, number) => {
    row.eachCell((cell, column) => {
      if (isEmpty(cell)) return;
      top = Math.min(top, number - 1);
      bottom = Math.max(bottom, number - 1);
      left = Math.min(left, column - 1);
      right = Math.max(right, column - 1);
    });
  });
  return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** Rows that hold anything. */
export function countRows(sheet: Worksheet): number {
  let rows = 0;
  sheet.eachRow((row) => {
    let holds = false;
    row.eachCell((cell) => {
      holds ||= !isEmpty(cell);
    });
    if (holds) rows += 1;
  });
  return rows;
}

function isEmpty(cell: Cell): boolean {
  return cell.value === null || cell.value === undefined || cell.value === '';
}

/** The cell at a 0-based place, without making one. */
export function cellAt(sheet: Worksheet, row: number, column: number): Cell | undefined {
  return sheet.findRow(row + 1)?.findCell(column + 1);
}

/** Blocks of rows, top to bottom. Asking between blocks lets a caller cancel. */
export async function* readBlocks(
  sheet: Worksheet,
  request: ReadRequest,
  date1904: boolean,
  control?: Control,
): AsyncGenerator<CellBlock> {
  const end = request.row + request.rows;
  const size = request.blockRows ?? BLOCK_ROWS;
  for (let from = request.row; from < end; from += size) {
    if (control?.signal?.aborted === true) throw new UserError('cancelled');
    const to = Math.min(end, from + size);
    const values: CellValue[][] = [];
    for (let row = from; row < to; row += 1) {
      const line = sheet.findRow(row + 1);
      values.push(
        request.columns.map((column) => {
          const cell = line?.findCell(column + 1);
          return cell === undefined || (cell.isMerged && cell.master !== cell) ? '' : cellValueOf(cell, date1904);
        }),
      );
    }
    yield await Promise.resolve({ row: from, values });
    control?.onProgress?.(to - request.row, request.rows);
  }
}
