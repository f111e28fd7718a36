import { asUserError } from '../../domain/errors';
import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { installChartSupport } from '@cj-tech-master/excelts/chart';
import { installFormulaEngine } from '@cj-tech-master/excelts/formula';
import type { CellValue } from '../cells';
import { calculate, ownFormulas } from './calculate';
import { cellValueOf } from './cellValue';
import { countsFrom1904, libraryCopy, type Calculate, type Package } from './package';
import { cellAt } from './readSheet';

installChartSupport();
installFormulaEngine();

/**
 * The library's model of a package, with the values of formulas that the file has none for.
 * @throws UserError 'file-unreadable', 'file-too-large'
 */
export async function loadModel(pkg: Package): Promise<Workbook> {
  const workbook = new Workbook();
  try {
    await workbook.xlsx.load(libraryCopy(pkg));
    ownFormulas(workbook);
    calculate(workbook);
    return workbook;
  } catch (error) {
    throw asUserError(error, 'file-unreadable');
  }
}

/** Calculates cells of a package in change with the library's engine, on no more sheets than they need. */
export const calculateWithLibrary: Calculate = async (parts, cells, sheets) => {
  const workbook = new Workbook();
  const date1904 = countsFrom1904(parts);
  const wanted = new Set(cells.map(({ sheet, row, column }) => `${row} ${column} ${sheet.toLowerCase()}`));
  try {
    await workbook.xlsx.load(libraryCopy(parts, sheets));
    ownFormulas(workbook);
    calculate(workbook, ({ name }, row, column) => wanted.has(`${row} ${column} ${name.toLowerCase()}`));
  } catch {
    // Values that cannot be calculated are left to Excel, which does it when it opens the file.
    return cells.map(() => undefined);
  }
  const byName = new Map(workbook.worksheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  return cells.map(({ sheet, row, column }) => resultAt(byName.get(sheet.toLowerCase()), row, column, date1904));
};

function resultAt(sheet: Worksheet | undefined, row: number, column: number, date1904: boolean): CellValue | undefined {
  const cell = sheet === undefined ? undefined : cellAt(sheet, row, column);
  if (cell === undefined) return undefined;
  if (cell.formula !== undefined && (cell.result === undefined || cell.result === null)) return undefined;
  return cellValueOf(cell, date1904);
}
