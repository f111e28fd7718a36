import { cellAddress } from '../address';
import type { WritePlan } from '../plan';
import type { NotKept, WriteOutcome } from '../port';

/** What came of a plan: the cells it writes, and those of which a file holds something else than the plan wants. */
export function outcomeOf(wanted: WritePlan, filed: WritePlan): WriteOutcome {
  let cellsWritten = 0;
  const notKept: NotKept[] = [];
  wanted.sheets.forEach(({ sheet, blocks = [] }, s) => {
    blocks.forEach((block, b) => {
      block.cells.forEach((line, r) => {
        line.forEach((cell, c) => {
          if (cell === null) return;
          cellsWritten += 1;
          const found = filed.sheets[s]?.blocks?.[b]?.cells[r]?.[c];
          if (typeof cell === 'object' || typeof found === 'object' || found === undefined || found === cell) return;
          const address = cellAddress(block.row + r, block.column + c);
          notKept.push({ sheet: sheet.name, address, wanted: cell, found });
        });
      });
    });
  });
  return { cellsWritten, notKept };
}
