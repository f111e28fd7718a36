import type { CellStyle, SheetPlan } from '../../plan';
import type { Place } from './cellOperations';
import { single, type Operation } from './operations';
import { rangeAt } from '../session';

/** Pixels of a character of Calibri 11; Excel's API counts widths in points, a plan like a file in characters. */
const CHARACTER_PIXELS = 7;
const POINTS_PER_PIXEL = 0.75;

/** A width of a plan, in characters, as Excel's API counts it. */
export const widthInPoints = (characters: number): number =>
  Math.round(characters * CHARACTER_PIXELS) * POINTS_PER_PIXEL;

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center' } as const;

/** Styles, column widths, row heights and gridlines of a sheet plan. */
export function styleOperations(place: Place, plan: SheetPlan): readonly Operation[] {
  const at = ({
    context,
    row,
    column,
    rows,
    columns,
  }: {
    readonly context: Excel.RequestContext;
    readonly row: number;
    readonly column: number;
    readonly rows: number;
    readonly columns: number;
  }): Excel.Range => rangeAt(context, place.id, { row, column, rows, columns });
  return [
    ...(plan.styles ?? []).map(({ area, style }) =>
      single(place.name, (context) => applyStyle(rangeAt(context, place.id, area), style)),
    ),
    ...(plan.columnWidths ?? []).map(({ column, columns, width }) =>
      single(place.name, (context) => {
        at({ context, row: 0, column, rows: 1, columns }).format.columnWidth = widthInPoints(width);
      }),
    ),
    ...(plan.rowHeights ?? []).map(({ row, rows, height }) =>
      single(place.name, (context) => {
        at({ context, row, column: 0, rows, columns: 1 }).format.rowHeight = height;
      }),
    ),
    ...(plan.gridlines === undefined ? [] : [gridlines(place, plan.gridlines)]),
  ];
}

function gridlines(place: Place, show: boolean): Operation {
  return single(place.name, (context) => {
    context.workbook.worksheets.getItem(place.id).showGridlines = show;
  });
}

function applyStyle(range: Excel.Range, style: CellStyle): void {
  const { format } = range;
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.size !== undefined) format.font.size = style.size;
  if (style.color !== undefined) format.font.color = style.color;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[style.horizontal];
  if (style.vertical !== undefined) format.verticalAlignment = VERTICAL[style.vertical];
  if (style.indent !== undefined) format.indentLevel = style.indent;
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.lineBelow !== undefined)
    for (const side of ['EdgeBottom', 'InsideHorizontal'] as const)
      drawLine(format.borders.getItem(side), style.lineBelow);
}

function drawLine(border: Excel.RangeBorder, color: string): void {
  border.style = 'Continuous';
  border.weight = 'Thin';
  border.color = color;
}
