import type { SheetHints } from '../layout/layout';
import type { LayoutNote } from '../layoutNote';
import type { SheetReader } from '../read/reader';
import type { SheetReport } from '../report';
import type { Cell, SheetSample } from '../sheet';
import { RowArranger } from './arrange';
import type { Arrangement } from './types';

interface Arranged {
  readonly sample: SheetSample;
  readonly arrangement: Arrangement | null;
}

/** The rows of one pass as the reader wants them, and the columns they are made of. */
export interface ArrangedRows {
  /** Sample columns to be read, ascending. */
  readonly columns: readonly number[];
  /** A block of cells of `columns` as the reader's rows; one that `isHeld` knows from another sheet is left empty. */
  arrange(
    values: readonly (readonly Cell[])[],
    isHeld?: (cells: readonly Cell[]) => boolean,
  ): readonly (readonly Cell[])[];
  notes(): readonly LayoutNote[];
}

/**
 * What has to be read for a reader, and how it becomes the rows of a plain table.
 * @param shown sample columns whose cells `isHeld` is shown, whatever the reader wants
 */
export function arrangedRows(
  { sample, arrangement }: Arranged,
  { columns: wanted }: SheetReader,
  shown: readonly number[] = [],
): ArrangedRows {
  const arranger = arrangement === null ? null : new RowArranger(arrangement, sample.columns);
  const real = sample.columns - (sample.made ?? 0);
  const all = [...wanted, ...shown, ...(arrangement?.columns ?? [])];
  const columns = [...new Set(all)].filter((column) => column < real).sort((a, b) => a - b);
  const isPlain = arranger === null && columns.length === wanted.length;
  const slots = shown.map((column) => columns.indexOf(column));
  const own = wanted.map((column) => columns.indexOf(column));
  const rowOf = (cells: readonly Cell[]): readonly Cell[] => {
    if (arranger !== null) return arranger.row(cells, columns, wanted);
    return isPlain ? cells : own.map((slot) => cells[slot] ?? '');
  };
  return {
    columns,
    arrange: (values, isHeld) => {
      if (isPlain && isHeld === undefined) return values;
      return values.map((cells) => {
        const held = isHeld?.(slots.map((slot) => cells[slot] ?? '')) === true;
        return rowOf(held ? cells.map(() => '') : cells);
      });
    },
    notes: () => arranger?.notes() ?? [],
  };
}

/** A user names the column that headings stand in; on the lines the customer stands in one behind the sheet's. */
export function arrangedHints(hints: SheetHints, arrangement: Arrangement | null, offset: number): SheetHints {
  const place = arrangement?.customer ?? null;
  if (place === null || hints.columns?.customer !== offset + place.from) return hints;
  return { ...hints, columns: { ...hints.columns, customer: offset + place.to } };
}

/** A report that speaks of the columns the sheet has, with what was found on the way. */
export function arrangedReport(
  report: SheetReport,
  { sample, arrangement }: Arranged,
  notes: readonly LayoutNote[],
): SheetReport {
  if (arrangement === null) return notes.length === 0 ? report : { ...report, notes: [...notes, ...report.notes] };
  const real = (column: number): number =>
    column - sample.column >= sample.columns - (sample.made ?? 0)
      ? sample.column + (arrangement.customer?.from ?? 0)
      : column;
  const columns = Object.entries(report.columns).map(([field, own]) => [field, own.map(real)] as const);
  return {
    ...report,
    columns: Object.fromEntries(columns),
    doubts: [
      ...arrangement.doubts,
      ...report.doubts.map((doubt) => ({
        ...doubt,
        answers: doubt.answers.map((answer) =>
          answer.column === null ? answer : { ...answer, column: real(answer.column) },
        ),
      })),
    ],
    notes: [...notes, ...report.notes],
  };
}
