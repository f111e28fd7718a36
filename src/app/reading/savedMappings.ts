import { cleanText } from '../../domain/sales/customerKey';
import type { Field, SheetHints } from '../../intake/layout/layout';
import type { SheetSample } from '../../intake/sheet';
import type { ChosenSheet } from './readSales';
import type { SavedMapping } from '../ownSheets/settings';

/** A saved mapping as hints; nothing when the headers no longer stand where they stood. */
export function savedHints(saved: SavedMapping | undefined, sample: SheetSample): SheetHints {
  if (saved === undefined) return {};
  const row = saved.hints.headerRow;
  const header = row === undefined ? null : (sample.values[row - sample.row] ?? null);
  const stands = (field: Field, text: string): boolean => {
    const column = saved.hints.columns?.[field];
    return column !== undefined && header !== null && cleanText(String(header[column - sample.column] ?? '')) === text;
  };
  const all = Object.entries(saved.headers) as [Field, string][];
  return all.every(([field, text]) => stands(field, text)) ? saved.hints : {};
}

/**
 * What a person said about a sheet, to be remembered with the headers it was said of; null when nothing was said.
 * @param said the hints of this run, without what was remembered before
 */
export function mappingOf({ layout, sample, hints }: ChosenSheet, said: SheetHints): SavedMapping | null {
  if (Object.keys(said).length === 0) return null;
  const headers: Partial<Record<Field, string>> = {};
  for (const [field, column] of Object.entries(hints.columns ?? {}) as [Field, number][]) {
    const text = layout.labels[column - sample.column]?.text ?? '';
    if (text !== '') headers[field] = text;
  }
  const headerRow = layout.headerLast < 0 ? {} : { headerRow: layout.headerLast + sample.row };
  return { hints: { ...hints, ...headerRow }, headers };
}
