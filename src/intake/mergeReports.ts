import type { SheetReport } from './report';

/** One report per sheet, also where a sheet holds tables side by side. */
export function mergeReports(reports: readonly SheetReport[]): SheetReport[] {
  const merged: SheetReport[] = [];
  for (const report of reports) {
    const at = merged.findIndex(({ file, sheet }) => file === report.file && sheet === report.sheet);
    const known = merged[at];
    if (known === undefined) merged.push(report);
    else merged[at] = join(known, report);
  }
  return merged;
}

function join(a: SheetReport, b: SheetReport): SheetReport {
  const days = (values: readonly (number | null)[]): number[] => values.filter((day) => day !== null);
  const [first, last] = [days([a.firstDay, b.firstDay]), days([a.lastDay, b.lastDay])];
  return {
    ...a,
    columns: { ...a.columns, months: [...(a.columns.months ?? []), ...(b.columns.months ?? [])] },
    rowsRead: a.rowsRead + b.rowsRead,
    skipped: [...a.skipped, ...b.skipped].sort((x, y) => x.place.row - y.place.row || x.place.column - y.place.column),
    totals: [...a.totals, ...b.totals].sort((x, y) => x.row - y.row),
    nonCustomers: [...a.nonCustomers, ...b.nonCustomers],
    amountRead: Number((a.amountRead + b.amountRead).toPrecision(15)),
    statedTotal: a.statedTotal === null || b.statedTotal === null ? null : a.statedTotal + b.statedTotal,
    guesses: [...a.guesses, ...b.guesses],
    documentTypes: [...a.documentTypes, ...b.documentTypes],
    doubts: [...a.doubts, ...b.doubts],
    notes: [...a.notes, ...b.notes],
    firstDay: first.length === 0 ? null : Math.min(...first),
    lastDay: last.length === 0 ? null : Math.max(...last),
  };
}
