import type { ColumnLabel } from '../layout/header';
import type { Confidence, Field } from '../layout/layout';
import type { HeaderField, WordLanguage } from '../words/headerWords';
import type { HeaderMatch } from './headerMatch';
import { matchHeader } from './headerMatch';
import type { ColumnProfile } from './profile';
import { looksLikeDates, looksLikeNumbers, looksLikeTexts, share } from './profile';

export interface Candidate {
  readonly column: number;
  readonly match: HeaderMatch;
}

/** A discount is a share of the price; larger numbers are amounts taken off. */
const WHOLE_PRICE = 100;

/** A score that full words reach and parts of a header don't. */
const SURE = 0.95;

/** Columns whose header names a field and whose cells can hold it, best first. */
export function candidates(
  field: HeaderField,
  labels: readonly ColumnLabel[],
  profiles: readonly ColumnProfile[],
): Candidate[] {
  return labels
    .flatMap((label, column) => {
      const profile = profiles[column];
      const match = bestMatch(label, field);
      return match !== undefined && profile !== undefined && canHold(field, profile, match) ? [{ column, match }] : [];
    })
    .sort((a, b) => b.match.score - a.match.score || a.match.rank - b.match.rank || a.column - b.column);
}

/** The header alone, or with the group over it ("客户" over "名称"). */
function bestMatch(label: ColumnLabel, field: HeaderField): HeaderMatch | undefined {
  const own = matchHeader(label.text)[0];
  if (own?.field === field) return own;
  const second = matchHeader(label.text).find((match) => match.field === field);
  if (label.group !== '') {
    const joint = matchHeader(`${label.group}${label.text}`)[0] ?? matchHeader(`${label.group} ${label.text}`)[0];
    if (joint?.field === field && joint.score >= SURE) return joint;
  }
  return second === undefined ? undefined : { ...second, score: second.score * 0.8 };
}

function canHold(field: HeaderField, p: ColumnProfile, match: HeaderMatch): boolean {
  if (p.filled === 0) return match.score >= SURE && field !== 'amount' && field !== 'date';
  switch (field) {
    case 'customer':
    case 'contact':
      return (
        looksLikeTexts(p) ||
        (match.score >= SURE &&
          !looksLikeDates(p) &&
          p.integers === p.numbers &&
          p.integers + p.integerTexts >= 0.9 * p.filled)
      );
    case 'customerId':
      return !looksLikeDates(p) || p.dateNumbers + p.dateTexts < p.filled * 0.95;
    case 'date':
      return (
        looksLikeDates(p) ||
        share(p.serialLike + p.dateSerials + p.dateTexts + p.wholeMonths, p) >= (match.score >= SURE ? 0.6 : 0.9)
      );
    case 'amount':
    case 'profit':
    case 'cost':
    case 'unitPrice':
    case 'quantity':
      return looksLikeNumbers(p) && share(p.dateSerials, p) < 0.5;
    case 'discount':
      return (looksLikeNumbers(p) || share(p.texts + p.numberTexts, p) > 0) && p.largest <= WHOLE_PRICE;
    case 'month':
      return share(p.bareMonths + p.wholeMonths, p) >= 0.8 || looksLikeDates(p) || share(p.serialLike, p) >= 0.9;
    case 'year':
      return share(p.years, p) >= 0.9 || share(p.dateTexts + p.texts + p.numberTexts, p) >= 0.9;
    default:
      return true;
  }
}

export function confidenceOf(match: HeaderMatch): Confidence {
  return match.score >= SURE ? 'sure' : 'likely';
}

/** The language most headers speak; English when none does. */
export function headerLanguage(labels: readonly ColumnLabel[]): WordLanguage {
  const votes = new Map<WordLanguage, number>();
  for (const { text } of labels) {
    const match = matchHeader(text)[0];
    if (match !== undefined) votes.set(match.language, (votes.get(match.language) ?? 0) + match.score);
  }
  let best: WordLanguage = 'en';
  for (const [language, score] of votes) if (score > (votes.get(best) ?? 0)) best = language;
  return best;
}

/** Best column for a field by its cells alone, among columns not taken; null when none fits. */
export function byContent(
  field: Field,
  profiles: readonly ColumnProfile[],
  taken: ReadonlySet<number>,
  labels: readonly ColumnLabel[],
): number | null {
  let best: number | null = null;
  let bestScore = 0;
  profiles.forEach((p, column) => {
    if (taken.has(column) || p.filled === 0) return;
    const named = matchHeader(labels[column]?.text ?? '')[0];
    if (named !== undefined && named.score >= SURE && named.field !== field) return; // the header says what it is
    const score = contentScore(field, p);
    if (score > bestScore) [best, bestScore] = [column, score];
  });
  return best;
}

/** How well the cells alone fit a field; 0 when they don't. */
export function contentScore(field: Field, p: ColumnProfile): number {
  if (field === 'date') return share(p.dateSerials + p.dateTexts + p.dateNumbers, p) >= 0.8 ? 1 : 0;
  if (field === 'customer') {
    if (!looksLikeTexts(p) || p.averageLength < 3) return 0;
    const repeats = 1 - p.distinct / p.filled;
    return (
      share(p.texts, p) *
      (1 + 3 * share(p.firms, p) + Math.min(p.averageLength, 30) / 30 + (repeats > 0.1 ? 0.3 : 0)) *
      (p.distinct <= 2 && p.filled > 10 ? 0.2 : 1)
    );
  }
  if (field === 'amount') {
    if (!looksLikeNumbers(p) || looksLikeDates(p) || p.years === p.filled) return 0;
    const decimals = 1 - share(p.integers, p);
    const idLike =
      p.integers === p.filled && p.distinct === p.filled && p.filled > 3 && p.gross / p.filled > 9999 ? 0.1 : 1;
    return (1 + decimals + Math.log10(1 + p.gross / p.filled) / 4) * idLike;
  }
  return 0;
}
