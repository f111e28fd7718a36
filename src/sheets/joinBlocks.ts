import type { BlockPlan } from '../workbook/plan';

/** Blocks of the same columns in rows that follow each other as one block: thousands of rows are one write, not as many. */
export function joinBlocks(blocks: readonly BlockPlan[]): BlockPlan[] {
  const joined: { row: number; column: number; cells: BlockPlan['cells'][number][] }[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    const isNext =
      last !== undefined &&
      last.column === block.column &&
      last.row + last.cells.length === block.row &&
      last.cells[0]?.length === block.cells[0]?.length;
    if (isNext) last.cells.push(...block.cells);
    else joined.push({ row: block.row, column: block.column, cells: [...block.cells] });
  }
  return joined;
}
