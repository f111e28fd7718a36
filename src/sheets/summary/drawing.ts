import type { ChartPlan, PlanCell, SeriesPlan } from '../../workbook/plan';
import type { Area } from '../../workbook/cells';

export const BLUE = '#0F6CBD';
export const DARK = '#242424';
export const GREY = '#616161';

/** A column of figures of the charts, below its header. */
export interface Range {
  readonly column: number;
  readonly rows: number;
}

export type ChartName = 'months' | 'pareto' | 'segments' | 'visits';

/** Puts a column of figures beside the others. */
export type Add = (header: PlanCell, cells: readonly PlanCell[]) => Range;

/** A chart, once it is known where it stands and which row holds the headers of its figures. */
export interface Drawing {
  readonly at: ChartName;
  readonly chart: (place: Area, headerRow: number) => ChartPlan;
}

type Line = Pick<SeriesPlan, 'kind' | 'color'> & Partial<SeriesPlan>;

/** A row of numbers drawn from columns of figures. */
export function series(values: Range, categories: Range, row: number, line: Line): SeriesPlan {
  const below = ({ column, rows }: Range): Area => ({ row: row + 1, column, rows: Math.max(rows, 1), columns: 1 });
  return {
    ...line,
    name: { row, column: values.column, rows: 1, columns: 1 },
    values: below(values),
    categories: below(categories),
  };
}

/** The unit of an axis and its number format. */
export function scaleOf(largest: number): { readonly unit: 'one' | 'thousand' | 'million'; readonly format: string } {
  if (largest >= 1e7) return { unit: 'million', format: largest >= 1e8 ? '#,##0,,' : '#,##0.0,,' };
  return largest >= 1e4 ? { unit: 'thousand', format: '#,##0,' } : { unit: 'one', format: '#,##0' };
}
