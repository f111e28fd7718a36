import { cleanText } from '../../domain/text';
import type { SheetSample } from '../sheet';
import { isTotalLabel } from '../words/totalWords';
import type { HeaderRows } from './header';
import { isBlank } from './header';

/** Rows below the header from which the kinds of the columns are told. */
const PROFILED_ROWS = 300;

/** A table without a header: every row is data. */
export function headless(sample: SheetSample): HeaderRows {
  const label = { text: '', group: '', cell: '', groupCell: '', format: '', groupFormat: '' };
  return { first: -1, last: -1, labels: Array.from({ length: sample.columns }, () => label) };
}

/** Rows that tell what the columns hold: no totals, remarks, titles or headers of further blocks. */
export function dataRows(sample: SheetSample, from: number, labels: HeaderRows['labels']): number[] {
  const places: number[] = [];
  for (let r = from; r < Math.min(sample.values.length, from + PROFILED_ROWS); r += 1) {
    const filled = (sample.values[r] ?? []).flatMap((cell, c) => (isBlank(cell) ? [] : [{ cell, c }]));
    const texts = filled.filter(({ cell }) => typeof cell === 'string');
    const isTotal = texts.some(({ cell }) => isTotalLabel(String(cell)));
    const repeats = texts.filter(({ cell, c }) => labels[c]?.text === cleanText(String(cell))).length;
    const few = filled.length < 2 && labels.length > 1;
    if (!few && !isTotal && repeats < 2) places.push(r);
  }
  return places.length > 0
    ? places
    : Array.from({ length: Math.max(0, sample.values.length - from) }, (_, i) => from + i);
}
