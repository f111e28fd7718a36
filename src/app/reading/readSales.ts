import { IGNORE_ERRORS } from '../../intake/layout/layout';
import type { LayoutNote } from '../../intake/layoutNote';
import { idsOfNames } from '../../intake/merges/idsOfNames';
import { findRepeats } from '../../intake/repeats';
import { findSharedMonths } from '../../intake/sharedMonths';
import { mergeReports } from '../../intake/mergeReports';
import type { IgnoredSheet, SheetReport } from '../../intake/report';
import type { CellPlace } from '../../intake/sheet';
import type { CustomerKey } from '../../domain/sales/customerKey';
import type { CustomerDirectory } from '../../domain/sales/directory';
import { cellAddress } from '../../workbook/address';
import { chooseSheets, ignoredSheet } from './chooseSheets';
import { keepMainCurrency } from './mainCurrency';
import { nameByMaster } from './nameByMaster';
import { NothingToRead } from './nothingToRead';
import { detectTextConventions, shareConventions } from './textConventions';
import type { ChosenSheet, ReadRequest, SalesReading, SheetPass } from './types';
import type { Source } from './source';
import { withTotalRanges } from './checks/totalRanges';
import { lastMonthGuess, withDoubts } from './checks/wholeReading';
import { readOnce } from './readOnce';
import { sheetLabel } from './sheetLabel';
import type { ReadAttempt } from './readOnce';

/**
 * Reads the sales of one or more workbooks. What a whole column or the sum of a sheet tells later than a row is read
 * (order of day and month, copies of sheets, merged names) makes the reading start over with it.
 * @throws NothingToRead when no sheet looks like sales; UserError 'unknown-sheet', 'cancelled'
 */
export async function readSales(request: ReadRequest): Promise<SalesReading> {
  const { chosen, ignored } = await chooseSheets(request);
  if (chosen.length === 0) throw nothingIn(ignored);
  let sheets: SheetPass[] = [];
  for (const sheet of chosen) sheets.push({ ...sheet, ...(await detectTextConventions(sheet, request.today)) });
  const alone = [...ignored];
  let countOnce: ReadonlySet<number> = new Set(); // places of sheets whose rows an earlier sheet holds
  let below = 0; // what the amounts add up to as they stand, where they count the other way round
  let joined: ReadonlyMap<CustomerKey, CustomerKey> = new Map();
  for (;;) {
    const { kept, ignored: otherCurrency } = keepMainCurrency(shareConventions(sheets), request.hints.currency ?? null);
    const attempt = await readOnce(kept, withJoined(request, joined), countOnce);
    if (attempt.kind === 'needsConventions') {
      const found = await detectTextConventions(attempt.sheet, request.today, true);
      sheets = replaceSheet(sheets, attempt.sheet, (sheet) => ({ ...sheet, ...found, merges: sheet.merges }));
      continue;
    }
    if (attempt.kind === 'needsMerges') {
      sheets = replaceSheet(sheets, attempt.sheet, (sheet) => ({ ...sheet, merges: attempt.merges }));
      continue;
    }
    const repeats = findRepeats(attempt.figures).flatMap((index) => kept[index] ?? []);
    if (repeats.length > 0) {
      alone.push(...repeats.map((sheet) => ignoredSheet(sheet, 'repeats-other-sheets')));
      sheets = sheets.filter((sheet) => !repeats.some((repeat) => isSameTable(repeat, sheet)));
      continue;
    }
    const shared = findSharedMonths(
      kept.map((sheet, i) => (canLeaveMonths(sheet) ? (attempt.figures[i] ?? null) : null)),
    );
    const [later, earlier] = [kept[shared?.index ?? -1], kept[shared?.other ?? -1]];
    if (shared !== null && later !== undefined && earlier !== undefined) {
      const other = sheetLabel(earlier);
      sheets = replaceSheet(sheets, later, (sheet) => ({ ...sheet, shared: { months: shared.months, other } }));
      continue;
    }
    if (countOnce.size === 0 && attempt.overlaps.size > 0) {
      countOnce = attempt.overlaps;
      continue;
    }
    if (joined.size === 0 && attempt.book.directory.hasIds) {
      joined = idsOfNames(attempt.book.customers(), request.refused);
      if (joined.size > 0) continue;
    }
    const sum = attempt.reports.reduce((all, { amountRead }) => all + amountRead, 0);
    if (sum < 0 && below === 0 && kept.every(({ hints }) => hints.sign === undefined)) {
      below = sum;
      sheets = sheets.map((sheet) => ({ ...sheet, hints: { ...sheet.hints, sign: 'reversed' } }));
      continue;
    }
    const reports: SheetReport[] = [];
    for (const [i, report] of attempt.reports.entries())
      reports.push(await withTotalRanges(withDoubts(report, kept[i], below), kept[i]));
    const reading = toReading(kept, { ...attempt, reports }, [...alone, ...otherCurrency]);
    const notes = [...joinedNotes(attempt.book.directory, joined), ...(await nameByMaster(request, reading))];
    return {
      ...reading,
      reports: reading.reports.map((report, i) => {
        const own = withFileNote(report, request.sources);
        if (i > 0) return own;
        return { ...own, notes: [...own.notes, ...notes], guesses: [...own.guesses, ...lastMonthGuess(reading)] };
      }),
    };
  }
}

