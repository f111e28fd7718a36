import type { ColumnProfile } from '../columns/profile';
import { looksLikeTexts } from '../columns/profile';
import type { MatrixLayout } from './layout';

/**
 * Splits a matrix whose customers stand twice, each time before months of their own: two tables side by side, in which
 * one row holds two customers.
 */
export function besideEachOther(layout: MatrixLayout, profiles: readonly ColumnProfile[]): MatrixLayout {
  const { labels, months, columns, textColumns, rowTotals } = layout;
  const [customer] = columns.customer;
  const first = months[0]?.column;
  const header = labels[customer ?? -1]?.text ?? '';
  if (customer === undefined || first === undefined || header === '') return layout;
  const again = labels.findIndex(({ text }, column) => {
    const profile = profiles[column];
    return column > first && text === header && profile !== undefined && looksLikeTexts(profile);
  });
  const right = months.filter(({ column }) => column > again);
  if (again < 0 || right.length === 0 || right.length === months.length) return layout;
  const beside: MatrixLayout = {
    ...besideEachOther({ ...layout, columns: { customer: [again] }, months: right }, profiles),
    alternatives: {},
    textColumns: textColumns.filter((column) => column > again),
    rowTotals: rowTotals.filter((column) => column > again),
  };
  return {
    ...layout,
    columns: leftOf(layout, again),
    months: months.filter(({ column }) => column < again),
    alternatives: {},
    textColumns: textColumns.filter((column) => column < again),
    rowTotals: rowTotals.filter((column) => column < again),
    beside,
  };
}

function leftOf({ columns }: MatrixLayout, end: number): MatrixLayout['columns'] {
  const { customer, ...fields } = columns;
  const left = Object.entries(fields).filter(([, column]) => typeof column === 'number' && column < end);
  return { ...Object.fromEntries(left), customer: customer.filter((column) => column < end) };
}
