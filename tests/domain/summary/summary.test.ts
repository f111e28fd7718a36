import fc from 'fast-check';
import { classify } from '../../../src/domain/classify';
import { DEFAULT_OPTIONS } from '../../../src/domain/options';
import type { SalesBook } from '../../../src/domain/sales/SalesBook';
import { checksOf } from '../../../src/domain/summary/checks';
import type { Movements } from '../../../src/domain/summary/movements';
import type { SummaryFacts, SummaryModel } from '../../../src/domain/summary/summary';
import { summarise } from '../../../src/domain/summary/summary';
import type { ClassifyOptions } from '../../../src/domain/options';
import type { Month } from '../../../src/domain/time/month';
import { bookOf } from '../../support/books';
import { naiveSummary } from '../../support/naive/naiveSummary';
import { dayText, randomBook, randomOptions, saleOf } from '../../support/naive/randomBooks';

const ALONE: SummaryFacts = {
  visits: null,
  missingRoles: null,
  targets: [],
  account: () => ({ owner: '', cadence: 30, nextAction: '' }),
};

function summaryAt(book: SalesBook, options: Partial<ClassifyOptions>, month: Month): SummaryModel {
  const now = classify(book, { ...DEFAULT_OPTIONS, ...options, asOf: month });
  const work = summarise(book, now, month, ALONE);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

function moveCounts<K extends string>({ table }: Movements<K>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [from, line] of Object.entries<Readonly<Record<K, number>>>(table))
    for (const [to, count] of Object.entries<number>(line)) if (count > 0) counts.set(`${from}>${to}`, count);
  return counts;
}

const sortEntries = (map: ReadonlyMap<string, number>): [string, number][] =>
  [...map].sort(([a], [b]) => (a < b ? -1 : 1));

/** Whole cents; sums of floats leave dust far below one. */
const cents = (amount: number): number => Math.round(amount * 100);

test('every figure is that of plain loops over the raw rows, on random books', () => {
  fc.assert(
    fc.property(randomBook, randomOptions, ({ rows, today }, { naive, options }) => {
      const last = Math.max(0, ...rows.map((row) => row.year * 12 + row.month));
      // A month that is over: rows after today and running months are tested where they are classified.
      fc.pre(rows.length > 0 && last < today.year * 12 + today.month);
      const plain = naiveSummary(rows, { ...naive, today }, last);
      fc.pre(plain !== null);
      const book = bookOf(rows.map(saleOf), { today: dayText(today), basis: options.basis ?? 'amount' });
      const month = (last - 1) as Month;
      const model = summaryAt(book, options, month);
      expect(cents(model.figures?.sales ?? NaN)).toBe(plain.month);
      expect(model.figures?.bought).toBe(plain.bought);
      if (model.figures?.lastMonth)
        expect(cents(model.figures.lastMonth.difference)).toBe(plain.month - plain.lastMonth);
      if (model.figures?.sameMonthLastYear) expect(cents(model.figures.sameMonthLastYear.base)).toBe(plain.sameMonth);
      expect(cents(model.year?.thisYear ?? NaN)).toBe(plain.yearToDate);
      if (model.year?.against) expect(cents(model.year.against.base)).toBe(plain.lastYearToDate);
      for (const abc of ['A', 'B', 'C'] as const) {
        const own = [...plain.now.customers.values()].filter((customer) => customer.class === abc);
        const line = model.groups.classes[abc];
        expect(line.customers).toBe(own.length);
        expect(cents(line.sales)).toBe(own.reduce((sum, { net }) => sum + net, 0));
        if (line.lastYear !== null) {
          expect(cents(line.thisYear ?? NaN)).toBe(own.reduce((sum, { thisYear }) => sum + thisYear, 0));
          expect(cents(line.lastYear)).toBe(own.reduce((sum, { lastYearToDate }) => sum + lastYearToDate, 0));
        }
      }
      for (const segment of ['dormant', 'fast-growing', 'loyal', 'worth-cultivating'] as const) {
        const own = [...plain.now.customers.values()].filter((customer) => customer.segment === segment);
        expect(model.groups.segments?.[segment].customers).toBe(own.length);
        expect(cents(model.groups.segments?.[segment].sales ?? NaN)).toBe(own.reduce((sum, { net }) => sum + net, 0));
      }
      if (model.sinceLastMonth !== null) {
        expect(sortEntries(moveCounts(model.sinceLastMonth.classes))).toEqual(sortEntries(plain.classMoves));
        expect(sortEntries(moveCounts(model.sinceLastMonth.segments))).toEqual(sortEntries(plain.segmentMoves));
      }
      if (model.sinceLastYear !== null)
        expect(sortEntries(moveCounts(model.sinceLastYear.classes))).toEqual(sortEntries(plain.classMovesLastYear));
      const names = (numbers: readonly number[] | undefined): string[] =>
        (numbers ?? []).map((number) => book.directory.identities()[number]?.name ?? '').sort();
      for (const kind of ['new', 'returning', 'newlyDormant', 'woken', 'lost'] as const)
        expect([kind, names(model.events?.[kind])]).toEqual([kind, [...plain.events[kind]].sort()]);
      for (const { customer, value } of model.accounts.values())
        expect(cents(value)).toBe(plain.value12.get(customer.identity.name) ?? 0);
      const checks = checksOf(model);
      expect([checks.salesAgree, checks.movementsBalance]).toEqual([true, true]);
      if (checks.customers !== null) {
        const { start, in: came, out, end } = checks.customers;
        expect(start + came - out).toBe(end);
      }
    }),
    { numRuns: 60, seed: 20261122 },
  );
});

test('the check notices a movement that is lost and a sum that is off', () => {
  const book = bookOf([
    ['Ann', '2025-01-10', 100],
    ['Bob', '2025-01-11', 10],
    ['Bob', '2025-02-11', 500],
  ]);
  const model = summaryAt(book, {}, (2025 * 12 + 1) as Month);
  expect(checksOf(model)).toMatchObject({ salesAgree: true, movementsBalance: true });
  const since = model.sinceLastMonth;
  if (since === null) throw new Error('there is a month before');
  const lost = {
    ...since,
    classes: { ...since.classes, balance: { ...since.classes.balance, A: { start: 1, in: 1, out: 0, end: 1 } } },
  };
  expect(checksOf({ ...model, sinceLastMonth: lost }).movementsBalance).toBe(false);
  expect(checksOf({ ...model, groups: { ...model.groups, allSales: 611 } }).salesAgree).toBe(false);
});
