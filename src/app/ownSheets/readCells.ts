import type { Area, CellValue } from '../../workbook/cells';
import type { WorkbookPort } from '../../workbook/port';

/** The cells of an area, row by row. */
export async function readCells(port: WorkbookPort, sheetId: string, area: Area): Promise<CellValue[][]> {
  const cells: CellValue[][] = [];
  if (area.rows <= 0 || area.columns <= 0) return cells;
  const columns = Array.from({ length: area.columns }, (_, i) => area.column + i);
  for await (const block of port.read({ sheetId, row: area.row, rows: area.rows, columns }))
    cells.push(...block.values.map((line) => [...line]));
  return cells;
}
