import { cellAddress } from '../../address';
import type { ChartPlan, SeriesPlan } from '../../plan';
import type { Place } from './cellOperations';
import { drawAxes, drawSeries, typeOf } from './chartStyles';
import { perform, single, type Operation } from './operations';
import type { Target } from './prepare';
import { inExcel, rangeAt, type ExcelSession } from '../session';

/** Bytes of the calls that set up a chart or a series. */
const CHART_BYTES = 8_000;
const SERIES_BYTES = 5_000;

/**
 * Charts of a plan, after its cells: a chart that is there under its name is brought up to date where it stands, one
 * that is not is added. Nothing is deleted but series that are too many. Some syncs for the charts of a sheet, however
 * many there are.
 */
export async function drawCharts(session: ExcelSession, targets: readonly Target[]): Promise<void> {
  for (const { place, plan } of targets) {
    const charts = plan.charts ?? [];
    if (charts.length === 0) continue;
    await addMissing(session, place, charts);
    const found = await readCharts(session, place, charts);
    const operations = charts.flatMap((chart, index) => chartOperations(place, chart, found[index]));
    await perform(session, operations, undefined, { done: 0, total: 0 });
  }
}

/** A chart is named in the request that adds it, so that a run that is interrupted finds it again. */
async function addMissing(session: ExcelSession, place: Place, plans: readonly ChartPlan[]): Promise<void> {
  await inExcel(
    session,
    async (context) => {
      const { charts } = context.workbook.worksheets.getItem(place.id);
      const there = plans.map(({ name }) => charts.getItemOrNullObject(name).load('name'));
      await context.sync();
      for (const [index, { name, series }] of plans.entries()) {
        const [first] = series;
        if (there[index]?.isNullObject !== true || first === undefined) continue;
        charts.add(typeOf(first), rangeAt(context, place.id, first.values)).name = name;
      }
      await context.sync();
    },
    place.name,
  );
}

/** What is to be known of a chart before it is set up. */
interface ChartNow {
  readonly seriesCount: number;
  /** Texts of the cells that name its series. */
  readonly names: readonly string[];
}

function readCharts(session: ExcelSession, place: Place, plans: readonly ChartPlan[]): Promise<readonly ChartNow[]> {
  return inExcel(
    session,
    async (context) => {
      const { charts } = context.workbook.worksheets.getItem(place.id);
      const asked = plans.map(({ name, series }) => ({
        count: charts.getItem(name).series.getCount(),
        names: series.map((each) => rangeAt(context, place.id, each.name).load('text')),
      }));
      await context.sync();
      return asked.map(({ count, names }) => ({
        seriesCount: count.value,
        names: names.map(({ text }) => text[0]?.[0] ?? ''),
      }));
    },
    place.name,
  );
}

function chartOperations(place: Place, plan: ChartPlan, now: ChartNow | undefined): readonly Operation[] {
  const on =
    (set: (chart: Excel.Chart, context: Excel.RequestContext) => void) =>
    (context: Excel.RequestContext): void =>
      set(context.workbook.worksheets.getItem(place.id).charts.getItem(plan.name), context);
  const setSize = (size: number, set: (chart: Excel.Chart, context: Excel.RequestContext) => void): Operation => ({
    ...single(place.name, on(set)),
    size,
  });
  const count = now?.seriesCount ?? 0;
  return [
    setSize(CHART_BYTES, (chart) => {
      fitSeries(chart, count, plan.series.length);
    }),
    ...plan.series.map((series, index) =>
      setSize(SERIES_BYTES, (chart, context) => {
        const drawn = chart.series.getItemAt(index);
        setSource({ context, place, drawn, seriesPlan: series, name: now?.names[index] ?? '' });
        drawSeries(drawn, series, plan.gapWidth);
      }),
    ),
    setSize(CHART_BYTES, (chart) => {
      setFrame(chart, plan);
      drawAxes(chart, plan);
    }),
  ];
}

/** As many series as the plan has; from the end, so that those before keep their numbers. */
function fitSeries(chart: Excel.Chart, found: number, wanted: number): void {
  for (let index = found - 1; index >= wanted; index--) chart.series.getItemAt(index).delete();
  for (let index = found; index < wanted; index++) chart.series.add();
}

function setSource({
  context,
  place,
  drawn,
  seriesPlan: { values, categories },
  name,
}: {
  readonly context: Excel.RequestContext;
  readonly place: Place;
  readonly drawn: Excel.ChartSeries;
  readonly seriesPlan: SeriesPlan;
  readonly name: string;
}): void {
  drawn.setValues(rangeAt(context, place.id, values));
  drawn.setXAxisValues(rangeAt(context, place.id, categories));
  // The text itself: that a name may be a formula is not documented.
  drawn.name = name;
}

function setFrame(chart: Excel.Chart, { title, place, legend }: ChartPlan): void {
  chart.title.text = title;
  chart.title.overlay = false;
  chart.legend.visible = legend !== 'none';
  if (legend === 'bottom') chart.legend.position = 'Bottom';
  const { row, column, rows, columns } = place;
  chart.setPosition(cellAddress(row, column), cellAddress(row + rows - 1, column + columns - 1));
}
