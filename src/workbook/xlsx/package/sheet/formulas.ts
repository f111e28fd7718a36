import { attributesOf, escapeXml, unescapeXml } from '../xml/xml';
import { cellAttributes, cellsOf, contentOf, parseRange, partOfCell, rowsOf } from './cells';
import type { PlannedCells } from './plannedCells';
import { sheetText } from './sheetXml';
import { shiftFormula } from './shiftFormula';

/** A formula of a sheet; the shifts say how far its cell lies from the one its text was written for. */
export interface FormulaAt {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly text: string;
  readonly rowShift: number;
  readonly columnShift: number;
  /** Number of the group when cells share the text, and whether it stands in this one. */
  readonly group?: { readonly id: string; readonly master: boolean };
  readonly hasValue: boolean;
  /** Whether the value it shows is an error. */
  readonly isError: boolean;
  /** Array formulas over several cells and data tables, of which our engine calculates the first cell or nothing. */
  readonly isArray: boolean;
}

type Range = Exclude<ReturnType<typeof parseRange>, null>;

const isOneCell = ({ row, column, lastRow, lastColumn }: Range): boolean => row === lastRow && column === lastColumn;

/** The formulas of a sheet. A formula shared by a block of cells is given for each of them, with how far it moved. */
export function formulasOf(text: string): readonly FormulaAt[] {
  const found: FormulaAt[] = [];
  const sheet = sheetText(text);
  const { prefix, data } = sheet;
  const shared = new Map<string, { readonly text: string; readonly row: number; readonly column: number }>();
  // Looked for anew only once it lies behind: the next one may stand at the end of the sheet, a thousand rows away.
  let next = text.indexOf(`<${prefix}f`, data.openEnd);
  for (const row of rowsOf(text, prefix, data.openEnd, data.closeStart)) {
    if (next >= 0 && next < row.openEnd) next = text.indexOf(`<${prefix}f`, row.openEnd);
    if (next < 0 || next > data.closeStart) break;
    if (next > row.closeStart) continue;
    for (const cell of cellsOf(text, prefix, row)) {
      const formula = partOfCell(text, prefix, cell, 'f');
      if (formula === null) continue;
      const attributes = attributesOf(text.slice(formula.start, formula.openEnd));
      let content = unescapeXml(text.slice(formula.openEnd, formula.closeStart));
      let [rowShift, columnShift] = [0, 0];
      const group = attributes.get('t') === 'shared' ? attributes.get('si') : undefined;
      const master = group === undefined ? undefined : shared.get(group);
      const isMaster = content !== '';
      if (group !== undefined && isMaster) shared.set(group, { text: content, row: cell.row, column: cell.column });
      else if (master !== undefined) {
        content = master.text;
        rowShift = cell.row - master.row;
        columnShift = cell.column - master.column;
      }
      const kind = attributes.get('t');
      const area = kind === 'array' || kind === 'dataTable' ? parseRange(attributes.get('ref') ?? '') : null;
      const isSpilled = cellAttributes(text, cell).has('cm');
      const isArray = kind === 'dataTable' || (area !== null && !isSpilled && !isOneCell(area));
      const value = contentOf(text, prefix, cell, 'v');
      const { lastRow, lastColumn } = area ?? { lastRow: cell.row, lastColumn: cell.column };
      found.push({
        ...{ row: cell.row, column: cell.column, lastRow, lastColumn, text: content, rowShift, columnShift },
        ...{ hasValue: value !== null && value !== '', isArray },
        isError: cellAttributes(text, cell).get('t') === 'e',
        ...(group === undefined ? {} : { group: { id: group, master: isMaster } }),
      });
    }
  }
  return found;
}

/**
 * Cells that lose the text of their formula because a plan overwrites the cell it stands in: row -> column -> the formula
 * as XML.
 */
export function orphans(
  formulas: readonly FormulaAt[],
  planned: PlannedCells,
): ReadonlyMap<number, ReadonlyMap<number, string>> {
  const overwritten = new Set<string>();
  for (const { row, column, group } of formulas)
    if (group?.master === true && planned.inRow(row).get(column)?.content !== undefined) overwritten.add(group.id);
  const found = new Map<number, Map<number, string>>();
  for (const { row, column, group, text, rowShift, columnShift } of formulas) {
    if (group === undefined || !overwritten.has(group.id)) continue;
    const cells = found.get(row) ?? new Map<number, string>();
    found.set(row, cells.set(column, escapeXml(shiftFormula(text, rowShift, columnShift))));
  }
  return found;
}
