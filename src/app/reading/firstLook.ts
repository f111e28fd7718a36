import type { ColumnReason } from '../../intake/columns/reasons';
import type { Formats } from '../../i18n/formats';
import type { Texts } from '../../i18n/texts';
import type { ColumnChoice } from './columnChoices';
import { columnChoices, columnOf } from './columnChoices';
import type { ChosenSheet, SalesReading } from './types';

/** Customers that are enough to see at a glance that a column is the wrong one. */
const CUSTOMERS = 5;
const OTHERS = 3;

/** A customer with everything it bought, returns taken off. */
export interface CustomerSum {
  readonly key: string;
  readonly name: string;
  readonly sum: number;
}

/** The customers with the largest sums of all that was read, at most five. */
export function largestCustomers({ book }: Pick<SalesReading, 'book'>): CustomerSum[] {
  const [from, to] = [book.firstMonth(), book.lastMonth()];
  if (from === null || to === null) return [];
  return book.directory
    .identities()
    .flatMap(({ key, name }, customer) =>
      book.isSeen(customer, to) ? [{ key, name, sum: book.netIn(customer, { from, to }) }] : [],
    )
    .sort((a, b) => b.sum - a.sum)
    .slice(0, CUSTOMERS);
}

/** The column of the customer or of the amount, why it was taken, and columns that could be it instead. */
export interface TakenColumn {
  readonly field: 'customer' | 'amount';
  readonly choice: ColumnChoice;
  readonly reason: ColumnReason | null;
  /** The likeliest first. */
  readonly others: readonly ColumnChoice[];
}

/** Where the customers and the amounts of a sheet come from; in a matrix the months are the amounts. */
export function takenColumns(sheet: ChosenSheet): TakenColumn[] {
  const choices = columnChoices(sheet);
  const { layout, sample } = sheet;
  const fields = layout.kind === 'ledger' ? (['customer', 'amount'] as const) : (['customer'] as const);
  const months = new Set(layout.kind === 'matrix' ? layout.months.map(({ column }) => column + sample.column) : []);
  const { date, month, year, order, customerId } = layout.columns;
  const others = [date, month, year, order, customerId].map((column) => (column ?? -1) + sample.column);
  const taken = new Set([...months, ...others]);
  return fields.flatMap((field): TakenColumn[] => {
    const choice = choices.find(({ column }) => column === columnOf(sheet, field));
    if (choice === undefined) return [];
    const likely = (layout.alternatives[field] ?? []).map((column) => column + sample.column);
    const never = new Set(layout.never[field].map((column) => column + sample.column));
    const instead = choices
      .filter(
        (other) =>
          !never.has(other.column) && other.column !== choice.column && !taken.has(other.column) && canBe(field, other),
      )
      .map((other) => ({ other, rank: likely.includes(other.column) ? likely.indexOf(other.column) : likely.length }))
      .sort((a, b) => a.rank - b.rank || a.other.column - b.other.column)
      .map(({ other }) => other);
    return [{ field, choice, reason: layout.reasons[field] ?? null, others: instead.slice(0, OTHERS) }];
  });
}

/** Names are texts, amounts are numbers and no days. */
function canBe(field: TakenColumn['field'], { examples }: ColumnChoice): boolean {
  const wanted = field === 'customer' ? 'string' : 'number';
  return examples.length > 0 && examples.every(({ value, isDay }) => typeof value === wanted && !isDay);
}

/** A reason in a language of the user: "because Net + VAT = Gross in 212 of 212 rows". */
export function reasonText(reason: ColumnReason, { questions }: Texts, formats: Formats): string {
  const words = questions.reasons;
  switch (reason.kind) {
    case 'tax':
      return words.tax({ ...reason, rows: formats.count(reason.rows), of: formats.count(reason.of) });
    case 'product': {
      const { quantity, price, discount, amount } = reason;
      const formula =
        discount === null
          ? `${quantity} × ${price} = ${amount}`
          : `${quantity} × ${price} × (1 − ${discount}) = ${amount}`;
      return words.product({ formula, rows: formats.count(reason.rows), of: formats.count(reason.of) });
    }
    default:
      return words[reason.kind];
  }
}
