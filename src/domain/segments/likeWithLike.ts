import type { Classification } from '../classification';
import { classify } from '../classify';
import { UserError } from '../errors';
import type { ClassifyOptions } from '../options';
import type { SalesBook } from '../sales/SalesBook';
import type { Month } from '../time/month';
import type { RuleOf } from './dormancy/dormancy';

/** Two months whose segments may be compared: one dormancy rule judged both. */
export interface LikeWithLike {
  /** As it was given, or judged by months where the earlier month has no model. */
  readonly now: Classification;
  /** null where the earlier month can't be classified. */
  readonly before: Classification | null;
}

/**
 * The classification as of an earlier month beside the one of M: the rule chosen at M judges both, each with the model of
 * its own month and both with the s of M; where the earlier month has no model, the months rule judges both.
 */
export function likeWithLike(book: SalesBook, now: Classification, month: Month): LikeWithLike {
  const { options, dormancy } = now;
  const byMonths: RuleOf = { rule: 'months', share: 0 };
  if (dormancy?.rule !== 'chance') return { now, before: classifiedAt(book, options, month, byMonths) };
  const like: RuleOf = { rule: 'chance', share: dormancy.share };
  const before = classifiedAt(book, options, month, like);
  if (before === null || before.dormancy?.model !== null) return { now, before };
  return { now: classify(book, options, byMonths), before: classifiedAt(book, options, month, byMonths) };
}

/** The classification as of a month; null where that month can't be classified. */
function classifiedAt(book: SalesBook, options: ClassifyOptions, month: Month, like: RuleOf): Classification | null {
  try {
    return classify(book, { ...options, asOf: month }, like);
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}
