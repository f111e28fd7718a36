import { foldWord } from './fold';

const NAMES: readonly (readonly string[])[] = [
  ['jan', 'january', 'ene', 'enero', '一月', '元月', '正月'],
  ['feb', 'february', 'febrero', '二月'],
  ['mar', 'march', 'marzo', '三月'],
  ['apr', 'april', 'abr', 'abril', '四月'],
  ['may', 'mayo', '五月'],
  ['jun', 'june', 'junio', '六月'],
  ['jul', 'july', 'julio', '七月'],
  ['aug', 'august', 'ago', 'agosto', '八月'],
  ['sep', 'sept', 'september', 'septiembre', 'setiembre', 'set', '九月'],
  ['oct', 'october', 'octubre', '十月'],
  ['nov', 'november', 'noviembre', '十一月', '冬月'],
  ['dec', 'december', 'dic', 'diciembre', '十二月', '腊月', '臘月'],
];

const NUMBERS = new Map<string, number>(
  NAMES.flatMap((names, i) => names.map((name) => [foldWord(name), i + 1] as const)),
);

/** 1..12 for a month's name or short name in any of the languages ("Sept.", "enero", "十一月"), else null. */
export function monthByName(word: string): number | null {
  return NUMBERS.get(foldWord(word)) ?? null;
}

/** Alternatives of all month names for regular expressions, longest first, in folded spelling. */
export const LATIN_MONTHS = [...NUMBERS.keys()]
  .filter((name) => /^[a-z]+$/.test(name))
  .sort((a, b) => b.length - a.length)
  .join('|');
