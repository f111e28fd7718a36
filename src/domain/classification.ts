import type { AbcClass, Flag, Segment } from './types';
import type { AsOf } from './asOf';
import type { ClassifyOptions, HandSet } from './options';
import type { CustomerIdentity } from './sales/directory';
import type { Dormancy } from './segments/dormancy/dormancy';
import type { Growth } from './segments/segment';
import type { Month } from './time/month';
import type { SerialDate } from './time/serialDate';
import type { MonthRange, YearRanges } from './time/window';

/** What is known of one customer as of a month. Amounts are net, in the unit of the sheet. */
export interface CustomerResult {
  /** Number in the SalesBook. */
  readonly customer: number;
  readonly identity: CustomerIdentity;
  /** null when a person left the customer out. */
  readonly class: AbcClass | null;
  /** Set when a person fixed the class or left the customer out. */
  readonly byHand: HandSet | null;
  /** null without months, and for customers left out. */
  readonly segment: Segment | null;
  readonly flags: readonly Flag[];
  /** In the window. */
  readonly netSales: number;
  /** What the ABC analysis added up, in the window; equal to netSales unless the basis is another. */
  readonly value: number;
  /** null where the sheet doesn't tell years apart. */
  readonly lastYear: number | null;
  readonly lastYearToDate: number | null;
  readonly thisYear: number | null;
  readonly share: number;
  /** Share of strictly larger customers; null when the value is not positive. */
  readonly before: number | null;
  /** 1 = largest value in the window; equal customers share a rank. */
  readonly rank: number;
  readonly firstPurchase: Month | null;
  readonly lastPurchase: Month | null;
  readonly lastPurchaseDay: SerialDate | null;
  readonly recencyMonths: number | null;
  readonly purchaseMonths: number | null;
  readonly activeMonths12: number | null;
  /** Of the whole three-month blocks that loyalty looks at: how many hold a purchase. */
  readonly activeBlocks: number | null;
  readonly growth: Growth | null;
  /** The shown chance to buy in the next six months; null where the model isn't there or doesn't fit. */
  readonly chance6: number | null;
}

export type ClassificationWarning =
  'history-too-short' | 'few-customers' | 'many-in-a' | 'no-dates' | 'as-of-after-data' | 'chance-not-possible';

export interface Classification {
  /** null when the sheet has no months: then there are classes, and no segments. */
  readonly asOf: AsOf | null;
  readonly window: MonthRange | null;
  readonly years: YearRanges | null;
  readonly options: ClassifyOptions;
  /** The dormancy cut in force, months; null without months. */
  readonly dormantMonths: number | null;
  /** How dormancy was judged; null without months. */
  readonly dormancy: Dormancy | null;
  /** Growth of all customers together, left-out ones not; null without months. */
  readonly market: Growth | null;
  /** Largest value first, equal ones by key; customers left out by hand last. */
  readonly customers: readonly CustomerResult[];
  /** Of everybody, up to the end of M; rows that are no customer included. */
  readonly netSales: number;
  readonly netSalesInWindow: number;
  /** The part of netSales that belongs to no customer. */
  readonly nonCustomerSales: number;
  readonly nonCustomerSalesInWindow: number;
  readonly warnings: readonly ClassificationWarning[];
}
