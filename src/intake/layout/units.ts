import type { Layout } from './layout';
import { namesPlainUnit, unitOf } from './surroundings';

/** Factor of the amounts: what the header of the column says, else the title rows, else 1. */
export function unitForAmounts(layout: Layout, column?: number): number {
  const amount = column ?? layout.columns.amount ?? layout.columns.unitPrice;
  const label = amount === undefined ? undefined : layout.labels[amount];
  const own = label === undefined ? null : (unitOf(label.text) ?? unitOf(label.group));
  if (own !== null) return own;
  if (label !== undefined && namesPlainUnit(label.text)) return 1;
  return layout.surroundings.unit ?? 1;
}
