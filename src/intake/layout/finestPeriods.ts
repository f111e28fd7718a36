import type { PeriodUnit } from '../values/periodHeader';
import type { MonthColumn } from './layout';

/** Weeks below which "Sem 1", "Sem 2" are halves of a year. */
const FEWEST_WEEKS = 3;
const LENGTH: Readonly<Record<PeriodUnit, number>> = {
  week: 0,
  month: 1,
  'fiscal-period': 1,
  quarter: 2,
  'fiscal-quarter': 2,
};

/**
 * The columns that count where periods of several lengths stand in one header: "Q1" beside its three months adds them up,
 * the quarters of a year before that has no months of its own don't.
 */
export function finestPeriods(columns: readonly MonthColumn[]): MonthColumn[] {
  const weeks = columns.filter(({ label }) => label.unit === 'week');
  const known = weeks.length < FEWEST_WEEKS ? columns.filter(({ label }) => label.unit !== 'week') : columns;
  return known.filter((column) => !known.some((other) => isPartOf(other, column)));
}

/** Whether a column tells a part of what the other one holds. */
function isPartOf({ label: part }: MonthColumn, { label: whole }: MonthColumn): boolean {
  if (LENGTH[part.unit] >= LENGTH[whole.unit]) return false;
  if (part.year !== null && whole.year !== null && part.year !== whole.year) return false;
  if (part.unit === 'week') return true; // where weeks are told, months and quarters of that year are their sums
  return part.month > whole.month - 3 && part.month <= whole.month;
}
