import fc from 'fast-check';
import type { Classification, CustomerResult } from '../../src/domain/classification';
import { classify } from '../../src/domain/classify';
import { UserError } from '../../src/domain/errors';
import type { ClassifyOptions } from '../../src/domain/options';
import { DEFAULT_OPTIONS } from '../../src/domain/options';
import type { Month } from '../../src/domain/time/month';
import { addMonths, formatMonth } from '../../src/domain/time/month';
import type { AbcClass } from '../../src/domain/types';
import type { Sale } from '../support/books';
import { bookOf, month } from '../support/books';
import type { RandomBook } from '../support/naive/randomBooks';
import { dayText, randomBook, randomOptions, saleOf } from '../support/naive/randomBooks';

const RUNS = { numRuns: 150 };

function result(sales: readonly Sale[], today: string, options: Partial<ClassifyOptions> = {}): Classification | null {
  try {
    const book = bookOf(sales, { today, basis: options.basis ?? 'amount' });
    return classify(book, { ...DEFAULT_OPTIONS, ...options });
  } catch (error) {
    if (error instanceof UserError) return null; // nothing to classify: every property compares that too
    throw error;
  }
}

/** Everything a user can see of a customer but amounts, in the order of the result. */
const verdicts = (c: Classification | null): unknown =>
  c === null
    ? null
    : {
        asOf: c.asOf,
        cut: c.dormantMonths,
        warnings: c.warnings,
        customers: c.customers.map((x) => [
          x.identity.key,
          x.class,
          x.segment,
          x.flags,
          x.rank,
          x.recencyMonths,
          x.activeMonths12,
        ]),
      };

const salesOf = ({ rows }: RandomBook): Sale[] => rows.map(saleOf);
const order: Record<AbcClass, number> = { A: 0, B: 1, C: 2 };
let classified = 0;

