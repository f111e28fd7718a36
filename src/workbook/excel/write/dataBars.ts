import { areaAddress } from '../../address';
import type { DataBarPlan } from '../../plan';
import type { Place } from './cellOperations';
import { corner, removeOperation, type FoundBar } from './conditional';
import { single, type Operation } from './operations';
import { rangeAt } from '../session';

/** A bar of ours is known by its colour and the first cell of its area; its area and its ends may change. */
const isOurs = ({ area, color }: DataBarPlan, found: FoundBar): boolean =>
  corner(areaAddress(area)) === corner(found.address) && color.toUpperCase() === found.color.toUpperCase();

const isThere = (plan: DataBarPlan, found: FoundBar): boolean =>
  isOurs(plan, found) && found.address === areaAddress(plan.area) && found.from === plan.from && found.to === plan.to;

/** The bars of a plan that the sheet does not have yet, as they are to be. */
export function missingBars(plans: readonly DataBarPlan[], found: readonly FoundBar[]): readonly DataBarPlan[] {
  return plans.filter((plan) => !found.some((bar) => isThere(plan, bar)));
}

/** Adds bars; one of ours with another area or other ends gives way to the new one. */
export function dataBarOperations(
  place: Place,
  plans: readonly DataBarPlan[],
  found: readonly FoundBar[],
): readonly Operation[] {
  const missing = missingBars(plans, found);
  const outgrown = found.filter((bar) => missing.some((plan) => isOurs(plan, bar)));
  return [
    ...outgrown.map(({ id }) => removeOperation(place, id)),
    ...[...missing].reverse().map((plan) => addOperation(place, plan)),
  ];
}

/** Takes bars away that still are as a plan made them. */
export function removeBars(
  place: Place,
  ours: readonly DataBarPlan[],
  found: readonly FoundBar[],
): readonly Operation[] {
  return found.filter((bar) => ours.some((own) => isThere(own, bar))).map(({ id }) => removeOperation(place, id));
}

function addOperation(place: Place, { area, from, to, color }: DataBarPlan): Operation {
  return single(place.name, (context) => {
    const { dataBar } = rangeAt(context, place.id, area).conditionalFormats.add('DataBar');
    dataBar.lowerBoundRule = { type: 'Number', formula: String(from) };
    dataBar.upperBoundRule = { type: 'Number', formula: String(to) };
    dataBar.barDirection = 'LeftToRight';
    dataBar.positiveFormat.gradientFill = false;
    dataBar.positiveFormat.fillColor = color;
  });
}
