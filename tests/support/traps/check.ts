import type { SalesReading } from '../../../src/app/reading/types';
import { readSales } from '../../../src/app/reading/readSales';
import type { SheetHints } from '../../../src/intake/layout/layout';
import type { Guess, SheetReport } from '../../../src/intake/report';
import { MemoryPort } from '../memoryPort';
import type { Draft } from './draft';
import { rowsOf } from './draft';
import { keyOf } from './clean';
import { render } from './render';

/** Reads a draft's workbooks. */
export async function readDraft(draft: Draft, hints: SheetHints = {}): Promise<SalesReading> {
  const { files } = render(draft);
  const sources = [...files].map(([file, sheets]) => ({ port: new MemoryPort(sheets, draft.date1904, 7), file }));
  return readSales({ sources, sheets: null, today: draft.today as never, basis: 'amount', hints });
}

/**
 * Whether a guess needs an answer: second choices beside a named column and the unit of a title are told, and can be
 * changed. Whether the last month lies far below its run depends on the random figures of a draft.
 */
export function isQuestion(guess: Guess, report: SheetReport): boolean {
  if (guess.kind === 'last-month' || guess.kind === 'unit') return false;
  return guess.kind !== 'column' || report.confidence[guess.field] === 'guess';
}

export function questionsOf(reading: SalesReading): string[] {
  return reading.reports.flatMap((report) =>
    report.guesses.filter((guess) => isQuestion(guess, report)).map(({ kind }) => kind),
  );
}

/** Every way in which a reading differs from the truth of its draft, in words. */
export function differences(draft: Draft, reading: SalesReading): string[] {
  return [...salesDifferences(draft, reading), ...reportDifferences(draft, reading)];
}

function salesDifferences(draft: Draft, { book, reports }: SalesReading): string[] {
  const truth = new Map<string, number>();
  const wanted = new Set<string>();
  let control = 0;
  for (const row of rowsOf(draft)) {
    for (const { customer, month, amount } of row.counts) {
      control += amount;
      if (customer === '') continue;
      wanted.add(customer);
      const key = `${customer}@${String(month)}`;
      truth.set(key, (truth.get(key) ?? 0) + amount);
    }
    if (row.who >= 0 && draft.kind === 'matrix' && row.skips.every(({ key }) => key !== 'customer'))
      wanted.add(keyOf(draft, row.who));
  }
  wanted.delete('');
  const found: string[] = [];
  const read = reports.reduce((sum, report) => sum + report.amountRead, 0);
  if (Math.abs(read - control) > 0.005) found.push(`control total ${read.toFixed(2)} instead of ${control.toFixed(2)}`);
  const met = new Set<string>();
  book.directory.identities().forEach(({ key }, customer) => {
    if (!book.isSeen(customer, 1e6 as never)) return;
    met.add(key);
    if (!wanted.has(key)) found.push(`customer ${key} is none`);
    const last: number = book.lastMonth() ?? 0;
    for (let month: number = book.firstMonth() ?? 0; month <= last; month += 1) {
      const sum = truth.get(`${key}@${String(month)}`) ?? 0;
      const net = book.netOf(customer, month as never);
      if (wanted.has(key) && Math.abs(net - sum) > 0.005)
        found.push(`${key} has ${net.toFixed(2)} instead of ${sum.toFixed(2)} in ${monthText(month)}`);
      truth.delete(`${key}@${String(month)}`);
    }
  });
  for (const key of wanted) if (!met.has(key)) found.push(`customer ${key} is missing`);
  for (const [key, amount] of truth)
    if (Math.abs(amount) > 0.005 && met.has(key.split('@')[0] ?? '')) found.push(`${key} is missing`);
  return found;
}

const monthText = (month: number): string => `${String(Math.floor(month / 12))}-${String((month % 12) + 1)}`;

function reportDifferences(draft: Draft, { reports, ignored }: SalesReading): string[] {
  const found: string[] = [];
  const { expected } = render(draft);
  for (const { file, sheet, skips, totals, nobody } of expected) {
    const report = reports.find((candidate) => candidate.file === file && candidate.sheet === sheet);
    if (report === undefined) {
      found.push(`sheet ${sheet} is not read: ${ignored.find((entry) => entry.sheet === sheet)?.why ?? '?'}`);
      continue;
    }
    const place = (reason: string, row: number, column: number): string =>
      `${reason} R${String(row + 1)}C${String(column + 1)}`;
    compare(
      found,
      `${sheet}: skipped`,
      report.skipped.map((s) => place(s.reason, s.place.row, s.place.column)),
      skips.map((s) => place(s.reason, s.row, s.column)),
    );
    compare(
      found,
      `${sheet}: totals row`,
      report.totals.map(({ row }) => String(row + 1)),
      totals.map((row) => String(row + 1)),
    );
    const rows = report.nonCustomers.reduce((sum, entry) => sum + entry.rows, 0);
    if (rows !== nobody.length)
      found.push(`${sheet}: ${String(rows)} rows of no customer instead of ${String(nobody.length)}`);
  }
  for (const { name } of draft.decoys)
    if (!ignored.some((entry) => entry.sheet === name)) found.push(`decoy sheet ${name} is read`);
  return found;
}

function compare(found: string[], what: string, have: readonly string[], want: readonly string[]): void {
  for (const item of want) if (!have.includes(item)) found.push(`${what} ${item} is missing`);
  for (const item of have) if (!want.includes(item)) found.push(`${what} ${item} is extra`);
  if (new Set(have).size !== have.length) found.push(`${what} listed twice`);
}
