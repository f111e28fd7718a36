import { classify } from '../../src/domain/classify';
import type { Classification } from '../../src/domain/classification';
import { attention } from '../../src/domain/figures/attention';
import { comparedMonths, yearTotal } from '../../src/domain/figures/compared';
import { concentration } from '../../src/domain/figures/concentration';
import { monthSeries } from '../../src/domain/figures/monthSeries';
import { classShares, segmentSales } from '../../src/domain/figures/shares';
import type { ClassifyOptions } from '../../src/domain/options';
import { DEFAULT_OPTIONS } from '../../src/domain/options';
import { SalesBook } from '../../src/domain/sales/SalesBook';
import { monthOf } from '../../src/domain/time/month';
import { serialOf } from '../../src/domain/time/serialDate';

type Sale = readonly [customer: string, year: number, month: number, day: number, amount: number];

function bookOf(sales: readonly Sale[]): SalesBook {
  const book = new SalesBook({ today: serialOf(2026, 11, 21) });
  for (const [name, year, month, day, amount] of sales)
    book.add(name === '' ? -1 : book.directory.ofName(name), serialOf(year, month, day), amount);
  return book;
}

const from = (sales: readonly Sale[], options: Partial<ClassifyOptions> = {}): [SalesBook, Classification] => {
  const book = bookOf(sales);
  return [book, classify(book, { ...DEFAULT_OPTIONS, ...options })];
};

/** The same amount on the 5th and the last days of every month from January 2025 to October 2026. */
function steady(name: string, amount: number, lastDay = 30): Sale[] {
  return Array.from({ length: 22 }, (_, m): Sale[] => {
    const [year, month] = [2025 + Math.floor(m / 12), (m % 12) + 1];
    const end = year === 2026 && month === 10 ? lastDay : 28;
    return [
      [name, year, month, 5, amount],
      [name, year, month, end, amount],
    ];
  }).flat();
}

describe('compared months', () => {
  test('a whole year so far against the same months', () => {
    const [, classification] = from(steady('Acme', 10, 31));
    expect(comparedMonths(classification)).toEqual({
      now: { from: monthOf(2026, 1), to: monthOf(2026, 10) },
      then: { from: monthOf(2025, 1), to: monthOf(2025, 10) },
    });
  });

  test('a part month is left out', () => {
    const [, classification] = from(steady('Acme', 10, 13));
    expect(comparedMonths(classification)?.now.to).toBe(monthOf(2026, 9));
  });

  test('nothing where last year is not whole in the data, nor in a part January', () => {
    const late = steady('Acme', 10, 31).filter(([, year, month]) => year === 2026 || month > 2);
    expect(comparedMonths(from(late)[1])).toBeNull();
    const january = steady('Acme', 10).filter(([, year, month]) => year === 2025 || month === 1);
    const part = january.map(([n, y, m, d, a]): Sale => [n, y, m, y === 2026 && d > 5 ? 9 : d, a]);
    expect(comparedMonths(from(part)[1])).toBeNull();
  });
});

describe('the key figure', () => {
  test('rows that are no customer count', () => {
    const [book, classification] = from([...steady('Acme', 10, 31), ['', 2026, 3, 5, 500], ['', 2025, 3, 5, 100]]);
    expect(yearTotal(book, classification)).toMatchObject({
      thisYear: 700,
      against: { current: 700, base: 300, difference: 400, to: 'month' },
    });
  });

  test('a part month is held against last year to the same day', () => {
    const [book, classification] = from(steady('Acme', 10, 13));
    // 2025: ten months with two sales each, but of October only the one on the 5th lies before the 13th.
    expect(yearTotal(book, classification)).toMatchObject({ thisYear: 200, against: { base: 190, to: 'day' } });
  });

  test('without last year there is no comparison', () => {
    const [book, classification] = from(steady('Acme', 10, 31).filter(([, year]) => year === 2026));
    expect(yearTotal(book, classification)).toMatchObject({ thisYear: 200, against: null });
  });
});

