import { row, stack } from '../../../src/sheets/summary/part';
import type { SummaryLayout } from '../../../src/sheets/summary/sheet';
import { finish } from '../../../src/sheets/summary/sheet';
import type { SummaryCells } from '../../../src/sheets/summary/write';
import { newSummary, updateSummary } from '../../../src/sheets/summary/write';
import type { BlockPlan, SheetPlan } from '../../../src/workbook/plan';
import type { CellValue } from '../../../src/workbook/cells';

const SHEET = { kind: 'existing', id: '1', name: 'Summary' } as const;

/** A small summary: a title, a line with a figure and an empty cell of ours, and rows for notes. */
function layOut(figure: number, noteRows = 3): SummaryLayout {
  const notes = Array.from({ length: noteRows }, () => row(18, []));
  const part = stack(
    row(20, [{ column: 0, value: 'Summary' }]),
    row(15, [
      { column: 0, value: 'Acme' },
      { column: 1, value: figure },
      { column: 2, value: '' },
    ]),
    row(18, [{ column: 0, value: 'Notes' }]),
    ...notes,
  );
  return {
    part,
    printed: part.rows,
    secondPage: part.rows,
    notes: { name: 'notes', row: 2, rows: 1 + noteRows },
    charts: () => [],
  };
}

/** Cells of a sheet after some blocks were written on it. */
function withBlocks({ values }: SummaryCells, blocks: readonly BlockPlan[]): SummaryCells {
  const lines: CellValue[][] = values.map((line) => [...line]);
  for (const { row: top, column, cells } of blocks)
    cells.forEach((line, r) => {
      line.forEach((cell, c) => {
        if (cell === null || typeof cell === 'object') return;
        while (lines.length <= top + r) lines.push([]);
        const own = lines[top + r] ?? [];
        while (own.length <= column + c) own.push('');
        own[column + c] = cell;
      });
    });
  return { values: lines, formulas: lines.map((line) => line.map(() => '')) };
}

const writtenCells = (figure: number): SummaryCells =>
  withBlocks({ values: [], formulas: [] }, finish(newSummary(layOut(figure), SHEET)).blocks ?? []);
const typeText = (cells: SummaryCells, at: number, column: number, text: string): SummaryCells =>
  withBlocks(cells, [{ row: at, column, cells: [[text]] }]);
const update = (cells: SummaryCells, figure: number): SheetPlan | null =>
  updateSummary({
    lay: (noteRows) => layOut(figure, noteRows),
    sheet: SHEET,
    cells,
    moved: (place, text) => `From ${place}: ${text}`,
  });
const after = (cells: SummaryCells, figure: number): readonly (readonly CellValue[])[] =>
  withBlocks(cells, update(cells, figure)?.blocks ?? []).values;

test('nothing is written where nothing has changed; a figure that has changed is', () => {
  expect(update(writtenCells(5), 5)).toBeNull();
  expect(after(writtenCells(5), 6)[1]?.slice(0, 2)).toEqual(['Acme', 6]);
});

test('a text on an empty cell of ours stays where the user put it', () => {
  const cells = typeText(writtenCells(5), 1, 2, 'call them');
  expect(update(cells, 5)).toBeNull();
  const values = after(cells, 6);
  expect(values[1]?.slice(0, 3)).toEqual(['Acme', 6, 'call them']);
  expect(values.slice(3).flat()).not.toContain('From C2: call them');
});

test('a text where a figure has to stand goes into the notes with its place, also when the user cleared the figure', () => {
  const values = after(typeText(writtenCells(5), 1, 1, 'ask Ana'), 6);
  expect(values[1]?.slice(0, 2)).toEqual(['Acme', 6]);
  expect(values[3]?.[0]).toBe('From B2: ask Ana');
});

test('a text beside the summary stays', () => {
  expect(after(typeText(writtenCells(5), 1, 3, 'mine'), 6)[1]?.[3]).toBe('mine');
});
