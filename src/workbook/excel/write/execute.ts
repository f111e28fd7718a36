import { countCells, isEmptyPlan, type WritePlan } from '../../plan';
import type { WriteControl, WriteOutcome } from '../../port';
import type { Snapshot } from '../../restore';
import { formulaBlocks, withCalculatedColumns } from './calculatedColumns';
import { cellOperations, formatOperations, type IsFilteredOut, type Place } from './cellOperations';
import { drawCharts } from './charts';
import { conditionalOperations, NO_RULES } from './conditional';
import { dataBarOperations } from './dataBars';
import { readFiltered } from '../read/filters';
import { keepCells } from './keptCells';
import { MARK_PROPERTY, readTables } from '../read/readWorkbookFacts';
import { unfinishedMark } from '../../mark';
import { mergeOperations } from './merges';
import { constantsBesideFormulas } from './mixedColumns';
import { nameOperations, readNames } from '../read/names';
import { checkNewRows } from './newRows';
import { perform, single, type Operation } from './operations';
import { throwIfCancelled } from './pieces';
import { addSheets, checkPlan, type Target } from './prepare';
import { knownCells, Overwritten, type KnownCell } from './overwritten';
import { checkRemovals, remove } from './removals';
import type { ExcelSession } from '../session';
import { drawingOperations } from './shapes';
import { sheetOperations } from './sheetOperations';
import { takeSnapshot, type Before } from '../restore/snapshot';
import { styleOperations } from './styleOperations';
import { growFirst, tableOperations } from './tables';
import { isTextCell } from './textCells';
import { verify } from './verify';

/**
 * Carries a plan out: looks at what could refuse it, takes the snapshot, writes in requests below the payload limit,
 * reads back. Every step can be repeated, so a run that was interrupted is completed by running it again. What a plan
 * removes goes last.
 *
 * @param onSnapshot gets what Restore needs before the first cell is written; the run waits for it.
 */
export async function executePlan(
  session: ExcelSession,
  plan: WritePlan,
  control: WriteControl | undefined,
  onSnapshot: (snapshot: Snapshot) => Promise<void>,
): Promise<WriteOutcome> {
  throwIfCancelled(control);
  if (isEmptyPlan(plan)) return { cellsWritten: 0, notKept: [] };
  const found = await checkPlan(session, plan);
  await checkRemovals(session, plan.removals);
  const tables = await readTables(session);
  const names = await readNames(session, plan);
  const isFilteredOut = await readFiltered(session, onSheets(found), tables);
  const targets = (await addSheets(session, found)).map((target) => ({
    ...target,
    plan: withCalculatedColumns(target.plan, tables),
  }));
  const before = await takeSnapshot({ session, plan, targets, tables, names, control });
  const overwritten = new Overwritten(cellsBefore(before.snapshot));
  checkNewRows(targets, tables, before.snapshot);
  const known = { ...before, isFilteredOut, overwritten };
  await onSnapshot(before.snapshot);
  const total = countCells(plan);
  await perform(session, operationsOf(session, plan, targets, known), control, { done: 0, total });
  const filledOver = await keepCells(session, before.kept, isFilteredOut);
  await overwritten.putBack(session, isFilteredOut);
  await drawCharts(session, targets);
  const notKept = [...(await verify(session, targets)), ...filledOver];
  await remove(session, plan.removals, before.tables);
  return { cellsWritten: total, notKept };
}

/** Sheets of a plan that are there. */
const onSheets = (found: Awaited<ReturnType<typeof checkPlan>>): Parameters<typeof readFiltered>[1] =>
  found.flatMap(({ plan, place }) => (place === null ? [] : [{ plan, place }]));

interface Known extends Before {
  readonly isFilteredOut: IsFilteredOut;
  readonly overwritten: Overwritten;
}

/** Cells as the snapshot saw them and as the plan wants them. A header Excel invents for a new column is nobody's text. */
function cellsBefore({ sheets, resizedTables }: Snapshot): (sheetId: string) => KnownCell {
  return (sheetId) => {
    const blocks = sheets.filter((sheet) => sheet.sheetId === sheetId).flatMap((sheet) => sheet.blocks);
    const known = knownCells(blocks.map((block) => ({ ...block, wanted: block.written })));
    const grown = resizedTables.filter((table) => table.sheetId === sheetId);
    const isNewHeader = (row: number, column: number): boolean =>
      grown.some(({ before }) => row === before.row && column >= before.column + before.columns);
    return (row, column) => (isNewHeader(row, column) ? undefined : known(row, column));
  };
}

