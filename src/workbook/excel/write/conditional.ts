import { areaAddress } from '../../address';
import type { ConditionalFormatPlan } from '../../plan';
import type { Area } from '../../cells';
import type { Place } from './cellOperations';
import { single, type Operation } from './operations';
import { inExcel, rangeAt, type ExcelSession } from '../session';

/** A conditional format of a sheet with a formula of its own. */
export interface FoundFormat {
  readonly id: string;
  readonly address: string;
  readonly formula: string;
}

/** A data bar between two fixed ends; an end that Excel sets by itself is null. */
export interface FoundBar {
  readonly id: string;
  readonly address: string;
  readonly color: string;
  readonly from: number | null;
  readonly to: number | null;
}

export interface FoundRules {
  readonly formats: readonly FoundFormat[];
  readonly bars: readonly FoundBar[];
}

export const NO_RULES: FoundRules = { formats: [], bars: [] };

/** Conditional formats with formulas, and data bars, of a sheet; two syncs. */
export function readRules(session: ExcelSession, sheetId: string): Promise<FoundRules> {
  return inExcel(session, async (context) => {
    // Kept for the run: what is asked after the first sync hangs on this range.
    const all = context.workbook.worksheets.getItem(sheetId).getRange().conditionalFormats;
    all.load('items/id, items/type');
    await context.sync();
    const placeOf = (format: Excel.ConditionalFormat): { id: string; ranges: Excel.RangeAreas } => ({
      id: format.id,
      ranges: format.getRanges().untrack().load('address'),
    });
    const formats = all.items
      .filter(({ type }) => type === 'Custom')
      .map((format) => ({ ...placeOf(format), rule: format.custom.rule.load('formula') }));
    const bars = all.items
      .filter(({ type }) => type === 'DataBar')
      .map((format) => ({
        ...placeOf(format),
        bar: format.dataBar.load('lowerBoundRule, upperBoundRule'),
        positive: format.dataBar.positiveFormat.load('fillColor'),
      }));
    await context.sync();
    return {
      formats: formats.map(({ id, ranges, rule }) => ({ id, address: bare(ranges.address), formula: rule.formula })),
      bars: bars.map(({ id, ranges, bar, positive }) => ({
        id,
        address: bare(ranges.address),
        color: positive.fillColor,
        from: fixedEnd(bar.lowerBoundRule),
        to: fixedEnd(bar.upperBoundRule),
      })),
    };
  });
}

function fixedEnd({ type, formula }: Excel.ConditionalDataBarRule): number | null {
  if (type !== 'Number' || formula === undefined) return null;
  const end = Number(formula.replace(/^=/, ''));
  return Number.isNaN(end) ? null : end;
}

const bare = (address: string): string =>
  address
    .split(/[,;]/u)
    .map((part) => part.split('!').pop() ?? '')
    .join(',');

/** First cell of an address without its sheet. */
export const corner = (address: string): string => address.split(/[:,;]/u)[0] ?? '';

const isSame = (plan: { readonly area: Area; readonly formula: string }, found: FoundFormat): boolean =>
  corner(areaAddress(plan.area)) === corner(found.address) && plan.formula.trim() === found.formula.trim();

/** A rule that a run added and did not come to finish: its formula is set last. */
const isUnfinished = ({ area }: { readonly area: Area }, { formula, address }: FoundFormat): boolean =>
  formula.trim() === '' && address === areaAddress(area);

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
  const outgrown = found.filter((format) => missing.some((plan) => isSame(plan, format) || isUnfinished(plan, format)));
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
    .filter((format) =>
      ours.some(
        (own) => (isSame(own, format) && format.address === areaAddress(own.area)) || isUnfinished(own, format),
      ),
    )
    .map(({ id }) => removeOperation(place, id));
}

/** Takes a conditional format of any kind away. */
export function removeOperation(place: Place, id: string): Operation {
  return single(place.name, (context) => {
    const sheet = context.workbook.worksheets.getItem(place.id);
    sheet.getRange().untrack().conditionalFormats.getItem(id).delete();
  });
}

function addOperation(place: Place, { area, formula, style }: ConditionalFormatPlan): Operation {
  return single(place.name, (context) => {
    const format = rangeAt(context, place.id, area).conditionalFormats.add('Custom');
    if (style.bold !== undefined) format.custom.format.font.bold = style.bold;
    if (style.color !== undefined) format.custom.format.font.color = style.color;
    if (style.fill !== undefined) format.custom.format.fill.color = style.fill;
    format.stopIfTrue = true;
    format.custom.rule.formula = formula;
  });
}
