import { areaAddress } from '../address';
import type { ConditionalFormatPlan } from '../plan';
import type { Area } from '../port';
import type { Place } from './cell-operations';
import { single, type Operation } from './operations';
import { inExcel, rangeAt, type ExcelSession } from './session';

/** A conditional format of a sheet with a formula of its own. */
export interface FoundFormat {
  readonly id: string;
  readonly address: string;
  readonly formula: string;
}

/** Conditional formats with formulas of a sheet; two syncs. */
export function readConditionalFormats(session: ExcelSession, sheetId: string): Promise<readonly FoundFormat[]> {
  return inExcel(session, async (context) => {
    // Kept for the run: what is asked after the first sync hangs on this range.
    const formats = context.workbook.worksheets.getItem(sheetId).getRange().conditionalFormats;
    formats.load('items/id, items/type');
    await context.sync();
    const seen = formats.items
      .filter((format) => format.type === 'Custom')
      .map((format) => ({
        id: format.id,
        ranges: format.getRanges().untrack().load('address'),
        rule: format.custom.rule.load('formula'),
      }));
    await context.sync();
    return seen.map(({ id, ranges, rule }) => ({ id, address: bare(ranges.address), formula: rule.formula }));
  });
}

const bare = (address: string): string =>
  address
    .split(',')
    .map((part) => part.split('!').pop() ?? '')
    .join(',');

const corner = (address: string): string => address.split(/[:,]/)[0] ?? '';

const isSame = (plan: { readonly area: Area; readonly formula: string }, found: FoundFormat): boolean =>
  corner(areaAddress(plan.area)) === corner(found.address) && plan.formula.trim() === found.formula.trim();

/** Whether a plan's rule is on the sheet already, on the same area. */
const isThere = (plan: ConditionalFormatPlan, found: readonly FoundFormat[]): boolean =>
  found.some((format) => isSame(plan, format) && format.address === areaAddress(plan.area));

/** The rules of a plan that the sheet does not have yet. */
export function missingFormats(
  plans: readonly ConditionalFormatPlan[],
  found: readonly FoundFormat[],
): readonly ConditionalFormatPlan[] {
  return plans.filter((plan) => !isThere(plan, found));
}

/**
 * Adds rules; Excel puts a new rule in front, so they go in from the last to the first. A rule of ours with another
 * area (same formula, same first cell) gives way to the new one.
 */
export function conditionalOperations(
  place: Place,
  plans: readonly ConditionalFormatPlan[],
  found: readonly FoundFormat[],
): readonly Operation[] {
  const missing = missingFormats(plans, found);
  const outgrown = found.filter((format) => missing.some((plan) => isSame(plan, format)));
  return [
    ...outgrown.map(({ id }) => removeOperation(place, id)),
    ...[...missing].reverse().map((plan) => addOperation(place, plan)),
  ];
}

/** Takes rules away that still are as a plan made them. */
export function removeFormats(
  place: Place,
  ours: readonly { readonly area: Area; readonly formula: string }[],
  found: readonly FoundFormat[],
): readonly Operation[] {
  return found
    .filter((format) => ours.some((own) => isSame(own, format) && format.address === areaAddress(own.area)))
    .map(({ id }) => removeOperation(place, id));
}

function removeOperation(place: Place, id: string): Operation {
  return single(place.name, (context) => {
    const sheet = context.workbook.worksheets.getItem(place.id);
    sheet.getRange().untrack().conditionalFormats.getItem(id).delete();
  });
}

function addOperation(place: Place, { area, formula, style }: ConditionalFormatPlan): Operation {
  return single(place.name, (context) => {
    const format = rangeAt(context, place.id, area).conditionalFormats.add('Custom');
    format.custom.rule.formula = formula;
    if (style.bold !== undefined) format.custom.format.font.bold = style.bold;
    if (style.color !== undefined) format.custom.format.font.color = style.color;
    if (style.fill !== undefined) format.custom.format.fill.color = style.fill;
    format.stopIfTrue = true;
  });
}