/** The request with names joined to their ids; what the user has joined goes on from there. */
function withJoined(request: ReadRequest, joined: ReadonlyMap<CustomerKey, CustomerKey>): ReadRequest {
  if (joined.size === 0) return request;
  const { aliases } = request;
  const targets = [...joined].map(([name, id]) => [name, aliases?.get(id) ?? id] as const);
  return { ...request, aliases: new Map([...targets, ...(aliases ?? [])]) };
}

function joinedNotes(directory: CustomerDirectory, joined: ReadonlyMap<CustomerKey, CustomerKey>): LayoutNote[] {
  if (joined.size === 0) return [];
  const ids = new Set(joined.values());
  return [
    {
      kind: 'ids-joined',
      names: directory
        .identities()
        .filter(({ key }) => ids.has(key))
        .map(({ name }) => name),
    },
  ];
}

/** A sheet with months as columns, of which none has been left out yet. */
const canLeaveMonths = ({ layout, shared }: SheetPass): boolean => layout.kind === 'matrix' && shared === undefined;

/** Two tables may stand side by side in one sheet: they share its sample, not their layout. */
const isSameTable = (a: ChosenSheet, b: ChosenSheet): boolean => a.sample === b.sample && a.layout === b.layout;

function replaceSheet(
  sheets: readonly SheetPass[],
  old: ChosenSheet,
  change: (sheet: SheetPass) => SheetPass,
): SheetPass[] {
  return sheets.map((sheet) => (isSameTable(sheet, old) ? change(sheet) : sheet));
}

function toReading(
  sheets: readonly SheetPass[],
  { book, reports }: ReadAttempt,
  ignored: readonly IgnoredSheet[],
): SalesReading {
  const [first] = sheets;
  if (reports.every(({ rowsRead, doubts }) => rowsRead === 0 && doubts.length === 0))
    throw new NothingToRead('all-rows-skipped', { sheet: first?.info.name ?? '' }, ignored, reports);
  return {
    book,
    reports: mergeReports(reports),
    sheets: sheets.filter((sheet, i) => sheets.findIndex(({ sample }) => sample === sheet.sample) === i),
    ignored,
    layout: first?.layout.kind ?? 'ledger',
    hasYears: first?.layout.kind === 'summary' && first.layout.columns.lastYear !== undefined,
  };
}

function nothingIn(ignored: readonly IgnoredSheet[]): NothingToRead {
  const looked = ignored.filter(({ why }) => why !== 'our-own-sheet' && why !== 'not-chosen');
  const reasons = new Set(looked.map(({ why }) => why));
  const [only] = reasons;
  const code = (reasons.size === 1 && only !== undefined ? IGNORE_ERRORS[only] : undefined) ?? 'nothing-like-sales';
  const sheets = looked.map(({ sheet }) => sheet).join(', ');
  const unusable = looked.find(({ places }) => places !== undefined);
  const cells = unusable?.places?.map(shownPlace).join(', ') ?? '';
  return new NothingToRead(
    looked.length === 0 ? 'workbook-empty' : code,
    { sheet: sheets, count: looked.length, header: unusable?.header ?? '', cells },
    ignored,
  );
}

/** A cell with what it shows: C2 (#N/A). */
const shownPlace = ({ row, column, shows = '' }: CellPlace): string =>
  shows === '' ? cellAddress(row, column) : `${cellAddress(row, column)} (${shows})`;

/** A report with what was assumed as its file was opened. */
function withFileNote(report: SheetReport, sources: readonly Source[]): SheetReport {
  const note = sources.find(({ file }) => file === report.file)?.note ?? null;
  return note === null ? report : { ...report, notes: [...report.notes, note] };
}
