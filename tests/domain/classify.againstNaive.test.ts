import fc from 'fast-check';
import type { Classification, CustomerResult } from '../../src/domain/classification';
import { classify } from '../../src/domain/classify';
import { UserError } from '../../src/domain/errors';
import { DEFAULT_OPTIONS } from '../../src/domain/options';
import { bookOf } from '../support/books';
import { isLongRun } from '../support/longRun';
import type { NaiveCustomer, NaiveResult } from '../support/naive/naiveClassify';
import { naiveClassify } from '../support/naive/naiveClassify';
import type { RandomBook, RandomOptions } from '../support/naive/randomBooks';
import { dayText, randomBook, randomOptions, saleOf } from '../support/naive/randomBooks';

const RUNS = isLongRun ? 1500 : 500;
/** Which segments, flags and errors the random books reached; asserted below so that the comparison can't be empty. */
const reached = new Map<string, number>();
const reach = (what: string): void => void reached.set(what, (reached.get(what) ?? 0) + 1);

function ours({ rows, today }: RandomBook, { options }: RandomOptions): Classification | 'none' | 'before-data' {
  const basis = options.basis ?? 'amount';
  try {
    const book = bookOf(rows.map(saleOf), { today: dayText(today), basis });
    return classify(book, { ...DEFAULT_OPTIONS, ...options });
  } catch (error) {
    if (error instanceof UserError && error.code === 'no-positive-sales') return 'none';
    if (error instanceof UserError && error.code === 'as-of-before-data') return 'before-data';
    throw error;
  }
}

const near = (a: number | null, b: number | null): boolean =>
  a === null || b === null ? a === b : Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

/** Facts of a customer that must be the same to the last bit. */
function exact(c: CustomerResult): unknown {
  return {
    class: c.class,
    segment: c.segment,
    flags: [...c.flags].sort(),
    recency: c.recencyMonths,
    first: c.firstPurchase === null ? null : c.firstPurchase + 1,
    last: c.lastPurchase === null ? null : c.lastPurchase + 1,
    active12: c.activeMonths12,
    purchaseMonths: c.purchaseMonths,
  };
}

function exactNaive(c: NaiveCustomer): unknown {
  const { class: abc, segment, flags, recency, first, last, active12, purchaseMonths } = c;
  return { class: abc, segment, flags: [...flags].sort(), recency, first, last, active12, purchaseMonths };
}

function numbers(c: CustomerResult): (number | null)[] {
  const { growth } = c;
  const rates = [growth?.g3.growth ?? null, growth?.g6.growth ?? null, growth?.g12.growth ?? null];
  return [c.netSales, c.lastYear, c.lastYearToDate, c.thisYear, c.share, c.before, ...rates];
}

function numbersNaive(c: NaiveCustomer): (number | null)[] {
  const amounts = [c.net, c.lastYear, c.lastYearToDate, c.thisYear].map((cents) => cents / 100);
  return [...amounts, c.share, c.before, c.g3, c.g6, c.g12];
}

function compare(result: Classification, expected: NaiveResult, useBasis: boolean): void {
  expect(result.asOf).toMatchObject({
    month: expected.asOf - 1,
    complete: expected.complete,
    history: expected.history,
  });
  expect(near(result.dormantMonths, expected.cut)).toBe(true);
  expect([...result.warnings].sort()).toEqual([...expected.warnings].sort());
  expect(near(result.netSales, expected.total / 100)).toBe(true);
  expect(near(result.nonCustomerSales, expected.nonCustomers / 100)).toBe(true);
  expect(result.customers.map((c) => c.identity.name).sort()).toEqual([...expected.customers.keys()].sort());
  for (const c of result.customers) {
    const naive = expected.customers.get(c.identity.name);
    if (naive === undefined) throw new Error(c.identity.name);
    const [facts, naiveFacts] = [exact(c), exactNaive(naive)];
    const [got, want] = [numbers(c), numbersNaive(naive)];
    const same =
      JSON.stringify(facts) === JSON.stringify(naiveFacts) &&
      got.every((value, i) => near(value, want[i] ?? null)) &&
      near(c.value, useBasis ? naive.value : naive.value / 100);
    if (!same) expect([c.identity.name, facts, got, c.value]).toEqual([c.identity.name, naiveFacts, want, naive.value]);
    reach(String(c.segment));
    for (const flag of c.flags) reach(flag);
    reach(String(c.class));
  }
}

describe('classify against the rules written a second time', () => {
  test('random books: class, segment, flags, growth, recency, cut, warnings, sums', () => {
    fc.assert(
      fc.property(randomBook, randomOptions, (book, options) => {
        const expected = naiveClassify(book.rows, { ...options.naive, today: book.today });
        const result = ours(book, options);
        if (typeof expected === 'string' || typeof result === 'string') {
          reach(String(expected));
          expect(typeof result === 'string' ? result : 'a result').toBe(
            typeof expected === 'string' ? expected : 'a result',
          );
          return;
        }
        for (const warning of expected.warnings) reach(warning);
        reach(expected.complete ? 'complete' : 'incomplete');
        reach(expected.cut === 6 ? 'cut 6' : Number.isInteger(expected.cut) ? 'whole cut' : 'fractional cut');
        compare(result, expected, options.naive.useBasis);
      }),
      { numRuns: RUNS, seed: 20251028 },
    );
  });

  test.each([
    ...['dormant', 'fast-growing', 'loyal', 'worth-cultivating', 'null', 'A', 'B', 'C'],
    ...['new', 'returning', 'declining', 'one-time', 'never-bought', 'many-returns', 'provisional'],
    ...['history-too-short', 'few-customers', 'many-in-a', 'as-of-after-data', 'none', 'before-data'],
    ...['complete', 'incomplete', 'cut 6', 'whole cut', 'fractional cut'],
  ])('the random books reached %s often enough to prove it', (what) => {
    expect(reached.get(what) ?? 0).toBeGreaterThanOrEqual(RUNS / 75);
  });
});