describe('what always holds for a classification', () => {
  test('the order of rows changes nothing', () => {
    fc.assert(
      fc.property(randomBook, randomOptions, fc.integer({ min: 1, max: 1000 }), (book, { options }, step) => {
        const sales = salesOf(book);
        const today = dayText(book.today);
        const shuffled = sales
          .map((sale, i) => ({ sale, at: (i * 7919 + step * 104_729) % 65_537 }))
          .sort((a, b) => a.at - b.at)
          .map(({ sale }) => sale);
        const before = result(sales, today, options);
        if (before !== null) classified += 1;
        expect(verdicts(result(shuffled, today, options))).toEqual(verdicts(before));
      }),
      { ...RUNS, seed: 11 },
    );
    expect(classified).toBeGreaterThan(RUNS.numRuns / 2);
  });

  test('splitting rows changes nothing', () => {
    fc.assert(
      fc.property(randomBook, randomOptions, fc.constantFrom(2, 3, 7), (book, { options }, parts) => {
        const today = dayText(book.today);
        const split = salesOf(book).flatMap(([who, at, amount, figure = 0]) =>
          Array.from({ length: parts }, (): Sale => [who, at, amount / parts, figure / parts]),
        );
        expect(verdicts(result(split, today, options))).toEqual(verdicts(result(salesOf(book), today, options)));
      }),
      { ...RUNS, seed: 12 },
    );
  });

  test('the unit of amounts changes nothing', () => {
    fc.assert(
      fc.property(randomBook, randomOptions, fc.constantFrom(0.001, 1 / 3, 7, 10_000), (book, { options }, unit) => {
        const today = dayText(book.today);
        const scaled = salesOf(book).map(([who, at, amount, figure = 0]): Sale => [
          who,
          at,
          amount * unit,
          figure * unit,
        ]);
        expect(verdicts(result(scaled, today, options))).toEqual(verdicts(result(salesOf(book), today, options)));
      }),
      { ...RUNS, seed: 13 },
    );
  });

  test('who sells more in the window, all else equal, is never in a worse class', () => {
    fc.assert(
      fc.property(randomBook, fc.nat(), fc.integer({ min: 1, max: 100_000 }), (book, pick, cents) => {
        const today = dayText(book.today);
        const before = result(salesOf(book), today);
        fc.pre(before !== null);
        const { customers, asOf, window } = before;
        const chosen = customers[pick % customers.length];
        fc.pre(chosen !== undefined && asOf !== null && window !== null);
        const at = formatMonth(Math.max(window.from, asOf.data.from) as Month);
        const gained: Sale = [
          chosen.identity.name,
          book.rows.some((r) => r.day !== null) ? `${at}-01` : at,
          cents / 100,
        ];
        const after = result([...salesOf(book), gained], today);
        const now = after?.customers.find((c) => c.identity.key === chosen.identity.key);
        expect(order[now?.class ?? 'C']).toBeLessThanOrEqual(order[chosen.class ?? 'C']);
      }),
      { ...RUNS, seed: 14 },
    );
  });

  test('parts sum to the whole: classes, customers left out and rows that are no customer', () => {
    fc.assert(
      fc.property(randomBook, randomOptions, (book, { options }) => {
        const found = result(salesOf(book), dayText(book.today), options);
        fc.pre(found !== null);
        const sum = (some: readonly CustomerResult[]): number => some.reduce((total, c) => total + c.netSales, 0);
        const left = found.customers.filter((c) => c.byHand?.kind === 'excluded');
        const inClass = (abc: AbcClass): CustomerResult[] => found.customers.filter((c) => c.class === abc);
        const parts = [sum(inClass('A')), sum(inClass('B')), sum(inClass('C')), sum(left)];
        const whole = parts.reduce((x, y) => x + y, found.nonCustomerSalesInWindow);
        expect(whole).toBeCloseTo(found.netSalesInWindow, 6);
        expect(inClass('A').length + inClass('B').length + inClass('C').length + left.length).toBe(
          found.customers.length,
        );
        const shares = found.customers.reduce((total, c) => total + c.share, 0);
        expect(shares).toBeCloseTo(1, 9);
        for (const c of found.customers) expect(c.segment === null).toBe(c.byHand?.kind === 'excluded');
      }),
      { ...RUNS, seed: 15 },
    );
  });

  test('as of a month: later rows play no part in anything', () => {
    fc.assert(
      fc.property(randomBook, randomOptions, fc.integer({ min: 0, max: 30 }), (book, { options }, back) => {
        const sales = salesOf(book);
        const last = sales
          .map(([, at]) => at.slice(0, 7))
          .sort()
          .at(-1);
        fc.pre(last !== undefined);
        const asOf = addMonths(month(last), -back);
        const cut = sales.filter(([, at]) => at.slice(0, 7) <= formatMonth(asOf));
        const today = dayText(book.today);
        const all = result(sales, today, { ...options, asOf });
        const until = result(cut, today, { ...options, asOf });
        expect(all === null).toBe(until === null);
        fc.pre(all !== null && until !== null);
        // All but how customers are numbered and spelled, to the last bit.
        const plain = (found: Classification): unknown => ({
          ...found,
          customers: found.customers.map((c) => ({ ...c, customer: 0, identity: c.identity.key })),
        });
        expect(plain(all)).toEqual(plain(until));
      }),
      { ...RUNS, seed: 16 },
    );
  });

  test('naming the month of the latest sale differs from the default in completeness only', () => {
    fc.assert(
      fc.property(randomBook, (book) => {
        const today = dayText(book.today);
        const byDefault = result(salesOf(book), today);
        fc.pre(byDefault !== null && byDefault.asOf !== null);
        const named = result(salesOf(book), today, { asOf: byDefault.asOf.month });
        expect(named?.asOf?.month).toBe(byDefault.asOf.month);
        expect(named?.dormantMonths).toBe(byDefault.dormantMonths);
        const plain = (c: CustomerResult): unknown => [c.identity.key, c.class, c.rank, c.recencyMonths, c.netSales];
        expect(named?.customers.map(plain)).toEqual(byDefault.customers.map(plain));
        if (named?.asOf?.complete === byDefault.asOf.complete)
          expect(verdicts({ ...named, asOf: null })).toEqual(verdicts({ ...byDefault, asOf: null }));
      }),
      { ...RUNS, seed: 17 },
    );
  });
});
