import fc from 'fast-check';
import { EARLIEST_DAY, SalesBook } from '../../../src/domain/sales/SalesBook';
import type { Month } from '../../../src/domain/time/month';
import { monthOf } from '../../../src/domain/time/month';
import type { SerialDate } from '../../../src/domain/time/serialDate';
import { monthOfSerial, serialOf, ymdOf } from '../../../src/domain/time/serialDate';

const TODAY = serialOf(2026, 1, 15);

interface Row {
  /** -1 is a row that is no customer. */
  readonly customer: number;
  /** A serial, or a month as -month. */
  readonly when: number;
  readonly cents: number;
}

/** The straightforward way: rows kept, everything added up when asked. Amounts in cents, so sums are exact. */
class NaiveBook {
  constructor(private readonly rows: readonly Row[]) {}

  of(customer: number | null, month: number): readonly Row[] {
    return this.rows.filter((row) => (customer === null || row.customer === customer) && this.month(row) === month);
  }

  month({ when }: Row): number {
    return when < 0 ? -when : monthOfSerial(when);
  }

  months(): number[] {
    return this.rows.filter(({ cents }) => cents !== 0).map((row) => this.month(row));
  }
}

const cents = (rows: readonly Row[]): number => rows.reduce((sum, row) => sum + row.cents, 0);

// Years far apart and close together, in any order: the axis grows to the left, to the right and not at all.
const day = fc.oneof(
  fc.integer({ min: EARLIEST_DAY, max: TODAY }),
  fc.integer({ min: serialOf(2024, 11, 1), max: serialOf(2025, 2, 28) }),
);
const rowOf = (customers: number): fc.Arbitrary<Row> =>
  fc.record({
    customer: fc.integer({ min: -1, max: customers - 1 }),
    when: fc.oneof({ weight: 4, arbitrary: day }, { weight: 1, arbitrary: day.map((d) => -monthOfSerial(d)) }),
    cents: fc.oneof(fc.integer({ min: -50_000, max: 100_000 }), fc.constantFrom(0, 10, 20, -30)),
  });

function fill(rows: readonly Row[]): SalesBook {
  const book = new SalesBook({ today: TODAY });
  for (const { customer, when, cents: amount } of rows)
    if (when < 0) book.addMonth(customer, -when as Month, amount / 100);
    else expect(book.add(customer, when, amount / 100)).toBe(monthOfSerial(when));
  return book;
}

// Plain comparisons: thousands of them would take jest's own minutes.
function same(found: unknown, wanted: unknown): void {
  if (!Object.is(found, wanted)) throw new Error(`${String(found)} instead of ${String(wanted)}`);
}

function close(found: number, wanted: number): void {
  if (!(Math.abs(found - wanted) < 1e-6)) throw new Error(`${String(found)} instead of ${String(wanted)}`);
}

function agree(book: SalesBook, rows: readonly Row[], customers: readonly number[]): void {
  const naive = new NaiveBook(rows);
  const months = new Set(rows.map((row) => naive.month(row)));
  for (const month of [...months]) for (const near of [month - 1, month + 1, month - 12, month + 12]) months.add(near);
  for (const month of months as Set<Month>) {
    for (const customer of customers) {
      const own = naive.of(customer, month);
      close(book.netOf(customer, month), cents(own) / 100);
      if (cents(own) === 0) same(book.netOf(customer, month), 0);
      same(book.isPurchase(customer, month), cents(own) > 0);
      close(book.returnsOf(customer, month), -cents(own.filter((row) => row.cents < 0)) / 100);
      same(book.basisOf(customer, month), book.netOf(customer, month));
      const bought = own.filter((row) => row.cents > 0 && row.when >= 0).map(({ when }) => ymdOf(when).day);
      same(book.purchaseDayOf(customer, month), Math.max(0, ...bought));
      same(
        book.isSeen(customer, month),
        rows.some((row) => row.customer === customer && naive.month(row) <= month),
      );
    }
    close(book.totalOf(month), cents(naive.of(null, month)) / 100);
    close(book.nonCustomerTotalOf(month), cents(naive.of(-1, month)) / 100);
    const withSale = naive.months();
    const [until, all] = [withSale.filter((m) => m <= month), withSale];
    same(book.firstMonth(month), until.length === 0 ? null : Math.min(...until));
    same(book.lastMonth(month), until.length === 0 ? null : Math.max(...until));
    same(book.firstMonth(), all.length === 0 ? null : Math.min(...all));
    same(book.lastMonth(), all.length === 0 ? null : Math.max(...all));
    const sold = naive.of(null, month).filter((row) => row.cents !== 0);
    same(
      book.latestDay(month),
      sold.some(({ when }) => when < 0) ? null : Math.max(0, ...sold.map(({ when }) => ymdOf(when).day)),
    );
  }
  for (const from of months as Set<Month>) {
    const range = { from, to: (from + 14) as Month };
    for (const customer of customers) {
      const own = rows.filter((r) => r.customer === customer && naive.month(r) >= from && naive.month(r) <= range.to);
      close(book.netIn(customer, range), cents(own) / 100);
      if (cents(own) === 0) same(book.netIn(customer, range), 0);
      close(book.returnsIn(customer, range), -cents(own.filter((r) => r.cents < 0)) / 100);
      same(book.basisIn(customer, range), book.netIn(customer, range));
    }
  }
  same(
    book.hasDays,
    rows.some((row) => row.when >= 0 && row.cents !== 0),
  );
  for (const { when } of rows.filter((row) => row.when >= 0)) {
    const sameDay = rows.filter((row) => row.when === when);
    close(book.totalOfDay(when as SerialDate), cents(sameDay) / 100);
  }
}

