import type { Classification, CustomerResult } from './classification';
import { classifyAbc } from './classes/abc';
import { compareText } from './text';
import { rankByValue } from './classes/rank';
import { UserError } from './errors';
import type { ClassifyOptions } from './options';
import type { SalesBook } from './sales/SalesBook';
import { withoutResidue } from './sales/sum';
import type { Month } from './time/month';
import { monthOf } from './time/month';

/** Where a sheet without months keeps last year's sales and this year's (or all of them) in the book. */
export const LAST_YEAR_SLOT = monthOf(1990, 1);
export const THIS_YEAR_SLOT = monthOf(1991, 1);

/**
 * ABC classes of customers whose sales have no months: a this-year / last-year summary, or one amount per customer.
 * There are no segments then. The window is everything the sheet holds.
 * @param hasYears whether last year and this year are told apart
 * @throws UserError 'no-positive-sales'
 */
export function classifyTotals(book: SalesBook, options: ClassifyOptions, hasYears: boolean): Classification {
  const identities = book.directory.identities();
  const handSet = (customer: number): CustomerResult['byHand'] =>
    options.byHand.get(identities[customer]?.key ?? '') ?? null;
  const all = identities.flatMap((_, customer) => (book.isSeen(customer, THIS_YEAR_SLOT) ? [customer] : []));
  const counted = all.filter((customer) => handSet(customer)?.kind !== 'excluded');
  const slots: readonly Month[] = [LAST_YEAR_SLOT, THIS_YEAR_SLOT];
  const value = (customer: number): number => {
    const parts = slots.map((slot) => book.netOf(customer, slot));
    return withoutResidue(
      parts.reduce((a, b) => a + b, 0),
      parts.reduce((a, b) => a + Math.abs(b), 0),
    );
  };
  const values = counted.map(value);
  const abc = classifyAbc(values, options.abc);
  if (abc.total <= 0) throw new UserError('no-positive-sales');
  const base = (customer: number): CustomerResult => ({
    customer,
    identity: identities[customer] ?? { key: '' as never, id: '', name: '', spellings: [] },
    class: null,
    byHand: handSet(customer),
    segment: null,
    flags: [],
    netSales: value(customer),
    value: 0,
    lastYear: hasYears ? book.netOf(customer, LAST_YEAR_SLOT) : null,
    lastYearToDate: null,
    thisYear: hasYears ? book.netOf(customer, THIS_YEAR_SLOT) : null,
    share: 0,
    before: null,
    rank: 0,
    firstPurchase: null,
    lastPurchase: null,
    lastPurchaseDay: null,
    recencyMonths: null,
    purchaseMonths: null,
    activeMonths12: null,
    activeBlocks: null,
    growth: null,
    chance6: null,
  });
  const results = counted.map((customer, i): CustomerResult => {
    const own = base(customer);
    const before = abc.before[i] ?? NaN;
    return {
      ...own,
      class: own.byHand?.kind === 'class' ? own.byHand.class : (abc.classes[i] ?? 'C'),
      value: values[i] ?? 0,
      share: abc.shares[i] ?? 0,
      before: Number.isNaN(before) ? null : before,
    };
  });
  const order = rankByValue(
    results,
    (c) => c.value,
    (c) => c.identity.key,
  );
  const ranked = order.map(({ item, rank }): CustomerResult => ({ ...item, rank }));
  const excluded = all.filter((customer) => !counted.includes(customer)).map(base);
  const total = slots.reduce((sum, slot) => sum + book.totalOf(slot), 0);
  const nonCustomers = slots.reduce((sum, slot) => sum + book.nonCustomerTotalOf(slot), 0);
  return {
    asOf: null,
    window: null,
    years: null,
    options,
    dormantMonths: null,
    dormancy: null,
    market: null,
    customers: [...ranked, ...excluded.sort((a, b) => compareText(a.identity.key, b.identity.key))],
    netSales: total,
    netSalesInWindow: total,
    nonCustomerSales: nonCustomers,
    nonCustomerSalesInWindow: nonCustomers,
    warnings: [
      'no-dates',
      ...(ranked.length < 10 ? (['few-customers'] as const) : []),
      ...(ranked.filter((c) => c.class === 'A').length > ranked.length / 2 ? (['many-in-a'] as const) : []),
    ],
  };
}
