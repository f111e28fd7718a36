import { foldWord } from './fold';

/** Month names by language, January first; short names behind the full one. Chinese ones serve Japanese too. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  en: [
    ...['january jan', 'february feb', 'march mar', 'april apr', 'may', 'june jun', 'july jul', 'august aug'],
    ...['september sept sep', 'october oct', 'november nov', 'december dec'],
  ],
  zh: [
    ...['一月 元月 正月', '二月', '三月', '四月', '五月', '六月', '七月', '八月', '九月', '十月'],
    ...['十一月 冬月', '十二月 腊月 臘月'],
  ],
  es: [
    ...['enero ene', 'febrero feb', 'marzo mar mzo', 'abril abr', 'mayo may', 'junio jun', 'julio jul', 'agosto ago'],
    ...['septiembre setiembre sept sep set', 'octubre oct', 'noviembre nov', 'diciembre dic'],
  ],
  de: [
    ...['januar jan janner', 'februar feb feber', 'märz mrz mär maerz', 'april apr', 'mai', 'juni jun', 'juli jul'],
    ...['august aug', 'september sept sep', 'oktober okt', 'november nov', 'dezember dez'],
  ],
  fr: [
    ...['janvier janv jan', 'février févr fév', 'mars', 'avril avr', 'mai', 'juin', 'juillet juil juill', 'août aou'],
    ...['septembre sept', 'octobre oct', 'novembre nov', 'décembre déc'],
  ],
  pt: [
    ...['janeiro jan', 'fevereiro fev', 'março mar', 'abril abr', 'maio mai', 'junho jun', 'julho jul', 'agosto ago'],
    ...['setembro set', 'outubro out', 'novembro nov', 'dezembro dez'],
  ],
  it: [
    ...[
      'gennaio gen genn',
      'febbraio feb febb',
      'marzo mar',
      'aprile apr',
      'maggio mag magg',
      'giugno giu',
      'luglio lug',
    ],
    ...['agosto ago', 'settembre set sett', 'ottobre ott', 'novembre nov', 'dicembre dic'],
  ],
};

const NUMBERS = new Map<string, number>(
  Object.values(NAMES).flatMap((months) =>
    months.flatMap((names, i) => names.split(' ').map((name) => [foldWord(name), i + 1] as const)),
  ),
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