/**
 * Constants, names, looks and rules, then tables, then the formulas that may speak of them. A new table of ours comes
 * behind all that a later run would not do again: a run that stopped before is taken up as one that never was. New rows
 * of a table that is there get their looks and rules before their cells, since a later run finds rows that are filled
 * and has nothing to do there any more.
 */
function operationsOf(
  session: ExcelSession,
  plan: WritePlan,
  targets: readonly Target[],
  before: Known,
): readonly Operation[] {
  const later = targets.filter(hasNewRows);
  return [
    ...targets.flatMap((target) => (later.includes(target) ? [] : firstPass(session, target, before))),
    ...nameOperations(plan, before.names),
    ...targets.flatMap((target) => {
      if (!later.includes(target)) return looksAndRules(target, before);
      return [
        ...markAndGrow(session, target, before),
        ...looksAndRules(target, before),
        ...formatsAndCells(target, before),
      ];
    }),
    ...targets.flatMap((target) => [
      ...tableOperations(session, target.place, target.plan, before.tables),
      ...finishedMark(target),
    ]),
    ...targets.flatMap((target) => formulas(target, before)),
  ];
}

const hasNewRows = ({ plan }: Target): boolean =>
  (plan.tables ?? []).some(({ from, area }) => from !== undefined && from.rows < area.rows);

function firstPass(session: ExcelSession, target: Target, before: Known): readonly Operation[] {
  return [...markAndGrow(session, target, before), ...formatsAndCells(target, before)];
}

function markAndGrow(session: ExcelSession, target: Target, before: Known): readonly Operation[] {
  return [...markOperation(target), ...growFirst(session, target.place, target.plan, before.tables)];
}

function formatsAndCells(target: Target, before: Known): readonly Operation[] {
  const { plan, place } = target;
  return [
    ...formatOperations(place, plan.numberFormats ?? []),
    ...cellOperations({
      place,
      blocks: plan.blocks ?? [],
      what: 'constants',
      isText: isTextCell(target, before),
      isFilteredOut: before.isFilteredOut,
      overwritten: before.overwritten,
    }),
  ];
}

function looksAndRules({ plan, place }: Target, before: Known): readonly Operation[] {
  const rules = before.rules.get(place.id) ?? NO_RULES;
  return [
    ...styleOperations(place, plan),
    ...mergeOperations(place, plan.merges),
    ...sheetOperations(place, plan),
    // A rule that is added goes in front of those that are there: rules with formulas rank above bars, as in a file.
    ...dataBarOperations(place, plan.dataBars ?? [], rules.bars),
    ...conditionalOperations(place, plan.conditionalFormats ?? [], rules.formats),
    ...drawingOperations(place, plan.drawings, before.shapes.get(place.id) ?? []),
  ];
}

function formulas(target: Target, before: Known): readonly Operation[] {
  const { plan, place } = target;
  const { isFilteredOut, overwritten } = before;
  const ofPlan = formulaBlocks(plan, before.tables);
  const beside = constantsBesideFormulas(plan, place.id, before.tables);
  return [
    ...cellOperations({ place, blocks: ofPlan, what: 'formulas', isText: () => false, isFilteredOut, overwritten }),
    ...cellOperations({
      place,
      blocks: beside,
      what: 'constants',
      isText: isTextCell(target, before),
      isFilteredOut,
      overwritten,
    }),
    ...hideOperation(target),
  ];
}

/** An existing sheet of ours that has lost its mark gets it back, one that an interrupted run made gets it at last. */
function markOperation({ plan, place, added }: Target): readonly Operation[] {
  const { mark } = plan.sheet;
  if (added || mark === undefined) return [];
  return [setMark(place, plan.sheet.kind === 'new' && (plan.tables ?? []).length > 0 ? unfinishedMark(mark) : mark)];
}

/** A new sheet is finished when its tables stand: from then on a plain range in it is the user's doing. */
function finishedMark({ plan, place }: Target): readonly Operation[] {
  const { mark, kind } = plan.sheet;
  return kind === 'new' && mark !== undefined && (plan.tables ?? []).length > 0 ? [setMark(place, mark)] : [];
}

const setMark = (place: Place, mark: string): Operation =>
  single(place.name, (context) => {
    context.workbook.worksheets.getItem(place.id).customProperties.add(MARK_PROPERTY, mark);
  });

function hideOperation({ plan, place }: Target): readonly Operation[] {
  if (plan.sheet.kind !== 'new' || plan.sheet.hidden !== true) return [];
  return [
    single(place.name, (context) => {
      context.workbook.worksheets.getItem(place.id).visibility = 'Hidden';
    }),
  ];
}
