import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { parseAddress } from '../../host/model/cells/cellRange';
import type { SheetModel } from '../../host/model/types';

/** More cells than this are not copied for one turn of rules: a rule over whole columns is left out. */
const MOST_CELLS = 20_000;
/** Where the rules are worked out, beyond what any sheet uses. */
const RESULT_COLUMN = 16_384;
const REFERENCE =
  /(?:('(?:[^']|'')+'|[\p{L}\p{N}_.]+)!)?(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)(?![\d(A-Z_])/giu;

/**
 * Works out formulas that belong to no cell: those of conditional formats. They are calculated by the workbook's own
 * library on a copy of the cells they look at.
 * @param formulas with their leading '=', as for cells of the sheet
 * @returns whether each is true; false for what cannot be worked out
 */
export function workOut(sheet: SheetModel, formulas: readonly string[]): readonly boolean[] {
  const copy = new Workbook();
  const copies = new Map<SheetModel, Worksheet>();
  const copyOf = (source: SheetModel): Worksheet => {
    const made = copies.get(source) ?? copy.addWorksheet(source.name);
    copies.set(source, made);
    return made;
  };
  const target = copyOf(sheet);
  let cells = 0;
  for (const formula of formulas)
    for (const [, name, address = ''] of formula.replace(/"[^"]*"/g, '""').matchAll(REFERENCE)) {
      const bare = name?.replace(/^'|'$/g, '').replaceAll("''", "'");
      const source = bare === undefined ? sheet : sheet.workbook.sheet(bare);
      const area = parseAddress(address);
      if (source === null || area === null) continue;
      cells += area.rows * area.columns;
      if (cells > MOST_CELLS) return formulas.map(() => false);
      const to = copyOf(source);
      for (let row = area.row; row < area.row + area.rows; row++)
        for (let column = area.column; column < area.column + area.columns; column++) {
          const value = source.value(row, column);
          if (value !== '') to.getCell(row + 1, column + 1).value = value;
        }
    }
  for (const [index, formula] of formulas.entries())
    target.getCell(index + 1, RESULT_COLUMN).value = { formula: formula.slice(1) };
  copy.calculateFormulas();
  return formulas.map((_formula, index) => {
    const { result } = target.getCell(index + 1, RESULT_COLUMN);
    return result === true || (typeof result === 'number' && result !== 0);
  });
}
