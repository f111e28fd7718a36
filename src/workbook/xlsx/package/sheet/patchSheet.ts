import type { SheetPlan } from '../../../plan';
import type { ChangedCells } from './changes';
import { Edits } from '../xml/edits';
import { columnFormats, growDimension, writeColumnWidths, writeFitToPage, writeView } from './layout';
import type { StyleMapping } from '../splice/newSheets';
import { patchSheetData } from './sheetData';
import { lastPrint, writeSheetFeatures } from './sheetFeatures';
import { parseSheet, sheetText } from './sheetXml';
import type { StaleValue } from '../splice/staleValues';
import { largest } from '../xml/largest';

export interface SheetPatch {
  readonly plans: readonly SheetPlan[];
  readonly changes: ChangedCells;
  readonly stale: ReadonlyMap<number, ReadonlyMap<number, StaleValue>>;
  readonly orphans: ReadonlyMap<number, ReadonlySet<number>>;
  readonly mapping: StyleMapping;
  /** Whether the sheet is one of ours. */
  readonly isOurs: boolean;
  readonly onArray: (address: string) => void;
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
  const rows = patchSheetData(sheet, sheetText(written), { ...patch, columnFormat: columnFormats(original, root) });
  edits.replace(sheet.data.start, sheet.data.end, rows);
  writeSheetFeatures(edits, root, plans, patch);
  return edits.apply();
}
