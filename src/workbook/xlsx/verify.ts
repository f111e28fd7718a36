import type { Workbook } from '@cj-tech-master/excelts';
import { cellAddress } from '../address';
import type { WritePlan } from '../plan';
import type { CellValue, NotKept, WriteOutcome } from '../port';
import { valueAt } from './readSheet';

/** Reads back the values that a plan wrote. */
export function verify(workbook: Workbook, plan: WritePlan, date1904: boolean): WriteOutcome {
  let cellsWritten = 0;
  const notKept: NotKept[] = [];
  for (const { sheet: target, blocks } of plan.sheets) {
    const sheet = workbook.worksheets.find(({ name }) => name === target.name);
    for (const block of blocks ?? [])
      block.cells.forEach((row, r) => {
        row.forEach((cell, c) => {
          if (cell === null) return;
          cellsWritten += 1;
          if (typeof cell === 'object' || sheet === undefined) return;
          const found: CellValue = valueAt(sheet, block.row + r, block.column + c, date1904);
          if (found !== cell)
            notKept.push({
              sheet: target.name,
              address: cellAddress(block.row + r, block.column + c),
              wanted: cell,
              found,
            });
        });
      });
  }
  return { cellsWritten, notKept };
}
