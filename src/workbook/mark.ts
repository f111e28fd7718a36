/** Behind the mark of a sheet while it is being made: its table does not stand yet. */
const UNFINISHED = ' (unfinished)';

/** The mark of a sheet of ours that is being made. It becomes the plain mark when its table stands. */
export const unfinishedMark = (mark: string): string => `${mark}${UNFINISHED}`;

/**
 * What the mark of a sheet says. A run that was stopped leaves a mark that is unfinished: a later run takes the sheet up.
 * A plain range under a finished mark was a table that the user turned into one.
 * @param text the custom property of the sheet; undefined where it has none
 */
export function readMarkText(text: string | undefined): {
  readonly mark: string | null;
  readonly isUnfinished?: boolean;
} {
  if (text === undefined) return { mark: null };
  return text.endsWith(UNFINISHED) ? { mark: text.slice(0, -UNFINISHED.length), isUnfinished: true } : { mark: text };
}
