import fc from 'fast-check';
import type { ClassifyOptions, HandSet } from '../../../src/domain/options';
import type { WindowKind } from '../../../src/domain/types';
import type { Sale } from '../books';
import type { NaiveOptions, NaiveRow } from './naiveClassify';

/**
 * Random ledgers with the shapes that decide about segments: buyers in a rhythm, sleepers, growth of exactly 20 % and
 * decline of exactly 30 %, returns of exactly a fifth, customers who never buy, rows that are no customer.
 */
export interface RandomBook {
  readonly rows: readonly NaiveRow[];
  readonly today: { readonly year: number; readonly month: number; readonly day: number };
}

// Early years: a SalesBook keeps a day table from 1990 to today, and thousands of small ones are made here.
const BEGIN = 1990 * 12 + 1;
const yearOf = (index: number): number => Math.floor((index - 1) / 12);

function daysIn(index: number): number {
  const month = index - yearOf(index) * 12;
  const year = yearOf(index);
  return [31, year % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

const buyer = fc.record({
  start: fc.integer({ min: 0, max: 20 }),
  every: fc.constantFrom(1, 1, 1, 2, 3, 4, 5, 6, 7, 12),
  stop: fc.constantFrom(0, 0, 0, 1, 2, 3, 4, 6, 7, 12, 13),
  level: fc.constantFrom(10, 100, 1000, 1000, 5000, 20000),
  factor: fc.constantFrom(0.5, 0.7, 1, 1.2, 1.2, 1.5, 2),
  growsFor: fc.constantFrom(3, 6, 12),
  returned: fc.constantFrom(0, 0, 0, 0.2, 0.2, 0.3, 1),
  day: fc.integer({ min: 1, max: 28 }),
  skips: fc.constantFrom(0, 0, 3, 4, 5, 7),
});

const loose = fc.record({
  who: fc.integer({ min: -1, max: 13 }),
  back: fc.integer({ min: 0, max: 45 }),
  day: fc.integer({ min: 1, max: 28 }),
  cents: fc.oneof(fc.integer({ min: -900, max: 3000 }), fc.constantFrom(0, 100, 200, 1000, -100)),
});

const shape = fc.record({
  span: fc.oneof(fc.integer({ min: 1, max: 14 }), fc.integer({ min: 12, max: 40 })),
  end: fc.integer({ min: 40, max: 63 }),
  monthsOnly: fc.boolean(),
  lastDay: fc.integer({ min: -3, max: 0 }),
  buyers: fc.array(buyer, { maxLength: 13, size: 'max' }),
  loose: fc.oneof(fc.array(loose, { maxLength: 20, size: 'max' }), fc.array(loose, { minLength: 60, maxLength: 140 })),
  todayMonths: fc.constantFrom(-1, 0, 0, 1, 1, 6, 20),
  todayDay: fc.integer({ min: 1, max: 28 }),
  closing: fc.boolean(),
});

export const randomBook: fc.Arbitrary<RandomBook> = shape.map((s) => {
  const M = BEGIN + s.end;
  const from = M - s.span + 1;
  const rows: NaiveRow[] = [];
  const put = (who: number, index: number, day: number, cents: number): void => {
    const year = yearOf(index);
    const customer = who < 0 ? null : `Customer ${String(who)}`;
    // A second figure that is not simply the amount: another ranking, negative ones too.
    const basis = Math.round(cents * ((Math.abs(who) % 3) - 0.5));
    rows.push({ customer, year, month: index - year * 12, day: s.monthsOnly ? null : day, cents, basis });
  };
  s.buyers.forEach((b, who) => {
    for (let index = from + (b.start % s.span); index <= M - b.stop; index += b.every) {
      if (b.skips > 0 && (index * index + who) % b.skips < 2) continue;
      const grown = index > M - b.growsFor;
      const cents = Math.round(b.level * (grown ? b.factor : 1));
      put(who, index, b.day, cents);
      if (b.returned > 0 && index % 2 === 0) put(who, index, b.day, -Math.round(2 * cents * b.returned));
    }
  });
  for (const l of s.loose) put(l.who, Math.max(from, M - l.back), l.day, l.cents);
  if (s.closing) put(-1, M, daysIn(M) + s.lastDay, 500);
  const today = M + s.todayMonths;
  return { rows, today: { year: yearOf(today), month: today - yearOf(today) * 12, day: s.todayDay } };
});

/** Options for a book as both implementations want them. */
export interface RandomOptions {
  readonly naive: Omit<NaiveOptions, 'today'>;
  readonly options: Partial<ClassifyOptions>;
}

export const randomOptions: fc.Arbitrary<RandomOptions> = fc
  .record({
    window: fc.constantFrom<WindowKind[]>('ly+ty', 'ly+ty', '12m', '24m', 'ty', 'all'),
    useBasis: fc.constantFrom(false, false, false, true),
    cutoffs: fc.constantFrom([80, 95] as const, [80, 95] as const, [50, 80] as const, [70, 90] as const),
    growth: fc.constantFrom(20, 20, 10, 50),
    market: fc.constantFrom(true, true, false),
    decline: fc.constantFrom(-30, -30, -10, -50),
    yearStart: fc.constantFrom(1, 1, 4, 7, 12),
    dormantMonths: fc.constantFrom(null, null, null, 3, 6, 9),
    asOf: fc.option(fc.integer({ min: BEGIN + 20, max: BEGIN + 70 }), { freq: 2 }),
    excluded: fc.uniqueArray(fc.integer({ min: 0, max: 12 }), { maxLength: 2 }),
    fixed: fc.uniqueArray(fc.integer({ min: 0, max: 12 }), { maxLength: 2 }),
  })
  .map((r) => {
    const byHand = new Map<string, HandSet>();
    for (const who of r.fixed) byHand.set(`customer ${String(who)}`, { kind: 'class', class: 'B' });
    for (const who of r.excluded) byHand.set(`customer ${String(who)}`, { kind: 'excluded' });
    const [a, b] = r.cutoffs;
    return {
      naive: {
        ...r,
        a,
        b,
        excluded: new Set(r.excluded.map((who) => `Customer ${String(who)}`)),
        fixed: new Map(r.fixed.map((who) => [`Customer ${String(who)}`, 'B'] as const)),
      },
      options: {
        window: r.window,
        basis: r.useBasis ? 'profit' : 'amount',
        abc: { a: a / 100, b: b / 100 },
        growth: r.growth / 100,
        market: r.market,
        decline: r.decline / 100,
        yearStart: r.yearStart,
        dormantMonths: r.dormantMonths,
        asOf: r.asOf === null ? null : ((r.asOf - 1) as NonNullable<ClassifyOptions['asOf']>),
        byHand,
      },
    };
  });

const two = (n: number): string => String(n).padStart(2, '0');

/** A row as a sale for a SalesBook. */
export function saleOf(row: NaiveRow): Sale {
  const month = `${String(row.year)}-${two(row.month)}`;
  const when = row.day === null ? month : `${month}-${two(row.day)}`;
  return [row.customer, when, row.cents / 100, row.basis ?? 0];
}

export function dayText({ year, month, day }: RandomBook['today']): string {
  return `${String(year)}-${two(month)}-${two(day)}`;
}
