import { headerLanguage } from '../columns/assign';
import { unusableColumn } from '../columns/unusable';
import { customersByContent } from '../columns/chooseCustomer';
import { documentColumns } from '../columns/documents';
import { columnDoubts, unusableCells } from '../columns/doubts';
import { neverAmount } from '../columns/amountHeaders';
import { neverCustomer } from '../columns/customerHeaders';
import { columnReasons } from '../columns/reasons';
import type { ColumnProfile } from '../columns/profile';
import type { SheetSample } from '../sheet';
import type { Assignment } from './assignColumns';
import { assign, textColumns } from './assignColumns';
import { headless } from './dataRows';
import { besideEachOther } from './besideEachOther';
import type { HeaderRows } from './header';
import { findHeader, headerAt, isBlank } from './header';
import type { FieldColumns, Layout, LedgerLayout, MonthColumn, NotSales, SheetHints } from './layout';
import type { YearColumn } from './monthColumns';
import { findMonthColumns, findRowTotals, findYearColumns } from './monthColumns';
import { monthDoubts } from './monthDoubts';
import { findUnreadMonths } from './unreadMonths';
import { isPlanSheet } from './planSheet';
import { monthLabel } from '../values/periodHeader';
import { otherDocumentDoubts } from './otherDocuments';
import { readSurroundings } from './surroundings';

/**
 * Recognises how a sheet holds its sales, or why it is not a sales sheet.
 * @param hints a person's word
 * @param isChosen the person has named this very sheet: plan figures are read when asked for
 */
export function recognise(sample: SheetSample, hints: SheetHints = {}, isChosen = false): Layout | NotSales {
  if (sample.values.length === 0 || sample.columns === 0) return { kind: 'none', why: 'empty' };
  const header = hints.headerRow === undefined ? findHeader(sample) : headerAt(sample, hints.headerRow - sample.row);
  const assignment = assign(sample, header ?? headless(sample), hints);
  const { labels, profiles, columns } = assignment;
  const surroundings = readSurroundings(sample, header?.first ?? 0);
  const base = {
    headerFirst: header?.first ?? -1,
    headerLast: header?.last ?? -1,
    labels,
    columns,
    confidence: assignment.confidence,
    alternatives: assignment.alternatives,
    surroundings,
    nameColumns: nameColumns(assignment),
    reasons: columnReasons(assignment, hints.columns ?? {}),
    never: {
      customer: labels.flatMap(({ text }, column) => (neverCustomer(text, false) ? [column] : [])),
      amount: labels.flatMap(({ text }, column) => (neverAmount(text) === null ? [] : [column])),
    },
    language: headerLanguage(labels),
    textColumns: textColumns(profiles, columns),
    doubts: [],
  };
  const hinted = hints.columns ?? {};
  const months =
    hints.months === undefined
      ? hinted.date !== undefined || hinted.amount !== undefined
        ? []
        : findMonthColumns(labels, profiles)
      : monthsByHint(sample, labels, profiles, hints.months);
  if (!isChosen && isPlanSheet(sample, header?.first ?? 0, labels)) return { kind: 'none', why: 'plan-figures' };

  const dateIsClear = columns.date !== undefined && confidenceIsSure(assignment);
  if (months.length >= 3 || (months.length > 0 && !dateIsClear)) {
    if (columns.customer.length === 0) return { kind: 'none', why: 'no-customer-column' };
    const rowTotals = findRowTotals(labels, profiles, months);
    const table = { sample, headerLast: base.headerLast, labels, profiles, months, rowTotals };
    const found = hints.months === undefined ? findUnreadMonths(table) : { months, unread: [] };
    const doubts = [
      ...columnDoubts({
        kind: 'matrix',
        assignment,
        sample,
        hints,
        firstMonth: Math.min(...months.map(({ column }) => column)),
      }),
      ...monthDoubts(table, found.unread, hints),
    ];
    const { year, ...others } = columns;
    const isPerRow = year !== undefined && found.months.every(({ label }) => label.year === null);
    return besideEachOther(
      {
        ...base,
        kind: 'matrix',
        doubts,
        columns: isPerRow ? columns : others,
        months: found.months,
        rowTotals,
        unread: found.unread,
      },
      profiles,
    );
  }
  const years = hinted.lastYear !== undefined || hinted.thisYear !== undefined ? [] : findYearColumns(labels, profiles);
  const named = years.filter(({ year, word }) => year !== null && word === null);
  const hasNoOtherAmount =
    hinted.amount === undefined &&
    (columns.amount === undefined || named.some(({ column }) => column === columns.amount));
  if (columns.month !== undefined && columns.date === undefined && hasNoOtherAmount && named.length > 1)
    return { ...base, kind: 'matrix', months: named.map(yearColumn), rowTotals: [], unread: [] };
  const hasPeriod = columns.date !== undefined || columns.month !== undefined;
  if (!hasPeriod && columns.customer.length > 0 && (years.length > 0 || hinted.thisYear !== undefined)) {
    const byYear = (a: { year: number | null }, b: { year: number | null }): number => (a.year ?? 0) - (b.year ?? 0);
    const byAge = years.filter(({ word }) => word === null).sort(byYear);
    const current = years.find(({ word }) => word === 'ty') ?? byAge.at(-1);
    const earlier = byAge.filter(({ year }) => year !== current?.year);
    const last = years.find(({ word }) => word === 'ly') ?? earlier.at(-1);
    return {
      ...base,
      kind: 'summary',
      columns: {
        ...columns,
        ...(current ? { thisYear: current.column } : {}),
        ...(last ? { lastYear: last.column } : {}),
        ...pickHinted(hinted, sample),
      },
      years: { current: current?.year ?? null, last: last?.year ?? null },
    };
  }
  const amountFrom = amountSource(columns);
  const useless = (why: 'amount-unusable' | 'date-unusable', column: number): NotSales => ({
    kind: 'none',
    why,
    header: labels[column]?.text ?? '',
    places: unusableCells(column, assignment, sample),
  });
  const amount = amountFrom === null ? unusableColumn('amount', labels, profiles) : null;
  if (amount !== null && (columns.customer.length > 0 || hasPeriod)) return useless('amount-unusable', amount);
  const date = hasPeriod || hinted.date !== undefined ? null : unusableColumn('date', labels, profiles);
  if (date !== null && amountFrom !== null && columns.customer.length > 0) return useless('date-unusable', date);
  if (amountFrom === null)
    return { kind: 'none', why: columns.customer.length > 0 || hasPeriod ? 'no-amount-column' : 'nothing-like-sales' };
  if (columns.customer.length === 0)
    return { kind: 'none', why: hasPeriod || header !== null ? 'no-customer-column' : 'nothing-like-sales' };
  if (hasPeriod || surroundings.month !== null)
    return {
      ...base,
      kind: 'ledger',
      amountFrom,
      ...documentsOf(assignment, hints),
      doubts: [
        ...columnDoubts({ kind: 'ledger', assignment, sample, hints }),
        ...otherDocumentDoubts(assignment, sample, hints),
      ],
    };
  if (columns.amount === undefined) return { kind: 'none', why: 'no-amount-column' };
  if (!isSummaryAmount(assignment.confidence, columns)) return { kind: 'none', why: 'nothing-like-sales' };
  const doubts = otherDocumentDoubts(assignment, sample, hints);
  return { ...base, doubts, kind: 'summary', years: { current: null, last: null } };
}

