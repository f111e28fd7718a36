import type { Classification, CustomerResult } from '../classification';
import type { Compared, YearTotal } from '../figures/compared';
import { comparedCustomer, comparedMonths, yearTotal } from '../figures/compared';
import type { Concentration } from '../figures/concentration';
import { concentration } from '../figures/concentration';
import type { MonthPair } from '../figures/monthSeries';
import { monthSeries } from '../figures/monthSeries';
import type { SalesBook } from '../sales/SalesBook';
import type { MonthEvents } from '../segments/events';
import { eventsBetween } from '../segments/events';
import { likeWithLike } from '../segments/likeWithLike';
import type { CoreRole } from '../stakeholders/contact';
import type { Month } from '../time/month';
import { addMonths } from '../time/month';
import type { Groups } from './groups';
import { groupsOf } from './groups';
import type { LookItem } from './accountsToReview';
import { lookAt } from './accountsToReview';
import type { MonthFigures } from './monthFigures';
import { monthFigures } from './monthFigures';
import type { MovementsSince } from './movements';
import { movementsSince } from './movements';
import type { PlanProgress, Target } from './salesPlan';
import { firmTargets, planProgress } from './salesPlan';
import type { Spread } from './spread';
import { spreadOf } from './spread';
import type { MadeVisit, VisitAccount, VisitSummary } from './visits';
import { visitSummary } from './visits';

/** What the people of an account are known to be; null where the workbook has no role map. */
export interface MissingRoles {
  readonly customer: number;
  readonly missing: readonly CoreRole[];
}

/** What a summary is worked out from, beside the sales. All of it as it stands today. */
export interface SummaryFacts {
  /** null where the workbook has no visit log. */
  readonly visits: readonly MadeVisit[] | null;
  /** Owner, cadence and next action of a customer as of M. */
  readonly account: (customer: CustomerResult) => Omit<VisitAccount, 'customer' | 'value'>;
  /** Accounts of class A and B with core roles missing; null where the workbook has no role map. */
  readonly missingRoles: readonly MissingRoles[] | null;
  /** Empty where the workbook has no plan. */
  readonly targets: readonly Target[];
}

/** Everything a month's summary says, without a word of any language. */
export interface SummaryModel {
  readonly month: Month;
  readonly classification: Classification;
  /** null without months; then nothing below compares either. */
  readonly figures: MonthFigures | null;
  readonly year: YearTotal | null;
  readonly plan: readonly PlanProgress[];
  /** Targets of the firm by month. */
  readonly targets: ReadonlyMap<Month, number>;
  readonly look: readonly LookItem[];
  readonly months: readonly MonthPair[];
  readonly curve: Concentration;
  readonly spread: Spread;
  readonly groups: Groups;
  readonly sinceLastMonth: MovementsSince | null;
  readonly sinceLastYear: MovementsSince | null;
  readonly events: MonthEvents | null;
  /** Ten largest customers of the window. */
  readonly top: readonly CustomerResult[];
  /** The compared months of the ten, by customer number; empty where nothing can be compared. */
  readonly compared: ReadonlyMap<number, Compared>;
  readonly visits: VisitSummary;
  readonly hasVisitLog: boolean;
  /** Largest sales first; null without a role map. */
  readonly missingRoles: readonly { readonly customer: CustomerResult; readonly missing: readonly CoreRole[] }[] | null;
  readonly accounts: ReadonlyMap<number, VisitAccount>;
}

/** Corners of the Pareto curve that the chart is drawn with. */
const CORNERS = 60;
const TOP = 10;

/**
 * The summary of a month: a pure function of its arguments. Sales, classes, segments and visits are taken up to the end
 * of the month; owners, cadences, roles and plan as they are given. Gives way between its parts (each `next()` works out
 * one), so that a page can stay responsive; the last one returns the model.
 * @param now the classification as of the month; by totals (without months) it gives classes only
 * @param month the month's name where the sales have none
 */
export function* summarise(
  book: SalesBook,
  now: Classification,
  month: Month,
  facts: SummaryFacts,
): Generator<undefined, SummaryModel> {
  const { asOf, options } = now;
  yield;
  const lastMonth = asOf === null ? null : likeWithLike(book, now, addMonths(asOf.month, -1));
  yield;
  const lastYear = asOf === null ? null : likeWithLike(book, now, addMonths(asOf.month, -12));
  yield;
  const events = lastMonth === null ? null : eventsBetween(book, lastMonth);
  yield;
  const counted = now.customers.filter((customer) => customer.class !== null);
  const accounts = new Map(counted.map((customer) => [customer.customer, accountOf(customer)]));
  const visits = visitSummary(facts.visits ?? [], [...accounts.values()], month);
  yield;
  const byNumber = new Map(now.customers.map((customer) => [customer.customer, customer]));
  const missingRoles =
    facts.missingRoles?.flatMap(({ customer, missing }) => {
      const result = byNumber.get(customer);
      return result === undefined || missing.length === 0 ? [] : [{ customer: result, missing }];
    }) ?? null;
  missingRoles?.sort((a, b) => a.customer.rank - b.customer.rank);
  const targets = firmTargets(facts.targets);
  yield;
  const look = lookAt(now, book, {
    missingRoles: new Map(
      missingRoles?.flatMap(({ customer, missing: [role] }) =>
        role === undefined ? [] : [[customer.customer, role] as const],
      ),
    ),
    overdueDays: new Map(
      visits.open.flatMap(({ account, days }) => (days === null ? [] : [[account.customer.customer, days] as const])),
    ),
  });
  yield;
  const top = counted.slice(0, TOP);
  const held = comparedMonths(now);
  return {
    month,
    classification: now,
    figures: monthFigures(book, now),
    year: yearTotal(book, now),
    plan: asOf === null ? [] : planProgress(targets, (m) => book.totalOf(m), asOf, options.yearStart),
    targets,
    look,
    months: monthSeries(now, (m) => book.totalOf(m)),
    curve: concentration(now, CORNERS),
    spread: spreadOf(now),
    groups: groupsOf(book, now),
    sinceLastMonth: movementsSince(lastMonth),
    sinceLastYear: movementsSince(lastYear),
    events,
    top,
    compared: new Map(
      held === null ? [] : top.map(({ customer }) => [customer, comparedCustomer(book, customer, held)]),
    ),
    visits,
    hasVisitLog: facts.visits !== null,
    missingRoles,
    accounts,
  };

  function accountOf(customer: CustomerResult): VisitAccount {
    const value =
      asOf === null
        ? (customer.thisYear ?? customer.netSales)
        : book.netIn(customer.customer, { from: addMonths(asOf.month, -11), to: asOf.month });
    return { customer, value, ...facts.account(customer) };
  }
}
