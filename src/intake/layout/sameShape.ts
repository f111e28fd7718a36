import { cleanText } from '../../domain/text';
import type { SheetSample } from '../sheet';
import { isBlank } from './header';
import type { Field, Layout, SheetHints } from './layout';

/**
 * How a sheet is to be read when it has the very header of another one: a month with two rows says little about its
 * columns, a month with two hundred says enough for both.
 * @returns header row and columns in this sheet; null when no row repeats the other's header
 */
export function likeSibling(sample: SheetSample, sibling: Layout): SheetHints | null {
  if (sibling.kind !== 'ledger' || sibling.headerLast < 0) return null;
  const wanted = sibling.labels.map(({ text }) => text);
  const first = wanted.findIndex((text) => text !== '');
  for (let r = 0; r < Math.min(sample.values.length, SEARCHED_ROWS); r += 1) {
    const texts = (sample.values[r] ?? []).map((cell) => (isBlank(cell) ? '' : cleanText(String(cell))));
    const start = texts.findIndex((text) => text !== '');
    if (start < 0 || texts[start] !== wanted[first]) continue;
    const shift = start - first;
    const isSame = wanted.every((text, c) => text === (texts[c + shift] ?? ''));
    if (isSame) return { headerRow: r + sample.row, columns: columnsOf(sibling, shift + sample.column) };
  }
  return null;
}

const SEARCHED_ROWS = 80;

function columnsOf(layout: Layout, shift: number): Partial<Record<Field, number>> {
  const columns: Partial<Record<Field, number>> = {};
  for (const [field, column] of Object.entries(layout.columns) as [Field, number | readonly number[]][]) {
    const own = typeof column === 'number' ? column : column[0];
    if (own !== undefined) columns[field] = own + shift;
  }
  return columns;
}
