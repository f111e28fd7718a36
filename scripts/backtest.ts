/**
 * Rivals of the segment rules on customer bases with a known continuation, written into docs/methods.md between its marks.
 * Usage: npm run backtest -- FOLDER (the folder with cdnow, adventureworks_resellers and superstore_en)
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { classify } from '../src/domain/classify';
import { DEFAULT_OPTIONS } from '../src/domain/options';
import { monthOfSerial, parseDay } from '../src/domain/time/serialDate';
import type { BgNbd, Timing } from './backtest/bgnbd';
import { chanceAlive, chanceToBuy, fitBgNbd } from './backtest/bgnbd';
import type { Base, BaseName } from './backtest/data';
import { bookUntil, loadBase } from './backtest/data';
import type { Outcome } from './backtest/measures';
import { interval, measure } from './backtest/measures';

const DATES: readonly (readonly [BaseName, readonly string[]])[] = [
  ['cdnow', ['1997-09-30', '1997-12-31']],
  ['adventureworks_resellers', ['2012-06-06', '2012-09-06', '2012-12-06', '2013-03-06', '2013-06-06']],
  ['superstore_en', ['2018-06-30']],
];
const AHEAD = 182;
const PAGE = 'docs/methods.md';
const [BEGIN, END] = ['<!-- backtest -->', '<!-- /backtest -->'];

interface Known extends Timing {
  readonly silentDays: number;
  readonly silent: boolean;
}

function customersAt(base: Base, day: number): Map<string, Known> {
  const days = new Map<string, Set<number>>();
  for (const line of base.lines)
    if (line.amount > 0) days.set(line.customer, (days.get(line.customer) ?? new Set()).add(line.day));
  const known = new Map<string, Known>();
  for (const [customer, all] of days) {
    const past = [...all].filter((each) => each <= day).sort((a, b) => a - b);
    const [first, last] = [past[0], past.at(-1)];
    if (first === undefined || last === undefined) continue;
    known.set(customer.toLowerCase(), {
      x: past.length - 1,
      last: (last - first) / 7,
      now: (day - first) / 7,
      silentDays: day - last,
      silent: ![...all].some((each) => each > day && each <= day + AHEAD),
    });
  }
  return known;
}

function rivals(base: Base, date: string): Map<string, Outcome[]> {
  const day = parseDay(date);
  if (day === null) throw new Error(date);
  const known = customersAt(base, day);
  const all = [...known.values()];
  const model: BgNbd = fitBgNbd(all);
  const gaps = all.flatMap(({ x, last }) => (x > 0 ? [(7 * last) / x] : [])).sort((a, b) => a - b);
  const p90 = gaps[Math.floor(0.9 * (gaps.length - 1))] ?? 180;
  const found = new Map<string, Outcome[]>();
  const add = (name: string, of: (each: Known) => readonly [boolean, number]): void => {
    const outcomes = all.map((each) => ({ ...each, result: of(each) }));
    found.set(
      name,
      outcomes.map(({ silent, result: [called, score] }) => ({ silent, called, score })),
    );
  };
  for (const limit of [90, 180, 365])
    add(`silent for ${String(limit)} days`, ({ silentDays }) => [silentDays > limit, silentDays]);
  add('silent longer than the 90th percentile of gaps', ({ silentDays }) => [silentDays > p90, silentDays]);
  add('BG/NBD, chance alive below half', (each) => [chanceAlive(model, each) < 0.5, -chanceAlive(model, each)]);
  add('BG/NBD, chance to buy below half', (each) => [
    chanceToBuy(model, each, AHEAD / 7) < 0.5,
    -chanceToBuy(model, each, AHEAD / 7),
  ]);
  add('everybody', () => [true, 0]);
  const book = bookUntil(base, day);
  for (const dormancy of ['months', 'chance', 'auto'] as const) {
    const { customers } = classify(book, { ...DEFAULT_OPTIONS, dormancy, asOf: monthOfSerial(day) });
    found.set(
      { months: 'ours, by months', chance: 'ours, by chance', auto: 'ours, the one the own past speaks for' }[dormancy],
      customers.flatMap(({ identity, segment, recencyMonths }): Outcome[] => {
        const own = known.get(identity.name.toLowerCase());
        if (own === undefined || recencyMonths === null) return [];
        return [{ silent: own.silent, called: segment === 'dormant', score: own.silentDays }];
      }),
    );
  }
  return found;
}

async function main(): Promise<void> {
  const root = process.argv[2];
  if (root === undefined) throw new Error('Name the folder with the customer bases.');
  const rows: string[] = [];
  for (const [name, dates] of DATES) {
    const base = await loadBase(root, name);
    if (base === null) continue;
    for (const date of dates)
      for (const [rival, outcomes] of rivals(base, date)) {
        const { precision, recall, balanced, lift, auc } = measure(outcomes);
        const [low, high] = interval(outcomes);
        const cells = [balanced, low, high, precision, recall, lift, auc].map((value) =>
          Number.isFinite(value) ? value.toFixed(3) : '–',
        );
        const [b = '', l = '', h = '', ...others] = cells;
        rows.push(`| ${[name, date, rival, b, `${l} to ${h}`, ...others].join(' | ')} |`);
      }
  }
  const table = [
    '| base | date | rule | balanced accuracy | 95 % interval | precision | recall | lift | AUC |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
  const page = readFileSync(PAGE, 'utf8');
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`${PAGE} has no place for the table.`);
  writeFileSync(PAGE, `${page.slice(0, from + BEGIN.length)}\n\n${table}\n\n${page.slice(to)}`);
  process.stdout.write(`${table}\n`);
}

void main();
