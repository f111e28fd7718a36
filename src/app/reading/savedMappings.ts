import { cleanText } from '../../domain/text';
import { mergeHints } from '../../intake/layout/mergeHints';
import type { SheetSample } from '../../intake/sheet';
import type { SavedMapping } from '../ownSheets/settings';
import type { ChosenSheet, SheetHints } from './types';

/** A saved mapping as hints; nothing when the headers no longer stand where they stood. */
export function savedHints(saved: SavedMapping | undefined, sample: SheetSample): SheetHints {
  if (saved === undefined) return {};
  const row = saved.hints.headerRow;
  const header = row === undefined ? [] : (sample.values[row - sample.row] ?? []);
  const columns = new Map(Object.entries(saved.hints.columns ?? {}));
  const stands = ([field, text]: [string, string]): boolean => {
    const column = columns.get(field);
    return column !== undefined && headerText(header, column - sample.column) === text;
  };
  return Object.entries(saved.headers).every(stands) ? saved.hints : {};
}

/**
 * The user's word on a sheet: columns by field, or how its texts are read. It is remembered with the headers of the
 * columns it speaks of (their cells in the last header row), and holds while they stand there.
 * @param earlier what was said of the sheet before; it stays where nothing new is said
 */
export function mappingOf({ sample, layout }: ChosenSheet, said: SheetHints, earlier?: SavedMapping): SavedMapping {
  const merged = mergeHints(earlier?.hints ?? {}, said);
  const columns = merged.columns ?? {};
  const hints: SheetHints = {
    ...merged,
    ...(layout.headerLast >= 0 ? { headerRow: sample.row + layout.headerLast } : {}),
  };
  const header = sample.values[layout.headerLast] ?? [];
  const headers = Object.entries(columns).map(([field, column]) => [field, headerText(header, column - sample.column)]);
  return { hints, headers: layout.headerLast < 0 ? {} : Object.fromEntries(headers) };
}

const headerText = (header: SheetSample['values'][number], column: number): string =>
  cleanText(String(header[column] ?? ''));
