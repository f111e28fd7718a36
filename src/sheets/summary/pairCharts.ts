import { addMonths } from '../../domain/time/month';
import { shownReps } from './accounts';
import type { SummaryContext } from './context';
import { yearLabel } from './context';
import type { Add, Drawing } from './drawing';
import { BLUE, DARK, scaleOf, series } from './drawing';
import { SEGMENT_ORDER } from './tables';

/** Now solid, before outlined: a pair for each segment. */
export function segmentsChart({ model, words, formats, texts }: SummaryContext, add: Add): Drawing | null {
  const { groups, classification } = model;
  const lines = groups.segments;
  const years = classification.years;
  if (lines === null || years === null) return null;
  const names = add(
    words.charts.segment,
    SEGMENT_ORDER.map((segment) => words.moved.segmentsShort[segment]),
  );
  const now = add(
    yearLabel(years.thisYear),
    SEGMENT_ORDER.map((segment) => lines[segment].thisYear ?? ''),
  );
  const before = add(
    yearLabel({ from: addMonths(years.thisYear.from, -12) }),
    SEGMENT_ORDER.map((segment) => lines[segment].lastYear ?? ''),
  );
  const moved = SEGMENT_ORDER.filter((segment) => lines[segment].change !== null);
  const [most] = moved.sort((p, q) => Math.abs(lines[q].difference ?? 0) - Math.abs(lines[p].difference ?? 0));
  const change = most === undefined ? null : lines[most].change;
  const scale = scaleOf(Math.max(...SEGMENT_ORDER.flatMap((s) => [lines[s].thisYear ?? 0, lines[s].lastYear ?? 0])));
  return {
    at: 'segments',
    chart: (place, row) => ({
      name: 'KA_Chart_Segments',
      title:
        most === undefined || change === null
          ? words.charts.segmentsPlain
          : words.charts.segments({ name: texts.terms.segments[most], change: formats.change(change) }),
      place,
      series: [
        series(now, names, row, { kind: 'column', color: BLUE, labels: scale.format }),
        series(before, names, row, { kind: 'column', color: '#FFFFFF', outline: DARK, labels: scale.format }),
      ],
      gapWidth: 60,
      valueFormat: null,
      legend: 'bottom',
    }),
  };
}

/** Visits made, solid, beside visits due, outlined, for each rep. */
export function visitsChart(context: SummaryContext, add: Add): Drawing | null {
  const { model, words, formats } = context;
  const reps = shownReps(context);
  if (reps.length === 0) return null;
  const names = add(
    words.visits.rep,
    reps.map(({ rep }) => rep),
  );
  const made = add(
    words.charts.made,
    reps.map((rep) => rep.made),
  );
  const due = add(
    words.charts.due,
    reps.map((rep) => rep.due),
  );
  const { total } = model.visits;
  return {
    at: 'visits',
    chart: (place, row) => ({
      name: 'KA_Chart_Visits',
      title: words.charts.visits({ made: formats.count(total.made), due: formats.count(total.due) }),
      place,
      series: [
        series(made, names, row, { kind: 'column', color: BLUE, labels: '#,##0' }),
        series(due, names, row, { kind: 'column', color: '#FFFFFF', outline: DARK, labels: '#,##0' }),
      ],
      gapWidth: 60,
      valueFormat: null,
      legend: 'bottom',
    }),
  };
}
