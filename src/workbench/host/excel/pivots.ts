import { intersection, parseAddress } from '../model/cell-range';
import type { RangeTarget } from '../model/range-target';
import { define } from './targets';

/** Pivot tables of a loaded file keep their place in the part they were read from. */
function pivotCount({ sheet, area }: RangeTarget): number {
  return sheet.raw.pivotTables.filter((pivot) => {
    const place = (pivot as { readonly location?: { readonly ref?: string } }).location?.ref;
    const over = place === undefined ? null : parseAddress(place);
    return over !== null && intersection(over, area) !== null;
  }).length;
}

export const definePivots = define('PivotTableScopedCollection', {
  methods: { GetCount: pivotCount },
});
