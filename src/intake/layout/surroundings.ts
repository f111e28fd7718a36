import { cleanText } from '../../domain/text';
import type { SheetSample } from '../sheet';
import { currencyOf } from '../values/amount';
import { readDateText } from '../values/date';
import { readMonthHeader, readYear } from '../values/monthHeader';
import { dayInText, monthInText } from '../values/titlePeriod';
import { isPrintLine } from '../words/cellWords';
import type { Surroundings } from './layout';
import { ymdOf } from '../../domain/time/serialDate';

const UNITS: readonly (readonly [RegExp, number])[] = [
  [/万元|萬元|万円|\bwan\b|(?:单位|單位)\s*[:：]?\s*[万萬]|[(（]\s*[万萬]\s*[)）]/iu, 10000],
  [
    /百万元|百萬元|in millions|\bmio\b\.?\s?(?:€|eur)|\bmillionen\b|\bmilhões\b|\bmilioni d|en millones|\bmillions?\b|\bmillones\b|\bM€|\bM\$/u,
    1000000,
  ],
  [
    /千元|仟元|千円|(?:单位|單位)\s*[:：]?\s*千|[(（]\s*千\s*[)）]|\bk\s?(?:€|\$|eur|usd|rmb|cny|£)|(?:€|\$|eur|usd|£)\s?k\b|\bin thousands\b|\ben miles\b|\bmiles de\b|\bt(?:€|eur)|\btsd\b\.?|\btausend\b|\ben milliers\b|\bmilliers d|\bmilhares d|\bem milhares\b|\bmigliaia d|\bin migliaia\b|\bthousands?\b|[(（]\s*(?:000s?|k|miles)(?:\s+(?:de\s+)?(?:€|\$|eur(?:os)?|usd|pesos))?\s*[)）]|(?:€|\$|eur|usd|£)\s*000s?\b|['’]000s?\b/iu,
    1000,
  ],
];

/** The factor a header or title names ("万元", "k€", "en miles"); null when it names none. */
export function unitOf(text: string): number | null {
  const clean = cleanText(text);
  if (/百万元|百萬元/u.test(clean)) return 1e6;
  if (/亿元|億元|[(（]\s*[亿億]\s*[)）]/u.test(clean)) return 1e8;
  for (const [pattern, factor] of UNITS) if (pattern.test(clean)) return factor;
  return null;
}

/** A header that says amounts are in single units, whatever the title says. */
export function namesPlainUnit(text: string): boolean {
  return /[(（]\s*(?:元|€|\$|eur|usd|rmb|¥|￥)\s*[)）]/iu.test(cleanText(text)) && unitOf(text) === null;
}

/** A date up to which the sheet reaches: its year is that of the sales, its month only the last one. */
const UP_TO = /\bas of\b|\bthrough\b|\bup to\b|\bhasta\b|\bal \d|截至|截止/iu;

/** Year, month, unit and currency that the title rows, the sheet's name and the file's name tell. */
export function readSurroundings(sample: SheetSample, headerFirst: number): Surroundings {
  const titles = sample.values
    .slice(0, Math.max(0, headerFirst))
    .flatMap((row) => row.filter((cell): cell is string => typeof cell === 'string' && cell !== ''));
  const told = titles.filter((text) => !isPrintLine(text));
  const fileName = sample.file.replace(/^.*[/\\]/u, '').replace(/\.[^.]*$/u, '');
  const texts = [sample.sheet, ...told.filter((text) => !UP_TO.test(text)), fileName];
  const first = <T>(read: (text: string) => T | null, from: readonly string[]): T | null => {
    for (const text of from) {
      const value = read(text);
      if (value !== null) return value;
    }
    return null;
  };
  const yearFrom = [...told, sample.sheet, fileName];
  return {
    year: first(yearIn, [sample.sheet]) ?? first(yearIn, yearFrom),
    month: first(monthIn, texts),
    unit: first(unitOf, titles),
    currency: first(
      (text) =>
        /单位|單位|currency|moneda|币|幣|amounts? in|importes? en|eur|usd|€|\$|￥|¥/iu.test(text)
          ? currencyOf(text)
          : null,
      titles,
    ),
  };
}

function yearIn(text: string): number | null {
  return readYear(text) ?? readDateYear(text);
}

function readDateYear(text: string): number | null {
  const date = readDateText(text);
  if (date.kind === 'month') return date.year;
  const day = dayInText(text);
  if (day.kind === 'day') return ymdOf(day.serial).year;
  return day.kind === 'either' ? ymdOf(day.dmy).year : null;
}

/** A single month in a sheet name or title: "3月", "Ventas marzo 2025", "2025-03", "Daily sales 05/03/2025". */
function monthIn(text: string): number | null {
  const date = dayInText(text);
  if (date.kind === 'day') return ymdOf(date.serial).month;
  if (date.kind === 'either') return ymdOf(date.dmy).month;
  const label = monthInText(text);
  if (label !== null) return label.month;
  const clean = cleanText(text);
  const compact = /(?<!\d)(?:19|20)\d{2}_?(0[1-9]|1[0-2])(?!\d)/u.exec(clean);
  const found = new Set<number>();
  if (compact) found.add(Number(compact[1]));
  for (const word of clean.split(/[\s_\-–—/.,()]+/u)) {
    const named = /^\p{L}{3,}$/u.test(word) ? readMonthHeader(word, '') : null;
    if (named !== null) found.add(named.month);
  }
  const [month] = found;
  return found.size === 1 && month !== undefined ? month : null;
}
