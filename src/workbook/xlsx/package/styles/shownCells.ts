import { cellAddress } from '../../../address';
import type { CellValue } from '../../../cells';
import { cellAttributes, cellsOf, contentOf, rowsOf } from '../sheet/cells';
import { relationsOf, type Parts } from '../container/relations';
import { sheetText } from '../sheet/sheetXml';
import { cellFormatCodes } from './numberFormats';
import { decodeText, plainText, StringTable } from './strings';
import { sameName, sheetParts, workbookPartOf } from '../container/workbookPart';
import { parseXml, unescapeXml } from '../xml/xml';

/** A cell as a chart shows it. */
export interface ShownCell {
  readonly value: CellValue;
  /** Number format code. */
  readonly format: string;
}

/** Cells of a workbook by sheet and 0-based place; an empty cell has the value ''. */
export type ShownCells = (sheet: string, row: number, column: number) => ShownCell;

const EMPTY: ShownCell = { value: '', format: 'General' };

/** The cells of a package; parts are read when they are first asked for. */
export function shownCells(pkg: Parts): ShownCells {
  const workbook = workbookPartOf(pkg);
  const partOfKind = (kind: string): string | undefined =>
    relationsOf(pkg, workbook).find((relation) => relation.kind === kind)?.target;
  const parts = sheetParts(pkg);
  const sheets = new Map<string, ReadonlyMap<string, ShownCell>>();
  let strings: StringTable | null = null;
  let formats: readonly string[] | null = null;
  const stringAt = (index: number): string => {
    const part = partOfKind('sharedStrings');
    strings ??= new StringTable(part === undefined || !pkg.has(part) ? null : pkg.text(part));
    return strings.text(index);
  };
  const formatAt = (index: number): string => {
    const part = partOfKind('styles');
    formats ??= part === undefined || !pkg.has(part) ? [] : formatsOf(pkg.text(part));
    return formats[index] ?? 'General';
  };
  return (sheet, row, column) => {
    const key = sheet.toLowerCase();
    let cells = sheets.get(key);
    if (cells === undefined) {
      const part = parts.find(({ name, kind }) => kind === 'worksheet' && sameName(name, sheet))?.part;
      cells = part === undefined ? new Map<string, ShownCell>() : cellsOfSheet(pkg.text(part), stringAt, formatAt);
      sheets.set(key, cells);
    }
    return cells.get(cellAddress(row, column)) ?? EMPTY;
  };
}

const formatsOf = (text: string): readonly string[] => cellFormatCodes(text, parseXml(text));

function cellsOfSheet(
  text: string,
  stringAt: (index: number) => string,
  formatAt: (index: number) => string,
): ReadonlyMap<string, ShownCell> {
  const found = new Map<string, ShownCell>();
  const { prefix, data } = sheetText(text);
  for (const row of rowsOf(text, prefix, data.openEnd, data.closeStart))
    for (const cell of cellsOf(text, prefix, row)) {
      const attributes = cellAttributes(text, cell);
      const content = contentOf(text, prefix, cell, 'v');
      const inline = contentOf(text, prefix, cell, 'is');
      if (content === null && inline === null) continue;
      const plain = unescapeXml(content ?? '');
      const type = attributes.get('t') ?? 'n';
      let value: CellValue = plain;
      if (type === 's') value = stringAt(Number(plain));
      else if (type === 'inlineStr') value = plainText(inline ?? '');
      else if (type === 'b') value = plain === '1';
      else if (type === 'n') value = Number(plain);
      else if (type === 'str') value = decodeText(plain);
      found.set(cellAddress(cell.row, cell.column), { value, format: formatAt(Number(attributes.get('s') ?? 0)) });
    }
  return found;
}
