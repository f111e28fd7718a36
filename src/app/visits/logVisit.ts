import { UserError } from '../../domain/errors';
import type { Visit } from '../../domain/visits/visit';
import type { Language } from '../../i18n/language';
import type { RowValues } from '../../sheets/createSheet';
import { updateSheet } from '../../sheets/updateSheet';
import type { VisitColumn } from '../../sheets/schema/visitsSchema';
import { sheetAddress } from '../../workbook/address';
import type { SerialDate } from '../../domain/time/serialDate';
import type { WritePlan } from '../../workbook/plan';
import type { WorkbookPort, WriteOutcome } from '../../workbook/port';
import type { Dictionaries } from '../../i18n/texts';
import { requireRoomBelow } from '../ownSheets/workbookState';
import type { VisitBook } from './visitBook';
import { readVisitBook } from './visitBook';
import { visitLogPlan, visitsTemplateOf } from './visitLogPlan';
import { visitedCustomersPlan } from './visitedCustomers';
import type { LoggedVisit } from './visitRows';
import { PEOPLE_SEPARATOR, peopleIn, visitRow } from './visitRows';

export interface LogRequest {
  readonly port: WorkbookPort;
  /** Carries a plan out: the log where it is made first, then the visit. */
  readonly write: (plan: WritePlan, label: 'visitLog' | 'visit') => Promise<WriteOutcome>;
  readonly dictionaries: Dictionaries;
  /** Language of the sheets where the workbook has none yet. */
  readonly language: Language;
  readonly visit: Visit;
  /** The visit as it was when the form opened, for a change of its row; null writes a new one. */
  readonly was: LoggedVisit | null;
  /** A further row for the next visit, on its date. */
  readonly planNext: boolean;
  /** The visits that stood in the log when the form opened: what came since and equals this one was saved before. */
  readonly before: readonly Visit[];
  /** Visits up to today have taken place. */
  readonly today: SerialDate;
}

export interface LogOutcome {
  readonly book: VisitBook;
  /** Row of the table that holds the visit (0 = first below the header). */
  readonly row: number;
  readonly outcome: WriteOutcome;
}

/**
 * Saves a visit as one row directly below the last one, or changes the row of an earlier one; makes the log where there
 * is none. Last visit and Next visit due of the Customers sheet go into the same write. The log is read again right before, so a row that somebody else has added meanwhile is never written over,
 * and a second click or a retry finds the row of the first.
 * @throws UserError 'row-changed' when the visit to change is no longer there as it was, 'cells-in-the-way' and what a
 * port throws
 */
export async function logVisit(request: LogRequest): Promise<LogOutcome> {
  const { port, write, dictionaries, language, visit, was, planNext } = request;
  let book = await readVisitBook(port, dictionaries, language);
  if (book.table === null) {
    await write(await visitLogPlan(book), 'visitLog');
    book = await readVisitBook(port, dictionaries, language);
  }
  const wanted = planNext && visit.nextVisit !== null ? [visit, plannedAfter(visit)] : [visit];
  const saved = was === null ? newRows(book, wanted, request.before) : changedRow(book, was, visit);
  const outcome = await write(await rowsPlan(book, saved, request), 'visit');
  const after = await readVisitBook(port, dictionaries, language);
  const row = after.visits.findLast((logged) => isSame(logged, visit))?.row;
  if (row === undefined) throw lostRowError(after, saved);
  return { book: after, row, outcome };
}

/** The visit that is agreed for another day: who and what for is known, the rest is not. */
function plannedAfter(visit: Visit): Visit {
  return {
    day: visit.nextVisit ?? visit.day,
    start: null,
    customer: visit.customer,
    place: visit.place,
    method: visit.method,
    visitors: visit.visitors,
    contacts: visit.contacts,
    purpose: visit.nextStep,
    keyPoints: '',
    thoughts: '',
    needs: '',
    objections: '',
    nextStep: '',
    nextVisit: null,
    followUpDone: null,
    summary: '',
    expense: null,
  };
}

interface Rows {
  /** `was`: the visit the row holds, whose cells stay where nothing was changed; null for a free row. */
  readonly changed: ReadonlyMap<number, { readonly visit: Visit; readonly was: Visit | null }>;
  readonly added: readonly Visit[];
}

