import type { SalesBook } from '../../domain/sales/SalesBook';
import { isDateFormat } from '../../intake/values/date';
import { FORMATS } from '../../sheets/style';
import type { WorkbookFormats } from '../../sheets/customers';
import type { ChosenSheet } from './types';

/** Number formats that follow the user's sheet: its decimals, and its short date where it shows a whole day. */
export function workbookFormats(sheets: readonly ChosenSheet[], book: SalesBook): WorkbookFormats {
  const first = sheets[0];
  const amountColumn = first?.layout.kind === 'matrix' ? first.layout.months[0]?.column : first?.layout.columns.amount;
  const amount = formatOf(first, amountColumn);
  const date = formatOf(first, first?.layout.columns.date);
  const day =
    isDateFormat(date) &&
    /y/iu.test(date) &&
    /d/iu.test(date) &&
    !/[hs]/iu.test(date.replace(/"[^"]*"|\[[^\]]*\]/gu, ''))
      ? date
      : FORMATS.day;
  return {
    amount: /[0#]\.0/u.test(amount) ? FORMATS.amountCents : FORMATS.amount,
    day,
    purchase: book.hasDays ? day : FORMATS.month,
  };
}

function formatOf(sheet: ChosenSheet | undefined, column: number | undefined): string {
  if (sheet === undefined || column === undefined) return '';
  const { values, formats } = sheet.sample;
  const row = values.findIndex((cells, i) => i > sheet.layout.headerLast && typeof cells[column] === 'number');
  return row < 0 ? '' : (formats[row]?.[column] ?? '');
}
