import { foldWord } from '../words/fold';

const set = (...words: string[]): ReadonlySet<string> => new Set(words.map(foldWord));

const THIS_YEAR = set(
  ...['this year', 'ty', 'current year', 'cy', 'ytd', 'year to date', '今年', '本年', '本年度', '本期', '当年', '當年'],
  ...['今年累计', '今年累計', '本年累计', '本年累計', 'este año', 'año actual', 'año en curso', '当期'],
);
const LAST_YEAR = set(
  ...[
    'last year',
    'ly',
    'prior year',
    'py',
    'previous year',
    '去年',
    '上年',
    '上年度',
    '去年同期',
    '上年同期',
    '同期',
    '上期',
  ],
  ...['año anterior', 'año pasado', 'ejercicio anterior', '前年', '前期'],
);
const MEASURE =
  /\b(?:sales|amount|net|revenue|turnover|ventas?|importe|facturaci[oó]n|total|eur|usd)\b|销售额|銷售額|销售金额|銷售金額|销售|銷售|金额|金額|业绩|業績|合计|合計/giu;

/** 'ty' or 'ly' for a header that says this year or last year in any language ("Sales LY", "去年销售额"); else null. */
export function readYearWord(text: string): 'ty' | 'ly' | null {
  for (const form of [text, text.replace(MEASURE, ' '), text.replace(/[([{（【].*$/u, '')]) {
    const folded = foldWord(form);
    if (THIS_YEAR.has(folded)) return 'ty';
    if (LAST_YEAR.has(folded)) return 'ly';
  }
  return null;
}
