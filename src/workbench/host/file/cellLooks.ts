import type { Alignment, Border, Font, Style } from '@cj-tech-master/excelts';
import type { CellLook, LookEdge, LookSide } from '../../../workbook/xlsx/package';

const SIDES: readonly LookSide[] = ['left', 'right', 'top', 'bottom'];

function colorOf(color: Partial<Font>['color'] | undefined): string | undefined {
  const argb = color !== undefined && 'argb' in color ? color.argb : undefined;
  return typeof argb === 'string' ? `#${argb.slice(-6)}` : undefined;
}

function edgeOf(border: Partial<Border> | undefined): LookEdge | null {
  if (border?.style === undefined) return null;
  return { style: border.style, color: colorOf(border.color) ?? '#000000' };
}

function fillOf(fill: Style['fill'] | undefined): string {
  return fill?.type === 'pattern' && fill.pattern === 'solid' ? (colorOf(fill.fgColor) ?? '') : '';
}

function alignmentOf(alignment: Partial<Alignment> | undefined): CellLook {
  const { horizontal, vertical, indent, wrapText } = alignment ?? {};
  return {
    horizontal: horizontal === 'left' || horizontal === 'center' || horizontal === 'right' ? horizontal : 'general',
    vertical: vertical === 'middle' ? 'center' : vertical === 'top' ? 'top' : 'bottom',
    indent: indent ?? 0,
    wrap: wrapText === true,
  };
}

/** All that the stored style of a cell says, as far as the add-in can set it. */
function lookOf({ font = {}, fill, alignment, border = {}, numFmt }: Partial<Style>): CellLook {
  const color = colorOf(font.color);
  return {
    ...alignmentOf(alignment),
    bold: font.bold === true,
    italic: font.italic === true,
    strike: font.strike === true,
    underline:
      font.underline === true ||
      (font.underline !== undefined && font.underline !== false && font.underline !== 'none'),
    ...(font.size === undefined ? {} : { size: font.size }),
    ...(color === undefined ? {} : { color }),
    ...(font.name === undefined ? {} : { fontName: font.name }),
    fill: fillOf(fill),
    edges: Object.fromEntries(SIDES.map((side) => [side, edgeOf(border[side])])),
    numberFormat: typeof numFmt === 'string' ? numFmt : (numFmt?.formatCode ?? 'General'),
  };
}

/** What a cell's look says that it did not say before. */
export function changedLook(before: Partial<Style>, now: Partial<Style>): CellLook {
  const old = new Map(Object.entries(lookOf(before)).map(([name, value]) => [name, JSON.stringify(value)]));
  const changed = Object.entries(lookOf(now)).filter(([name, value]) => old.get(name) !== JSON.stringify(value));
  return Object.fromEntries(changed);
}
