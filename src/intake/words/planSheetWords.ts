import { isPlanText } from './cellWords';

/** Words that say that real sales stand beside the plan. */
const ACTUAL =
  /\bactuals?\b|\breal(?:es)?\b|\bvs\b|\bversus\b|\bachiev|\bist\b|\bréel\b|\brealizado\b|\bconsuntivo\b|实际|實際|实绩|實績|对比|對比|达成|達成|完成|実績|cumplimiento/iu;
/** Customers somebody aims at are no plan figures. */
const TARGET_CUSTOMERS =
  /(?:目标|目標)(?:客户|客戶)|\btarget\s+(?:customers?|accounts?|clients?)|clientes?\s+objetivos?|\bzielkunden\b|clients?\s+cibles?|clientes?\s+alvo|clienti\s+(?:obiettivo|target)/iu;

/** Whether the name or title of a sheet says that it holds a plan: "Budget 2026", "销售目标", "Presupuesto". */
export function namesPlanSheet(text: string): boolean {
  return isPlanText(text) && !TARGET_CUSTOMERS.test(text);
}

/** Whether a text says that real sales are there too: "Budget vs. actual", "实际", "cumplimiento". */
export function namesActuals(text: string): boolean {
  return ACTUAL.test(text);
}
