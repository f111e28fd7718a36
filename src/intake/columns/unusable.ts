import type { ColumnLabel } from '../layout/header';
import { matchHeader } from './headerMatch';
import type { ColumnProfile } from './profile';
import { looksLikeDates, share } from './profile';

const SURE = 0.95;
/** Share of cells that hold nothing of use. */
const NEARLY_ALL = 0.9;

/**
 * A column whose header names the amount, or the day, and in which no cell holds one: errors, "soon", a form of date that
 * is not known. To pass it over would put all sales under another column or in another month without a word.
 * @returns null when there is none
 */
export function unusableColumn(
  field: 'amount' | 'date',
  labels: readonly ColumnLabel[],
  profiles: readonly ColumnProfile[],
): number | null {
  const column = labels.findIndex((label, c) => {
    const [best] = matchHeader(label.text);
    const p = profiles[c];
    return best?.field === field && best.score >= SURE && p !== undefined && isUnusable(field, p);
  });
  return column < 0 ? null : column;
}

function isUnusable(field: 'amount' | 'date', p: ColumnProfile): boolean {
  const useless = p.errors + p.texts;
  if (useless === 0 || useless < NEARLY_ALL * (p.filled + p.errors)) return false;
  return field === 'amount' ? p.numbers + p.numberTexts === 0 : !looksLikeDates(p) && share(p.dateTexts, p) === 0;
}
