import { Workbook } from '@cj-tech-master/excelts';
import { readFileSync, writeFileSync } from 'node:fs';
import type { CellValue } from '../../src/workbook/cells';
import type { PlanCell } from '../../src/workbook/plan';
import { XlsxFile } from '../../src/workbook/xlsx/file';

/** Writes a workbook with plain sheets. */
export async function writeWorkbook(
  path: string,
  sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>>,
): Promise<void> {
  const workbook = new Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = workbook.addWorksheet(name);
    rows.forEach((row, r) => {
      row.forEach((cell, c) => {
        if (cell !== '') sheet.getCell(r + 1, c + 1).value = cell;
      });
    });
  }
  writeFileSync(path, new Uint8Array(await workbook.xlsx.writeBuffer()));
}

/** All cells of a sheet from A1 on, as values. */
export async function readSheet(path: string, name: string): Promise<CellValue[][]> {
  const file = await XlsxFile.open(new Uint8Array(readFileSync(path)));
  const sheet = (await file.sheets()).find((candidate) => candidate.name === name);
  if (sheet === undefined)
    throw new Error(`no sheet "${name}": ${(await file.sheets()).map((s) => s.name).join(', ')}`);
  const { used } = sheet;
  const rows: CellValue[][] = [];
  if (used === null) return rows;
  const columns = Array.from({ length: used.column + used.columns }, (_, c) => c);
  for await (const block of file.read({ sheetId: sheet.id, row: 0, rows: used.row + used.rows, columns }))
    rows.push(...block.values.map((row) => [...row]));
  return rows;
}

/** A person at work: types cells into a sheet of a saved workbook. */
export async function typeInto(
  path: string,
  name: string,
  cells: readonly { row: number; column: number; value: PlanCell }[],
): Promise<void> {
  const file = await XlsxFile.open(new Uint8Array(readFileSync(path)));
  const sheet = (await file.sheets()).find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new Error(`no sheet "${name}"`);
  const blocks = cells.map(({ row, column, value }) => ({ row, column, cells: [[value]] }));
  await file.execute({ sheets: [{ sheet: { kind: 'existing', id: sheet.id, name }, blocks }] });
  writeFileSync(path, (await file.save()).bytes);
}