describe('what to look at', () => {
  const sales: Sale[] = [
    ...steady('Steady', 10, 31),
    ...steady('Falling', 100, 31).map(([n, y, m, d, a]): Sale => [n, y, m, d, y === 2026 ? a * 0.6 : a]),
    ...steady('Rising', 50, 31).map(([n, y, m, d, a]): Sale => [n, y, m, d, y === 2026 ? a * 2 : a]),
    ...steady('Asleep', 80, 31).filter(([, year, month]) => year === 2025 || month === 1),
    ...steady('Slightly lower', 30, 31).map(([n, y, m, d, a]): Sale => [n, y, m, d, y === 2026 ? a - 1 : a]),
  ];

  test('most money first; a dormant or declining account counts with what is at stake; who did not change is no news', () => {
    const [book, classification] = from(sales);
    const items = attention(classification, book, 7).map(({ customer, kind, stake }) => [
      customer.identity.name,
      kind,
      Math.round(stake),
    ]);
    expect(items).toEqual([
      ['Asleep', 'dormant', -1920], // the twelve months that end with its last purchase
      ['Falling', 'declining', -1600],
      ['Rising', 'higher', 1000],
      ['Slightly lower', 'lower', -20],
    ]);
    expect(attention(classification, book, 2)).toHaveLength(2);
  });

  test('nobody who was left out by hand', () => {
    const key =
      bookOf(sales)
        .directory.identities()
        .find(({ name }) => name === 'Asleep')?.key ?? '';
    const [book, classification] = from(sales, { byHand: new Map([[key, { kind: 'excluded' }]]) });
    expect(attention(classification, book, 7).map(({ customer }) => customer.identity.name)).not.toContain('Asleep');
  });
});

test('months: null where the data say nothing, zero where nothing was sold', () => {
  const [book, classification] = from(steady('Acme', 10, 13).filter(([, y, m]) => !(y === 2026 && m === 4)));
  const pairs = monthSeries(classification, (month) => book.totalOf(month));
  expect(pairs).toHaveLength(12);
  expect(pairs[3]).toMatchObject({ thisYear: 0, lastYear: 20, isPart: false });
  expect(pairs[9]).toMatchObject({ thisYear: 20, isPart: true });
  expect(pairs[10]).toMatchObject({ thisYear: null, lastYear: 20, isPart: false });
});

test('concentration: the ends of the classes lie on the curve, the last one at all sales', () => {
  const [, classification] = from(Array.from({ length: 12 }, (_, i) => steady(`C${i}`, 1000 / (i + 1), 31)).flat());
  const { curve, ends, topFive } = concentration(classification, 5);
  expect(curve[0]).toEqual({ x: 0, y: 0 });
  expect(curve.at(-1)?.x).toBe(1);
  expect(curve.at(-1)?.y).toBeCloseTo(1);
  expect(curve.length).toBeLessThanOrEqual(5);
  expect(ends.map(({ customers }) => customers).reduce((a, b) => a + b)).toBe(12);
  expect(ends[0]?.y).toBeGreaterThanOrEqual(0.8);
  const harmonic = (n: number): number => Array.from({ length: n }, (_, i) => 1 / (i + 1)).reduce((a, b) => a + b);
  expect(topFive).toBeCloseTo(harmonic(5) / harmonic(12));
});

test('shares of classes and sales of segments add up to everybody', () => {
  const [book, classification] = from([...steady('A', 100, 31), ...steady('B', 20, 31), ...steady('C', 3, 31)]);
  const { total, classes } = classShares(classification);
  expect(total).toBe(123 * 44);
  expect(classes.A.share + classes.B.share + classes.C.share).toBeCloseTo(1);
  const segments = segmentSales(classification, book);
  expect(segments.loyal).toEqual({ customers: 3, thisYear: 123 * 20, change: 0 });
  expect(segments.dormant).toEqual({ customers: 0, thisYear: 0, change: null });
});