describe('SalesBook', () => {
  test('says of any rows what adding them up naively says', () => {
    fc.assert(
      fc.property(fc.array(rowOf(4), { maxLength: 60 }), (rows) => agree(fill(rows), rows, [0, 1, 2, 3, 4])),
      { numRuns: 60 },
    );
  });

  test('asking between rows changes nothing', () => {
    fc.assert(
      fc.property(fc.array(rowOf(2), { minLength: 1, maxLength: 20 }), (rows) => {
        const book = new SalesBook({ today: TODAY });
        const seen: Row[] = [];
        for (const row of rows) {
          if (row.when < 0) book.addMonth(row.customer, -row.when as Month, row.cents / 100);
          else book.add(row.customer, row.when, row.cents / 100);
          seen.push(row);
          agree(book, seen, [0, 1]);
        }
      }),
      { numRuns: 10 },
    );
  });

  test('customers beyond a page, first and last of a page, and pages left out', () => {
    const customers = [0, 1023, 1024, 5000, 2047, 100_000];
    const rows = customers.flatMap((customer, i): Row[] => [
      { customer, when: serialOf(2024, 1 + i, 10 + i), cents: 1000 + i },
      { customer, when: serialOf(2023 - i, 5, 3), cents: -5 },
      { customer, when: serialOf(2025, 12, 31), cents: 7 },
    ]);
    agree(fill(rows), rows, [...customers, 2, 3000, 99_999]);
  });

  test('many returns on one page are kept as exactly as a few', () => {
    const rows: Row[] = [];
    for (let customer = 0; customer < 600; customer += 1)
      for (let month = 1; month <= 12; month += 1) {
        rows.push({ customer, when: serialOf(2025, month, 5), cents: -(customer + month) });
        if (month % 3 === 0) rows.push({ customer, when: serialOf(2025, month, 6), cents: 2 * (customer + month) });
      }
    rows.push(
      { customer: 3, when: serialOf(2019, 2, 1), cents: -4 },
      { customer: 3, when: serialOf(2026, 1, 1), cents: 5 },
    );
    const book = fill(rows);
    for (const customer of [0, 3, 77, 599])
      for (let month = 1; month <= 12; month += 1) {
        const at = monthOf(2025, month);
        const returned = (customer + month) / 100;
        expect(book.returnsOf(customer, at)).toBeCloseTo(returned, 9);
        expect(book.netOf(customer, at)).toBeCloseTo(month % 3 === 0 ? returned : -returned, 9);
      }
    expect(book.returnsOf(3, monthOf(2019, 2))).toBe(0.04);
    expect(book.netOf(3, monthOf(2026, 1))).toBe(0.05);
  });

  test('amounts that cancel out are no purchase, whatever floats leave of them', () => {
    const book = new SalesBook({ today: TODAY });
    for (const amount of [0.1, 0.2, -0.3]) book.add(0, serialOf(2025, 3, 1), amount);
    expect(book.netOf(0, monthOf(2025, 3))).toBe(0);
    expect(book.isPurchase(0, monthOf(2025, 3))).toBe(false);
    expect(book.lastMonth()).toBe(monthOf(2025, 3));
  });

  test('the time of day is no part of a day, and the first and last possible days count', () => {
    const book = new SalesBook({ today: TODAY });
    book.add(0, EARLIEST_DAY, 1);
    book.add(0, TODAY + 0.99, 2);
    expect([book.firstMonth(), book.lastMonth()]).toEqual([monthOf(1990, 1), monthOf(2026, 1)]);
    expect(book.latestDay(monthOf(2026, 1))).toBe(15);
    expect([book.totalOfDay(EARLIEST_DAY), book.totalOfDay(TODAY)]).toEqual([1, 2]);
  });

  test('a customer without a sale is seen from its month on', () => {
    const book = new SalesBook({ today: TODAY });
    book.see(7, monthOf(2025, 4));
    expect([
      book.isSeen(7, monthOf(2025, 3)),
      book.isSeen(7, monthOf(2025, 4)),
      book.isSeen(6, monthOf(2025, 4)),
    ]).toEqual([false, true, false]);
    expect(book.firstMonth()).toBeNull();
    expect(book.hasDays).toBe(false);
  });

  test('another basis is added up beside the amounts, for customers only', () => {
    const book = new SalesBook({ today: TODAY, basis: 'profit' });
    const month = book.add(0, serialOf(2025, 3, 1), 100);
    book.addBasis(0, month, 30);
    book.addBasis(0, book.add(0, serialOf(2022, 3, 9), 50), -5);
    book.addBasis(0, month, 1);
    book.addBasis(-1, month, 99);
    expect([book.basisOf(0, month), book.basisOf(0, monthOf(2022, 3)), book.basisOf(0, monthOf(2021, 1))]).toEqual([
      31, -5, 0,
    ]);
    expect(book.netOf(0, month)).toBe(100);
    expect(book.basisIn(0, { from: monthOf(2022, 1), to: month })).toBe(26);
  });
});
