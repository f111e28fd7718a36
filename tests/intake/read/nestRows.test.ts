import fc from 'fast-check';
import type { FigureRow, RowNode } from '../../../src/intake/read/nestRows';
import { isNothing, isSame, nestRows } from '../../../src/intake/read/nestRows';

const rowsOf = (figures: readonly (readonly number[])[]): FigureRow[] =>
  figures.map((own, row) => ({ row, name: `R${String(row)}`, figures: own, depth: null }));

/** Every sum of the nearest rows, tried one after another. */
function nestByTrying(rows: readonly FigureRow[], least: number): RowNode[] {
  const roots: RowNode[] = [];
  const members = (wanted: readonly number[]): number => {
    for (let count = least; count <= roots.length; count += 1) {
      const near = roots.slice(roots.length - count).map(({ at }) => rows[at]?.figures ?? []);
      if (
        isSame(
          wanted.map((_, i) => near.reduce((sum, own) => sum + (own[i] ?? 0), 0)),
          wanted,
        )
      )
        return count;
    }
    return 0;
  };
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    const figures = rows[at]?.figures ?? [];
    const count = isNothing(figures) ? 0 : members(figures);
    roots.push({ at, children: count === 0 ? [] : roots.splice(roots.length - count, count).reverse() });
  }
  return roots.reverse();
}

test('a region over two groups over their members', () => {
  const rows = rowsOf([
    [100, 10],
    [60, 4],
    [40, 1],
    [20, 3],
    [40, 6],
    [25, 5],
    [15, 1],
  ]);
  const [region] = nestRows(rows, false);
  expect(region?.at).toBe(0);
  expect(region?.children.map(({ at }) => at)).toEqual([1, 4]);
  expect(region?.children.map(({ children }) => children.map(({ at }) => at))).toEqual([
    [2, 3],
    [5, 6],
  ]);
});

test('the same rows as by trying every sum, whatever the figures', () => {
  const cents = fc.integer({ min: -300, max: 900 }).map((value) => value / 100);
  const value = fc.oneof(fc.integer({ min: -2, max: 6 }), cents);
  const matrix = fc
    .integer({ min: 1, max: 3 })
    .chain((columns) => fc.array(fc.array(value, { minLength: columns, maxLength: columns }), { maxLength: 14 }));
  fc.assert(
    fc.property(matrix, fc.boolean(), (figures, single) => {
      const rows = rowsOf(figures);
      expect(nestRows(rows, single)).toEqual(nestByTrying(rows, single ? 1 : 2));
    }),
    { seed: 11, numRuns: 400 },
  );
});

test('sums of large figures agree beside the noise of floats', () => {
  const parts = Array.from({ length: 40 }, (_, i) => [1e9 / 3 + i / 7, 0.1 * i]);
  const total = parts.reduce((sum, [a = 0, b = 0]) => [(sum[0] ?? 0) + a, (sum[1] ?? 0) + b], [0, 0]);
  const rounded = total.map((own) => Math.round(own * 100) / 100);
  expect(nestRows(rowsOf([rounded, ...parts]), false)[0]?.children).toHaveLength(40);
});

test('twenty thousand rows are nested without trying every sum', () => {
  // Each sum of neighbours differs; trying them all would be 200 million sums of every column.
  const figures = Array.from({ length: 20_000 }, (_, i) => [20_000 - i + (i % 7) / 10, i % 5, 1]);
  expect(nestRows(rowsOf(figures), false)).toHaveLength(20_000);
});
