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
  /** Sample columns to be read. */
  readonly columns: readonly number[];
  arrange(values: readonly (readonly Cell[])[]): readonly (readonly Cell[])[];
  notes(): readonly LayoutNote[];
}

/** What has to be read for a reader, and how it becomes the rows of a plain table. */
export function arrangedRows({ sample, arrangement }: Arranged, { columns: wanted }: SheetReader): ArrangedRows {
  if (arrangement === null) return { columns: wanted, arrange: (values) => values, notes: () => [] };
  const arranger = new RowArranger(arrangement, sample.columns);
  const real = sample.columns - (sample.made ?? 0);
  const columns = [...new Set([...wanted, ...arrangement.columns])]
    .filter((column) => column < real)
    .sort((a, b) => a - b);
  return {
    columns,
    arrange: (values) => values.map((cells) => arranger.row(cells, columns, wanted)),
    notes: () => arranger.notes(),
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
  if (arrangement === null) return report;
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
