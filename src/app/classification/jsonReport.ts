import type { Classification } from '../../domain/classification';
import { ABC_CLASSES, SEGMENTS } from '../../domain/types';
import { formatMonth } from '../../domain/time/month';
import { formatDay } from '../../domain/time/serialDate';
import type { SuggestedMerge } from '../../intake/merges/suggest';
import type { IgnoredSheet, SheetReport } from '../../intake/report';
import { cellAddress, columnLetters, quoteSheetName } from '../../workbook/address';
import type { OpenQuestion } from '../reading/questions/needsAnswer';
import type { CustomerLine } from '../ownSheets/customersSheet';
import { dormancyOf } from './dormancyReport';
import type { Notice } from './notices';
import { nameAndId } from './notices';
import { money, ratio } from './round';

/** Addresses shown per reason for skipping. */
const EXAMPLES = 5;

export interface ReportInput {
  readonly reports: readonly SheetReport[];
  readonly ignored: readonly IgnoredSheet[];
  readonly classification: Classification | null;
  readonly lines: readonly CustomerLine[];
  readonly merges: readonly SuggestedMerge[];
  readonly notices: readonly Notice[];
  /** The one rep or region whose sales were read. */
  readonly within?: { readonly field: 'rep' | 'region'; readonly value: string } | null;
  readonly questions: readonly OpenQuestion[];
}

/** The machine's copy of a run. A stable contract: fields and codes may be added, none renamed (version 1). */
export function jsonReport({
  reports,
  ignored,
  classification,
  lines,
  merges,
  notices,
  questions,
  within = null,
}: ReportInput): unknown {
  return {
    version: 1,
    sources: reports.map(sourceOf),
    ignoredSheets: ignored,
    ...(classification === null
      ? { window: null, options: null, totals: null, customers: [] }
      : {
          window: windowOf(classification),
          options: { ...optionsOf(classification), within },
          totals: totalsOf(classification),
          dormancy: dormancyOf(classification),
          customers: lines.map(customerOf),
        }),
    suggestedMerges: merges.map(({ a, b }) => [nameAndId(a), nameAndId(b)]),
    warnings: notices.map(({ code, message }) => ({ code, message })),
    questions: questions.map(questionOf),
  };
}

function questionOf({ code, sheets, field, text, candidates }: OpenQuestion): unknown {
  return {
    code,
    sheet: sheets[0] ?? '',
    sheets,
    field,
    text,
    candidates: candidates.map(({ answer, sum, rows, examples, option }) => ({
      column: answer.column === null ? null : columnLetters(answer.column),
      header: answer.header,
      sum: sum === null ? null : money(sum),
      rows,
      examples,
      option,
    })),
  };
}

function sourceOf(report: SheetReport): unknown {
  const bySheet = (row: number, column: number): string =>
    `${quoteSheetName(report.sheet)}!${cellAddress(row, column)}`;
  const reasons = [...new Set(report.skipped.map(({ reason }) => reason))];
  const skippedRows = new Set(report.skipped.map(({ place }) => place.row)).size;
  return {
    file: report.file,
    sheet: report.sheet,
    layout: report.layout,
    headerRow: report.headerRow + 1,
    columns: columnsOf(report),
    reasons: report.reasons,
    rowsRead: report.rowsRead,
    rowsSkipped: report.layout === 'matrix' ? report.skipped.length : skippedRows,
    skipped: reasons.map((reason) => {
      const own = report.skipped.filter((skip) => skip.reason === reason);
      return {
        reason,
        count: own.length,
        examples: own.slice(0, EXAMPLES).map(({ place }) => bySheet(place.row, place.column)),
      };
    }),
    totalRows: [...new Set(report.totals.map(({ row }) => row + 1))],
    nonCustomers: report.nonCustomers.map(({ label, amount, rows, firstRow }) => ({
      label,
      amount: money(amount),
      row: firstRow + 1,
      rows,
    })),
    dateOrder: report.dateOrder,
    unit: report.unit,
    amountRead: money(report.amountRead),
    statedTotal: report.statedTotal === null ? null : money(report.statedTotal),
    documentTypes: report.documentTypes.map((type) => ({ ...type, sum: money(type.sum) })),
    hiddenRows: report.hiddenRows,
    firstDay: report.firstDay === null ? null : formatDay(report.firstDay),
    lastDay: report.lastDay === null ? null : formatDay(report.lastDay),
  };
}

