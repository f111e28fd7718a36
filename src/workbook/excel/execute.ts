import { countCells, isEmptyPlan, type WritePlan } from '../plan';
import type { Area, Control, WriteOutcome } from '../port';
import type { Snapshot } from '../restore';
import { cellOperations, formatOperations, type IsTextCell } from './cell-operations';
import { conditionalOperations } from './conditional';
import { readTables } from './look';
import { constantsBesideFormulas } from './mixed-columns';
import { nameOperations, readNames } from './names';
import { perform, single, type Operation } from './operations';
import { throwIfCancelled } from './pieces';
import { addSheets, checkPlan, type Target } from './prepare';
import { blockArea } from './rectangles';
import type { ExcelSession } from './session';
import { sheetOperations } from './sheet-operations';
import { takeSnapshot, type Before } from './snapshot';
import { styleOperations } from './style-operations';
import { growFirst, tableOperations } from './tables';
import { verify } from './verify';
import { MARK_PROPERTY } from './look';

/**
 * Carries out a plan: looks at what could refuse it, takes the snapshot, writes in requests below the payload limit,
 * reads back. Every step can be repeated, so a run that was interrupted is completed by running it again.
 *
 * @param onSnapshot gets what Restore needs before the first cell is written.
 */
export async function executePlan(
  session: ExcelSession,
  plan: WritePlan,
  control: Control | undefined,
  onSnapshot: (snapshot: Snapshot) => void,
): Promise<WriteOutcome> {
  throwIfCancelled(control);
  if (isEmptyPlan(plan)) return { cellsWritten: 0, notKept: [] };
  const found = await checkPlan(session, plan);
  const tables = await readTables(session);
  const names = await readNames(session, plan);
  const targets = await addSheets(session, found);
  const before = await takeSnapshot(session, plan, targets, tables, names, control);
  onSnapshot(before.snapshot);
  const total = countCells(plan);
  await perform(session, operationsOf(session, plan, targets, before), control, { done: 0, total });
  return { cellsWritten: total, notKept: await verify(session, targets) };
}

/** Formats, constants, tables; names; then all that may speak of them. */
function operationsOf(
  session: ExcelSession,
  plan: WritePlan,
  targets: readonly Target[],
  before: Before,
): readonly Operation[] {
  return [
    ...targets.flatMap((target) => firstPass(session, target, before)),
    ...nameOperations(plan, before.names),
    ...targets.flatMap((target) => secondPass(target, before)),
  ];
}

function firstPass(session: ExcelSession, target: Target, before: Before): readonly Operation[] {
  const { plan, place } = target;
  return [
    ...markOperation(target),
    ...growFirst(session, place, plan, before.tables),
    ...formatOperations(place, plan.numberFormats ?? []),
    ...cellOperations(place, plan.blocks ?? [], 'constants', isTextCell(target, before)),
    ...tableOperations(session, place, plan, before.tables),
  ];
}

function secondPass(target: Target, before: Before): readonly Operation[] {
  const { plan, place } = target;
  return [
    ...cellOperations(place, plan.blocks ?? [], 'formulas', () => false),
    ...cellOperations(
      place,
      constantsBesideFormulas(plan, place.id, before.tables),
      'constants',
      isTextCell(target, before),
    ),
    ...styleOperations(place, plan),
    ...sheetOperations(place, plan),
    ...conditionalOperations(place, plan.conditionalFormats ?? [], before.formats.get(place.id) ?? []),
    ...hideOperation(target),
  ];
}

/** An existing sheet of ours that has lost its mark gets it back, one that an interrupted run made gets it at last. */
function markOperation({ plan, place, added }: Target): readonly Operation[] {
  const { mark } = plan.sheet;
  if (added || mark === undefined) return [];
  return [
    single(place.name, (context) => {
      context.workbook.worksheets.getItem(place.id).customProperties.add(MARK_PROPERTY, mark);
    }),
  ];
}

function hideOperation({ plan, place }: Target): readonly Operation[] {
  if (plan.sheet.kind !== 'new' || plan.sheet.hidden !== true) return [];
  return [
    single(place.name, (context) => {
      context.workbook.worksheets.getItem(place.id).visibility = 'Hidden';
    }),
  ];
}

/** Whether a cell is formatted as text when its value comes: by the plan, else as it was before. */
function isTextCell({ plan, place }: Target, before: Before): IsTextCell {
  const formats = plan.numberFormats ?? [];
  const earlier = before.blockFormats.get(place.id) ?? [];
  const blocks = earlier.flatMap((grid, index) => {
    const block = plan.blocks?.[index];
    return block === undefined ? [] : [{ area: blockArea(block), grid }];
  });
  return (row, column) => {
    // Formats are applied in order, so the last one that covers the cell stays.
    const planned = formats.findLast(({ area }) => covers(area, row, column))?.format;
    if (planned !== undefined) return planned === '@';
    const old = blocks.find(({ area }) => covers(area, row, column));
    return old?.grid[row - old.area.row]?.[column - old.area.column] === '@';
  };
}

function covers(area: Area, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}
