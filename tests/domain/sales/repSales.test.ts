import fc from 'fast-check';
import { RepSales } from '../../../src/domain/sales/repSales';
import type { Month } from '../../../src/domain/time/month';
import { monthOf } from '../../../src/domain/time/month';

const M = monthOf(2025, 10);

describe('RepSales', () => {
  test('numbers reps densely', () => {
    const reps = new RepSales();
    expect(['Ana', 'Bo', 'Ana'].map((name) => reps.number(name))).toEqual([0, 1, 0]);
    expect(reps.size).toBe(2);
  });

  test('most of the last twelve months decides; of equals the first by name; else the latest sale', () => {
    const reps = new RepSales();
    const [bo, ana, cy] = ['Bo', 'Ana', 'Cy'].map((name) => reps.number(name)) as [number, number, number];
    const add = (customer: number, rep: number, back: number, amount: number): void =>
      reps.add(customer, rep, (M - back) as Month, amount);
    add(0, bo, 12, 1000); // a year and more ago
    add(0, ana, 11, 10);
    add(0, bo, 0, 5);
    add(1, bo, 3, 0.1 + 0.2);
    add(1, ana, 4, 0.3);
    add(2, bo, 30, 100);
    add(2, cy, 20, 1);
    add(3, cy, -1, 50); // after M
    expect(reps.owners(M)).toEqual(
      new Map([
        [0, 'Ana'],
        [1, 'Ana'],
        [2, 'Cy'],
      ]),
    );
  });

  test('owners are those a plain list gives', () => {
    const row = fc.record({
      customer: fc.integer({ min: 0, max: 3 }),
      rep: fc.constantFrom('Ana', 'Bo', 'Cy'),
      month: fc.integer({ min: M - 20, max: M + 2 }),
      amount: fc.integer({ min: -50, max: 100 }),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
        const reps = new RepSales();
        for (const { customer, rep, month, amount } of rows)
          reps.add(customer, reps.number(rep), month as Month, amount);
        const owners = new Map<number, string>();
        for (const customer of [0, 1, 2, 3]) {
          const own = rows.filter((r) => r.customer === customer && r.month <= M);
          const names = [...new Set(own.map((r) => r.rep))].sort();
          const recent = names.filter((rep) => own.some((r) => r.rep === rep && r.month > M - 12));
          const value = (rep: string): number => {
            const mine = own.filter((r) => r.rep === rep);
            if (recent.length === 0) return Math.max(...mine.map((r) => r.month));
            return mine.filter((r) => r.month > M - 12).reduce((sum, r) => sum + r.amount, 0);
          };
          const pool = recent.length === 0 ? names : recent;
          const best = pool.sort((a, b) => value(b) - value(a) || (a < b ? -1 : 1))[0];
          if (best !== undefined) owners.set(customer, best);
        }
        expect(reps.owners(M)).toEqual(owners);
      }),
    );
  });
});
