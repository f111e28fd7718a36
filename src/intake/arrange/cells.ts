import { cleanText } from '../../domain/text';
import { isBlank } from '../layout/header';
import type { Cell } from '../sheet';
import { readAmountText } from '../values/amount';
import { isTotalLabel, mayBeTotalLabel } from '../words/totalWords';

/** A cell of text that is neither a number nor a day in disguise. */
export function isWord(cell: Cell): cell is string {
  return typeof cell === 'string' && !isBlank(cell) && /\p{L}/u.test(cell) && !isFigure(cell);
}

/** Whether a cell holds an amount: a number, or a text that reads as one. */
export function isFigure(cell: Cell): boolean {
  if (typeof cell === 'number') return true;
  if (typeof cell !== 'string' || isBlank(cell)) return false;
  const { kind } = readAmountText(cell);
  return kind === 'number' || kind === 'either';
}

/** Whether a row calls itself a total in any of its cells. */
export function isTotalRow(cells: readonly Cell[]): boolean {
  return cells.some((cell) => isWord(cell) && (isTotalLabel(cell) || mayBeTotalLabel(cell)));
}

/** Columns of a row that show anything. */
export function filledColumns(cells: readonly Cell[]): number[] {
  return cells.flatMap((cell, column) => (isBlank(cell) ? [] : [column]));
}

export function textOf(cell: Cell | undefined): string {
  return cleanText(String(cell ?? ''));
}
