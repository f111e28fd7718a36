import type { PackageDraft } from '../container/package';
import { areasOf, overlap } from '../sheet/areas';
import { referencesOf } from '../sheet/formulaReferences';
import { formulasOf } from '../sheet/formulas';
import { relationsOf } from '../container/relations';
import { parseSheet } from '../sheet/sheetXml';
import { tablesOf } from '../sheet/tables';
import { sameName, sheetParts, type SheetPart } from '../container/workbookPart';
import { definedNames } from '../splice/workbookXml';
import { attribute, child, childrenNamed, parseXml, unescapeXml } from '../xml/xml';
import { inUse, touchedArea, type Band } from './shiftLeft';

const OTHER_FORMULA = /<(?:[\w.-]+:)?(formula|formula1|formula2|f)(?:\s[^>]*)?>([^<]+)<\//g;

/**
 * Whether a formula reads cells right of the column by their addresses.
 * @param anyRow true where the formula's text was written for another row
 */
function reads(formula: string, own: string, band: Band, anyRow = false): boolean {
  const { sheet, row, rows, column, end } = band;
  return referencesOf(formula).spans.some((span) => {
    const [first, last] = [Math.min(span.first, span.last), Math.max(span.first, span.last)];
    // A range over all of it has the same cells afterwards.
    if (!sameName(span.sheet ?? own, sheet) || (first <= column && last >= end - 1)) return false;
    return last > column && first < end && (anyRow || (span.firstRow < row + rows && span.lastRow >= row));
  });
}

/** Whether a cell goes with the column. */
function isInside(cell: { row: number; column: number }, sheet: string, band: Band): boolean {
  const { row, rows, column } = band;
  return sameName(sheet, band.sheet) && cell.column === column && cell.row >= row && cell.row < row + rows;
}

/** Refuses a column with comments in it or right of it: their pictures lie over cells in a way of their own. */
export function refuseComments(draft: PackageDraft, sheet: SheetPart, band: Band): void {
  for (const { kind, target } of relationsOf(draft, sheet.part)) {
    if (!/^(comments|threadedComment)$/.test(kind) || !draft.has(target)) continue;
    for (const [, ref = ''] of draft.text(target).matchAll(/\sref="([A-Z]+\d+)"/g))
      if (areasOf(ref).some((area) => overlap(area, touchedArea(band)))) throw inUse(band, `a comment at ${ref}`);
  }
}

/**
 * Refuses a column when cells right of it are read by their addresses, by formulas, names, rules or charts, or belong to
 * something that cannot move: the addresses would have to follow, everywhere.
 * @throws UserError column-in-use
 */
export function refuseUnsafeMove(draft: PackageDraft, workbook: string, sheet: SheetPart, band: Band): void {
  for (const each of sheetParts(draft)) {
    if (!draft.has(each.part)) continue;
    const text = draft.text(each.part);
    if (each.kind === 'worksheet')
      for (const formula of formulasOf(text))
        if (!isInside(formula, each.name, band) && reads(formula.text, each.name, band, formula.group !== undefined))
          throw inUse(band, `a formula in ${each.name}: ${formula.text}`);
    const rest = text.replace(/<(?:[\w.-]+:)?sheetData[\s>][\s\S]*<\/(?:[\w.-]+:)?sheetData>/, '');
    // Formulas of rules are written for the first cell of their area, those of sparklines for themselves.
    for (const [, kind, formula = ''] of rest.matchAll(OTHER_FORMULA))
      if (reads(unescapeXml(formula), each.name, band, kind !== 'f'))
        throw inUse(band, `a rule in ${each.name}: ${formula}`);
  }
  for (const { text } of definedNames(draft.text(workbook)))
    if (reads(text, '', band)) throw inUse(band, `a name: ${text}`);
  for (const part of draft.names())
    if (/\/charts?\/|charts?\d*\.xml$/i.test(part) && part.endsWith('.xml') && !part.includes('chartsheets'))
      for (const [, , formula = ''] of draft.text(part).matchAll(OTHER_FORMULA))
        if (reads(unescapeXml(formula), '', band)) throw inUse(band, `${part}: ${formula}`);

  const text = draft.text(sheet.part);
  const root = parseSheet(text);
  const hit = { ...touchedArea(band), column: band.column + 1, columns: band.end - band.column - 1 };
  const isHit = (ref: string): boolean => areasOf(ref).some((area) => overlap(area, hit));
  for (const name of ['autoFilter', 'sortState']) {
    const element = child(root, name);
    if (element !== undefined && isHit(attribute(text, element, 'ref') ?? '')) throw inUse(band, name);
  }
  const extensions = child(root, 'extLst');
  if (extensions !== undefined)
    for (const [, ref = ''] of text.slice(extensions.start, extensions.end).matchAll(/sqref>([^<]+)</g))
      if (isHit(ref)) throw inUse(band, `an extension at ${ref}`);
  for (const { part, name } of tablesOf(draft, sheet.part)) {
    const table = draft.text(part);
    const ref = attribute(table, parseXml(table), 'ref') ?? '';
    const starts = areasOf(ref).some(({ column }) => column > band.column);
    if (starts && isHit(ref)) throw inUse(band, `table ${name}`);
  }
  for (const { kind, target } of relationsOf(draft, sheet.part))
    if (kind === 'pivotTable' && draft.has(target)) {
      const pivot = draft.text(target);
      const place = childrenNamed(parseXml(pivot), 'location')[0];
      if (place !== undefined && isHit(attribute(pivot, place, 'ref') ?? '')) throw inUse(band, 'a pivot table');
    }
}
