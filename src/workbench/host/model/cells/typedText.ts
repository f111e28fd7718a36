import { serialOfDay } from './serial';

/** What Excel makes of a text somebody types (US English), and the number format it gives a General cell. */
type Typed =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string; readonly quoted?: boolean }
  | { readonly kind: 'number'; readonly number: number; readonly format?: string }
  | { readonly kind: 'boolean'; readonly boolean: boolean }
  | { readonly kind: 'error'; readonly error: string }
  | { readonly kind: 'formula'; readonly formula: string }
  | { readonly kind: 'refused' };

const ERRORS = ['#N/A', '#REF!', '#NAME?', '#DIV/0!', '#NULL!', '#VALUE!', '#NUM!', '#SPILL!', '#CALC!'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Parses a text as typed into a cell that is not formatted as text.
 *
 * @param thisYear the year a date without a year gets.
 */
export function parseTyped(input: string, date1904: boolean, thisYear: number): Typed {
  if (input === '') return { kind: 'empty' };
  if (input.startsWith("'")) return { kind: 'text', text: input.slice(1), quoted: true };
  if (input.startsWith('=') && input.length > 1) return { kind: 'formula', formula: input };
  const text = input.trim();
  const upper = text.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { kind: 'boolean', boolean: upper === 'TRUE' };
  if (ERRORS.includes(upper)) return { kind: 'error', error: upper };
  const number = typedNumber(text) ?? typedTime(text) ?? typedDate(text, date1904, thisYear);
  if (number !== null) return { kind: 'number', ...number };
  if (/^[+-].+/.test(input)) return { kind: 'formula', formula: `=${input}` };
  if (/^@./.test(input)) return { kind: 'refused' };
  return { kind: 'text', text: input };
}

interface TypedNumber {
  readonly number: number;
  readonly format?: string;
}

const DIGITS = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:[eE][+-]?\d+)?`;
const NUMBER = new RegExp(String.raw`^([+-]?)(\(?)([+-]?)(\$?)(${DIGITS})(%?)(\)?)$`);

function typedNumber(text: string): TypedNumber | null {
  const fraction = /^([+-]?)(\d+) (\d+)\/(\d+)$/.exec(text);
  if (fraction !== null && Number(fraction[4]) > 0) {
    const size = Number(fraction[2]) + Number(fraction[3]) / Number(fraction[4]);
    return { number: fraction[1] === '-' ? -size : size, format: '# ?/?' };
  }
  const match = NUMBER.exec(text);
  if (match === null) return null;
  const [, sign = '', open, inner, dollar, digits = '', percent, close] = match;
  if (!/\d/.test(digits) || (open === '(') !== (close === ')') || (open === '(' && sign !== '')) return null;
  const size = Number(digits.replaceAll(',', '')) / (percent === '%' ? 100 : 1);
  const negative = sign === '-' || inner === '-' || open === '(';
  const format = numberFormat(digits, dollar === '$', percent === '%');
  return { number: negative && size !== 0 ? -size : size, ...(format === null ? {} : { format }) };
}

function numberFormat(digits: string, dollar: boolean, percent: boolean): string | null {
  const decimals = /\.\d/.test(digits);
  if (percent) return decimals ? '0.00%' : '0%';
  if (dollar) return decimals ? '$#,##0.00_);[Red]($#,##0.00)' : '$#,##0_);[Red]($#,##0)';
  if (/e/i.test(digits)) return '0.00E+00';
  if (digits.includes(',')) return decimals ? '#,##0.00' : '#,##0';
  return null;
}

function typedTime(text: string): TypedNumber | null {
  const match = /^(\d{1,4}):([0-5]?\d)(?::([0-5]?\d))?(?: ?([AaPp])[Mm]?)?$/.exec(text);
  if (match === null) return null;
  const half = match[4]?.toLowerCase();
  let hours = Number(match[1]);
  if (half !== undefined && (hours > 12 || hours === 0)) return null;
  if (half !== undefined) hours = (hours % 12) + (half === 'p' ? 12 : 0);
  const number = (hours * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0)) / 86_400;
  const seconds = match[3] === undefined ? '' : ':ss';
  return {
    number,
    format: half === undefined ? (hours > 23 ? '[h]:mm:ss' : `h:mm${seconds}`) : `h:mm${seconds} AM/PM`,
  };
}

function typedDate(text: string, date1904: boolean, thisYear: number): TypedNumber | null {
  const date = numericDate(text, thisYear) ?? namedDate(text, thisYear);
  if (date === null) return null;
  const number = serialOfDay(date.year, date.month, date.day, date1904);
  return number === null ? null : { number, format: date.format };
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly format: string;
}

const century = (year: string): number =>
  year.length > 2 ? Number(year) : Number(year) + (Number(year) < 30 ? 2000 : 1900);

/** 3/4/2026, 3-4-26, 3/4, 2026-03-04, 3/2026. */
function numericDate(text: string, thisYear: number): Day | null {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso !== null) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]), format: 'm/d/yyyy' };
  const full = /^(\d{1,2})[-/](\d{1,2})[-/](\d{2}|\d{4})$/.exec(text);
  if (full !== null)
    return { year: century(full[3] ?? ''), month: Number(full[1]), day: Number(full[2]), format: 'm/d/yyyy' };
  const short = /^(\d{1,2})[-/](\d{1,2}|\d{4})$/.exec(text);
  if (short === null) return null;
  const [, month = '', rest = ''] = short;
  if (rest.length === 4 || Number(rest) > 31)
    return { year: century(rest), month: Number(month), day: 1, format: 'mmm-yy' };
  return { year: thisYear, month: Number(month), day: Number(rest), format: 'd-mmm' };
}

const monthNumber = (word: string): number => {
  const name = word.toLowerCase().replace(/\.$/, '');
  const full = [
    'january',
    'february',
    'march',
    'april',
    'may',
    'june',
    'july',
    'august',
    'september',
    'october',
    'november',
    'december',
  ];
  return (MONTHS.includes(name) ? MONTHS.indexOf(name) : full.indexOf(name)) + 1;
};

/** Jan 2026, Jan-26, 4 Mar 2026, 4-Mar, March 4, 2026. */
function namedDate(text: string, thisYear: number): Day | null {
  const dayFirst = /^(\d{1,2})[- ]?([A-Za-z]+\.?)(?:[- ,]+(\d{2}|\d{4}))?$/.exec(text);
  if (dayFirst !== null && monthNumber(dayFirst[2] ?? '') > 0) {
    const month = monthNumber(dayFirst[2] ?? '');
    const year = dayFirst[3];
    const format = year === undefined ? 'd-mmm' : 'd-mmm-yy';
    return { year: year === undefined ? thisYear : century(year), month, day: Number(dayFirst[1]), format };
  }
  const monthFirst = /^([A-Za-z]+\.?)[- ]?(\d{1,4})(?:,? ?(\d{4}))?$/.exec(text);
  if (monthFirst === null || monthNumber(monthFirst[1] ?? '') === 0) return null;
  const month = monthNumber(monthFirst[1] ?? '');
  const number = monthFirst[2] ?? '';
  if (monthFirst[3] !== undefined)
    return { year: Number(monthFirst[3]), month, day: Number(number), format: 'd-mmm-yy' };
  if (number.length > 2 || Number(number) > 31) return { year: century(number), month, day: 1, format: 'mmm-yy' };
  return { year: thisYear, month, day: Number(number), format: 'd-mmm' };
}
