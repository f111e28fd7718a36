import type { Month } from '../../../domain/time/month';
import { yearOfMonth } from '../../../domain/time/month';
import type { MatrixLayout } from '../../layout/layout';
import type { Doubt } from '../../question';
import type { Cell, CellPlace } from '../../sheet';
import { isTotalLabel, mayBeTotalLabel } from '../../words/totalWords';
import type { ReadSetting } from '../reader';

const CENT = 0.0051;
/** Share of rows whose total must be what was read. */
const NEARLY_ALL = 0.9;
const MOST_PLACES = 3;

/** The rows of a matrix, and how their cells are read. */
export interface TotalledRows {
  readonly firstRow: number;
  readonly values: readonly (readonly Cell[])[];
  readonly months: readonly { readonly slot: number; readonly month: Month }[];
  slot(column: number): number;
  /** NaN for a cell without a number. */
  read(cell: Cell): number;
}

/**
 * Compares the totals of the rows with the months read: a month whose header can't be read would otherwise be lost
 * without a word. One total column that agrees, for all months or for one year, is enough.
 */
export function rowTotalDoubts(layout: MatrixLayout, rows: TotalledRows, { hints, sample }: ReadSetting): Doubt[] {
  if (hints.confirmed?.includes('row-totals') === true || hints.months !== undefined) return [];
  const columns = layout.rowTotals.filter((column) => {
    const text = layout.labels[column]?.text ?? '';
    return isTotalLabel(text) || mayBeTotalLabel(text);
  });
  const results = columns.map((column) => compare(column, rows)).filter(({ stated }) => stated > 0);
  const [best] = [...results].sort((a, b) => a.differing.length / a.stated - b.differing.length / b.stated);
  if (best === undefined || best.differing.length <= (1 - NEARLY_ALL) * best.stated) return [];
  const column = sample.column + best.column;
  const header = layout.labels[best.column]?.text ?? '';
  return [
    {
      code: 'row-totals',
      field: 'months',
      params: { header },
      places: best.differing.slice(0, MOST_PLACES).map((row): CellPlace => ({ row, column })),
      answers: [
        { hint: { confirmed: ['row-totals'] }, column: null, header: 'right' },
        { hint: { columns: { amount: column } }, column, header },
      ],
    },
  ];
}

interface Comparison {
  readonly column: number;
  /** Rows that state a total. */
  readonly stated: number;
  /** Rows whose months add up to something else. */
  readonly differing: readonly number[];
}

/** The set of months, all or those of one year, that a total column fits best. */
function compare(column: number, rows: TotalledRows): Comparison {
  const years = [...new Set(rows.months.map(({ month }) => yearOfMonth(month)))];
  const sets = [null, ...(years.length > 1 ? years : [])].map((year) =>
    year === null ? rows.months : rows.months.filter(({ month }) => yearOfMonth(month) === year),
  );
  const results = sets.map((months) => compareWith(column, rows, months));
  return results.reduce((best, own) => (own.differing.length < best.differing.length ? own : best));
}

function compareWith(column: number, rows: TotalledRows, months: TotalledRows['months']): Comparison {
  const slot = rows.slot(column);
  const differing: number[] = [];
  let stated = 0;
  rows.values.forEach((cells, i) => {
    const total = rows.read(cells[slot] ?? '');
    if (Number.isNaN(total)) return;
    const figures = months.map((month) => rows.read(cells[month.slot] ?? '')).filter((figure) => !Number.isNaN(figure));
    if (figures.length === 0 && total === 0) return;
    stated += 1;
    const sum = figures.reduce((all, figure) => all + figure, 0);
    if (Math.abs(sum - total) > CENT + 1e-9 * Math.abs(total)) differing.push(rows.firstRow + i);
  });
  return { column, stated, differing };
}
