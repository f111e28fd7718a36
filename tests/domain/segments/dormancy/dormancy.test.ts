import type { Classification } from '../../../../src/domain/classification';
import type { Sale } from '../../../support/books';
import { month, run } from '../../../support/books';
import { addMonths, formatMonth } from '../../../../src/domain/time/month';

const FIRST = month('2022-01');
const MONTHS = 36;

/** The same numbers every time, in [0, 1). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** 200 customers who buy in 95 % of the quarters, each in a month of its own; the first `stopped` ended a year ago. */
function quarterly(stopped: number, seed = 5): Sale[] {
  const next = numbers(seed);
  return Array.from({ length: 200 }, (_, i) => i).flatMap((i): Sale[] =>
    Array.from({ length: MONTHS / 3 }, (__, q) => q).flatMap((q): Sale[] =>
      next() < 0.95 && !(i < stopped && q >= MONTHS / 3 - 4)
        ? [[`Customer ${String(i)}`, formatMonth(addMonths(FIRST, 3 * q + (i % 3))), 100]]
        : [],
    ),
  );
}

/** Customers who buy by chance, each with its own, and stop for good after a while. */
function fickle(customers: number, seed = 9): Sale[] {
  const next = numbers(seed);
  return Array.from({ length: customers }, (_, i) => i).flatMap((i): Sale[] => {
    const [start, buys, stops] = [Math.floor(next() * 24), 0.05 + next() ** 2 * 0.9, next() * 0.12];
    const sales: Sale[] = [];
    let isHere = true;
    for (let m = start; m < MONTHS && isHere; m += 1) {
      if (m === start || next() < buys) sales.push([`Customer ${String(i)}`, formatMonth(addMonths(FIRST, m)), 100]);
      isHere = next() >= stops;
    }
    return sales;
  });
}

const dormant = ({ customers }: Classification): string[] =>
  customers.filter(({ segment }) => segment === 'dormant').map(({ identity }) => identity.name);

describe('made customers whose truth is known', () => {
  test('steady quarterly buyers: at most 5 % are dormant', () => {
    expect(dormant(run(quarterly(0))).length).toBeLessThanOrEqual(10);
  });

  test('a fifth stopped a year ago: all of those, and at most 10 % of the others', () => {
    const found = dormant(run(quarterly(40)));
    const gone = Array.from({ length: 40 }, (_, i) => `Customer ${String(i)}`);
    expect(gone.filter((name) => !found.includes(name))).toEqual([]);
    expect(found.length - gone.length).toBeLessThanOrEqual(16);
  });

  test.each([9, 10, 11])('at least half of the pooled calls of the chance rule come true, base %i', (seed) => {
    const { dormancy } = run(fickle(150, seed), { dormancy: 'chance' });
    const counting = (dormancy?.tried ?? []).filter(({ why }) => why === null);
    expect([dormancy?.rule, counting.length]).toEqual(['chance', 3]);
    const sum = (of: 'called' | 'calledSilent'): number =>
      counting.reduce((total, { chance }) => total + (chance?.[of] ?? 0), 0);
    expect(2 * sum('calledSilent')).toBeGreaterThanOrEqual(sum('called'));
  });
});

describe('which rule', () => {
  const base = fickle(150);

  test('the chosen one is the better by more than .005, and above .55 when it is the chance', () => {
    const chosen = [9, 10, 11, 12].map((seed) => run(fickle(150, seed)).dormancy);
    for (const dormancy of chosen) {
      const { chance = 0, months = 0 } = dormancy?.balanced ?? {};
      expect(dormancy?.rule).toBe(chance >= 0.55 && chance > months + 0.005 ? 'chance' : 'months');
    }
  });

  test('asked for by option, and a typed number of months means months', () => {
    expect(run(base, { dormancy: 'chance' }).dormancy?.rule).toBe('chance');
    expect(run(base, { dormancy: 'months' }).dormancy?.rule).toBe('months');
    expect(run(base, { dormancy: 'chance', dormantMonths: 6 }).dormancy).toMatchObject({ rule: 'months', months: 6 });
  });

  test('too few customers: months, with a warning where the chance was asked for', () => {
    const few = fickle(40);
    expect(run(few).dormancy).toMatchObject({ rule: 'months', model: null, noModel: 'few-customers', tried: [] });
    expect(run(few).warnings).not.toContain('chance-not-possible');
    expect(run(few, { dormancy: 'chance' }).warnings).toContain('chance-not-possible');
    expect(run(few).customers.every(({ chance6 }) => chance6 === null)).toBe(true);
  });

  test('under six months nobody can be called, and it says so', () => {
    const short = base.filter(([, when]) => when < '2022-05');
    const { dormancy, warnings } = run(short);
    expect(dormancy).toMatchObject({ rule: null, noModel: 'short-history' });
    expect(warnings).toContain('history-too-short');
  });

  test('who bought this month or last is not called, and the highest silences are', () => {
    const { customers, dormancy } = run(base, { dormancy: 'chance' });
    const called = customers.filter(({ segment }) => segment === 'dormant');
    expect(called.every(({ recencyMonths }) => (recencyMonths ?? 0) >= 2)).toBe(true);
    expect(called.length).toBeLessThanOrEqual(Math.round((dormancy?.share ?? 0) * customers.length));
    expect(called.length).toBeGreaterThan(10);
  });
});

describe('what changes nothing', () => {
  const base = fickle(120, 21);
  const judgeSales = (sales: readonly Sale[], asOf = month('2024-12')): unknown => {
    const { dormancy, customers } = run(sales, { asOf });
    return [dormancy, customers.map(({ identity, segment, chance6 }) => [identity.key, segment, chance6]).sort()];
  };

  test('the order of rows and the unit of amounts', () => {
    const turned = [...base].reverse();
    expect(judgeSales(turned)).toEqual(judgeSales(base));
    expect(judgeSales(base.map(([who, when, amount]): Sale => [who, when, amount * 7]))).toEqual(judgeSales(base));
  });

  test('later rows: the model, the choice and the chances of an earlier month are its own', () => {
    const asOf = month('2024-03');
    const until = base.filter(([, when]) => when <= '2024-03');
    expect(judgeSales(base, asOf)).toEqual(judgeSales(until, asOf));
  });

  test('a customer left out by hand', () => {
    const byHand = new Map([['ours', { kind: 'excluded' } as const]]);
    const ours = Array.from({ length: MONTHS }, (_, m): Sale => ['Ours', formatMonth(addMonths(FIRST, m)), 1]);
    const without = run(base, { asOf: month('2024-12') });
    expect(run([...base, ...ours], { byHand, asOf: month('2024-12') }).dormancy).toEqual(without.dormancy);
  });
});
