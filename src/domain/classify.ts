import { asOfOf } from './asOf';
import type { Classification, CustomerResult } from './classification';
import { warningsOf } from './classificationWarnings';
import type { AbcResult } from './classes/abc';
import { classifyAbc } from './classes/abc';
import { compareText } from './text';
import { rankByValue } from './classes/rank';
import { UserError } from './errors';
import type { ClassifyOptions, HandSet } from './options';
import type { CustomerIdentity } from './sales/directory';
import type { SalesBook } from './sales/SalesBook';
import { sumMonths } from './sales/sum';
import { salesTogether, TOGETHER } from './sales/together';
import { GapCounts } from './segments/dormancy/cut';
import type { JudgedDormancy, RuleOf } from './segments/dormancy/dormancy';
import { judgeDormancy } from './segments/dormancy/dormancy';
import { salesIn } from './segments/growth';
import { PurchaseLog } from './segments/purchaseLog';
import type { Rhythm } from './segments/rhythm';
import { rhythmOf } from './segments/rhythm';
import type { Yardstick } from './segments/segment';
import { measureGrowth, segmentOf, wholeBlocks } from './segments/segment';
import { addMonths } from './time/month';
import type { SerialDate } from './time/serialDate';
import { firstDayOf } from './time/serialDate';
import type { MonthRange, YearRanges } from './time/window';
import { abcWindow, yearRanges } from './time/window';

const MANY_RETURNS = 0.2;
/** Float arithmetic must not decide a threshold. */
const TOLERANCE = 1e-9;
/** How far back a purchase after a long gap still makes a customer "returning". */
const RETURNING_MONTHS = 6;

/**
 * ABC classes and loyalty segments of every customer as of a month: a pure function of the sales up to the end of that
 * month and the options, so an earlier month gives the classes as they stood then.
 * @param like the dormancy rule of another month, to compare like with like; without it the own past decides
 * @throws UserError 'no-positive-sales' when nothing can be classified, 'as-of-before-data'
 */
