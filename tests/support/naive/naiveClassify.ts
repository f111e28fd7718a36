/**
 * The rules of classification written a second time, from their text alone: plain loops over raw rows, whole numbers
 * (cents) and fractions compared by multiplying out, so that there is nothing to round. It shares no code and no
 * structure with src/domain; where the two differ, one of them has the text wrong.
 */

/** A sale. `day` null: the sheet has months only. `customer` null: a row that is no customer (cash sales, a total). */
export interface NaiveRow {
  readonly customer: string | null;
  readonly year: number;
  readonly month: number;
  readonly day: number | null;
  readonly cents: number;
  /** Second figure for the ABC analysis (profit, quantity); whole number. */
  readonly basis?: number;
}

export interface NaiveOptions {
  readonly window: 'ly+ty' | '12m' | '24m' | 'ty' | 'all';
  readonly useBasis: boolean;
  /** Cut-offs and thresholds in percent, whole numbers. */
  readonly a: number;
  readonly b: number;
  readonly growth: number;
  /** Growth is held against that of all customers together. */
  readonly market: boolean;
  readonly decline: number;
  readonly yearStart: number;
  readonly dormantMonths: number | null;
  /** year x 12 + month, month 1..12. */
  readonly asOf: number | null;
  readonly excluded: ReadonlySet<string>;
  readonly fixed: ReadonlyMap<string, 'A' | 'B' | 'C'>;
  readonly today: { readonly year: number; readonly month: number; readonly day: number };
}

export interface NaiveCustomer {
  class: 'A' | 'B' | 'C' | null;
  segment: string | null;
  flags: string[];
  value: number;
  net: number;
  before: number | null;
  share: number;
  recency: number | null;
  first: number | null;
  last: number | null;
  active12: number;
  purchaseMonths: number;
  g3: number | null;
  g6: number | null;
  g12: number | null;
  lastYear: number;
  lastYearToDate: number;
  thisYear: number;
}

export interface NaiveResult {
  readonly asOf: number;
  readonly complete: boolean;
  readonly cut: number;
  readonly history: number;
  readonly warnings: string[];
  readonly customers: Map<string, NaiveCustomer>;
  readonly total: number;
  readonly nonCustomers: number;
}

const at = (row: NaiveRow): number => row.year * 12 + row.month;

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Rows dated after today are not sales yet. A month without days is later than today only as a whole. */
function isFuture(row: NaiveRow, today: NaiveOptions['today']): boolean {
  if (at(row) !== today.year * 12 + today.month) return at(row) > today.year * 12 + today.month;
  return row.day !== null && row.day > today.day;
}

