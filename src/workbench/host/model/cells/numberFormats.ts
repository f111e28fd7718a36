import type { Cell } from '@cj-tech-master/excelts';

/** Built-in formats whose stored text differs from what Excel shows in US English. */
const SHOWN: Readonly<Record<string, string>> = { 'mm-dd-yy': 'm/d/yyyy', 'm/d/yy h:mm': 'm/d/yyyy h:mm' };

const STORED = new Map(Object.entries(SHOWN).map(([stored, shown]) => [shown, stored]));

export function numberFormatOf(cell: Cell | undefined): string {
  const format = cell?.numFmt;
  const code = typeof format === 'object' ? format.formatCode : format;
  if (code === undefined || code === '') return 'General';
  return SHOWN[code] ?? code;
}

/** The format a date is shown in where the stored code says it otherwise; null for every other format. */
export function shownDateFormat(cell: Cell): string | null {
  const format = cell.numFmt;
  return SHOWN[(typeof format === 'object' ? format.formatCode : format) ?? ''] ?? null;
}

/** Styles may be shared between cells of a loaded file: a changed style is a new object, always. */
export function setNumberFormat(cell: Cell, format: string): void {
  cell.style = { ...cell.style, numFmt: format === '' ? 'General' : (STORED.get(format) ?? format) };
}

export const isTextFormat = (format: string): boolean => format === '@';
