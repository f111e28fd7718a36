import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { installChartSupport } from '@cj-tech-master/excelts/chart';
import { installFormulaEngine } from '@cj-tech-master/excelts/formula';
import { cellAddress } from '../../src/workbook/address';
import type { SheetPlan, WritePlan } from '../../src/workbook/plan';
import { libraryCopy, openPackage } from '../../src/workbook/xlsx/package';

installFormulaEngine();
installChartSupport();

/** A shared formula loses its text when the cell it stands in is overwritten: each cell gets its own first. */
function ownFormulas(sheet: Worksheet): void {
  sheet.eachRow((row) =>
    row.eachCell((cell) => {
      if (
        cell.formula !== undefined &&
        typeof cell.value === 'object' &&
        cell.value !== null &&
        'sharedFormula' in cell.value
      )
        cell.value = { formula: cell.formula };
    }),
  );
}

function write(sheet: Worksheet, plan: SheetPlan): void {
  ownFormulas(sheet);
  for (const { area, format } of plan.numberFormats ?? [])
    for (let row = area.row; row < area.row + area.rows; row += 1)
      for (let column = area.column; column < area.column + area.columns; column += 1)
        sheet.getCell(cellAddress(row, column)).numFmt = format;
  for (const { row, column, cells } of plan.blocks ?? [])
    cells.forEach((each, down) =>
      each.forEach((value, right) => {
        if (value === null) return;
        const cell = sheet.getCell(cellAddress(row + down, column + right));
        if (typeof value === 'object') cell.value = { formula: value.formula.slice(1) };
        else cell.value = value === '' ? null : value;
      }),
    );
  for (const { area, style } of plan.styles ?? []) {
    const cell = sheet.getCell(cellAddress(area.row, area.column));
    cell.font = { ...cell.font, bold: style.bold === true };
  }
  for (const { name, area, action } of plan.tables ?? []) {
    if (action === 'resize') continue;
    const value = (row: number, column: number): unknown => sheet.getCell(cellAddress(row, column)).value;
    const columns = Array.from({ length: area.columns }, (_, index) => ({
      name: String(value(area.row, area.column + index)),
    }));
    const rows = Array.from({ length: area.rows - 1 }, (_, down) =>
      columns.map((_column, right) => value(area.row + 1 + down, area.column + right) as string | number | null),
    );
    sheet.addTable({ name, ref: cellAddress(area.row, area.column), headerRow: true, columns, rows });
  }
}

/** Carries out the parts of plans that the graft tests use, on the library alone, and returns what the library writes. */
export async function libraryRun(bytes: Uint8Array, plans: readonly WritePlan[]): Promise<Uint8Array> {
  const workbook = new Workbook();
  await workbook.xlsx.load(libraryCopy(openPackage(bytes)));
  for (const plan of plans.flatMap(({ sheets }) => sheets)) {
    const { name } = plan.sheet;
    const sheet = workbook.getWorksheet(name) ?? workbook.addWorksheet(name);
    if (plan.sheet.kind === 'new' && plan.sheet.hidden === true) sheet.state = 'hidden';
    write(sheet, plan);
  }
  workbook.calculateFormulas();
  return new Uint8Array(await workbook.xlsx.writeBuffer({ validate: false }));
}
