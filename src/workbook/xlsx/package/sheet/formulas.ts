import { cellAttributes, cellsOf, parseRange, partOfCell, rowsOf } from './cells';
import type { ChangedCells } from './changes';
import { sheetText } from './sheetXml';
import type { FormulaAt } from '../splice/staleValues';
import { attributesOf, unescapeXml } from '../xml/xml';

/** The formulas of a sheet. A formula shared by a block of cells is given for each of them, with how far it moved. */
export function formulasOf(text: string): readonly FormulaAt[] {
  const found: FormulaAt[] = [];
  const sheet = sheetText(text);
  const { prefix, data } = sheet;
  const shared = new Map<string, { readonly text: string; readonly column: number }>();
  for (const row of rowsOf(text, prefix, data.openEnd, data.closeStart)) {
    const first = text.indexOf(`<${prefix}f`, row.openEnd);
    if (first < 0) break;
    if (first > row.closeStart) continue;
    for (const cell of cellsOf(text, prefix, row)) {
      const formula = partOfCell(text, prefix, cell, 'f');
      if (formula === null) continue;
      const attributes = attributesOf(text.slice(formula.start, formula.openEnd));
      let content = unescapeXml(text.slice(formula.openEnd, formula.closeStart));
      let shift = 0;
      const group = attributes.get('t') === 'shared' ? attributes.get('si') : undefined;
      const master = group === undefined ? undefined : shared.get(group);
      const isMaster = content !== '';
      if (group !== undefined && isMaster) shared.set(group, { text: content, column: cell.column });
      else if (master !== undefined) {
        content = master.text;
        shift = cell.column - master.column;
      }
      const kind = attributes.get('t');
      const area = kind === 'array' || kind === 'dataTable' ? parseRange(attributes.get('ref') ?? '') : null;
      const dynamic = cellAttributes(text, cell).has('cm');
      const { lastRow, lastColumn } = area ?? { lastRow: cell.row, lastColumn: cell.column };
      found.push({
        ...{ row: cell.row, column: cell.column, lastRow, lastColumn, text: content, shift, filled: dynamic },
        ...(group === undefined ? {} : { group: { id: group, master: isMaster } }),
      });
    }
  }
  return found;
}

/**
 * Cells that lose the text of their formula because a change overwrites the cell it stands in; row -> columns. They get
 * the formula that the written workbook has for them.
 */
export function orphans(
  formulas: readonly FormulaAt[],
  changes: ChangedCells,
): ReadonlyMap<number, ReadonlySet<number>> {
  const overwritten = new Set<string>();
  for (const { row, column, group } of formulas)
    if (group?.master === true && changes.inRow(row).get(column)?.value === true) overwritten.add(group.id);
  const found = new Map<number, Set<number>>();
  for (const { row, column, group } of formulas)
    if (group !== undefined && overwritten.has(group.id)) found.set(row, (found.get(row) ?? new Set()).add(column));
  return found;
}
