import { intersection, parseAddress } from '../model/cells/cellRange';
import type { RangeTarget } from '../model/cells/rangeTarget';
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
