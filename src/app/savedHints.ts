import { cleanText } from '../domain/sales/customerKey';
import type { Field, SheetHints } from '../intake/layout/layout';
import type { SheetSample } from '../intake/sheet';
import type { SavedMapping } from './settings';

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
