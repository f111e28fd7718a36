import { cleanText } from '../../domain/text';
import { WordSet } from './wordSet';
import { rememberTexts } from './rememberTexts';

const foldWords = (...words: string[]): WordSet => new WordSet(words);

const NON_CUSTOMERS = foldWords(
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
  ...[
    'barverkauf',
    'barverkäufe',
    'laufkundschaft',
    'diverse',
    'divers',
    'clients divers',
    'vente comptoir',
    'comptoir',
  ],
  ...[
    'client comptoir',
    'venda balcão',
    'balcão',
    'consumidor',
    'cliente final',
    'vendite al banco',
    'clienti diversi',
  ],
  ...[
    'corrispettivi',
    'vendita al banco',
    '(leer)',
    '(vide)',
    '(vazio)',
    '(vuoto)',
    '(空白セル)',
    '現金売上',
    'その他',
    '諸口',
  ],
  ...['店頭', '一般', 'b2c', 'endkunde bar', 'pos customer', 'default customer', 'cash customer', 'cash account'],
  ...['publico general', 'cliente genérico', 'cliente general', 'venta publico', 'ventas publico general'],
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

const CANCELLED = foldWords(
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
  ...['storniert', 'storno', 'annulliert', 'entwurf', 'annulé', 'annulée', 'annulation', 'brouillon', 'retourné'],
  ...['rascunho', 'devolvido', 'devolvida', 'estornado', 'annullato', 'annullata', 'stornato', 'bozza', 'reso'],
  ...[
    'キャンセル済',
    'キャンセル済み',
    '取消済',
    '返品済',
    'refunded',
    'cancelled by seller',
    'deleted',
    'voided order',
  ],
  ...['已关闭', '订单关闭', '交易取消', '已退單', '退单', '已删除', '废弃', 'reembolsado', 'eliminado', 'eliminada'],
);

const PRINTED =
  /print|export|generat|\brun (?:date|on)\b|report date|created|updated|impres|emitid|fecha de (?:emisi|informe)|actualizad|generad|elaborad|prepared|打印|列印|导出|導出|匯出|制表|製表|报表日期|報表日期|更新/iu;

/** Words that make a column or a sheet a plan, not sales. */
const PLAN =
  /forecast|budget|prognose|planung|\bziel(?:e|umsatz)?\b|pr[ée]vision|\bobjectifs?\b|or[çc]amento|previs[ãa]o|obiettiv|preventiv|予算|予測|計画|見込|\bplan(?:ned|s)?\b|\btargets?\b|\bquota\b|\bgoals?\b|\bestimad|预测|預測|预算|預算|目标|目標|计划|計劃|計畫|預估|预估|presupuest|previsi[oó]n|pron[oó]stico|\bobjetivos?\b|\bmetas?\b/iu;

/** Words that make a column a ratio, a comparison or a running total. */
const DERIVED =
  /%|％|\byoy\b|\bmom\b|\bgrowth\b|\bshare\b|\bvs\b|\bvar(?:iaci[oó]n)?\b|\bdiff(?:erence)?\b|\bchange\b|\baverage\b|\bavg\b|\bmean\b|\brank\b|\bcumul|\bytd\b|同比|环比|環比|增长|增長|成長|占比|佔比|比例|比重|累计|累計|平均|排名|差异|差異|\bacumulad|\bcrecimiento\b|\bpromedio\b|\bmedia\b|\bdiferencia\b|\bcuota\b|前年比|構成比|\banteil\b|\bwachstum\b|kumul|\bcroissance\b|\b[ée]cart\b|\bcresc|varia[çc][ãa]o|\bcrescita\b|\bscostamento\b|durchschnitt|moyenne/iu;

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

export const isPlanText = rememberTexts((text) => PLAN.test(text));

export const isDerivedText = rememberTexts((text) => DERIVED.test(text));