const JSON_FIELDS: Readonly<Record<string, string>> = { customerId: 'id', order: 'orderNo' };

function columnsOf({ columns, layout }: SheetReport): Record<string, string> {
  const entries = Object.entries(columns).filter(([field]) => !(layout === 'matrix' && field === 'amount'));
  return Object.fromEntries(
    entries.map(([field, list]) => [JSON_FIELDS[field] ?? field, letters(list, field === 'months')]),
  );
}

/** "B"; "C:N" for neighbouring columns; "A,C" for others. */
function letters(columns: readonly number[], asRange: boolean): string {
  const [first = 0] = columns;
  const last = columns.at(-1) ?? first;
  if (columns.length === 1 && !asRange) return columnLetters(first);
  if (asRange || columns.every((column, i) => column === first + i))
    return `${columnLetters(first)}:${columnLetters(last)}`;
  return columns.map(columnLetters).join(',');
}

function windowOf({ window, asOf }: Classification): unknown {
  return {
    from: window === null ? null : formatMonth(window.from),
    to: window === null ? null : formatMonth(window.to),
    asOf: asOf === null ? null : formatMonth(asOf.month),
    asOfDate: asOf === null ? null : formatDay(asOf.day),
    complete: asOf === null ? null : asOf.complete,
  };
}

function optionsOf({ options, dormantMonths }: Classification): Readonly<Record<string, unknown>> {
  return {
    window: options.window,
    basis: options.basis,
    abc: [options.abc.a, options.abc.b],
    yearStart: options.yearStart,
    growth: options.growth,
    decline: options.decline,
    market: options.market,
    dormancy: options.dormancy,
    dormantMonths,
    dormantFromData: options.dormantMonths === null,
  };
}

function totalsOf(classification: Classification): unknown {
  const { customers, netSales, netSalesInWindow, nonCustomerSales, nonCustomerSalesInWindow } = classification;
  const part = (own: Classification['customers']): unknown => ({
    customers: own.length,
    sales: money(own.reduce((sum, customer) => sum + customer.netSales, 0)),
  });
  return {
    customers: customers.length,
    netSales: money(netSales),
    netSalesInWindow: money(netSalesInWindow),
    nonCustomerSales: money(nonCustomerSales),
    nonCustomerSalesInWindow: money(nonCustomerSalesInWindow),
    classes: Object.fromEntries(
      ABC_CLASSES.map((abc) => [abc, part(customers.filter((customer) => customer.class === abc))]),
    ),
    segments: Object.fromEntries(
      SEGMENTS.map((segment) => [segment, part(customers.filter((customer) => customer.segment === segment))]),
    ),
  };
}

function customerOf({ result, strategy, nextAction, owner, cadence, why }: CustomerLine): unknown {
  const { growth } = result;
  const orNull = (value: number | null | undefined, round: (value: number) => number): number | null =>
    value === null || value === undefined ? null : round(value);
  return {
    key: result.identity.key,
    id: result.identity.id,
    name: result.identity.name,
    netSales: money(result.netSales),
    lastYear: orNull(result.lastYear, money),
    lastYearToDate: orNull(result.lastYearToDate, money),
    thisYear: orNull(result.thisYear, money),
    share: ratio(result.share),
    before: orNull(result.before, ratio),
    class: result.class,
    segment: result.segment,
    flags: result.flags,
    firstPurchase: result.firstPurchase === null ? null : formatMonth(result.firstPurchase),
    lastPurchase: result.lastPurchase === null ? null : formatMonth(result.lastPurchase),
    ...(result.lastPurchaseDay === null ? {} : { lastPurchaseDate: formatDay(result.lastPurchaseDay) }),
    recencyMonths: result.recencyMonths,
    purchaseMonths: result.purchaseMonths,
    activeMonths12: result.activeMonths12,
    growth3: orNull(growth?.g3.growth, ratio),
    growth6: orNull(growth?.g6.growth, ratio),
    growth12: orNull(growth?.g12.growth, ratio),
    chance6: orNull(result.chance6, ratio),
    strategy,
    nextAction,
    owner,
    cadenceDays: cadence,
    ...(result.byHand === null ? {} : { setByHand: result.byHand.kind === 'excluded' ? 'left-out' : 'class' }),
    why,
  };
}
