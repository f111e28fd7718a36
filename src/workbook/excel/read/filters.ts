import { UserError } from '../../../domain/errors';
import type { SheetPlan } from '../../plan';
import type { TableInfo } from '../../port';
import type { IsFilteredOut, Place } from '../write/cellOperations';
import { blockArea } from './rectangles';
import { inExcel, rangeAt, type ExcelSession } from '../session';
import { insertedAreas } from './tableAreas';

/** Rows of which Excel is asked in one request. */
const ROWS_AT_ONCE = 40_000;

interface Placed {
  readonly plan: Pick<SheetPlan, 'blocks' | 'tables'>;
  readonly place: Place;
}

/**
 * Rows that a filter may hide, among those a plan writes: Excel misplaces values of several rows that are written over
 * hidden ones (OfficeDev/office-js #224), so such rows are written one by one. The filter stays as it is. One sync where
 * nothing is filtered.
 *
 * @throws UserError 'filtered-range' when rows have to be inserted into a filtered table, which Excel cannot.
 */
export async function readFiltered(
  session: ExcelSession,
  sheets: readonly Placed[],
  tables: readonly TableInfo[],
): Promise<IsFilteredOut> {
  const hidden = new Map<string, ReadonlySet<number>>();
  for (const { plan, place } of await filteredSheets(session, sheets, tables)) {
    if (insertedAreas(plan, tables).length > 0) throw new UserError('filtered-range', { sheet: place.name });
    hidden.set(place.id, await hiddenRows(session, { plan, place }));
  }
  return (sheetId, row) => hidden.get(sheetId)?.has(row) ?? false;
}

/** Sheets with a filter of their own or of a table that hides something. */
function filteredSheets(
  session: ExcelSession,
  sheets: readonly Placed[],
  tables: readonly TableInfo[],
): Promise<readonly Placed[]> {
  if (sheets.length === 0) return Promise.resolve([]);
  return inExcel(session, async (context) => {
    const { workbook } = context;
    const asked = sheets.map((sheet) => {
      const filters = [
        workbook.worksheets.getItem(sheet.place.id).autoFilter,
        ...tables
          .filter(({ sheetId }) => sheetId === sheet.place.id)
          .map(({ name }) => workbook.tables.getItem(name).autoFilter),
      ];
      return { sheet, filters: filters.map((filter) => filter.load('isDataFiltered')) };
    });
    await context.sync();
    return asked.filter(({ filters }) => filters.some((filter) => filter.isDataFiltered)).map(({ sheet }) => sheet);
  });
}

async function hiddenRows(session: ExcelSession, { plan, place }: Placed): Promise<ReadonlySet<number>> {
  const areas = (plan.blocks ?? []).map(blockArea);
  const first = areas.reduce((least, { row }) => Math.min(least, row), Infinity);
  const end = areas.reduce((most, { row, rows }) => Math.max(most, row + rows), 0);
  const hidden = new Set<number>();
  for (let from = first; from < end; from += ROWS_AT_ONCE) {
    const rows = Math.min(ROWS_AT_ONCE, end - from);
    const { value } = await inExcel(session, async (context) => {
      const asked = rangeAt(context, place.id, { row: from, column: 0, rows, columns: 1 });
      const properties = asked.getRowProperties({ rowHidden: true });
      await context.sync();
      return properties;
    });
    for (const [index, { rowHidden }] of value.entries()) if (rowHidden === true) hidden.add(from + index);
  }
  return hidden;
}
