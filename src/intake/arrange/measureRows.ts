import { isBlank } from '../layout/header';
import { findMonthColumns } from '../layout/monthColumns';
import type { Cell, SheetSample } from '../sheet';
import { isFigure, isTotalRow, isWord, textOf } from './cells';
import type { Found } from './headings';
import { isPivotMeasure, measureOf } from './measures';
import type { ArrangedRow, ArrangeStep, StepRun } from './types';

/** Kinds of measures a sheet tells in rows; a column with more texts holds something else. */
const MOST_MEASURES = 12;
/** Share of rows whose measure is known by name. */
const MOSTLY = 0.6;

interface MeasureColumn {
  readonly column: number;
  readonly taken: string;
  readonly left: readonly string[];
}

/**
 * Rows that hold sales, units, margins or plan figures of the same customer by turns: only those with sales stay. The
 * measure stands in a column of its own, or below the customer's name in the same one.
 * @returns null when the rows of the sheet all measure the same
 */
export function findMeasureRows(sample: SheetSample, found: Found): ArrangeStep | null {
  const rows = sample.values
    .slice(found.header.last + 1)
    .filter((cells) => !isTotalRow(cells) || cells.some((cell) => isWord(cell) && isPivotMeasure(cell)));
  const isMatrix = findMonthColumns(found.header.labels, found.profiles).length >= 2;
  if (!isMatrix && found.columns.amount === undefined) return null;
  const figures = rows.filter((cells) => cells.some(isFigure));
  for (let column = 0; column < sample.columns; column += 1) {
    const measure = measureColumn(figures, column);
    if (measure === null) continue;
    const isKey = found.columns.customer.includes(column);
    if (isKey && !isMatrix) continue;
    return stepOf(sample, found, measure, isKey);
  }
  return null;
}

/** The measures of a column; null when it doesn't tell sales from other figures. */
function measureColumn(rows: readonly (readonly Cell[])[], column: number): MeasureColumn | null {
  const counts = new Map<string, number>();
  let filled = 0;
  for (const cells of rows) {
    const cell = cells[column] ?? '';
    if (isBlank(cell)) continue;
    if (!isWord(cell)) return null;
    filled += 1;
    const text = textOf(cell);
    counts.set(text, (counts.get(text) ?? 0) + 1);
    if (counts.size > MOST_MEASURES) return null;
  }
  const known = [...counts].map(([text, count]) => ({ text, count, ...measureOf(text) }));
  const named = known.filter(({ kind }) => kind !== null);
  const inRows = named.reduce((sum, { count }) => sum + count, 0);
  const [best] = known.filter(({ kind }) => kind === 'sales').sort((a, b) => a.rank - b.rank || b.count - a.count);
  if (best === undefined || !known.some(({ kind }) => kind === 'other') || inRows < MOSTLY * filled) return null;
  if (filled < MOSTLY * rows.length) return null;
  // A customer may be called by such a word ("Target", "Average Music"); measures come again for each customer.
  const again = known.filter(({ kind, count }) => kind !== null && count > 1);
  if (best.count < 2 || !again.some(({ kind }) => kind === 'other') || 2 * counts.size > filled) return null;
  return { column, taken: best.text, left: known.filter(({ text }) => text !== best.text).map(({ text }) => text) };
}

function stepOf(sample: SheetSample, found: Found, measure: MeasureColumn, isKey: boolean): ArrangeStep {
  const all = found.header.labels.map((_, column) => column);
  return {
    columns: all.filter((column) => column < sample.columns),
    makesCustomer: false,
    headers: new Map(),
    doubts: [],
    start: () => new MeasureRun(measure, found.columns.customer, isKey),
  };
}

/** Leaves out the rows of other measures, and gives the name of the customer to the one that stays. */
class MeasureRun implements StepRun {
  private last: readonly Cell[] = [];

  constructor(
    private readonly measure: MeasureColumn,
    private readonly customer: readonly number[],
    private readonly isKey: boolean,
  ) {}

  row(cells: ArrangedRow): void {
    if (cells.every(isBlank)) return;
    const { column, taken, left } = this.measure;
    const text = textOf(cells[column]);
    const isOther = text !== taken && left.includes(text);
    if (this.isKey) {
      if (text === taken && !isBlank(this.last[column] ?? '')) cells[column] = this.last[column] ?? '';
      else if (isOther) cells.fill('');
      else {
        this.last = [...cells];
        if (!cells.some(isFigure)) cells.fill('');
      }
      return;
    }
    // A totals block tells its measures one by one too: "Total | Units" is no total of sales.
    const names = this.customer.map((own) => cells[own] ?? '');
    if (names.some((name) => !isBlank(name))) this.last = names;
    else if (text !== '') this.customer.forEach((own, i) => (cells[own] = this.last[i] ?? ''));
    if (isOther) cells.fill('');
  }

  notes(): ReturnType<StepRun['notes']> {
    return [{ kind: 'measure-rows', ...this.measure }];
  }
}
