import { cellAddress, columnLetters } from '../../address';
import type { PrintPlan } from '../../plan';
import type { Place } from './cellOperations';
import { single, type Operation } from './operations';
import { rangeAt } from '../session';

/** Paper, margins, scale, titles, page breaks and footer of a sheet. */
export function printOperations(place: Place, print: PrintPlan | undefined): readonly Operation[] {
  if (print === undefined) return [];
  const { breaksBefore, footer } = print;
  return [
    single(place.name, (context) => setUpPage(context, place, print)),
    ...(breaksBefore === undefined ? [] : [single(place.name, (context) => setBreaks(context, place, breaksBefore))]),
    ...(footer === undefined ? [] : [single(place.name, (context) => setFooter(context, place, footer))]),
  ];
}

function setUpPage(context: Excel.RequestContext, place: Place, print: PrintPlan): void {
  const { pageLayout } = context.workbook.worksheets.getItem(place.id);
  pageLayout.paperSize = print.paper;
  pageLayout.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  if (print.margin !== undefined) {
    pageLayout.leftMargin = print.margin;
    pageLayout.rightMargin = print.margin;
    pageLayout.topMargin = print.margin;
    pageLayout.bottomMargin = print.margin;
    pageLayout.headerMargin = print.margin / 2;
    pageLayout.footerMargin = print.margin / 2;
  }
  if (print.area !== undefined) pageLayout.setPrintArea(rangeAt(context, place.id, print.area));
  if (print.fitWidth !== undefined && print.fitWidth > 0) pageLayout.zoom = { horizontalFitToPages: print.fitWidth };
  else if (print.scale !== undefined) pageLayout.zoom = { scale: print.scale };
  const { titleRows, titleColumns } = print;
  if (titleRows !== undefined) pageLayout.setPrintTitleRows(`$${titleRows.first + 1}:$${titleRows.last + 1}`);
  if (titleColumns !== undefined)
    pageLayout.setPrintTitleColumns(`$${columnLetters(titleColumns.first)}:$${columnLetters(titleColumns.last)}`);
}

/** Breaks of an earlier run go: the rows they stood at may be others now. */
function setBreaks(context: Excel.RequestContext, place: Place, rows: readonly number[]): void {
  const { horizontalPageBreaks } = context.workbook.worksheets.getItem(place.id);
  horizontalPageBreaks.removePageBreaks();
  for (const row of rows) horizontalPageBreaks.add(cellAddress(row, 0));
}

function setFooter(
  context: Excel.RequestContext,
  place: Place,
  { left = '', center = '', right = '' }: NonNullable<PrintPlan['footer']>,
): void {
  const { defaultForAllPages } = context.workbook.worksheets.getItem(place.id).pageLayout.headersFooters;
  defaultForAllPages.leftFooter = left;
  defaultForAllPages.centerFooter = center;
  defaultForAllPages.rightFooter = right;
}
