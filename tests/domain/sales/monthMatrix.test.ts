import fc from 'fast-check';
import { MonthAxis } from '../../../src/domain/sales/monthAxis';
import { MonthMatrix } from '../../../src/domain/sales/monthMatrix';
import { monthOf } from '../../../src/domain/time/month';

describe('MonthAxis and MonthMatrix', () => {
  test('the axis covers whole years, grown to both sides', () => {
    const axis = new MonthAxis();
    const moves: number[][] = [];
    axis.attach((...move) => moves.push(move));
    expect(axis.column(monthOf(2024, 5))).toBe(4);
    expect([axis.first, axis.columns]).toEqual([monthOf(2024, 1), 12]);
    expect(axis.column(monthOf(2025, 1))).toBe(12);
    expect(axis.column(monthOf(2022, 12))).toBe(11);
    expect(axis.column(monthOf(2023, 1))).toBe(12);
    expect([axis.first, axis.columns]).toEqual([monthOf(2022, 1), 48]);
    expect(moves).toEqual([
      [12, 24, 0],
      [24, 48, 24],
    ]);
  });

  test('what was added stays where it was, whichever way the axis grows', () => {
    const entry = fc.tuple(
      fc.integer({ min: 0, max: 40 }),
      fc.integer({ min: -50, max: 50 }),
      fc.integer({ min: -9, max: 9 }),
    );
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 50 }), fc.constantFrom(0, 2, 10), (entries, pageBits) => {
        const axis = new MonthAxis();
        const matrices = [new MonthMatrix(axis, pageBits), new MonthMatrix(axis)];
        const sums = new Map<string, number>();
        for (const [row, offset, value] of entries) {
          const month = monthOf(2024, 1) + offset;
          for (const matrix of matrices) matrix.add(row, axis.column(month), value);
          const key = `${String(row)} ${String(month)}`;
          sums.set(key, (sums.get(key) ?? 0) + value);
        }
        for (const matrix of matrices)
          for (let row = 0; row <= 41; row += 1)
            for (let month = monthOf(2024, 1) - 80; month <= monthOf(2024, 1) + 80; month += 1)
              if (matrix.get(row, month - axis.first) !== (sums.get(`${String(row)} ${String(month)}`) ?? 0))
                throw new Error(`row ${String(row)}, month ${String(month)}`);
      }),
    );
  });
});
