import type { SavedMapping } from '../app/ownSheets/settings';
import type { SheetHints } from '../app/reading/types';
import type { DocumentEffect, QuestionCode } from '../app/reading/questions/optionText';
import { DOCUMENT_EFFECTS, MAP_FIELDS, QUESTION_CODES } from '../app/reading/questions/optionText';
import { columnIndex } from '../workbook/address';

type Columns = NonNullable<SheetHints['columns']>;

/** Columns by field: for every sheet, and for single sheets ("amount=Sales!H"). */
export interface ColumnArgs {
  readonly all: Columns;
  readonly bySheet: ReadonlyMap<string, SavedMapping>;
}

/** Reads "customer=B,date=A" and "amount=Sales!H"; null when a part names no field or no column. */
export function readMaps(texts: readonly string[]): ColumnArgs | null {
  const all: Partial<Record<keyof Columns, number>> = {};
  const bySheet = new Map<string, SavedMapping>();
  for (const text of texts)
    for (const part of splitMap(text)) {
      const at = part.indexOf('=');
      const field = MAP_FIELDS[part.slice(0, at).trim()];
      const place = part.slice(at + 1).trim();
      const mark = place.lastIndexOf('!');
      const column = columnIndex(place.slice(mark + 1));
      if (at < 0 || field === undefined || column === null) return null;
      if (mark < 0) all[field] = column;
      else {
        const sheet = place.slice(0, mark).replace(/^'(.*)'$/u, '$1');
        const known = bySheet.get(sheet)?.hints.columns ?? {};
        bySheet.set(sheet, { hints: { columns: { ...known, [field]: column } }, headers: {} });
      }
    }
  return { all, bySheet };
}

/** Parts at commas, but not at those of a sheet's name. */
function splitMap(text: string): string[] {
  const fields = Object.keys(MAP_FIELDS).join('|');
  return text.split(new RegExp(`,(?=\\s*(?:${fields})\\s*=)`, 'u'));
}

/** Reads "SC=return,SI=sale"; null when a part names no effect. */
export function readDocuments(texts: readonly string[]): Record<string, DocumentEffect> | null {
  const documents: Record<string, DocumentEffect> = {};
  for (const part of texts.flatMap((text) => text.split(/,(?=[^,]*=)/u))) {
    const at = part.lastIndexOf('=');
    const effect = DOCUMENT_EFFECTS.find((each) => each === part.slice(at + 1).trim());
    if (at < 1 || effect === undefined) return null;
    documents[part.slice(0, at).trim()] = effect;
  }
  return documents;
}

/** Reads codes of questions, as in the report; null when one is none. */
export function readConfirmed(texts: readonly string[]): QuestionCode[] | null {
  const codes = texts.flatMap((text) => text.split(',')).map((text) => text.trim());
  const known = codes.flatMap((code) => QUESTION_CODES.filter((each) => each === code));
  return known.length === codes.length ? known : null;
}

/** Reads "C:N"; null when it names no columns. */
export function readMonths(text: string): { first: number; last: number } | null {
  const [from = '', to = from] = text.split(':');
  const [first, last] = [columnIndex(from), columnIndex(to)];
  return first === null || last === null || last < first ? null : { first, last };
}

/** Reads a currency's ISO code. */
export function readCurrency(text: string): string | null {
  return /^[A-Za-z]{3}$/u.test(text) ? text.toUpperCase() : null;
}
