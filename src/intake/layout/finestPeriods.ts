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

/** Whether one column tells a part of what the other one holds, or another part of its year. */
function isPartOf({ label: part }: MonthColumn, { label: whole }: MonthColumn): boolean {
  if (LENGTH[part.unit] >= LENGTH[whole.unit]) return false;
  if (part.year !== null && whole.year !== null && part.year !== whole.year) return false;
  return true;
}
