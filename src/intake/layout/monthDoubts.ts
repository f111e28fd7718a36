import type { Doubt } from '../question';
import type { SheetHints } from './hints';
import type { UnreadMonth } from './unreadMonth';
import type { MonthTable } from './unreadMonths';

/** What columns among the months whose header names none leave open. */
export function monthDoubts(
  { sample, headerLast, months, rowTotals, labels }: MonthTable,
  unread: readonly UnreadMonth[],
  hints: SheetHints,
): Doubt[] {
  if (hints.confirmed?.includes('month-header') === true) return [];
  const open = unread.filter(({ evidence }) => evidence === 'open');
  const [first] = open;
  if (first === undefined) return [];
  const all = [...months.map(({ column }) => column), ...unread.map(({ column }) => column)];
  const range = { first: sample.column + Math.min(...all), last: sample.column + Math.max(...all) };
  const [total] = rowTotals;
  const column = sample.column + first.column;
  return [
    {
      code: 'month-header',
      field: 'months',
      params: { header: first.header },
      places: open
        .slice(0, 3)
        .map((own) => ({ row: sample.row + Math.max(0, headerLast), column: sample.column + own.column })),
      answers: [
        { hint: { confirmed: ['month-header'] }, column: null, header: 'right' },
        ...(first.isTaken ? [] : [{ hint: { months: range }, column, header: first.header }]),
        ...(total === undefined
          ? []
          : [
              {
                hint: { columns: { amount: sample.column + total } },
                column: sample.column + total,
                header: labels[total]?.text ?? '',
              },
            ]),
      ],
    },
  ];
}
