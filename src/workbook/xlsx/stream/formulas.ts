import type { Area } from '../../cells';
import { plainFormula } from '../fileFormula';
import { cellsOf, contentOf, partOfCell, rowsOf } from '../package/sheet/cells';
import { sheetText } from '../package/sheet/sheetXml';
import { attributesOf, unescapeXml } from '../package/xml/xml';
import { shiftFormula } from '../package/sheet/shiftFormula';

/**
 * Formulas of an area of a sheet, '' where a cell has none. A formula that cells share stands with the first of them; the
 * others get it as it reads in their place.
 * @param text the part of the sheet
 */
export function formulasIn(text: string, area: Area): string[][] {
  const grid = Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => ''));
  const { prefix, data } = sheetText(text);
  const shared = new Map<string, { readonly text: string; readonly row: number; readonly column: number }>();
  for (const row of rowsOf(text, prefix, data.openEnd, data.closeStart)) {
    if (row.row >= area.row + area.rows) break;
    // Most rows hold values alone.
    if (!text.slice(row.openEnd, row.closeStart).includes(`<${prefix}f`)) continue;
    for (const cell of cellsOf(text, prefix, row)) {
      const slice = partOfCell(text, prefix, cell, 'f');
      if (slice === null) continue;
      const attributes = attributesOf(text.slice(slice.start, slice.openEnd));
      const group = attributes.get('t') === 'shared' ? attributes.get('si') : undefined;
      let formula = unescapeXml(contentOf(text, prefix, cell, 'f') ?? '');
      if (group !== undefined && formula !== '')
        shared.set(group, { text: formula, row: cell.row, column: cell.column });
      const first = group === undefined ? undefined : shared.get(group);
      if (first !== undefined && formula === '')
        formula = shiftFormula(first.text, cell.row - first.row, cell.column - first.column);
      const line = grid[cell.row - area.row];
      const place = cell.column - area.column;
      if (line !== undefined && place >= 0 && place < area.columns && formula !== '')
        line[place] = plainFormula(`=${formula.replace(/^=/, '')}`);
    }
  }
  return grid;
}
