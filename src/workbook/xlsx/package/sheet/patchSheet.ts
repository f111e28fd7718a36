import type { SheetPlan } from '../../../plan';
import { Edits } from '../xml/edits';
import { largest } from '../xml/largest';
import type { SharedParts } from './cellWriter';
import type { ChangedPlaces } from './changedPlaces';
import { columnFormats, growDimension, writeColumnWidths, writeFitToPage, writeView } from './layout';
import { PlannedCells } from './plannedCells';
import { patchSheetData } from './sheetData';
import { lastPrint, writeSheetFeatures } from './sheetFeatures';
import { parseSheet, sheetText } from './sheetXml';

/** A sheet without anything, to which plans are applied like to any other. */
export const EMPTY_SHEET =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<dimension ref="A1"/><sheetFormatPr defaultRowHeight="15"/><sheetData/>' +
  '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>';

export interface SheetPatch {
  readonly plans: readonly SheetPlan[];
  /** Formulas of cells whose shared formula a plan overwrites, row -> column. */
  readonly orphans: ReadonlyMap<number, ReadonlyMap<number, string>>;
  readonly shared: SharedParts;
  /** Whether the sheet is one of ours. */
  readonly isOurs: boolean;
  readonly onArray: (address: string) => void;
}

/** A sheet with the changes of its plans and nothing else changed. Tables, drawings and the mark are added elsewhere. */
export function patchSheet(original: string, patch: SheetPatch): { text: string; changed: ChangedPlaces } {
  const { plans } = patch;
  const sheet = sheetText(original);
  const root = parseSheet(original);
  const edits = new Edits(original);
  // In the schema's order: what is inserted at one place stays in the order in which it was asked for.
  const print = lastPrint(plans);
  if (print !== undefined) writeFitToPage(edits, root, print);
  const blocks = plans.flatMap((plan) => plan.blocks ?? []);
  if (blocks.length > 0)
    growDimension(
      edits,
      root,
      largest(blocks.map(({ row, cells }) => row + cells.length - 1)),
      largest(blocks.map(({ column, cells }) => column + Math.max(1, largest(cells.map((row) => row.length))) - 1)),
    );
  const freeze = plans.findLast((plan) => plan.freeze !== undefined)?.freeze;
  const gridlines = plans.findLast((plan) => plan.gridlines !== undefined)?.gridlines;
  writeView(edits, root, freeze, gridlines);
  const widths = new Map<number, number>();
  for (const { column, columns, width } of plans.flatMap((plan) => plan.columnWidths ?? []))
    for (let each = column; each < column + columns; each += 1) widths.set(each, width);
  writeColumnWidths(edits, root, widths);
  const { xml, changed } = patchSheetData(sheet, {
    ...patch,
    planned: new PlannedCells(plans),
    columnFormat: columnFormats(original, root),
  });
  edits.replace(sheet.data.start, sheet.data.end, xml);
  writeSheetFeatures(edits, root, plans, patch);
  return { text: edits.apply(), changed };
}
