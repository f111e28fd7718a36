import type { SheetPlan } from '../../plan';
import type { ChangedCells } from './changes';
import { Edits } from './edits';
import { columnFormats, growDimension, writeColumnWidths, writeFitToPage, writePageSetup, writeView } from './layout';
import type { StyleMapping } from './newSheets';
import { writeConditionalFormats, writeValidations } from './rules';
import { patchSheetData } from './sheetData';
import { parseSheet, sheetText } from './sheetXml';
import type { StaleValue } from './staleValues';
import { largest } from './largest';

export interface SheetPatch {
  readonly plans: readonly SheetPlan[];
  readonly changes: ChangedCells;
  readonly stale: ReadonlyMap<number, ReadonlyMap<number, StaleValue>>;
  readonly orphans: ReadonlyMap<number, ReadonlySet<number>>;
  readonly mapping: StyleMapping;
  readonly onArray: (address: string) => void;
}

function last<T>(values: readonly (T | undefined)[]): T | undefined {
  return values.findLast((value) => value !== undefined);
}

/**
 * A sheet of the original with the changes of its plans and nothing else changed. `written` is the same sheet as the
 * library wrote it: new values, formulas and formats are read from there. Tables and the mark are added elsewhere.
 */
export function patchSheet(original: string, written: string, patch: SheetPatch): string {
  const { plans } = patch;
  const sheet = sheetText(original);
  const root = parseSheet(original);
  const edits = new Edits(original);
  // In the schema's order: what is inserted at one place stays in the order in which it was asked for.
  const print = last(plans.map((plan) => plan.print));
  if (print !== undefined) writeFitToPage(edits, root, print);
  const blocks = plans.flatMap((plan) => plan.blocks ?? []);
  if (blocks.length > 0)
    growDimension(
      edits,
      root,
      largest(blocks.map(({ row, cells }) => row + cells.length - 1)),
      largest(blocks.map(({ column, cells }) => column + Math.max(1, largest(cells.map((row) => row.length))) - 1)),
    );
  writeView(edits, root, last(plans.map((plan) => plan.freeze)), last(plans.map((plan) => plan.gridlines)));
  const widths = new Map<number, number>();
  for (const { column, columns, width } of plans.flatMap((plan) => plan.columnWidths ?? []))
    for (let each = column; each < column + columns; each += 1) widths.set(each, width);
  writeColumnWidths(edits, root, widths);
  const rows = patchSheetData(sheet, sheetText(written), { ...patch, columnFormat: columnFormats(original, root) });
  edits.replace(sheet.data.start, sheet.data.end, rows);
  const rules = plans.flatMap((plan) => plan.conditionalFormats ?? []);
  writeConditionalFormats(edits, root, rules, (fragment) => patch.mapping.newDifferential(fragment));
  writeValidations(
    edits,
    root,
    plans.flatMap((plan) => plan.validations ?? []),
  );
  if (print !== undefined) writePageSetup(edits, root, print);
  return edits.apply();
}
