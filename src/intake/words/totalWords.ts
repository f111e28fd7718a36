import { cleanText } from '../../domain/text';
import { WordSet } from './wordSet';

const foldWords = (...words: string[]): WordSet => new WordSet(words);

const TOTAL_WORDS = foldWords(
  ...[
    'total',
    'totals',
    'grand total',
    'sub total',
    'subtotal',
    'sum',
    'overall total',
    'total sales',
    'all',
    'sum total',
  ],
  ...[
    'total general',
    'suma',
    'totales',
    'suma total',
    'total ventas',
    'promedio',
    'average',
    'total clientes',
    'media',
  ],
  ...[
    '合计',
    '总计',
    '小计',
    '总和',
    '累计',
    '汇总',
    '总额',
    '共计',
    '本月合计',
    '本年累计',
    '平均',
    '本日合计',
    '本页合计',
    '平均值',
  ],
  ...[
    '合計',
    '總計',
    '小計',
    '總和',
    '累計',
    '加總',
    '總額',
    '共計',
    '本月合計',
    '平均值',
    '総計',
    '合計金額',
    '合计金额',
  ],
  ...[
    '本页小计',
    '当日合计',
    '日合计',
    '月合计',
    '年合计',
    '全年合计',
    '全年合計',
    'total del mes',
    'total mes',
    'total año',
    'suma y sigue',
  ],
  ...['gesamt', 'gesamtsumme', 'summe', 'endsumme', 'zwischensumme', 'gesamtergebnis', 'insgesamt', 'total général'],
  ...[
    'totaux',
    'sous-total',
    'somme',
    'ensemble',
    'total geral',
    'totais',
    'soma',
    'totale',
    'totale generale',
    'somma',
  ],
  ...['totale complessivo', 'subtotale', 'sum of all', '総合計', '全体', '累計額', 'durchschnitt', 'moyenne', 'média'],
  ...[
    'total facturado',
    'total facturación',
    'total vendas',
    'total ventes',
    'total hors taxes',
    '合计：',
    '总合计',
    '總合計',
  ],
  ...[
    'total incl tax',
    'total for all customers',
    'all customers',
    'grand totals',
    'report total',
    'overall',
    'overall result',
  ],
);

const TOTAL_PREFIX =
  /^(?:grand\s+)?(?:total[ei]?|totaux|subtotal[ei]?|sub\s+total|suma|sum|somme|soma|somma|gesamt(?:summe)?|summe|zwischensumme|sous-total)(?![\p{L}\p{N}])[\s:：]*(?:(?:of|for|del?|general|für|pour|do|da|per|général|geral)(?![\p{L}\p{N}]))?/iu;
const TOTAL_SUFFIX =
  /(?:(?<![\p{L}\p{N}])(?:total[ei]?|subtotal[ei]?|gesamt|summe|ergebnis)|合计|总计|小计|汇总|合計|總計|小計|加總|総計)[\s:：]*$/iu;

const CJK_TOTAL_SUFFIX = /(?:合计|总计|小计|汇总|合計|總計|小計|加總|総計)[\s:：]*$/u;
/** Last letters of the words above: looking for them first spares a search through every name. */
const TOTAL_END = /[l计總計总汇総][\s:：]*$/iu;

/** A totals row by its whole label ("Total", "合 计:"). */
export function isTotalLabel(text: string): boolean {
  return TOTAL_WORDS.has(text);
}

const DERIVED_ROWS = foldWords(
  ...['同比', '环比', '環比', '同比增长', '环比增长', '增长率', '成長率', '占比', '佔比', '完成率', '达成率', '達成率'],
  ...['客户数', '客户数量', '客戶數', '客戶數量', '差异', '差異', '去年同期', '上年同期'],
);
const DERIVED_BELOW_TOTAL = foldWords(
  ...['目标', '目標', '预算', '預算', '上月', '去年', 'target', 'budget', 'goal', 'growth', 'yoy', 'share', 'variance'],
  ...[
    'customers',
    'number of customers',
    'last year',
    'previous year',
    'difference',
    'media',
    'objetivo',
    'presupuesto',
  ],
  ...['crecimiento', 'variación', 'diferencia', 'año anterior', 'cumplimiento', 'nº clientes', 'número de clientes'],
);

/**
 * A row of ratios, counts or targets, which is neither sales nor a total. Words that a customer may be called by count
 * below a totals row only.
 */
export function isDerivedRow(text: string, isBelowTotal: boolean): boolean {
  return DERIVED_ROWS.has(text) || /^\s*%|[%％]\s*$/u.test(text) || (isBelowTotal && DERIVED_BELOW_TOTAL.has(text));
}

/** A label that may be a totals row ("Acme Total", "Total 2025", "华东 汇总") or a customer ("Total Energies"). */
export function mayBeTotalLabel(text: string): boolean {
  const clean = cleanText(text);
  return (/^[gts]/iu.test(clean) && TOTAL_PREFIX.test(clean)) || (TOTAL_END.test(clean) && TOTAL_SUFFIX.test(clean));
}

/**
 * Whether a label that may be a total is one for sure: "华东 小计", "Subtotal North", "Total 2025", or a known name with
 * the word for total.
 */
export function isGroupTotal(text: string, isKnown: (name: string) => boolean): boolean {
  const clean = cleanText(text);
  if (CJK_TOTAL_SUFFIX.test(clean) || /^sub\s*-?total\b|\bsub\s*-?total\s*:?$/iu.test(clean)) return true;
  const rest = clean
    .replace(TOTAL_PREFIX, '')
    .replace(TOTAL_SUFFIX, '')
    .replace(/^[\s:：\-–]+|[\s:：\-–]+$/gu, '');
  return rest === '' || /^(?:19|20)?\d{2}$/u.test(rest) || isKnown(rest);
}
