import type { WorksheetView } from '@cj-tech-master/excelts';
import type { Area } from '../../../../workbook/cells';
import { areaAddress } from '../../../../workbook/address';
import { cellAddress } from '../../../../workbook/address';
import { parseAddress } from '../cells/cellRange';
import type { SheetModel } from '../types';

/** Pixels per character of Calibri 11, from which Excel computes widths. */
const CHARACTER_PIXELS = 7;
const POINTS_PER_PIXEL = 0.75;
const PADDING_PIXELS = 5;
/** Width in points of a number of characters, the padding of a cell not counted. */
export const widthInPoints = (characters: number): number =>
  Math.round(characters * CHARACTER_PIXELS + PADDING_PIXELS) * POINTS_PER_PIXEL;
export const STANDARD_WIDTH = 8.43;
export const STANDARD_HEIGHT = 15;

/** Column width in points, as `format.columnWidth` counts. A file stores it in characters, padding of the cell included. */
export function columnWidth(sheet: SheetModel, column: number): number {
  const stored = sheet.raw.getColumn(column + 1).width;
  return stored === undefined
    ? widthInPoints(STANDARD_WIDTH)
    : Math.round(stored * CHARACTER_PIXELS) * POINTS_PER_PIXEL;
}

/** Widths are whole pixels, stored in steps of 1/256 of a character. */
export function setColumnWidth(sheet: SheetModel, column: number, points: number): void {
  const pixels = Math.round(points / POINTS_PER_PIXEL);
  sheet.raw.getColumn(column + 1).width = Math.trunc((pixels / CHARACTER_PIXELS) * 256) / 256;
}

export function rowHeight(sheet: SheetModel, row: number): number {
  return sheet.raw.findRow(row + 1)?.height ?? STANDARD_HEIGHT;
}

export function setRowHeight(sheet: SheetModel, row: number, points: number): void {
  const stored = sheet.raw.getRow(row + 1);
  stored.height = points;
  stored.customHeight = true;
}

export const isRowHidden = (sheet: SheetModel, row: number): boolean => sheet.raw.findRow(row + 1)?.hidden === true;
export const isColumnHidden = (sheet: SheetModel, column: number): boolean =>
  sheet.raw.getColumn(column + 1).hidden === true;

function view(sheet: SheetModel): Partial<WorksheetView> {
  // A loaded sheet may come without the list its type promises.
  const views: readonly Partial<WorksheetView>[] | undefined = sheet.raw.views;
  return views?.[0] ?? {};
}

export function frozenArea(sheet: SheetModel): Area | null {
  const current = view(sheet);
  if (current.state !== 'frozen') return null;
  const { ySplit = 0, xSplit = 0 } = current as { ySplit?: number; xSplit?: number };
  return { row: 0, column: 0, rows: ySplit, columns: xSplit };
}

/** Freezes rows above and columns left of a cell; 0 and 0 unfreezes. */
export function freeze(sheet: SheetModel, rows: number, columns: number): void {
  const { showGridLines, zoomScale } = view(sheet);
  const common = {
    ...(showGridLines === undefined ? {} : { showGridLines }),
    ...(zoomScale === undefined ? {} : { zoomScale }),
  };
  const frozen = { state: 'frozen' as const, ySplit: rows, xSplit: columns, topLeftCell: cellAddress(rows, columns) };
  sheet.raw.views = [rows === 0 && columns === 0 ? { ...common, state: 'normal' } : { ...common, ...frozen }];
}

export const showsGridlines = (sheet: SheetModel): boolean => view(sheet).showGridLines !== false;

export function showGridlines(sheet: SheetModel, show: boolean): void {
  sheet.raw.views = [{ state: 'normal', ...view(sheet), showGridLines: show } as Partial<WorksheetView>];
}

export const PAPER_SIZES: Readonly<Record<string, number>> = { Letter: 1, Legal: 5, A3: 8, A4: 9, A5: 11 };

export function setPrintArea(sheet: SheetModel, areas: readonly Area[]): void {
  sheet.raw.pageSetup.printArea = areas.map(areaAddress).join('&&');
}

export function printAreas(sheet: SheetModel): readonly Area[] {
  const text = sheet.raw.pageSetup.printArea ?? '';
  return text.split(/&&|,/).flatMap((part) => parseAddress(part.split('!').pop() ?? '') ?? []);
}
