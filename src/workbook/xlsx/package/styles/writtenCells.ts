import { cellAddress } from '../../../address';
import type { CellValue } from '../../../port';
import { cellAttributes, cellsOf, contentOf, rowsOf } from '../sheet/cells';
import type { Package } from '../container/package';
import { relationsOf } from '../container/relations';
import { sheetText } from '../sheet/sheetXml';
import { plainStrings } from './strings';
import { formatCodes } from './styles';
import { sameName, sheetParts, workbookPartOf } from '../container/workbookPart';
import { attribute, child, childrenNamed, parseXml, unescapeXml } from '../xml/xml';

/** A cell as a chart shows it. */
export interface ShownCell {
  readonly value: CellValue;
  /** Number format code. */
  readonly format: string;
}

/** Cells of a workbook by sheet and 0-based place; an empty cell has the value ''. */
export type ShownCells = (sheet: string, row: number, column: number) => ShownCell;

/** Formats that have a number and no code in a file, as far as cells that charts show have them. */
const BUILT_IN = new Map([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [14, 'm/d/yyyy'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
]);
const EMPTY: ShownCell = { value: '', format: 'General' };

/** The cells of a package; parts are read when they are first asked for. */
export function shownCells(pkg: Package): ShownCells {
  const workbook = workbookPartOf(pkg);
  const partOfKind = (kind: string): string | undefined =>
    relationsOf(pkg, workbook).find((relation) => relation.kind === kind)?.target;
  const parts = sheetParts(pkg);
  const sheets = new Map<string, ReadonlyMap<string, ShownCell>>();
  let strings: readonly string[] | null = null;
  let formats: readonly string[] | null = null;
  const stringAt = (index: number): string => {
    const part = partOfKind('sharedStrings');
    strings ??= part === undefined ? [] : plainStrings(pkg.text(part));
    return strings[index] ?? '';
  };
  const formatAt = (index: number): string => {
    const part = partOfKind('styles');
    formats ??= part === undefined ? [] : cellFormatCodes(pkg.text(part));
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

function cellFormatCodes(text: string): readonly string[] {
  const root = parseXml(text);
  const codes = formatCodes(text, root);
  return childrenNamed(child(root, 'cellXfs'), 'xf').map((element) => {
    const id = Number(attribute(text, element, 'numFmtId') ?? 0);
    return codes.get(id) ?? BUILT_IN.get(id) ?? 'General';
  });
}

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
      else if (type === 'inlineStr') value = plainStrings(`<sst><si>${inline ?? ''}</si></sst>`)[0] ?? '';
      else if (type === 'b') value = plain === '1';
      else if (type === 'n') value = Number(plain);
      found.set(cellAddress(cell.row, cell.column), { value, format: formatAt(Number(attributes.get('s') ?? 0)) });
    }
  return found;
}
