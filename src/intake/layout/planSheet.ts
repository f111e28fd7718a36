import { cleanText } from '../../domain/text';
import type { SheetSample } from '../sheet';
import { namesActuals, namesPlanSheet } from '../words/planSheetWords';
import type { ColumnLabel } from './header';

const LONGEST_TITLE = 60;

/** Whether a whole sheet holds plan figures: its name or a title says so, and nothing in it says that sales are there too. */
export function isPlanSheet(sample: SheetSample, headerFirst: number, labels: readonly ColumnLabel[]): boolean {
  const titles = sample.values
    .slice(0, Math.max(0, headerFirst))
    .flatMap((row) => row.filter((cell): cell is string => typeof cell === 'string'))
    .filter((text) => text.length <= LONGEST_TITLE && !/[:：]\s*\S/u.test(text));
  const named = [sample.sheet, ...titles].map(cleanText).filter(namesPlanSheet);
  if (named.length === 0 || named.some(namesActuals)) return false;
  return !labels.some(({ text, group }) => namesActuals(text) || namesActuals(group));
}
