import type { SheetHints } from './hints';
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

/** The factor with the sign: in a journal that books sales as credits every amount counts the other way round. */
export function signedUnit(unit: number, { sign }: Pick<SheetHints, 'sign'>): number {
  return sign === 'reversed' ? -unit : unit;
}

/**
 * Whether the unit of the amounts stands in the title rows alone. That they speak of this table is an assumption: it
 * multiplies every figure, so it is told.
 */
export function isUnitAssumed(layout: Layout, unit: number): boolean {
  if (unit === 1 || unit !== layout.surroundings.unit) return false;
  const { amount, unitPrice, lastYear, thisYear } = layout.columns;
  const months = layout.kind === 'matrix' ? layout.months.map(({ column }) => column) : [];
  return [amount, unitPrice, lastYear, thisYear, ...months].every((column) => {
    const label = column === undefined ? undefined : layout.labels[column];
    return label === undefined || (unitOf(label.text) ?? unitOf(label.group)) === null;
  });
}
