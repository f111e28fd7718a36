import type { ChartPlan, PlanCell } from '../../workbook/plan';
import type { Area } from '../../workbook/cells';
import { addMonths } from '../../domain/time/month';
import type { SummaryContext } from './context';
import { yearLabel } from './context';
import type { Part } from './part';
import { EMPTY } from './part';
import type { Add, ChartName, Drawing, Range } from './drawing';
import { BLUE, DARK, GREY, scaleOf, series } from './drawing';
import { segmentsChart, visitsChart } from './pairCharts';

/** Where the figures of the charts stand: right of the printed columns. */
export const DATA_COLUMN = 13;
const DATA_ROW = 2;
export const DATA_COLUMNS = 15;

/** The figures of the charts as cells, and the charts that draw them. */
export interface ChartData {
  readonly part: Part;
  /** @param place rows and columns of a chart by name @param top row of the sheet that the part begins in */
  readonly charts: (place: (name: ChartName) => Area | null, top: number) => readonly ChartPlan[];
}

export function chartData(context: SummaryContext): ChartData {
  const columns: PlanCell[][] = [];
  const add = (header: PlanCell, cells: readonly PlanCell[]): Range => {
    columns.push([header, ...cells]);
    return { column: DATA_COLUMN + columns.length - 1, rows: cells.length };
  };
  const drawings = [months(context, add), pareto(context, add), segmentsChart(context, add), visitsChart(context, add)];
  const rows = DATA_ROW + Math.max(...columns.map(({ length }) => length));
  const lines = Array.from({ length: rows }, (_, r) =>
    columns.flatMap((column, c) => {
      const value = column[r - DATA_ROW];
      return value === undefined ? [] : [{ column: DATA_COLUMN + c, value }];
    }),
  );
  lines[DATA_ROW - 1]?.push({ column: DATA_COLUMN, value: context.words.charts.data });
  const part: Part = {
    ...EMPTY,
    rows,
    lines,
    styles: [
      {
        area: { row: 1, column: DATA_COLUMN, rows: rows - 1, columns: DATA_COLUMNS },
        style: { size: 8, color: GREY },
      },
    ],
  };
  const charts: ChartData['charts'] = (place, top) =>
    drawings.flatMap((drawing) => {
      const area = drawing === null ? null : place(drawing.at);
      return drawing === null || area === null ? [] : [drawing.chart(area, top + DATA_ROW)];
    });
  return { part, charts };
}

/** This year as columns, last year as a line with diamonds, plan dashed: shapes, not hues, tell them apart. */
function months({ model, words, formats, currency }: SummaryContext, add: Add): Drawing | null {
  const { months: pairs, classification, year } = model;
  const years = classification.years;
  if (years === null || pairs.length === 0) return null;
  const hasPlan = pairs.some(({ month }) => model.targets.has(month));
  const labels = add(
    words.charts.month,
    pairs.map(({ month }) => formats.monthInitial(month)),
  );
  const now = add(
    yearLabel(years.thisYear),
    pairs.map(({ thisYear }) => thisYear ?? ''),
  );
  const before = add(
    yearLabel({ from: addMonths(years.thisYear.from, -12) }),
    pairs.map(({ lastYear }) => lastYear ?? ''),
  );
  const plan = add(
    hasPlan ? words.charts.plan : '',
    pairs.map(({ month }) => model.targets.get(month) ?? ''),
  );
  const largest = Math.max(
    0,
    ...pairs.flatMap(({ month, thisYear, lastYear }) => [thisYear ?? 0, lastYear ?? 0, model.targets.get(month) ?? 0]),
  );
  const scale = scaleOf(largest);
  const change = year?.against?.change ?? null;
  return {
    at: 'months',
    chart: (place, row) => ({
      name: 'KA_Chart_Months',
      title: words.charts.months({
        unit: words.charts.units[scale.unit]({ currency: currency ?? '' }),
        finding: change === null ? '' : words.charts.monthsUp({ change: formats.change(change, 1) }),
      }),
      place,
      series: [
        series(now, labels, row, { kind: 'column', color: BLUE }),
        series(before, labels, row, { kind: 'line', color: DARK, weight: 1.75, marker: 'diamond' }),
        ...(hasPlan ? [series(plan, labels, row, { kind: 'line', color: GREY, weight: 1.75, dash: 'dash' })] : []),
      ],
      gapWidth: 45,
      valueFormat: scale.format,
      legend: 'bottom',
    }),
  };
}

/** The curve of cumulative shares, with lines down from the ends of A and B. */
function pareto({ model, words, formats }: SummaryContext, add: Add): Drawing | null {
  const { curve, classification } = model;
  const { a, b } = classification.options.abc;
  const x = add(
    words.charts.customers,
    curve.curve.map((point) => point.x),
  );
  const y = add(
    words.charts.cumulative,
    curve.curve.map((point) => point.y),
  );
  const [endA, endB] = curve.ends;
  if (endA === undefined || endB === undefined) return null;
  const drop = (abc: string, share: number, end: { readonly x: number; readonly y: number }): [Range, Range] => [
    add('', [0, end.x, end.x]),
    add(words.charts.cutoff({ abc, share: formats.percent(share) }), [end.y, end.y, 0]),
  ];
  const [ax, ay] = drop('A', a, endA);
  const [bx, by] = drop('B', b, endB);
  return {
    at: 'pareto',
    chart: (place, row) => ({
      name: 'KA_Chart_Pareto',
      title: words.charts.pareto({
        n: formats.count(endA.customers),
        all: formats.count(curve.customers),
        share: formats.percent(endA.y),
      }),
      place,
      series: [
        series(y, x, row, { kind: 'scatter', color: BLUE, weight: 2.25 }),
        series(ay, ax, row, { kind: 'scatter', color: DARK, weight: 1 }),
        series(by, bx, row, { kind: 'scatter', color: GREY, weight: 1, dash: 'dash' }),
      ],
      valueFormat: '0%',
      valueRange: { from: 0, to: 1 },
      categoryFormat: '0%',
      categoryRange: { from: 0, to: 1 },
      legend: 'bottom',
    }),
  };
}
