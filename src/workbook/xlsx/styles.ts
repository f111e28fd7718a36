import type { Style, Worksheet } from '@cj-tech-master/excelts';
import type { Area } from '../port';
import type { CellStyle } from '../plan';

/** "#RRGGBB" as the library wants it. */
function argb(color: string): { argb: string } {
  return { argb: `FF${color.replace('#', '').toUpperCase()}` };
}

/** The library's style with what a plan sets laid over what a cell has. */
function merged(old: Partial<Style>, style: CellStyle, font: { name: string; size: number }): Partial<Style> {
  const next: Partial<Style> = { ...old };
  if (style.bold !== undefined || style.size !== undefined || style.color !== undefined)
    next.font = {
      name: font.name,
      size: font.size,
      ...old.font,
      ...(style.bold === undefined ? {} : { bold: style.bold }),
      ...(style.size === undefined ? {} : { size: style.size }),
      ...(style.color === undefined ? {} : { color: argb(style.color) }),
    };
  if (style.fill !== undefined) next.fill = { type: 'pattern', pattern: 'solid', fgColor: argb(style.fill) };
  if (
    style.horizontal !== undefined ||
    style.vertical !== undefined ||
    style.indent !== undefined ||
    style.wrap !== undefined
  )
    next.alignment = {
      ...old.alignment,
      ...(style.horizontal === undefined ? {} : { horizontal: style.horizontal }),
      ...(style.vertical === undefined ? {} : { vertical: style.vertical === 'center' ? 'middle' : 'top' }),
      ...(style.indent === undefined ? {} : { indent: style.indent }),
      ...(style.wrap === undefined ? {} : { wrapText: style.wrap }),
    };
  if (style.lineBelow !== undefined)
    next.border = { ...old.border, bottom: { style: 'thin', color: argb(style.lineBelow) } };
  return next;
}

/** Lays a style over every cell of an area. Cells with the same old style share the new one. */
export function applyStyle(sheet: Worksheet, area: Area, style: CellStyle, font: { name: string; size: number }): void {
  const known = new Map<string, Partial<Style>>();
  forEachCell(sheet, area, (cell) => {
    const key = JSON.stringify(cell.style);
    let next = known.get(key);
    if (next === undefined) known.set(key, (next = merged(cell.style, style, font)));
    cell.style = next;
  });
}

/** Sets the number format of every cell of an area. */
export function applyNumberFormat(sheet: Worksheet, area: Area, format: string): void {
  forEachCell(sheet, area, (cell) => {
    cell.style = { ...cell.style, numFmt: format };
  });
}

function forEachCell(sheet: Worksheet, area: Area, visit: (cell: ReturnType<Worksheet['getCell']>) => void): void {
  for (let row = area.row; row < area.row + area.rows; row += 1)
    for (let column = area.column; column < area.column + area.columns; column += 1)
      visit(sheet.getRow(row + 1).getCell(column + 1));
}

/** The workbook's body font: that of its default style, else Calibri 11. */
export function bodyFont(sheets: readonly Worksheet[]): { name: string; size: number } {
  for (const sheet of sheets) {
    const first = sheet.findRow(1)?.findCell(1)?.font;
    if (first?.name !== undefined && first.scheme === 'minor') return { name: first.name, size: 11 };
  }
  return { name: 'Calibri', size: 11 };
}
