import { matchHeader } from '../columns/headerMatch';
import { readYearWord } from '../layout/yearWords';
import { isDerivedText, isPlanText } from '../words/cellWords';
import { textOf } from './cells';

/** What a row of figures measures. */
export type Measure = 'sales' | 'other' | null;

const ACTUAL = /^(?:actuals?|real(?:es)?|ist|réel|reel|realizado|实际|實際|实绩|實績|実績)$/iu;
/** Measures that no header word names. */
const OTHER =
  /\b(?:margin|units?|pieces|pcs|qty|kg|volume|gp|profit|cost|cogs|discount|tax|vat|iva|orders?|invoices?|customers|visits|margen|unidades|uds|piezas|coste|costo|beneficio|impuestos?|descuentos?|pedidos|menge|stück|marge|kosten|quantité|quantidade|margem|custo|quantità|margine)\b|数量|數量|件数|件數|箱|毛利|利润|利潤|成本|税额|稅額|单价|單價|订单数|訂單數|折扣|数量|粗利|原価/iu;

/** Whether a cell names sales, another measure, or neither. */
export function measureOf(cell: string): { readonly kind: Measure; readonly rank: number } {
  const text = textOf(cell).replace(PIVOT, '');
  if (text === '' || text.length > LONGEST) return { kind: null, rank: 0 };
  if (isPlanText(text) || isDerivedText(text) || readYearWord(text) === 'ly') return { kind: 'other', rank: 0 };
  if (ACTUAL.test(text)) return { kind: 'sales', rank: -1 };
  const [match] = matchHeader(text);
  if (match?.field === 'amount' && match.score >= SURE) return { kind: 'sales', rank: match.rank };
  if (match !== undefined && match.score >= SURE && OTHER_FIELDS.has(match.field)) return { kind: 'other', rank: 0 };
  if (OTHER.test(text)) return { kind: 'other', rank: 0 };
  return match?.field === 'amount' ? { kind: 'sales', rank: match.rank } : { kind: null, rank: 0 };
}

/** What a pivot table puts before the name of a measure. */
const PIVOT = /^(?:sum of|suma de|summe von|somme de|soma de|somma di)\s+|^(?:求和项|求和項|加總|合計)\s*[:：/]\s*/iu;
/** Whether a cell names a measure the way a pivot table does; "Sum of Sales" is no total. */
export function isPivotMeasure(cell: string): boolean {
  return PIVOT.test(textOf(cell));
}

const LONGEST = 30;
const SURE = 0.95;
const OTHER_FIELDS: ReadonlySet<string> = new Set(['quantity', 'profit', 'cost', 'unitPrice', 'discount']);
