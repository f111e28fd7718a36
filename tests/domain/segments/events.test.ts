import { classify } from '../../../src/domain/classify';
import { DEFAULT_OPTIONS } from '../../../src/domain/options';
import { SalesBook } from '../../../src/domain/sales/SalesBook';
import { eventsOf } from '../../../src/domain/segments/events';
import type { Month } from '../../../src/domain/time/month';
import { addMonths, monthOf } from '../../../src/domain/time/month';
import { serialOf } from '../../../src/domain/time/serialDate';

const FIRST = monthOf(2023, 1);
const OPTIONS = { ...DEFAULT_OPTIONS, dormantMonths: 3 };

/** A customer for each habit: months (from FIRST on) in which it buys 100. */
function book(habits: Readonly<Record<string, readonly number[]>>): SalesBook {
  const sales = new SalesBook({ today: serialOf(2026, 11, 21) });
  for (const [name, months] of Object.entries(habits))
    for (const month of months) sales.addMonth(sales.directory.ofName(name), addMonths(FIRST, month), 100);
  return sales;
}

const upTo = (last: number, from = 0): number[] => Array.from({ length: last - from + 1 }, (_, i) => from + i);
const at = (month: number): Month => addMonths(FIRST, month);
const namesOf = (sales: SalesBook, numbers: readonly number[]): string[] =>
  numbers.map((n) => sales.directory.identities()[n]?.name ?? '').sort();

const HABITS = {
  Steady: upTo(40),
  Newcomer: [24, 25],
  Returner: [0, 1, 2, 24],
  Sleeper: upTo(20),
  Lost: upTo(9),
};

test('month 24: somebody new, somebody back, somebody asleep', () => {
  const sales = book(HABITS);
  const events = eventsOf(sales, OPTIONS, at(24));
  expect(namesOf(sales, events.new)).toEqual(['Newcomer']);
  expect(namesOf(sales, events.returning)).toEqual(['Returner']);
  expect(namesOf(sales, events.woken)).toEqual(['Returner']);
  expect(namesOf(sales, events.newlyDormant)).toEqual(['Sleeper']); // last bought in 20: four months ago, the limit is 3
  // Lost bought last in month 9: dormant from 13 on, so month 24 is its twelfth month asleep.
  expect(namesOf(sales, events.lost)).toEqual(['Lost']);
});

test('a month later they are no events any more', () => {
  const sales = book(HABITS);
  const events = eventsOf(sales, OPTIONS, at(25));
  expect(
    [events.new, events.returning, events.woken, events.newlyDormant, events.lost].map((list) => list.length),
  ).toEqual([0, 0, 0, 0, 0]);
});

test('newly dormant and woken balance the dormant of two months', () => {
  const sales = book({ ...HABITS, Other: [0, 5, 11, 17, 23], More: [3, 9, 20] });
  const dormant = (month: Month): number =>
    classify(sales, { ...OPTIONS, asOf: month }).customers.filter(({ segment }) => segment === 'dormant').length;
  for (let m = 6; m < 40; m += 1) {
    const { newlyDormant, woken } = eventsOf(sales, OPTIONS, at(m));
    expect(dormant(at(m - 1)) + newlyDormant.length - woken.length).toBe(dormant(at(m)));
  }
});

test('the first month of the data knows no month before it', () => {
  const sales = book(HABITS);
  const events = eventsOf(sales, OPTIONS, FIRST);
  expect(namesOf(sales, events.new)).toEqual(['Lost', 'Returner', 'Sleeper', 'Steady']);
  expect(events.newlyDormant).toEqual([]);
});
