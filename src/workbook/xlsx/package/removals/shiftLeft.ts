import { UserError } from '../../../../domain/errors';
import { cellAddress, sheetAddress } from '../../../address';
import type { Area } from '../../../cells';
import { areasOf, overlap, sqrefOf, without } from '../sheet/areas';
import { cellsOf, partOfCell, rowsOf } from '../sheet/cells';
import { Edits } from '../xml/edits';
import { parseSheet, sheetText } from '../sheet/sheetXml';
import { attribute, child, childrenNamed, type XmlElement } from '../xml/xml';

/** A column that goes, over some rows of a sheet; in these rows what stands right of it, up to an end, moves left. */
export interface Band {
  readonly sheet: string;
  readonly row: number;
  readonly rows: number;
  readonly column: number;
  /** The first column that stays where it is. */
  readonly end: number;
}

/** The cells that go or move. */
export function touchedArea({ row, rows, column, end }: Band): Area {
  return { row, rows, column, columns: end - column };
}

/** A column that cannot go without harm to what people made around it. */
export function inUse({ sheet, row, column }: Band, details: string): UserError {
  return new UserError('column-in-use', { place: sheetAddress(sheet, row, column) }, details);
}

/** Where the cells of an area are afterwards. */
export function movedAreas(area: Area, band: Band): readonly Area[] {
  if (!overlap(area, touchedArea(band))) return [area];
  const { column, end } = band;
  const edge = area.column + area.columns;
  const left = area.column > column && area.column < end ? area.column - 1 : area.column;
  const right = edge > column && edge <= end ? edge - 1 : edge;
  if (left === area.column && right === edge) return [area];
  const top = Math.max(area.row, band.row);
  const rows = Math.min(area.row + area.rows, band.row + band.rows) - top;
  const moved = right > left ? [{ row: top, rows, column: left, columns: right - left }] : [];
  return [...without(area, { ...area, row: top, rows }), ...moved];
}

/** Whether any cell right of the column holds something. */
export function anythingMoves(text: string, band: Band): boolean {
  const { prefix, data } = sheetText(text);
  for (const row of rowsOf(text, prefix, data.openEnd, data.closeStart))
    if (row.row >= band.row && row.row < band.row + band.rows)
      for (const cell of cellsOf(text, prefix, row))
        if (cell.column > band.column && cell.column < band.end && cell.closeStart > cell.openEnd) return true;
  return false;
}

/** The rows of a sheet without the column's cells. */
export function shiftCells(text: string, band: Band): string {
  const { prefix, data } = sheetText(text);
  const edits = new Edits(text);
  for (const row of rowsOf(text, prefix, data.openEnd, data.closeStart)) {
    if (row.row < band.row || row.row >= band.row + band.rows) continue;
    for (const cell of cellsOf(text, prefix, row)) {
      if (cell.column < band.column || cell.column >= band.end) continue;
      const formula = partOfCell(text, prefix, cell, 'f');
      if (formula !== null && /\st\s*=/.test(text.slice(formula.start, formula.openEnd)))
        throw inUse(band, `a formula of several cells at ${cellAddress(cell.row, cell.column)}`);
      if (cell.column === band.column) edits.replace(cell.start, cell.end, '');
      else {
        const tag = text.slice(cell.start, cell.openEnd).replace(/\sr\s*=\s*["'][^"']*["']/, '');
        const open = `<${prefix}c`;
        const place = ` r="${cellAddress(cell.row, cell.column - 1)}"`;
        edits.replace(cell.start, cell.openEnd, open + place + tag.slice(open.length));
      }
    }
  }
  return edits.isEmpty ? text : edits.apply();
}

/** Lists whose entries lie on areas, and the entries' names. */
const ON_AREAS: readonly (readonly [list: string, entry: string])[] = [
  ['protectedRanges', 'protectedRange'],
  ['dataValidations', 'dataValidation'],
  ['ignoredErrors', 'ignoredError'],
];
/** Lists whose entries lie on one area each. */
const ON_ONE: readonly (readonly [list: string, entry: string])[] = [
  ['mergeCells', 'mergeCell'],
  ['hyperlinks', 'hyperlink'],
];

/** Moves what lies on cells: rules, lists, joined cells, links. @throws UserError column-in-use, merged-cells */
export function shiftFeatures(text: string, band: Band): string {
  const root = parseSheet(text);
  const edits = new Edits(text);
  const move = (element: XmlElement, name: 'sqref' | 'ref'): boolean => {
    const before = areasOf(attribute(text, element, name) ?? '');
    const after = before.flatMap((area) => movedAreas(area, band));
    if (before.length > 0 && after.length === 0) {
      edits.remove(element);
      return false;
    }
    if (name === 'ref' && after.length !== 1 && before.length === 1) {
      if (element.name === 'mergeCell') throw new UserError('merged-cells', { sheet: band.sheet });
      throw inUse(band, element.name);
    }
    if (sqrefOf(after) !== sqrefOf(before)) edits.setAttributes(element, { [name]: sqrefOf(after) });
    return true;
  };
  for (const element of childrenNamed(root, 'conditionalFormatting')) move(element, 'sqref');
  for (const [names, attributeName] of [
    [ON_AREAS, 'sqref'],
    [ON_ONE, 'ref'],
  ] as const)
    for (const [listName, entry] of names) {
      const list = child(root, listName);
      const entries = childrenNamed(list, entry);
      if (list === undefined || entries.length === 0) continue;
      const isLeft = (element: XmlElement): boolean =>
        areasOf(attribute(text, element, attributeName) ?? '').flatMap((area) => movedAreas(area, band)).length > 0;
      const left = entries.filter(isLeft).length;
      // A list without entries is not allowed.
      if (left === 0) {
        edits.remove(list);
        continue;
      }
      for (const element of entries) move(element, attributeName);
      if (left !== entries.length && attribute(text, list, 'count') !== undefined)
        edits.setAttributes(list, { count: left });
    }
  return edits.isEmpty ? text : edits.apply();
}
