import { cleanText } from '../../../domain/text';
import type { Layout } from '../../layout/layout';
import type { Cell } from '../../sheet';
import { isTotalLabel } from '../../words/totalWords';
import type { ReadSetting } from '../reader';

/** A row above the header with a number where the amounts stand. */
export interface TotalAbove {
  readonly row: number;
  readonly column: number;
  /** '' when no cell calls it a total; then only its sum can. */
  readonly label: string;
  readonly stated: number;
}

/**
 * Rows between title and header that may state totals.
 * @param columns sample columns of the amounts; the first one that holds a number is the place of the total
 * @param read sum of the amounts of such a row, NaN when there is none
 */
export function totalsAbove(
  { sample }: ReadSetting,
  { headerFirst }: Layout,
  columns: readonly number[],
  read: (cells: readonly Cell[]) => number,
): TotalAbove[] {
  return sample.values.slice(0, Math.max(0, headerFirst)).flatMap((cells, r) => {
    const column = columns.find((c) => typeof cells[c] === 'number' || (cells[c] ?? '') !== '');
    const stated = column === undefined ? NaN : read(cells);
    if (column === undefined || Number.isNaN(stated)) return [];
    const label = cells.find((cell) => typeof cell === 'string' && isTotalLabel(cell));
    return [{ row: sample.row + r, column: sample.column + column, label: cleanText(String(label ?? '')), stated }];
  });
}
