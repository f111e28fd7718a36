import type { ListValidationPlan, PrintPlan, SheetPlan } from '../plan';
import { columnLetters } from '../address';
import type { Place } from './cell-operations';
import { single, type Operation } from './operations';
import { rangeAt } from './session';

/** Validation, frozen panes, print set-up and visibility of a sheet plan. */
export function sheetOperations(place: Place, plan: SheetPlan): readonly Operation[] {
  const { freeze, print } = plan;
  return [
    ...(plan.validations ?? []).map((validation) =>
      single(place.name, (context) => validate(rangeAt(context, place.id, validation.area), validation)),
    ),
    ...(freeze === undefined ? [] : [single(place.name, (context) => freezePanes(context, place, freeze))]),
    ...(print === undefined ? [] : [single(place.name, (context) => setUpPrint(context, place, print))]),
  ];
}

function validate(range: Excel.Range, { source, strict }: ListValidationPlan): void {
  const { dataValidation } = range;
  const list = typeof source === 'string' ? source : source.join(',');
  dataValidation.rule = { list: { inCellDropDown: true, source: list } };
  dataValidation.ignoreBlanks = true;
  dataValidation.errorAlert = { showAlert: true, style: strict ? 'Stop' : 'Warning', title: '', message: '' };
}

function freezePanes(
  context: Excel.RequestContext,
  place: Place,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): void {
  const { freezePanes: panes } = context.workbook.worksheets.getItem(place.id);
  if (rows === 0 && columns === 0) panes.unfreeze();
  else if (columns === 0) panes.freezeRows(rows);
  else if (rows === 0) panes.freezeColumns(columns);
  else panes.freezeAt(rangeAt(context, place.id, { row: 0, column: 0, rows, columns }));
}

function setUpPrint(context: Excel.RequestContext, place: Place, print: PrintPlan): void {
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
