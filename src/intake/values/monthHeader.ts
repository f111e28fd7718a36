import { cleanText } from '../../domain/text';
import { ymdOf } from '../../domain/time/serialDate';
import { isDerivedText, isPlanText } from '../words/cellWords';
import { foldWord, stripAccents, wordsOf } from '../words/fold';
import { monthByName } from '../words/monthWords';
import { isDateFormat, readDateNumber, readDateText } from './date';
import { rememberTexts } from '../words/rememberTexts';

/** A month named by a header; the year is null when the header doesn't say it. */
export interface MonthLabel {
  readonly year: number | null;
  /** 1..12 */
  readonly month: number;
}

const NUMBERED = /^(?:m|p|mes|month|periodo|period)?\s?0?([1-9]|1[0-2])$/u;

/** The month a header cell names; null when it names none, or a plan, a total or a ratio. */
export function readMonthHeader(cell: string | number | boolean, format: string): MonthLabel | null {
  if (typeof cell === 'number') return readNumber(cell, format);
  return typeof cell === 'string' ? readMonthText(cell) : null;
}

const readMonthText = rememberTexts((cell): MonthLabel | null => {
  const text = cleanText(cell);
  if (text === '' || text.length > 40 || isPlanText(text) || isDerivedText(text)) return null;
  const bare = text.replace(/[([{（【][^)\]}）】]*[)\]}）】]/gu, ' ').trim() || text.replace(/[()（）]/gu, '');
  return readLabel(bare) ?? readLabel(withoutMeasure(bare));
});

function readNumber(value: number, format: string): MonthLabel | null {
  if (isDateFormat(format) && value > 20000 && value < 80000) {
    const { year, month } = ymdOf(value);
    return { year, month };
  }
  const date = readDateNumber(value);
  return date.kind === 'month' ? { year: date.year, month: date.month } : null;
}

function labelOf(serial: number): MonthLabel {
  const { year, month } = ymdOf(serial);
  return { year, month };
}

function readLabel(text: string): MonthLabel | null {
  const date = readDateText(text);
  if (date.kind === 'month') return { year: date.year, month: date.month };
  if (date.kind === 'day') return labelOf(date.serial); // 2025-03-31 as a column is March
  if (date.kind === 'either') {
    // A row of headers like 01/02/2025 counts the firsts of months.
    if (ymdOf(date.dmy).day === 1) return labelOf(date.dmy);
    return ymdOf(date.mdy).day === 1 ? labelOf(date.mdy) : null;
  }
  const folded = stripAccents(text.toLowerCase());
  const cjk = /^(?:(?:(\d{4})[年.\-/ ]?|(\d{2})\s?年))?\s?(0?[1-9]|1[0-2])\s?月(?:份)?(?:[/ ]?(\d{4}))?$/u.exec(folded);
  if (cjk) {
    const year = cjk[1] ?? cjk[2] ?? cjk[4];
    return {
      year: year === undefined ? null : Number(year) < 100 ? 2000 + Number(year) : Number(year),
      month: Number(cjk[3]),
    };
  }
  const named = /^(?:(\d{4})\s?年?\s?)?(\p{L}+?)(?:月份|份)?\.?$/u.exec(folded);
  if (named) {
    const month = monthByName(named[2] ?? '') ?? monthByName((named[2] ?? '').replace(/月?$/u, '月'));
    if (month !== null) return { year: named[1] === undefined ? null : Number(named[1]), month };
  }
  const numbered = /^[mp]/u.test(folded) ? NUMBERED.exec(foldWord(text)) : null;
  return numbered ? { year: null, month: Number(numbered[1]) } : null;
}

const MEASURES = new Set([
  'sales',
  'amount',
  'net',
  'revenue',
  'ventas',
  'venta',
  'importe',
  'neto',
  'facturacion',
  ...['umsatz', 'netto', 'betrag', 'ventes', 'ca', 'ht', 'montant', 'vendas', 'faturamento', 'valor', 'vendite'],
  ...['fatturato', 'importo', 'gbp', 'inr', 'brl', 'chf', 'jpy'],
  'actual',
  'real',
  'eur',
  'usd',
  'cny',
  'mxn',
  'twd',
  'k',
]);
const CJK_MEASURE =
  /(?:实际|實際)?(?:销售额|銷售額|销售金额|銷售金額|销售|銷售|金额|金額|业绩|業績|销量额|营业额|營業額)(?:合计|合計)?/gu;

/** A header without its word for sales: "Ventas enero", "Jan sales 2025", "1月销售额" without the word for sales. */
export function withoutMeasure(text: string): string {
  const words = text.split(/\s+/u).filter((word) => !MEASURES.has(wordsOf(word).join('')));
  return words.join(' ').replace(CJK_MEASURE, '').trim();
}

/** A plain number 1..12, a month under a year header. */
export function readBareMonthNumber(cell: string | number | boolean): number | null {
  const text = typeof cell === 'number' ? String(cell) : typeof cell === 'string' ? cleanText(cell) : '';
  const match = /^0?([1-9]|1[0-2])$/u.exec(text);
  return match ? Number(match[1]) : null;
}

/** A year named by a header, title, sheet or file name ("2025", "2025年", "113年度", "Sales 2025", "FY25" is none); null otherwise. */
export function readYear(cell: string | number | boolean): number | null {
  if (typeof cell === 'number') return Number.isInteger(cell) && cell >= 1990 && cell <= 2100 ? cell : null;
  if (typeof cell !== 'string') return null;
  const text = cleanText(cell);
  const republic = /民[国國]\s?(\d{2,3})\s?年?|(?<![\d.,-])(1[0-4]\d)\s?年/u.exec(text);
  if (republic) return Number(republic[1] ?? republic[2]) + 1911;
  const alone = /(?<![\d.,年])(1[0-4]\d)\s?(?:年度|年(?=\s?\d{1,2}\s?月|$))/u.exec(text); // 113年度 of the Republic of China
  if (alone) return Number(alone[1]) + 1911;
  const years = [...text.matchAll(/(?<![\d.,])((?:19|20)\d{2})(?![\d.,]\d|\d)/gu)].map((match) => Number(match[1]));
  return years.length === 1 || new Set(years).size === 1 ? (years[0] ?? null) : null;
}
