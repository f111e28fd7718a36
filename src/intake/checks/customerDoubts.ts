import type { Layout, SheetHints } from '../layout/layout';
import type { Doubt, DoubtAnswer } from '../question';
import type { SheetReport } from '../report';
import { NO_CUSTOMER } from '../read/tally';

/** Share of sales in rows without a customer that is too much to be left unsaid. */
const MOST_NAMELESS = 0.2;
/** Share of rows of one customer that speaks against the column, in ledgers of more rows than a few. */
const MOST_OF_ONE = 0.6;
const FEW_ROWS = 50;
const MOST_COLUMNS = 3;

/**
 * What the customers of a sheet look like when the column is the wrong one: many sales of nobody, or nearly everything of
 * one. It was read as it stands; the other answers are the columns that may name customers.
 * @param layout of the sheet @param offset column of the sheet in which its sample begins
 */
export function customerDoubts(report: SheetReport, layout: Layout, hints: SheetHints, offset: number): Doubt[] {
  const doubt = (code: 'no-customer' | 'one-customer', more: Pick<Doubt, 'params' | 'places'>): Doubt[] =>
    hints.confirmed?.includes(code) === true
      ? []
      : [{ code, field: 'customer', ...more, answers: answersOf(code, layout, offset) }];
  const nobody = report.nonCustomers.find(({ label }) => label === NO_CUSTOMER);
  const nameless = nobody === undefined ? 0 : Math.abs(nobody.amount) / Math.abs(report.amountRead);
  const column = offset + (layout.columns.customer[0] ?? 0);
  const most = report.mostRows;
  const ofOne = most === null ? 0 : most.rows / report.rowsRead;
  return [
    ...(nobody === undefined || !(nameless > MOST_NAMELESS)
      ? []
      : doubt('no-customer', { params: { share: Math.min(nameless, 1) }, places: [{ row: nobody.firstRow, column }] })),
    ...(most === null || report.rowsRead <= FEW_ROWS || ofOne <= MOST_OF_ONE || layout.nameColumns.length === 0
      ? []
      : doubt('one-customer', { params: { share: ofOne, name: most.name }, places: [] })),
  ];
}

function answersOf(
  code: 'no-customer' | 'one-customer',
  { nameColumns, labels }: Layout,
  offset: number,
): DoubtAnswer[] {
  return [
    { hint: { confirmed: [code] }, column: null, header: 'right' },
    ...nameColumns.slice(0, MOST_COLUMNS).map((column) => ({
      hint: { columns: { customer: column + offset } },
      column: column + offset,
      header: labels[column]?.text ?? '',
    })),
  ];
}
