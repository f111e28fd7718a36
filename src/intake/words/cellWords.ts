import { cleanText } from '../../domain/sales/customerKey';
import { WordSet } from './wordSet';

const folded = (...words: string[]): WordSet => new WordSet(words);

const TOTAL_WORDS = folded(
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
);

const TOTAL_PREFIX =
  /^(?:grand\s+)?(?:total|subtotal|sub\s+total|suma|sum)(?![\p{L}\p{N}])[\s:：]*(?:(?:of|for|del?|general)(?![\p{L}\p{N}]))?/iu;
const TOTAL_SUFFIX = /(?:(?<![\p{L}\p{N}])(?:total|subtotal)|合计|总计|小计|汇总|合計|總計|小計|加總|総計)[\s:：]*$/iu;

const CJK_TOTAL_SUFFIX = /(?:合计|总计|小计|汇总|合計|總計|小計|加總|総計)[\s:：]*$/u;
/** Last letters of the words above: looking for them first spares a search through every name. */
const TOTAL_END = /[l计總計总汇総][\s:：]*$/iu;

const NON_CUSTOMERS = folded(
  ...[
    'cash sales',
    'cash sale',
    'cash',
    'walk-in',
    'walk in',
    'walk-in customer',
    'walk-in customers',
    'walkin',
    'misc',
    'miscellaneous',
  ],
  ...[
    'counter sales',
    'retail',
    'retail sales',
    'sundry',
    'other',
    'others',
    'various',
    '(blank)',
    'blank',
    '(no customer)',
    'no customer',
  ],
  ...[
    'ventas contado',
    'venta contado',
    'ventas al contado',
    'venta al contado',
    'contado',
    'mostrador',
    'venta mostrador',
    'ventas mostrador',
  ],
  ...[
    'público general',
    'público en general',
    'consumidor final',
    'cliente mostrador',
    'cliente contado',
    'clientes varios',
    '(en blanco)',
    'varios',
    'sin cliente',
  ],
  ...[
    '零售',
    '散客',
    '现金客户',
    '零星客户',
    '其他',
    '其它',
    '门市',
    '零散客户',
    '散户',
    '门市零售',
    '现金销售',
    '(空白)',
    '其他客户',
    '柜台销售',
  ],
  ...['現金客戶', '一般客戶', '零星客戶', '門市零售', '現金銷售', '散戶', '門市', '其他客戶', '櫃檯銷售'],
);

const NOTE_WORDS = [
  ...[
    'note',
    'notes',
    'remark',
    'remarks',
    'prepared by',
    'printed on',
    'page',
    'source',
    'as of',
    'checked by',
    'approved by',
    'footnote',
  ],
  ...[
    '备注',
    '注',
    '说明',
    '制表',
    '制表人',
    '审核',
    '打印日期',
    '备 注',
    '审批',
    '填表人',
    '数据来源',
    '单位',
    '附注',
  ],
  ...['備註', '製表', '註', '說明', '審核', '列印日期', '資料來源', '單位'],
  ...['nota', 'notas', 'observaciones', 'elaborado por', 'fuente', 'revisado por', 'página', '備考'],
];
const NOTE = new RegExp(
  `^(?:${[...NOTE_WORDS].sort((a, b) => b.length - a.length).join('|')})\\s*(?:[:：.、]|\\d|$)`,
  'iu',
);

const CANCELLED = folded(
  ...['cancelled', 'canceled', 'cancelled order', 'void', 'voided', 'draft', 'returned'],
  ...[
    '已取消',
    '取消',
    '取消订单',
    '订单取消',
    '作废',
    '已作废',
    '退货',
    '退款',
    '已退货',
    '已退款',
    '交易关闭',
    '草稿',
  ],
  ...['已作廢', '作廢', '取消訂單', '訂單取消', '退貨', '已退貨', '已退款'],
  ...['anulado', 'anulada', 'cancelado', 'cancelada', 'devuelto', 'devuelta', 'borrador', 'キャンセル', '返品'],
);

const PRINTED =
  /print|export|generat|\brun (?:date|on)\b|report date|created|updated|impres|emitid|fecha de (?:emisi|informe)|actualizad|generad|elaborad|prepared|打印|列印|导出|導出|匯出|制表|製表|报表日期|報表日期|更新/iu;

/** Words that make a column or a sheet a plan, not sales. */
const PLAN =
  /forecast|budget|\bplan(?:ned|s)?\b|\btargets?\b|\bquota\b|\bgoals?\b|\bestimad|预测|預測|预算|預算|目标|目標|计划|計劃|計畫|預估|预估|presupuest|previsi[oó]n|pron[oó]stico|\bobjetivos?\b|\bmetas?\b/iu;

/** Words that make a column a ratio, a comparison or a running total. */
const DERIVED =
  /%|％|\byoy\b|\bmom\b|\bgrowth\b|\bshare\b|\bvs\b|\bvar(?:iaci[oó]n)?\b|\bdiff(?:erence)?\b|\bchange\b|\baverage\b|\bavg\b|\bmean\b|\brank\b|\bcumul|\bytd\b|同比|环比|環比|增长|增長|成長|占比|佔比|比例|比重|累计|累計|平均|排名|差异|差異|\bacumulad|\bcrecimiento\b|\bpromedio\b|\bmedia\b|\bdiferencia\b|\bcuota\b|前年比|構成比/iu;

/** A totals row by its whole label ("Total", "合 计:"). */
export function isTotalLabel(text: string): boolean {
  return TOTAL_WORDS.has(text);
}

const DERIVED_ROWS = folded(
  ...['同比', '环比', '環比', '同比增长', '环比增长', '增长率', '成長率', '占比', '佔比', '完成率', '达成率', '達成率'],
  ...['客户数', '客户数量', '客戶數', '客戶數量', '差异', '差異', '去年同期', '上年同期'],
);
const DERIVED_BELOW_TOTAL = folded(
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

/** Sales to nobody in particular: cash sales, walk-ins, "(blank)". */
export function isNonCustomer(text: string): boolean {
  if (NON_CUSTOMERS.has(text)) return true;
  return /[()[\]（）]/u.test(text) && NON_CUSTOMERS.has(text.replace(/[()[\]（）]/gu, ''));
}

/** A remark under or above a table ("Prepared by …", "备注：…"). */
export function isNote(text: string): boolean {
  return NOTE.test(cleanText(text));
}

/** A whole cell that says that the order does not count. */
export function isCancelled(text: string): boolean {
  return CANCELLED.has(text);
}

/** A line that says when the sheet was printed, exported or made: nothing about its sales. */
export function isPrintLine(text: string): boolean {
  return PRINTED.test(text);
}

export function isPlanText(text: string): boolean {
  return PLAN.test(text);
}

export function isDerivedText(text: string): boolean {
  return DERIVED.test(text);
}
