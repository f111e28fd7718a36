/**
 * A month's summary worked out a second time: plain loops over raw rows in whole cents, classes and segments by the naive
 * classification. It shares no code with src/domain/summary.
 */
import type { NaiveOptions, NaiveResult, NaiveRow } from './naiveClassify';
import { naiveClassify } from './naiveClassify';

export interface NaiveSummary {
  /** Cents of everybody in the month, the month before and the same month last year. */
  readonly month: number;
  readonly lastMonth: number;
  readonly sameMonth: number;
  readonly bought: number;
  /** Cents of everybody this year to the month, and last year to the same month. */
  readonly yearToDate: number;
  readonly lastYearToDate: number;
  readonly now: NaiveResult;
  /** "A>B" or "new>A" -> how many. */
  readonly classMoves: Map<string, number>;
  readonly segmentMoves: Map<string, number>;
  readonly classMovesLastYear: Map<string, number>;
  readonly events: Record<'new' | 'returning' | 'newlyDormant' | 'woken' | 'lost', string[]>;
  /** Cents by class and customer in the twelve months to the month. */
  readonly value12: Map<string, number>;
}

const at = (row: NaiveRow): number => row.year * 12 + row.month;

/** @param month year x 12 + month, month 1..12 */
export function naiveSummary(rows: readonly NaiveRow[], options: NaiveOptions, month: number): NaiveSummary | null {
  const when = (asOf: number): NaiveResult | null => {
    const result = naiveClassify(rows, { ...options, asOf });
    return typeof result === 'string' ? null : result;
  };
  const now = when(month);
  if (now === null) return null;
  const before = when(month - 1);
  const yearAgo = when(month - 12);
  let [inMonth, inLast, inSame, year, lastYear] = [0, 0, 0, 0, 0];
  const net = new Map<string, Map<number, number>>();
  const value12 = new Map<string, number>();
  const year0 = Math.floor((month - options.yearStart) / 12) * 12 + options.yearStart;
  for (const row of rows) {
    const m = at(row);
    if (m > month) continue;
    if (m === month) inMonth += row.cents;
    if (m === month - 1) inLast += row.cents;
    if (m === month - 12) inSame += row.cents;
    if (m >= year0) year += row.cents;
    if (m >= year0 - 12 && m <= month - 12) lastYear += row.cents;
    if (row.customer === null) continue;
    const own = net.get(row.customer) ?? new Map<number, number>();
    own.set(m, (own.get(m) ?? 0) + row.cents);
    net.set(row.customer, own);
    if (m > month - 12) value12.set(row.customer, (value12.get(row.customer) ?? 0) + row.cents);
  }
  const purchases = (name: string): number[] =>
    [...(net.get(name) ?? [])]
      .filter(([, cents]) => cents > 0)
      .map(([m]) => m)
      .sort((a, b) => a - b);
  const dormant = (result: NaiveResult | null): Set<string> =>
    new Set([...(result?.customers ?? [])].filter(([, c]) => c.segment === 'dormant').map(([name]) => name));
  const [nowDormant, wasDormant] = [dormant(now), dormant(before)];
  const names = [...now.customers.keys()].filter((name) => now.customers.get(name)?.class !== null);
  const months = Array.from({ length: 12 }, (_, back) => dormant(when(month - back)));
  const yearBack = dormant(yearAgo);
  let bought = 0;
  for (const name of now.customers.keys()) if ((net.get(name)?.get(month) ?? 0) > 0) bought += 1;
  return {
    month: inMonth,
    lastMonth: inLast,
    sameMonth: inSame,
    bought,
    yearToDate: year,
    lastYearToDate: lastYear,
    now,
    classMoves: moves(now, before, 'class'),
    segmentMoves: moves(now, before, 'segment'),
    classMovesLastYear: moves(now, yearAgo, 'class'),
    events: {
      new: [...now.customers.keys()].filter((name) => purchases(name)[0] === month),
      returning: names.filter((name) => {
        const own = purchases(name);
        const [last, previous] = [own.at(-1), own.at(-2)];
        return last === month && previous !== undefined && month - previous > now.cut + 1e-9;
      }),
      newlyDormant: names.filter((name) => nowDormant.has(name) && !wasDormant.has(name)),
      woken: names.filter((name) => !nowDormant.has(name) && wasDormant.has(name)),
      lost: names.filter((name) => months.every((each) => each.has(name)) && !yearBack.has(name)),
    },
    value12,
  };
}

function moves(now: NaiveResult, before: NaiveResult | null, what: 'class' | 'segment'): Map<string, number> {
  const counts = new Map<string, number>();
  if (before === null) return counts;
  for (const [name, customer] of now.customers) {
    const to = customer[what];
    if (to === null) continue;
    const key = `${before.customers.get(name)?.[what] ?? 'new'}>${to}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
