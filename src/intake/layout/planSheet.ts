import { cleanText } from '../../domain/text';
import type { SheetSample } from '../sheet';
import { isPlanText } from '../words/cellWords';
import type { ColumnLabel } from './header';

/** Words that say that real sales stand beside the plan. */
const ACTUAL =
  /\bactuals?\b|\breal(?:es)?\b|\bvs\b|\bversus\b|\bachiev|实际|實際|实绩|實績|对比|對比|达成|達成|完成|cumplimiento/iu;
/** Customers somebody aims at are no plan figures. */
const TARGET_CUSTOMERS =
  /(?:目标|目標)(?:客户|客戶)|\btarget\s+(?:customers?|accounts?|clients?)|clientes?\s+objetivos?/iu;
const LONGEST_TITLE = 60;

/** Whether a whole sheet holds plan figures: its name or a title says so, and nothing in it says that sales are there too. */
export function isPlanSheet(sample: SheetSample, headerFirst: number, labels: readonly ColumnLabel[]): boolean {
  const titles = sample.values
    .slice(0, Math.max(0, headerFirst))
    .flatMap((row) => row.filter((cell): cell is string => typeof cell === 'string'))
    .filter((text) => text.length <= LONGEST_TITLE && !/[:：]\s*\S/u.test(text));
  const named = [sample.sheet, ...titles]
    .map(cleanText)
    .filter((text) => isPlanText(text) && !TARGET_CUSTOMERS.test(text));
  if (named.length === 0 || named.some((text) => ACTUAL.test(text))) return false;
  return !labels.some(({ text, group }) => ACTUAL.test(text) || ACTUAL.test(group));
}
