import type { SheetPlan } from '../../plan';
import type { Place } from './cellOperations';
import { single, type Operation } from './operations';
import { printOperations } from './print';
import { rangeAt } from '../session';
import { validationOperations } from './validations';

/** Validation, frozen panes and print set-up of a sheet plan. */
export function sheetOperations(place: Place, plan: SheetPlan): readonly Operation[] {
  const { freeze, print, validations } = plan;
  return [
    ...validationOperations(place, validations),
    ...(freeze === undefined ? [] : [single(place.name, (context) => freezePanes(context, place, freeze))]),
    ...printOperations(place, print),
  ];
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
