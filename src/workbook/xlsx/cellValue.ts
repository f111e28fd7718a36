import type { Cell } from '@cj-tech-master/excelts';
import type { CellValue } from '../cells';

/** Days between Excel's day 0 of the 1900 system and 1970-01-01. */
const UNIX_EPOCH = 25569;
const MS_PER_DAY = 86_400_000;
const DAYS_1900_TO_1904 = 1462;

/** Serial of the moment that a UTC Date stands for, rounded to the millisecond. */
function serialOf(date: Date, date1904: boolean): number {
  const serial = Number((date.getTime() / MS_PER_DAY + UNIX_EPOCH).toFixed(9));
  return date1904 ? serial - DAYS_1900_TO_1904 : serial;
}

/** What the library holds in a cell, as Excel's `range.values` would give it: formulas as results, dates as serials. */
export function cellValueOf(cell: Cell, date1904: boolean): CellValue {
  return plain(cell.value, date1904);
}

function plain(value: unknown, date1904: boolean): CellValue {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
  if (value instanceof Date) return serialOf(value, date1904);
  if (typeof value !== 'object') return '';
  if ('richText' in value && Array.isArray(value.richText))
    return value.richText.map((run: { text?: unknown }) => (typeof run.text === 'string' ? run.text : '')).join('');
  if ('error' in value) return String(value.error);
  if ('formula' in value || 'sharedFormula' in value || 'result' in value)
    return plain('result' in value ? value.result : '', date1904);
  if ('hyperlink' in value || 'text' in value) return plain('text' in value ? value.text : '', date1904);
  if ('checkbox' in value) return value.checkbox === true;
  return '';
}

/** '=…' for a cell with a formula, else ''. */
export function formulaOf(cell: Cell | undefined): string {
  const formula = cell?.formula;
  return formula === undefined || formula === '' ? '' : `=${formula.replace(/^=/, '')}`;
}

/** Number format code of a cell; "General" where it has none. */
export function numberFormatOf(cell: Cell | undefined): string {
  const format = cell?.numFmt;
  if (format === undefined) return 'General';
  return typeof format === 'string' ? format : format.formatCode;
}