/** Where new visits go: free rows at the end of the table first, then below it. */
function newRows(book: VisitBook, wanted: readonly Visit[], before: readonly Visit[]): Rows {
  const fresh = [...book.visits];
  for (const known of before) {
    const at = fresh.findIndex((logged) => isSame(logged, known));
    if (at >= 0) fresh.splice(at, 1);
  }
  const missing = wanted.filter((visit) => !fresh.some((logged) => isSame(logged, visit)));
  const free = Math.max(0, (book.table?.rows.length ?? 0) - book.reading.nextRow);
  return {
    changed: new Map(missing.slice(0, free).map((visit, i) => [book.reading.nextRow + i, { visit, was: null }])),
    added: missing.slice(free),
  };
}

/** The row of a visit that is to be changed: where it stood, else where a sort has moved it. */
function changedRow(book: VisitBook, was: LoggedVisit, visit: Visit): Rows {
  const same = book.visits.filter((logged) => isSame(logged, was));
  const found = same.find(({ row }) => row === was.row) ?? same[0];
  if (found === undefined) {
    // A retry after an answer that got lost finds the change made.
    if (book.visits.some((logged) => isSame(logged, visit))) return { changed: new Map(), added: [] };
    const row = (book.table?.area.row ?? 0) + was.row + 2;
    throw new UserError('row-changed', { sheet: book.table?.sheetName ?? '', row });
  }
  return { changed: new Map([[found.row, { visit, was: found }]]), added: [] };
}

async function rowsPlan(
  book: VisitBook,
  { changed, added }: Rows,
  { was, today }: Pick<LogRequest, 'was' | 'today'>,
): Promise<WritePlan> {
  const { table, state, context, dictionaries, language } = book;
  if (table === null) throw new UserError('sheet-gone', { sheet: dictionaries[language].visits.name });
  const values = (visit: Visit): RowValues<VisitColumn> => visitRow(visit, dictionaries[language], context.shift);
  await requireRoomBelow(state, table, added.length);
  const rows = new Map(
    [...changed].map(([row, { visit, was: before }]) => [
      row,
      before === null ? values(visit) : differences(values(before), values(visit)),
    ]),
  );
  const log = updateSheet(visitsTemplateOf(book), table, { rows, added: added.map(values) });
  const written = [...[...changed.values()].map(({ visit }) => visit), ...added];
  const visits = [...book.visits.filter(({ row }) => !changed.has(row)), ...written];
  const touched = [...written, ...(was === null ? [] : [was])].map(({ customer }) => customer);
  const customers = await visitedCustomersPlan(book, visits, touched, today);
  return { sheets: [log, customers].filter((plan) => plan !== null) };
}

/**
 * Only what was changed is written: a date of next visit typed as text, a method or an amount in a person's own words stays as it
 * was typed.
 */
function differences(was: RowValues<VisitColumn>, wanted: RowValues<VisitColumn>): RowValues<VisitColumn> {
  const keys = (Object.keys(wanted) as VisitColumn[]).filter((key) => wanted[key] !== was[key]);
  return Object.fromEntries(keys.map((key) => [key, wanted[key]])) as RowValues<VisitColumn>;
}

/** Read back, the row is not what was written: somebody else was quicker, or Excel did not keep a cell. */
function lostRowError(book: VisitBook, { changed, added }: Rows): UserError {
  const table = book.table;
  const row = [...changed.keys()][0] ?? (table?.rows.length ?? 0) - added.length;
  const place = table === null ? '' : sheetAddress(table.sheetName, table.area.row + 1 + row, table.area.column);
  return new UserError('row-changed', { sheet: table?.sheetName ?? '', row: (table?.area.row ?? 0) + row + 2 }, place);
}

const TEXTS = [
  ...(['customer', 'place', 'purpose', 'keyPoints', 'thoughts', 'needs', 'objections', 'nextStep'] as const),
  'summary',
] as const satisfies readonly (keyof Visit)[];
const VALUES = ['day', 'method', 'nextVisit', 'followUpDone', 'expense'] as const satisfies readonly (keyof Visit)[];

/** Whether two visits say the same as cells; times within half a minute are the same, as Excel rounds them. */
export function isSame(a: Visit, b: Visit): boolean {
  const people = (names: readonly string[]): string => peopleIn(names.join(PEOPLE_SEPARATOR)).join('\n');
  const plain = (text: string): string => text.replaceAll(/\r\n?/gu, '\n').trim();
  return (
    TEXTS.every((key) => plain(a[key]) === plain(b[key])) &&
    VALUES.every((key) => a[key] === b[key]) &&
    Math.abs((a.start ?? -1) - (b.start ?? -1)) < 1 / 2880 &&
    people(a.visitors) === people(b.visitors) &&
    people(a.contacts) === people(b.contacts)
  );
}
