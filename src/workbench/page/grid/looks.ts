import type { Border, Style } from '@cj-tech-master/excelts';
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderStyleData,
  type IStyleData,
} from '@univerjs/core';
import { rgbOf } from './colors';

/** What a workbook of Excel shows where a cell says nothing else. */
export const DEFAULT_LOOK: IStyleData = { ff: 'Calibri', fs: 11, vt: VerticalAlign.BOTTOM };

/** Width of one step of indentation, in pixels. */
const INDENT = 9;

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  centerContinuous: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
  distributed: HorizontalAlign.DISTRIBUTED,
};

const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  top: VerticalAlign.TOP,
  middle: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
};

const LINES: Readonly<Record<string, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  thick: BorderStyleTypes.THICK,
};

function lineOf(border: Partial<Border> | undefined): IBorderStyleData | null {
  const style = LINES[border?.style ?? ''];
  return style === undefined ? null : { s: style, cl: { rgb: rgbOf(border?.color) ?? '#000000' } };
}

/** A number format the grid shows as it is. General is none, and "@" is handled by the type of the cell. */
function patternOf(format: Style['numFmt'] | undefined, shown: string): IStyleData['n'] {
  return format === undefined || shown === 'General' ? null : { pattern: shown };
}

/** The look of a stored cell in the terms of the grid. `format` is its number format as Excel shows it. */
export function lookOf(style: Partial<Style>, format: string): IStyleData {
  const { font, fill, border, alignment } = style;
  const look: IStyleData = {};
  if (font?.name !== undefined) look.ff = font.name;
  if (font?.size !== undefined) look.fs = font.size;
  if (font?.bold === true) look.bl = BooleanNumber.TRUE;
  if (font?.italic === true) look.it = BooleanNumber.TRUE;
  if (font?.strike === true) look.st = { s: BooleanNumber.TRUE };
  if (font?.underline !== undefined && font.underline !== false && font.underline !== 'none')
    look.ul = { s: BooleanNumber.TRUE };
  const color = rgbOf(font?.color);
  if (color !== null) look.cl = { rgb: color };
  const back = fill?.type === 'pattern' && fill.pattern !== 'none' ? rgbOf(fill.fgColor) : null;
  if (back !== null) look.bg = { rgb: back };
  const bd = { t: lineOf(border?.top), r: lineOf(border?.right), b: lineOf(border?.bottom), l: lineOf(border?.left) };
  const drawn = Object.entries(bd).filter(([, line]) => line !== null);
  if (drawn.length > 0) look.bd = Object.fromEntries(drawn);
  const ht = HORIZONTAL[alignment?.horizontal ?? ''];
  if (ht !== undefined) look.ht = ht;
  const vt = VERTICAL[alignment?.vertical ?? ''];
  if (vt !== undefined) look.vt = vt;
  if (alignment?.wrapText === true) look.tb = WrapStrategy.WRAP;
  if (alignment?.indent !== undefined && alignment.indent > 0) look.pd = { l: alignment.indent * INDENT };
  const n = patternOf(style.numFmt, format);
  if (n !== null && n !== undefined) look.n = n;
  return look;
}