/** @returns the reason instead of a result when nothing can be classified */
export function naiveClassify(allRows: readonly NaiveRow[], o: NaiveOptions): NaiveResult | 'none' | 'before-data' {
  const rowsUpToToday = allRows.filter((row) => !isFuture(row, o.today));
  const withAmount = rowsUpToToday.filter((row) => row.cents !== 0);
  if (withAmount.length === 0) return 'none';

  // As-of month.
  let M = o.asOf ?? 0;
  if (o.asOf === null) for (const row of withAmount) if (at(row) > M) M = at(row);
  const sales = withAmount.filter((row) => at(row) <= M);
  if (sales.length === 0) return 'before-data';
  let complete = true;
  if (o.asOf === null) {
    const inM = sales.filter((row) => at(row) === M);
    const monthsOnly = inM.some((row) => row.day === null);
    let latest = 0;
    for (const row of inM) if (row.day !== null && row.day > latest) latest = row.day;
    const year = Math.floor((M - 1) / 12);
    if (!monthsOnly && latest < daysIn(year, M - year * 12) - 2) complete = false;
  }
  // A month that contains today is never complete, nor is one that has not begun.
  const monthOfToday = o.today.year * 12 + o.today.month;
  if (M >= monthOfToday) complete = false;
  const lastComplete = Math.min(complete ? M : M - 1, monthOfToday - 1);

  // Where the data begin and end: all sales rows, non-customers too.
  let dataFirst = Infinity;
  let dataLast = 0;
  for (const row of sales) {
    if (at(row) < dataFirst) dataFirst = at(row);
    if (at(row) > dataLast) dataLast = at(row);
  }
  const history = M - dataFirst + 1;

  // Customers seen up to M, and their sums.
  const names: string[] = [];
  for (const row of rowsUpToToday)
    if (row.customer !== null && at(row) <= M && !names.includes(row.customer)) names.push(row.customer);
  const rowsOf = new Map<string, NaiveRow[]>();
  for (const name of names)
    rowsOf.set(
      name,
      sales.filter((row) => row.customer === name),
    );
  const sum = (name: string, from: number, to: number): number => {
    let total = 0;
    for (const row of rowsOf.get(name) ?? []) if (at(row) >= from && at(row) <= to) total += row.cents;
    return total;
  };
  const purchases = new Map<string, number[]>();
  for (const name of names) {
    const months: number[] = [];
    for (let m = dataFirst; m <= M; m += 1) if (sum(name, m, m) > 0) months.push(m);
    purchases.set(name, months);
  }

  // Windows.
  let thisYearFrom = M;
  while ((thisYearFrom - o.yearStart) % 12 !== 0) thisYearFrom -= 1;
  let windowFrom = dataFirst;
  if (o.window === 'ly+ty') windowFrom = thisYearFrom - 12;
  if (o.window === '12m') windowFrom = M - 11;
  if (o.window === '24m') windowFrom = M - 23;
  if (o.window === 'ty') windowFrom = thisYearFrom;

  // The cut, in fifths of a month so that the percentile is a whole number.
  const gaps: number[] = [];
  for (const name of names) {
    const months = o.excluded.has(name) ? [] : (purchases.get(name) ?? []); // left out by hand: no part in anything
    for (let i = 1; i < months.length; i += 1) gaps.push((months[i] ?? 0) - (months[i - 1] ?? 0));
  }
  gaps.sort((x, y) => x - y);
  let cut5 = 30;
  if (gaps.length >= 30) {
    const h5 = 4 * (gaps.length - 1); // rank x 5 of the 80th percentile, counted from 0
    const below = gaps[Math.floor(h5 / 5)] ?? 0;
    const above = gaps[Math.ceil(h5 / 5)] ?? 0;
    cut5 = 5 * below + (h5 % 5) * (above - below);
    if (cut5 < 10) cut5 = 10;
    if (cut5 > 60) cut5 = 60;
  }
  if (o.dormantMonths !== null) cut5 = Math.round(5 * o.dormantMonths);

  const warnings: string[] = [];
  if (5 * history <= cut5) warnings.push('history-too-short');
  if (o.asOf !== null && M > dataLast) warnings.push('as-of-after-data');

  // The 24-month sales the gain is held against.
  let sales24 = 0;
  for (const name of names) if (!o.excluded.has(name)) sales24 += sum(name, M - 23, M);

  // ABC.
  const value = new Map<string, number>();
  for (const name of names) {
    let total = 0;
    for (const row of rowsUpToToday)
      if (row.customer === name && at(row) >= windowFrom && at(row) <= M)
        total += o.useBasis ? (row.basis ?? 0) : row.cents;
    value.set(name, total);
  }
  const counted = names.filter((name) => !o.excluded.has(name));
  let S = 0;
  for (const name of counted) if ((value.get(name) ?? 0) > 0) S += value.get(name) ?? 0;
  if (S === 0) return 'none';

  const customers = new Map<string, NaiveCustomer>();
  for (const name of names) {
    const months = purchases.get(name) ?? [];
    const v = value.get(name) ?? 0;
    const first = months[0] ?? null;
    const last = months[months.length - 1] ?? null;
    const recency = last === null ? null : M - last;

    // Growth: [sales of the last k complete months, the same months a year before], null when it can't be said.
    const yearOnYear = (k: number): [number, number] | null => {
      const from = lastComplete - k + 1 - 12;
      const to = lastComplete - 12;
      if (from < dataFirst || to > dataLast) return null;
      const base = sum(name, from, to);
      return base > 0 ? [sum(name, lastComplete - k + 1, lastComplete), base] : null;
    };
    const g3 = yearOnYear(3);
    const g6 = yearOnYear(6);
    const g12 = yearOnYear(12);

    const flags: string[] = [];
    let segment = 'worth-cultivating';

    const dormant = recency !== null && 5 * recency > cut5;

    let fast = false;
    let provisional = false;
    // What all customers together grew by: [now, before], or no growth at all.
    const together = (from: number, to: number, back: number): [number, number] => {
      let now = 0;
      let before = 0;
      for (const other of names)
        if (!o.excluded.has(other)) {
          now += sum(other, from, to);
          before += sum(other, from - back, to - back);
        }
      return o.market && before > 0 && now > before ? [now, before] : [1, 1];
    };
    // now / before >= 1 + growth + (all now / all before - 1), multiplied out.
    const isAhead = (
      [now, before]: [number, number],
      [allNow, allBefore]: [number, number],
      percent: number,
    ): boolean =>
      BigInt(100 * now) * BigInt(allBefore) >=
      BigInt(percent * before) * BigInt(allBefore) + BigInt(100 * before) * BigInt(allNow);
    const enough = (gain: number): boolean => 10000 * gain >= sales24;
    const baseWithin = lastComplete - 14 >= dataFirst && lastComplete - 12 <= dataLast;
    if (baseWithin) {
      if (g3 !== null && enough(g3[0] - g3[1])) {
        const sixWithin = lastComplete - 17 >= dataFirst;
        const all6 = together(lastComplete - 5, lastComplete, 12);
        fast = isAhead(g3, together(lastComplete - 2, lastComplete, 12), o.growth);
        if (sixWithin) fast = fast && g6 !== null && BigInt(g6[0]) * BigInt(all6[1]) > BigInt(g6[1]) * BigInt(all6[0]);
        else provisional = fast;
      }
    } else if (history >= 6 && lastComplete - 5 >= dataFirst && lastComplete - 3 <= dataLast) {
      const now = sum(name, lastComplete - 2, lastComplete);
      const before = sum(name, lastComplete - 5, lastComplete - 3);
      const all = together(lastComplete - 2, lastComplete, 3);
      fast = before > 0 && isAhead([now, before], all, o.growth) && enough(now - before);
      provisional = fast;
    }

    const blocks = Math.min(4, Math.floor(history / 3));
    let bought = 0;
    for (let block = 0; block < blocks; block += 1)
      if (months.some((m) => m <= M - 3 * block && m > M - 3 * block - 3)) bought += 1;
    const needed = Math.max(2, Math.ceil((3 * blocks) / 4));
    const longEnough = first !== null && history >= 6 && M - first >= Math.min(12, history - 1);
    const keeps = g12 === null || 100 * (g12[0] - g12[1]) >= o.decline * g12[1];
    const loyal = longEnough && bought >= needed && keeps;

    if (dormant) segment = 'dormant';
    else if (fast) segment = 'fast-growing';
    else if (loyal) segment = 'loyal';

    if (first !== null && first >= M - 5 && first - dataFirst >= 9) flags.push('new');
    for (let i = 1; i < months.length; i += 1) {
      const m = months[i] ?? 0;
      if (m >= M - 5 && 5 * (m - (months[i - 1] ?? 0)) > cut5 && !flags.includes('returning')) flags.push('returning');
    }
    const declines = (g: [number, number] | null): boolean => g !== null && 100 * (g[0] - g[1]) <= o.decline * g[1];
    if (declines(g12) || declines(g6)) flags.push('declining');
    if (months.length === 1) flags.push('one-time');
    if (months.length === 0) flags.push('never-bought');
    let positive = 0;
    let negative = 0;
    for (const row of sales)
      if (row.customer === name && at(row) >= windowFrom) {
        if (row.cents > 0) positive += row.cents;
        else negative -= row.cents;
      }
    if (5 * negative > positive) flags.push('many-returns');
    if (segment === 'fast-growing' && provisional) flags.push('provisional');

    let larger = 0;
    for (const other of counted) {
      const w = value.get(other) ?? 0;
      if (w > 0 && w > v) larger += w;
    }
    let abc: 'A' | 'B' | 'C' = 'C';
    if (v > 0 && 100 * larger < o.a * S) abc = 'A';
    else if (v > 0 && 100 * larger < o.b * S) abc = 'B';

    const out = o.excluded.has(name);
    const rate = (g: [number, number] | null): number | null => (g === null ? null : (g[0] - g[1]) / g[1]);
    customers.set(name, {
      class: out ? null : (o.fixed.get(name) ?? abc),
      segment: out ? null : segment,
      flags: out ? [] : flags,
      value: out ? 0 : v,
      net: sum(name, windowFrom, M),
      before: v > 0 && !out ? larger / S : null,
      share: v > 0 && !out ? v / S : 0,
      recency,
      first,
      last,
      active12: months.filter((m) => m >= M - 11).length,
      purchaseMonths: months.length,
      g3: out ? null : rate(g3),
      g6: out ? null : rate(g6),
      g12: out ? null : rate(g12),
      lastYear: sum(name, thisYearFrom - 12, thisYearFrom - 1),
      lastYearToDate: sum(name, thisYearFrom - 12, M - 12),
      thisYear: sum(name, thisYearFrom, M),
    });
  }

  if (counted.length < 10) warnings.push('few-customers');
  const inA = counted.filter((name) => customers.get(name)?.class === 'A').length;
  if (2 * inA > counted.length) warnings.push('many-in-a');

  let total = 0;
  let nonCustomers = 0;
  for (const row of sales) {
    total += row.cents;
    if (row.customer === null) nonCustomers += row.cents;
  }
  return { asOf: M, complete, cut: cut5 / 5, history, warnings, customers, total, nonCustomers };
}
