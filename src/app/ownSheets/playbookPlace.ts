import { cleanText } from '../../domain/text';
import type { AbcClass, Segment } from '../../domain/types';
import { PLAYBOOK } from '../../sheets/schema/playbookSchema';
import type { WorkbookPort } from '../../workbook/port';
import type { Dictionaries } from '../../i18n/texts';
import type { RowPlace } from './findCustomerRow';
import { readOwnTable, readWorkbookState } from './workbookState';

/**
 * The row of the playbook sheet for a segment and a class, as the sheet stands now; its table where the row is gone.
 * @returns null when the workbook has no playbook
 */
export async function playbookPlace(
  port: WorkbookPort,
  segment: Segment | null,
  abc: AbcClass | null,
  dictionaries: Dictionaries,
): Promise<RowPlace | null> {
  const table = await readOwnTable(await readWorkbookState(port, dictionaries), PLAYBOOK);
  if (table === null) return null;
  const all = Object.values(dictionaries);
  const names = all.map(({ terms }) => (segment === null ? '' : cleanText(terms.segments[segment])));
  const row = table.rows.findIndex(
    (_, index) =>
      names.includes(cleanText(String(table.cell(index, 'segment')))) &&
      cleanText(String(table.cell(index, 'class'))).toUpperCase() === abc,
  );
  const area = { ...table.area, row: table.area.row + 1 + Math.max(row, 0), rows: 1 };
  return { sheetId: table.sheetId, area };
}
