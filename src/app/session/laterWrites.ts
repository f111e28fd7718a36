import { MARKS } from '../../sheets/names';
import type { PlanCell } from '../../workbook/plan';
import type { SheetSnapshot, Snapshot, SnapshotBlock } from '../../workbook/restore';

/** Sheets whose cells are worked out by us: a later write of ours brings them up to date, nobody types them. */
const WORKED_OUT: readonly (string | null)[] = [MARKS.customers, MARKS.settings];

/**
 * A snapshot that knows what later writes of ours made of its cells. A visit that was saved after a classification has
 * changed Last visit on the Customers sheet: when the classification is taken back, that cell goes with its sheet. What
 * later writes put on other sheets, as the row of that visit, is not the snapshot's to take back.
 */
export function withLaterWrites(snapshot: Snapshot, later: readonly Snapshot[]): Snapshot {
  return later.reduce(
    (known, write) => ({ ...known, sheets: known.sheets.map((sheet) => updateSheet(sheet, write)) }),
    snapshot,
  );
}

function updateSheet(sheet: SheetSnapshot, write: Snapshot): SheetSnapshot {
  const again = write.sheets.find(({ sheetId }) => sheetId === sheet.sheetId);
  if (again === undefined || !WORKED_OUT.includes(sheet.mark)) return sheet;
  const changes = new Map<string, { readonly before: PlanCell; readonly written: PlanCell }>();
  for (const block of again.blocks)
    eachCell(block, (row, column, written, before) => changes.set(`${row},${column}`, { before, written }));
  const blocks = sheet.blocks.map((block) => ({
    ...block,
    written: block.written.map((line, r) =>
      line.map((cell, c) => {
        const change = changes.get(`${block.row + r},${block.column + c}`);
        changes.delete(`${block.row + r},${block.column + c}`);
        return change !== undefined && isSameCell(change.before, cell) ? change.written : cell;
      }),
    ),
  }));
  return { ...sheet, blocks };
}

/** Later writes without the sheets that went with the one that was taken back: nothing of theirs stands there any more. */
export function withoutTakenBack(later: Snapshot, takenBack: Snapshot): Snapshot {
  const gone = takenBack.sheets.filter(({ added, mark }) => added && WORKED_OUT.includes(mark));
  return { ...later, sheets: later.sheets.filter(({ sheetId }) => !gone.some((sheet) => sheet.sheetId === sheetId)) };
}

/**
 * A snapshot without the lists that a later write uses: its drop-downs would offer nothing.
 * @returns the names of the sheets that stay
 */
export function withoutUsedLists(snapshot: Snapshot): {
  readonly snapshot: Snapshot;
  readonly kept: readonly string[];
} {
  const lists = snapshot.sheets.filter(({ mark, added }) => mark === MARKS.lists && added);
  if (lists.length === 0) return { snapshot, kept: [] };
  const sheets = snapshot.sheets.filter((sheet) => !lists.includes(sheet));
  const names = snapshot.names.filter(({ name }) => !name.startsWith('KA_List'));
  const addedTables = snapshot.addedTables.filter((name) => !name.startsWith('KA_List'));
  return { snapshot: { ...snapshot, sheets, names, addedTables }, kept: lists.map(({ name }) => name) };
}

function eachCell(
  { row, column, written, before }: SnapshotBlock,
  visit: (row: number, column: number, written: PlanCell, before: PlanCell) => void,
): void {
  written.forEach((line, r) => {
    line.forEach((cell, c) => {
      if (cell !== null) visit(row + r, column + c, cell, before[r]?.[c] ?? null);
    });
  });
}

function isSameCell(a: PlanCell, b: PlanCell): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  return a.formula === b.formula;
}
