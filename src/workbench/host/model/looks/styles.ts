import type { Alignment, Border, Borders, Cell, Fill, Font, Style } from '@cj-tech-master/excelts';
import { accessDenied, invalidArgument } from '../../richapi/errors';
import { cellCount, intersection } from '../cells/cellRange';
import type { RangeTarget } from '../cells/rangeTarget';

/** Formatting goes cell by cell; beyond this many cells only those in use are touched. */
const MANY_CELLS = 2_000_000;

function reachedArea(range: RangeTarget): RangeTarget['area'] | null {
  if (cellCount(range.area) <= MANY_CELLS) return range.area;
  const used = range.sheet.usedArea(false);
  return used === null ? null : intersection(used, range.area);
}

function guardFormat(range: RangeTarget): void {
  range.sheet.workbook.guard();
  if (range.sheet.isProtected && range.sheet.raw.sheetProtection?.formatCells !== true)
    throw accessDenied(`the sheet "${range.sheet.name}" is protected`);
}

/** A property of the range: the value all its cells share, else null. */
export function sharedStyle<T>(range: RangeTarget, of: (style: Partial<Style>, cell: Cell | undefined) => T): T | null {
  const area = reachedArea(range) ?? { ...range.area, rows: 1, columns: 1 };
  let first: T | undefined;
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++) {
      const cell = range.sheet.cell(row, column);
      const value = of(cell?.style ?? {}, cell);
      if (first === undefined) first = value;
      else if (first !== value) return null;
    }
  return first ?? null;
}

/** Gives every cell of the range a new style made from its old one. Styles are never changed in place. */
export function restyle(range: RangeTarget, change: (style: Partial<Style>) => Partial<Style>): void {
  guardFormat(range);
  const area = reachedArea(range);
  if (area === null) return;
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++) {
      const cell = range.sheet.makeCell(row, column);
      cell.style = change(cell.style);
    }
  range.sheet.noteChange(area);
}

export const setFont = (range: RangeTarget, font: Partial<Font>): void =>
  restyle(range, (style) => ({ ...style, font: { ...style.font, ...font } }));

export const setAlignment = (range: RangeTarget, alignment: Partial<Alignment>): void =>
  restyle(range, (style) => ({ ...style, alignment: { ...style.alignment, ...alignment } }));

export function setFill(range: RangeTarget, color: string | null): void {
  const fill: Fill =
    color === null
      ? { type: 'pattern', pattern: 'none' }
      : { type: 'pattern', pattern: 'solid', fgColor: colorOf(color), bgColor: { argb: 'FF000000' } };
  restyle(range, (style) => ({ ...style, fill }));
}

export type Side = 'top' | 'bottom' | 'left' | 'right';

/** A border of one side of every cell of the range. */
export function setBorder(range: RangeTarget, side: Side, border: Partial<Border> | null): void {
  restyle(range, (style) => {
    const { [side]: old, ...rest } = style.border ?? {};
    const borders: Partial<Borders> = border === null ? rest : { ...rest, [side]: { ...old, ...border } };
    return { ...style, border: borders };
  });
}

export function colorOf(color: unknown): { argb: string } {
  if (typeof color !== 'string' || !/^#[0-9A-Fa-f]{6}$/.test(color)) throw invalidArgument('a colour is #RRGGBB');
  return { argb: `FF${color.slice(1).toUpperCase()}` };
}

/** "#RRGGBB", or the fallback for theme colours, which are not resolved. */
export function hexOf(color: { argb?: string } | undefined, fallback: string): string {
  return color?.argb === undefined ? fallback : `#${color.argb.slice(-6).toUpperCase()}`;
}
