import type { Area } from '../../cells';
import type { Place } from './cellOperations';
import { single, type Operation } from './operations';
import { rangeAt } from '../session';

/** Joins the cells of each area; joining what is joined already changes nothing. */
export function mergeOperations(place: Place, areas: readonly Area[] | undefined): readonly Operation[] {
  return (areas ?? []).map((area) =>
    single(place.name, (context) => {
      rangeAt(context, place.id, area).merge(false);
    }),
  );
}

/** Takes areas apart. */
export function unmergeOperations(place: Place, areas: readonly Area[]): readonly Operation[] {
  return areas.map((area) =>
    single(place.name, (context) => {
      rangeAt(context, place.id, area).unmerge();
    }),
  );
}
