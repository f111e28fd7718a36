import { DATA_COLUMN } from '../../../src/sheets/summary/charts';
import { MARK_COLUMN, shownBy } from '../../../src/sheets/summary/marks';
import { areaAddress, cellAddress } from '../../../src/workbook/address';
import type { SheetPlan, WritePlan } from '../../../src/workbook/plan';
import type { CellValue } from '../../../src/workbook/cells';
import type { WorkbookPort } from '../../../src/workbook/port';

/** The sheet plan of a summary in a write plan. */
export function summarySheetOf(plan: WritePlan, name: string): SheetPlan {
  const sheet = plan.sheets.find((each) => each.sheet.name === name);
  if (sheet === undefined) throw new Error(`the plan writes no sheet ${name}`);
  return sheet;
}

/** What a new summary shows, row by row, as text: printed rows, then lists, then charts with the cells they draw. */
export function summarySheetText(plan: SheetPlan): string {
  const rows = new Map<number, [number, CellValue][]>();
  for (const block of plan.blocks ?? [])
    block.cells.forEach((line, r) => {
      line.forEach((cell, c) => {
        const [row, column] = [block.row + r, block.column + c];
        const value = shownBy(cell);
        if (value !== '' && column !== MARK_COLUMN) rows.set(row, [...(rows.get(row) ?? []), [column, value]]);
      });
    });
  const part = (from: number, to: number): string[] =>
    [...rows.entries()]
      .sort(([x], [y]) => x - y)
      .flatMap(([row, cells]) => {
        const own = cells.filter(([column]) => column >= from && column < to).sort(([x], [y]) => x - y);
        return own.length === 0 ? [] : [own.map(([c, value]) => `${cellAddress(row, c)}=${String(value)}`).join(' | ')];
      });
  const lines = [...part(0, DATA_COLUMN), '', ...part(DATA_COLUMN, MARK_COLUMN), ''];
  const charts = (plan.charts ?? []).map(
    ({ name, title, place, series }) =>
      `${name} at ${areaAddress(place)}: ${title} [${series.map(({ kind, values }) => `${kind} ${areaAddress(values)}`).join(', ')}]`,
  );
  return [...lines, ...charts, `print ${JSON.stringify(plan.print)}`, ''].join('\n');
}

/** Values of a whole sheet from its first cell on. */
export async function sheetValues(port: WorkbookPort, name: string): Promise<CellValue[][]> {
  const sheet = (await port.sheets()).find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`there is no sheet ${name}`);
  const { used } = sheet;
  if (used === null) return [];
  const columns = Array.from({ length: used.column + used.columns }, (_, column) => column);
  const values: CellValue[][] = [];
  for await (const block of port.read({ sheetId: sheet.id, row: 0, rows: used.row + used.rows, columns }))
    values.push(...block.values.map((line) => [...line]));
  return values;
}
