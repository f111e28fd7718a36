import * as fc from 'fast-check';
import type { PlanCell } from '../../../../src/workbook/plan';
import { columnRuns } from '../../../../src/workbook/excel/read/readBlocks';
import { isFormula, rectangles } from '../../../../src/workbook/excel/read/rectangles';

describe('the cells of a block as rectangles without a gap', () => {
  it('is one rectangle for a full block', () => {
    const block = {
      row: 2,
      column: 3,
      cells: [
        [1, 2],
        [3, 4],
      ],
    };
    expect(rectangles(block, () => true)).toEqual([{ row: 2, column: 3, rows: 2, columns: 2 }]);
  });

  it('takes long and broken columns', () => {
    const cells = Array.from({ length: 200_000 }, (_unused, row): PlanCell[] => [row % 2 === 0 ? 1 : null, 2]);
    expect(rectangles({ row: 0, column: 0, cells }, () => true)).toHaveLength(100_001);
  });

  it('covers every wanted cell once and no other', () => {
    const cell: fc.Arbitrary<PlanCell> = fc.constantFrom(null, 1, 'a', { formula: '=1' });
    const grid = fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(grid, (cells) => {
        const covered = cells.map((row) => row.map(() => 0));
        for (const area of rectangles({ row: 10, column: 20, cells }, (each) => !isFormula(each)))
          for (let r = 0; r < area.rows; r++)
            for (let c = 0; c < area.columns; c++) {
              const row = covered[area.row - 10 + r];
              const at = area.column - 20 + c;
              if (row !== undefined) row[at] = (row[at] ?? 0) + 1;
            }
        const wanted = cells.map((row) => row.map((each) => (each === null || isFormula(each) ? 0 : 1)));
        expect(covered).toEqual(wanted);
      }),
    );
  });
});

describe('columns asked for', () => {
  it('come in contiguous runs', () => {
    expect(columnRuns([0, 1, 4, 7, 8, 9])).toEqual([
      { column: 0, columns: 2 },
      { column: 4, columns: 1 },
      { column: 7, columns: 3 },
    ]);
    expect(columnRuns([])).toEqual([]);
  });
});
