import type { SerialDate } from '../../domain/time/serialDate';
import { assign } from '../layout/assignColumns';
import type { HeaderRows } from '../layout/header';
import { findHeader, headerAt } from '../layout/header';
import type { SheetHints } from '../layout/layout';
import type { LayoutNote } from '../layoutNote';
import type { Cell, SheetSample } from '../sheet';
import { findFirstLines } from './firstLines';
import type { Found } from './headings';
import { findHeadings } from './headings';
import { findMeasureRows } from './measureRows';
import { findPeriodRows } from './periodRows';
import type { ArrangedRow, ArrangeStep, Arrangement } from './types';

/**
 * Makes a plain table of a report: the customer of a heading, of the first line of a block or of an order on every line;
 * the rows of one measure only; quarters, weeks and fiscal periods of a column as months.
 * @returns null when the sheet is a plain table already
 */
export function arrangeSheet(sample: SheetSample, hints: SheetHints, today: SerialDate): Arrangement | null {
  const header = hints.headerRow === undefined ? findHeader(sample) : headerAt(sample, hints.headerRow - sample.row);
  if (header === null || sample.values.length === 0) return null;
  const said = hints.columns?.customer;
  const find = (own: SheetSample, labels: HeaderRows): Found => {
    const { columns, profiles, confidence, dateIsLate } = assign(own, labels, hints);
    return { header: labels, columns, profiles, customerIsNamed: confidence.customer === 'sure', dateIsLate };
  };
  let current: SheetSample = sample;
  let labels = header;
  const steps: ArrangeStep[] = [];
  const take = (step: ArrangeStep | null): void => {
    if (step === null) return;
    steps.push(step);
    current = carryOut(current, step, labels);
    labels = { ...labels, labels: relabel(labels, step, current.columns) };
  };
  const headings = findHeadings(sample, find(sample, header));
  const from = headings === null ? null : headingPlace(headings);
  if (headings !== null && (said === undefined || said - sample.column === from)) take(headings);
  else take(findFirstLines(current, find(current, labels)));
  take(findMeasureRows(current, find(current, labels)));
  take(findPeriodRows(current, find(current, labels), hints, today));
  if (steps.length === 0) return null;
  const made = steps.some(({ makesCustomer }) => makesCustomer);
  return {
    sample: current,
    steps,
    columns: [...new Set(steps.flatMap(({ columns }) => columns))].filter((column) => column < sample.columns),
    customer: made ? { from: from ?? 0, to: sample.columns } : null,
    doubts: steps.flatMap(({ doubts }) => doubts),
  };
}

function headingPlace(step: ArrangeStep): number {
  return step.headingColumn ?? 0;
}

/** The sample as it reads after a step: rows below the header changed, headers renamed, columns added at the right. */
function carryOut(sample: SheetSample, step: ArrangeStep, { last }: HeaderRows): SheetSample {
  const width = Math.max(sample.columns, ...[...step.headers.keys()].map((column) => column + 1));
  const run = step.start();
  const values = sample.values.map((cells, r) => {
    const row: ArrangedRow = Array.from({ length: width }, (_, column) => cells[column] ?? '');
    if (r === last) for (const [column, text] of step.headers) row[column] = text;
    if (r > last) run.row(row);
    return row;
  });
  const formats = sample.formats.map((cells) => Array.from({ length: width }, (_, column) => cells[column] ?? ''));
  return { ...sample, columns: width, values, formats, made: (sample.made ?? 0) + width - sample.columns };
}

function relabel({ labels }: HeaderRows, step: ArrangeStep, width: number): HeaderRows['labels'] {
  return Array.from({ length: width }, (_, column) => {
    const own = labels[column] ?? { text: '', group: '', cell: '', groupCell: '', format: '', groupFormat: '' };
    const text = step.headers.get(column);
    return text === undefined ? own : { ...own, text, cell: text };
  });
}

/** The steps of an arrangement carried out on the rows of one pass. */
export class RowArranger {
  private readonly runs;

  /** @param width columns of the arranged sample */
  constructor(
    { steps }: Arrangement,
    private readonly width: number,
  ) {
    this.runs = steps.map((step) => step.start());
  }

  /**
   * @param cells cells of the sample columns `from`
   * @param wanted sample columns of the arranged row, in the order they are wanted
   */
  row(cells: readonly Cell[], from: readonly number[], wanted: readonly number[]): Cell[] {
    const row: ArrangedRow = new Array<Cell>(this.width).fill('');
    from.forEach((column, i) => {
      row[column] = cells[i] ?? '';
    });
    for (const run of this.runs) run.row(row);
    return wanted.map((column) => row[column] ?? '');
  }

  notes(): LayoutNote[] {
    return this.runs.flatMap((run) => run.notes());
  }
}
