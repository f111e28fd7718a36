import type { LedgerLayout } from '../layout/layout';

/** Where each field stands among the columns that a ledger reader asks for; -1 for a field the sheet hasn't got. */
export interface Slots {
  /** Sample columns, ascending. */
  readonly columns: readonly number[];
  readonly customer: readonly number[];
  readonly customerId: number;
  readonly date: number;
  readonly year: number;
  readonly month: number;
  readonly amount: number;
  readonly quantity: number;
  readonly unitPrice: number;
  readonly discount: number;
  readonly profit: number;
  readonly rep: number;
  readonly region: number;
  readonly currency: number;
  /** Of the document: its number, its type, whether it was cancelled, its status, what was paid back. */
  readonly order: number;
  readonly type: number;
  readonly flag: number;
  readonly status: number;
  readonly refunded: number;
  /** Texts that may say "cancelled" or "Total". */
  readonly texts: readonly number[];
}

/** The columns a ledger reader needs, and no others. `amount` falls back to the column the amount is made from. */
export function slotsOf(layout: LedgerLayout, titles: readonly number[] = []): Slots {
  const own = layout.columns;
  const { documents } = layout;
  const needsOrder = layout.documentTotal !== undefined || layout.fillsDocuments || documents.status !== undefined;
  const wanted = [
    ...own.customer,
    ...[own.customerId, own.date, own.year, own.month, own.amount, own.profit, own.rep, own.region, own.currency],
    ...(layout.amountFrom === 'amount' ? [own.quantity] : [own.quantity, own.unitPrice, own.discount]),
    ...layout.textColumns,
    ...Object.values(documents),
    ...(needsOrder ? [own.order] : []),
    ...titles,
  ].filter((column): column is number => column !== undefined);
  const columns = [...new Set(wanted)].sort((a, b) => a - b);
  const at = (column: number | undefined): number => (column === undefined ? -1 : columns.indexOf(column));
  const amount = own.amount ?? (layout.amountFrom === 'quantity' ? own.quantity : own.unitPrice);
  const special = new Set([own.date, own.year, own.month, own.currency, own.amount]);
  return {
    columns,
    customer: own.customer.map(at),
    customerId: at(own.customerId),
    date: at(own.date),
    year: at(own.year),
    month: at(own.month),
    amount: at(amount),
    quantity: at(own.quantity),
    unitPrice: at(own.unitPrice),
    discount: at(own.discount),
    profit: at(own.profit),
    rep: at(own.rep),
    region: at(own.region),
    currency: at(own.currency),
    order: needsOrder ? at(own.order) : -1,
    type: at(documents.type),
    flag: at(documents.flag),
    status: at(documents.status),
    refunded: at(documents.refunded),
    texts: layout.textColumns.filter((column) => !special.has(column)).map(at),
  };
}
