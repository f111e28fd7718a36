import type { Texts } from '../../i18n/texts';
import { summaryMark } from '../../sheets/names';
import { findMarks } from '../../sheets/summary/findMarks';
import type { SheetInfo, WorkbookPort } from '../../workbook/port';
import { readCells } from './readCells';
import type { StateSheet } from './stateTypes';

/**
 * The sheets with the marks that another program took from our summaries: a summary has no table to be found by, but its
 * name says its month and every row of it bears what we wrote into it. A copy beside a sheet with the mark gets none.
 */
export async function withLostMarks(
  port: WorkbookPort,
  sheets: readonly SheetInfo[],
  languages: readonly Texts[],
): Promise<readonly StateSheet[]> {
  const known = new Set(sheets.map(({ mark }) => mark));
  const found: StateSheet[] = [];
  for (const sheet of sheets) {
    const mark = sheet.mark === null ? markBySummaryName(sheet.name, languages) : null;
    const isLost = mark !== null && !known.has(mark) && (await hasSummaryMarks(port, sheet));
    if (isLost) known.add(mark);
    found.push(isLost ? { ...sheet, mark, isMarkLost: true } : sheet);
  }
  return found;
}

/** The mark of the summary that a sheet is called after in any language; null for another name. */
function markBySummaryName(name: string, languages: readonly Texts[]): string | null {
  const month = /\d{4}-\d{2}/u.exec(name)?.[0];
  if (month === undefined) return null;
  const plain = name.replace(/ \(\d+\)$/u, '');
  return languages.some(({ summary }) => summary.sheetName({ month }) === plain) ? summaryMark(month) : null;
}

async function hasSummaryMarks(port: WorkbookPort, { id, used }: SheetInfo): Promise<boolean> {
  return used !== null && findMarks(await readCells(port, id, used)) !== null;
}
