import { formatMonth } from '../../../domain/time/month';
import type { DoubtAnswer } from '../../../intake/question';
import type { Field } from '../../../intake/layout/hints';
import { columnLetters } from '../../../workbook/address';

export type { DocumentEffect, QuestionCode } from '../../../intake/layout/hints';
export { DOCUMENT_EFFECTS, QUESTION_CODES } from '../../../intake/layout/hints';

/** Names that --map takes -> fields. */
export const MAP_FIELDS: Readonly<Record<string, Field>> = {
  customer: 'customer',
  id: 'customerId',
  date: 'date',
  amount: 'amount',
  quantity: 'quantity',
  price: 'unitPrice',
  discount: 'discount',
  profit: 'profit',
  rep: 'rep',
  region: 'region',
  product: 'product',
  order: 'order',
  status: 'status',
  currency: 'currency',
  'last-year': 'lastYear',
  'this-year': 'thisYear',
};

/**
 * The option of the command line that gives an answer, to be typed as it stands.
 * @param sheets the sheets a column is meant of, where others could be taken for them; none for all sheets
 */
export function optionText({ hint, sheets: read }: DoubtAnswer, sheets: readonly string[]): string {
  const columns = Object.entries(hint.columns ?? {}).flatMap(([field, column]) => {
    const name = Object.keys(MAP_FIELDS).find((key) => MAP_FIELDS[key] === field) ?? field;
    const letters = columnLetters(column);
    if (sheets.length === 0) return [`--map ${name}=${letters}`];
    return sheets.map((sheet) => `--map ${quoteValue(`${name}=${sheet}!${letters}`)}`);
  });
  return [
    ...columns,
    ...Object.entries(hint.documents ?? {}).map(([type, effect]) => `--documents ${quoteValue(`${type}=${effect}`)}`),
    ...(hint.months === undefined
      ? []
      : [`--months ${columnLetters(hint.months.first)}:${columnLetters(hint.months.last)}`]),
    ...(hint.headerRow === undefined ? [] : [`--header-row ${hint.headerRow + 1}`]),
    ...(hint.firstPeriod === undefined ? [] : [`--first-period ${formatMonth(hint.firstPeriod)}`]),
    ...(hint.year === undefined ? [] : [`--year ${hint.year}`]),
    ...(hint.currency === undefined ? [] : [`--currency ${hint.currency}`]),
    ...(hint.documentTotal === undefined ? [] : [`--document-total ${hint.documentTotal}`]),
    ...(hint.sign === undefined ? [] : [`--sign ${hint.sign}`]),
    ...(hint.confirmed ?? []).map((code) => `--confirm ${code}`),
    ...(read ?? []).map((sheet) => `--sheet ${quoteValue(sheet)}`),
  ].join(' ');
}

/** A value as a shell takes it. */
function quoteValue(value: string): string {
  return /^[\w.=:+-]+$/u.test(value) ? value : `"${value.replace(/(["\\$`])/gu, '\\$1')}"`;
}
