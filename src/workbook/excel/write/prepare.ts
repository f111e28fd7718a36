import { UserError } from '../../../domain/errors';
import { readMarkText, unfinishedMark } from '../../mark';
import type { SheetPlan, WritePlan } from '../../plan';
import type { Place } from './cellOperations';
import { MARK_PROPERTY } from '../read/readWorkbookFacts';
import { blockArea } from '../read/rectangles';
import { inExcel, rangeAt, type ExcelSession } from '../session';

/** A sheet plan and the sheet it works on. */
export interface Target {
  readonly plan: SheetPlan;
  readonly place: Place;
  /** The mark of a sheet of ours, else null. */
  readonly mark: string | null;
  /** This run made the sheet: nothing of a user is on it. */
  readonly added: boolean;
}

interface Found {
  readonly plan: SheetPlan;
  readonly place: Place | null;
  readonly mark: string | null;
}

/**
 * Looks at everything that could refuse the plan before anything is written: a read-only workbook, protected or
 * missing sheets, a protected workbook structure, taken names, spilled formulas and pivot tables in the way.
 */
export async function checkPlan(session: ExcelSession, plan: WritePlan): Promise<readonly Found[]> {
  const found = await inExcel(session, async (context) => {
    const { workbook } = context;
    workbook.load('readOnly');
    workbook.protection.load('protected');
    const looks = plan.sheets.map((sheetPlan) => ({
      plan: sheetPlan,
      sheet: sheetByName(context, sheetPlan).load('id, name'),
    }));
    await context.sync();
    if (workbook.readOnly) throw new UserError('workbook-read-only');
    // Nothing may be asked of a sheet that is not there, so what is there is asked in a second request.
    const there = looks.map(({ plan: sheetPlan, sheet }) => (sheet.isNullObject ? missing(sheetPlan) : look(sheet)));
    if (there.includes(null) && workbook.protection.protected) throw new UserError('workbook-protected');
    await context.sync();
    return looks.map(({ plan: sheetPlan }, index) => {
      const seen = there[index] ?? null;
      return { plan: sheetPlan, place: placeOf(sheetPlan, seen), mark: sheetPlan.sheet.mark ?? markOf(seen) };
    });
  });
  await checkCells(session, found);
  return found;
}

interface Look {
  readonly content: Excel.Range;
  readonly sheet: Excel.Worksheet;
  readonly protection: Excel.WorksheetProtection;
  readonly mark: Excel.WorksheetCustomProperty;
}

function sheetByName(context: Excel.RequestContext, plan: SheetPlan): Excel.Worksheet {
  const key = plan.sheet.kind === 'new' ? plan.sheet.name : plan.sheet.id;
  return context.workbook.worksheets.getItemOrNullObject(key);
}

function missing(plan: SheetPlan): null {
  if (plan.sheet.kind === 'existing') throw new UserError('sheet-gone', { sheet: plan.sheet.name });
  return null;
}

function look(sheet: Excel.Worksheet): Look {
  const mark = sheet.customProperties.getItemOrNullObject(MARK_PROPERTY).load('value');
  const content = sheet.getUsedRangeOrNullObject(true).untrack().load('address');
  return { sheet, mark, content, protection: sheet.protection.load('protected') };
}

const markOf = (seen: Look | null): string | null =>
  seen === null || seen.mark.isNullObject ? null : readMarkText(seen.mark.value).mark;

function placeOf(plan: SheetPlan, seen: Look | null): Place | null {
  if (seen === null) return null;
  const { sheet, mark, content, protection } = seen;
  // A sheet that an interrupted run made carries our mark, or is still empty: the run is taken up there.
  const isOurs = mark.isNullObject ? content.isNullObject : markOf(seen) === plan.sheet.mark;
  if (plan.sheet.kind === 'new' && !isOurs) throw new UserError('sheet-not-ours', { sheet: sheet.name });
  if (protection.protected) throw new UserError('sheet-protected', { sheet: sheet.name });
  return { id: sheet.id, name: sheet.name };
}

/** Spilled formulas and pivot tables must not be written into. */
async function checkCells(session: ExcelSession, found: readonly Found[]): Promise<void> {
  const areas = found.flatMap(({ plan, place }) =>
    place === null ? [] : (plan.blocks ?? []).map((block) => ({ place, area: blockArea(block) })),
  );
  if (areas.length === 0) return;
  const seen = await inExcel(session, async (context) => {
    const asked = areas.map(({ place, area }) => {
      const range = rangeAt(context, place.id, area);
      return { place, range: range.load('hasSpill'), pivots: range.getPivotTables(false).getCount() };
    });
    await context.sync();
    return asked.map(({ place, range, pivots }) => ({ place, spilled: range.hasSpill as boolean | null, pivots }));
  });
  for (const { place, spilled, pivots } of seen) {
    if (pivots.value > 0) throw new UserError('pivot-range', { sheet: place.name });
    if (spilled !== false) throw new UserError('cannot-write', { sheet: place.name }, 'spilled formula in the range');
  }
}

/** Adds the new sheets of a plan, named at once and marked as ours, in one sync. */
export async function addSheets(session: ExcelSession, found: readonly Found[]): Promise<readonly Target[]> {
  const wanted = found.filter(({ place }) => place === null);
  const places = wanted.length === 0 ? [] : await inExcel(session, (context) => add(context, wanted));
  const queue = [...places];
  return found.flatMap(({ plan, place, mark }) => {
    const at = place ?? queue.shift();
    return at === undefined ? [] : [{ plan, place: at, mark, added: place === null }];
  });
}

const hasTables = ({ tables = [] }: SheetPlan): boolean => tables.length > 0;

async function add(context: Excel.RequestContext, wanted: readonly Found[]): Promise<readonly Place[]> {
  const sheets = wanted.map(({ plan }) => {
    const sheet = context.workbook.worksheets.add(plan.sheet.name);
    const { mark } = plan.sheet;
    if (mark !== undefined) sheet.customProperties.add(MARK_PROPERTY, hasTables(plan) ? unfinishedMark(mark) : mark);
    return sheet.load('id, name');
  });
  await context.sync();
  return sheets.map(({ id, name }) => ({ id, name }));
}