export function classify(book: SalesBook, options: ClassifyOptions, like?: RuleOf): Classification {
  const steps = classifySteps(book, options, like);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** `classify` in steps: gives way before every fit of the chance to buy, so that a page stays responsive. */
export function* classifySteps(
  book: SalesBook,
  options: ClassifyOptions,
  like?: RuleOf,
): Generator<undefined, Classification> {
  const asOf = asOfOf(book, options.asOf);
  if (asOf === null) throw new UserError('no-positive-sales');
  const window = abcWindow(options.window, asOf.month, asOf.data.from, options.yearStart);
  const years: YearRanges = yearRanges(asOf.month, options.yearStart);
  const identities = book.directory.identities();
  const seen = Array.from(identities.keys()).filter((customer) => book.isSeen(customer, asOf.month));
  const isExcluded = (customer: number): boolean =>
    options.byHand.size > 0 && options.byHand.get(identities[customer]?.key ?? '')?.kind === 'excluded';
  const counted = seen.filter((customer) => !isExcluded(customer));

  const rhythms: Rhythm[] = [];
  const gaps = new GapCounts();
  const recentGaps = new Float64Array(identities.length);
  const blocks = wholeBlocks(asOf.history);
  const log = new PurchaseLog();
  for (const customer of seen) {
    const counts = !isExcluded(customer);
    if (counts) log.begin(customer);
    const rhythm = rhythmOf({
      sales: book,
      customer,
      from: asOf.data.from,
      asOf: asOf.month,
      blocks,
      onPurchase: (month, gap) => {
        if (counts) log.add(month);
        if (counts && gap > 0) gaps.add(gap);
        if (asOf.month - month < RETURNING_MONTHS) recentGaps[customer] = Math.max(gap, recentGaps[customer] ?? 0);
      },
    });
    rhythms[customer] = rhythm;
  }
  const cut = options.dormantMonths ?? gaps.dormancyCut();

  const values = counted.map((customer) => book.basisIn(customer, window));
  const abc = classifyAbc(values, options.abc);
  if (abc.total <= 0) throw new UserError('no-positive-sales');
  const leftOut = seen.filter(isExcluded);
  const everybody = salesTogether(book, leftOut);
  const yardstick: Yardstick = {
    asOf,
    options,
    cut,
    market: measureGrowth(everybody, TOGETHER, asOf),
    sales24: everybody.netIn(TOGETHER, { from: addMonths(asOf.month, -23), to: asOf.month }),
  };
  const judged = yield* judgeDormancy({
    log,
    asOf,
    opportunity: book.period === 'quarter' ? 3 : 1,
    option: options.dormancy,
    dormantMonths: options.dormantMonths,
    cut,
    ...(like === undefined ? {} : { like }),
  });

  const context = { judged, book, identities, rhythms, recentGaps, yardstick, window, years };
  // Ranked before anything is made of them: no result is copied to get its rank. Made in the order of the book, though:
  // its months lie side by side.
  const order = rankByValue(
    counted.map((customer, i) => ({ customer, i })),
    ({ i }) => values[i] ?? 0,
    ({ customer }) => identities[customer]?.key ?? '',
  );
  const ranks = new Float64Array(counted.length);
  for (const { item, rank } of order) ranks[item.i] = rank;
  const results = counted.map((customer, i) => resultOf({ context, customer, abc, values, i, rank: ranks[i] ?? 0 }));
  const ranked = order.flatMap(({ item }) => results[item.i] ?? []);
  const excluded = leftOut.map((customer) => describe(context, customer, salesIn(book, customer, window), LEFT_OUT));
  const warnings = warningsOf(ranked, asOf, judged.dormancy, options);
  const total = (range: MonthRange): number => sumMonths(range, (month) => book.totalOf(month));
  const nonCustomer = (range: MonthRange): number => sumMonths(range, (month) => book.nonCustomerTotalOf(month));
  const untilM = { from: asOf.data.from, to: asOf.month };
  return {
    asOf,
    window,
    years,
    options,
    dormantMonths: cut,
    dormancy: judged.dormancy,
    market: yardstick.market,
    customers: [...ranked, ...excluded.sort(compareKeys)],
    netSales: total(untilM),
    netSalesInWindow: total(window),
    nonCustomerSales: nonCustomer(untilM),
    nonCustomerSalesInWindow: nonCustomer(window),
    warnings,
  };
}

interface Context {
  readonly judged: JudgedDormancy;
  readonly book: SalesBook;
  readonly identities: readonly CustomerIdentity[];
  /** By customer number; customers that do not occur yet have none. */
  readonly rhythms: readonly (Rhythm | undefined)[];
  /** By customer number: the longest gap before a purchase of the last months. */
  readonly recentGaps: Float64Array;
  readonly yardstick: Yardstick;
  readonly window: MonthRange;
  readonly years: YearRanges;
}

type Judgement = Pick<
  CustomerResult,
  'class' | 'segment' | 'flags' | 'value' | 'share' | 'before' | 'rank' | 'growth' | 'chance6'
>;

function resultOf({
  context,
  customer,
  abc,
  values,
  i,
  rank,
}: {
  readonly context: Context;
  readonly customer: number;
  readonly abc: AbcResult;
  readonly values: readonly number[];
  readonly i: number;
  readonly rank: number;
}): CustomerResult {
  const { judged, book, rhythms, recentGaps, yardstick, window } = context;
  const rhythm = rhythms[customer] ?? NO_RHYTHM;
  const growth = measureGrowth(book, customer, yardstick.asOf);
  const netSales = salesIn(book, customer, window);
  const returns = book.returnsIn(customer, window);
  const manyReturns = returns > MANY_RETURNS * (netSales + returns) * (1 + TOLERANCE);
  const followsLongGap = (recentGaps[customer] ?? 0) > yardstick.cut + TOLERANCE;
  // The log holds the same customers in the same order.
  const isDormant = judged.isDormant(i);
  const { segment, flags } = segmentOf(rhythm, growth, yardstick, { isDormant, followsLongGap, manyReturns });
  const byHand = handSet(context, customer);
  const before = abc.before[i] ?? NaN;
  return describe(context, customer, netSales, {
    class: byHand?.kind === 'class' ? byHand.class : (abc.classes[i] ?? 'C'),
    segment,
    flags,
    value: values[i] ?? 0,
    share: abc.shares[i] ?? 0,
    before: Number.isNaN(before) ? null : before,
    rank,
    growth,
    chance6: judged.chance(i),
  });
}

const NO_RHYTHM: Rhythm = { first: null, last: null, count: 0, active12: 0, activeBlocks: 0 };

function handSet({ yardstick, identities }: Context, customer: number): HandSet | null {
  const { byHand } = yardstick.options;
  return byHand.size === 0 ? null : (byHand.get(identities[customer]?.key ?? '') ?? null);
}

/** Written out in one piece: of many thousand customers, copying properties from object to object takes most time. */
function describe(context: Context, customer: number, netSales: number, judgement: Judgement): CustomerResult {
  const { book, identities, rhythms, yardstick, years } = context;
  const rhythm = rhythms[customer] ?? NO_RHYTHM;
  const identity = identities[customer] ?? NOBODY;
  const day = rhythm.last === null ? 0 : book.purchaseDayOf(customer, rhythm.last);
  return {
    customer,
    identity,
    class: judgement.class,
    byHand: handSet(context, customer),
    segment: judgement.segment,
    flags: judgement.flags,
    netSales,
    value: judgement.value,
    lastYear: salesIn(book, customer, years.lastYear),
    lastYearToDate: salesIn(book, customer, years.lastYearToDate),
    thisYear: salesIn(book, customer, years.thisYear),
    share: judgement.share,
    before: judgement.before,
    rank: judgement.rank,
    firstPurchase: rhythm.first,
    lastPurchase: rhythm.last,
    lastPurchaseDay: rhythm.last === null || day === 0 ? null : ((firstDayOf(rhythm.last) + day - 1) as SerialDate),
    recencyMonths: rhythm.last === null ? null : yardstick.asOf.month - rhythm.last,
    purchaseMonths: rhythm.count,
    activeMonths12: rhythm.active12,
    activeBlocks: rhythm.activeBlocks,
    growth: judgement.growth,
    chance6: judgement.chance6,
  };
}

const NOBODY: CustomerIdentity = { key: '' as CustomerIdentity['key'], id: '', name: '', spellings: [] };

/** A customer left out by hand keeps its facts and has no part in anything else. */
const LEFT_OUT: Judgement = {
  ...{ class: null, segment: null, flags: [], growth: null, chance6: null },
  ...{ value: 0, share: 0, before: null, rank: 0 },
};

function compareKeys(a: CustomerResult, b: CustomerResult): number {
  return compareText(a.identity.key, b.identity.key);
}