/** Columns beside the customer that may name customers too, by their header or by their cells. */
function nameColumns({ labels, profiles, rows, columns, customerCandidates }: Assignment): number[] {
  const taken = new Set([...columns.customer, ...(columns.customerId === undefined ? [] : [columns.customerId])]);
  const byContent = customersByContent({ labels, profiles, rows, taken, isLedger: true });
  return [...new Set([...customerCandidates.filter((column) => !taken.has(column)), ...byContent])];
}

/** What documents do to the rows of a ledger: types, cancellations, totals that stand on each line. */
function documentsOf(
  { amounts, columns, labels, profiles, rows }: Assignment,
  hints: SheetHints,
): Pick<LedgerLayout, 'documentTotal' | 'documents' | 'fillsDocuments'> {
  const chosen = amounts.find(({ column }) => column === columns.amount);
  const isOnce = hints.documentTotal === 'once' || (chosen?.isRepeated === true && hints.documentTotal !== 'each');
  const { order, customer } = columns;
  const taken = new Set([...customer, columns.date, columns.amount, columns.customerId].filter((c) => c !== undefined));
  const [name] = customer;
  return {
    ...(isOnce && order !== undefined ? { documentTotal: order } : {}),
    documents: documentColumns(labels, profiles, rows, taken),
    fillsDocuments:
      order !== undefined &&
      name !== undefined &&
      rows.some(
        (row, i) => i > 0 && isBlank(row[name] ?? '') && row[order] !== '' && row[order] === rows[i - 1]?.[order],
      ),
  };
}

/** A dateless sheet counts as sales only where the headers say so; numbers beside names alone could be anything. */
function isSummaryAmount(confidence: Assignment['confidence'], { customer }: FieldColumns): boolean {
  return (
    customer.length > 0 &&
    confidence.amount !== undefined &&
    confidence.amount !== 'guess' &&
    confidence.customer !== 'guess'
  );
}

/** Whether a header says when each row was sold; "Customer since" beside two months doesn't. */
function confidenceIsSure({ confidence, dateIsLate }: Assignment): boolean {
  return confidence.date === 'sure' && !dateIsLate;
}

/** A column of one year where each row names its month. */
function yearColumn({ column, year }: YearColumn): MonthColumn {
  return { column, label: monthLabel(year, 1) };
}

function amountSource(columns: FieldColumns): 'amount' | 'product' | 'price' | 'quantity' | null {
  if (columns.amount !== undefined) return 'amount';
  if (columns.unitPrice !== undefined) return columns.quantity === undefined ? 'price' : 'product';
  return columns.quantity === undefined ? null : 'quantity';
}

/** The user named the range of the months: those that name none follow the one before them. */
function monthsByHint(
  sample: SheetSample,
  labels: HeaderRows['labels'],
  profiles: readonly ColumnProfile[],
  range: { first: number; last: number },
): MonthColumn[] {
  const [first, last] = [range.first - sample.column, range.last - sample.column];
  const inside = findMonthColumns(labels, profiles).filter(({ column }) => column >= first && column <= last);
  const columns = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const start = inside[0] === undefined ? 1 : inside[0].label.month - (inside[0].column - first);
  return columns.map((column, i) => {
    const named = inside.find((month) => month.column === column);
    return named ?? { column, label: monthLabel(null, ((start + i + 11) % 12) + 1) };
  });
}

function pickHinted(
  hinted: NonNullable<SheetHints['columns']>,
  sample: SheetSample,
): { lastYear?: number; thisYear?: number } {
  return {
    ...(hinted.lastYear === undefined ? {} : { lastYear: hinted.lastYear - sample.column }),
    ...(hinted.thisYear === undefined ? {} : { thisYear: hinted.thisYear - sample.column }),
  };
}
