import type { ChartPlan } from '../../plan';
import type { ChartBefore, SheetSnapshot } from '../../restore';
import type { Place } from '../write/cellOperations';
import { single, type Operation } from '../write/operations';
import { inExcel, type ExcelSession } from '../session';

type ChartSnapshot = SheetSnapshot['charts'][number];
type Named = Pick<ChartPlan, 'name' | 'title'>;

/** A chart as it is found: the ranges of its series where Excel tells them. */
interface FoundChart extends ChartBefore {
  readonly name: string;
}

/** What the charts of a plan show before they are brought up to date. */
export async function readChartsBefore(
  session: ExcelSession,
  place: Place,
  plans: readonly ChartPlan[] | undefined,
  isNewSheet: boolean,
): Promise<readonly ChartSnapshot[]> {
  const charts = plans ?? [];
  const found = isNewSheet ? [] : await findCharts(session, place, charts);
  return charts.map(({ name, title }) => {
    const chart = found.find((each) => each.name === name);
    return { name, title, before: chart === undefined ? null : { title: chart.title, series: chart.series } };
  });
}

/** Charts that are there under their names. Where their data come from Excel tells since ExcelApi 1.15. */
async function findCharts(
  session: ExcelSession,
  place: Place,
  wanted: readonly Named[],
): Promise<readonly FoundChart[]> {
  if (wanted.length === 0) return [];
  return inExcel(session, async (context) => {
    const { charts } = context.workbook.worksheets.getItem(place.id);
    const asked = wanted.map(({ name }) => ({ name, chart: charts.getItemOrNullObject(name).load('name') }));
    await context.sync();
    const there = asked
      .filter(({ chart }) => !chart.isNullObject)
      .map(({ name, chart }) => ({
        name,
        title: chart.title.load('text'),
        series: chart.series.load('items/name, items/chartType'),
      }));
    if (there.length > 0) await context.sync();
    const sources = await readSources(
      session,
      context,
      there.map(({ series }) => series.items),
    );
    return there.map(({ name, title, series }, at) => ({
      name,
      title: title.text,
      series: series.items.map((each, index) => ({
        name: each.name,
        values: sources[at]?.[index]?.values ?? null,
        categories: sources[at]?.[index]?.categories ?? null,
      })),
    }));
  });
}

type Sources = Pick<ChartBefore['series'][number], 'values' | 'categories'>;

async function readSources(
  session: ExcelSession,
  context: Excel.RequestContext,
  charts: readonly (readonly Excel.ChartSeries[])[],
): Promise<readonly (readonly Sources[])[]> {
  if (charts.length === 0 || !session.supports('1.15')) return [];
  const asked = charts.map((all) =>
    all.map((series) => {
      const isScatter = series.chartType.startsWith('XYScatter');
      return {
        values: series.getDimensionDataSourceString(isScatter ? 'YValues' : 'Values'),
        categories: series.getDimensionDataSourceString(isScatter ? 'XValues' : 'Categories'),
      };
    }),
  );
  try {
    await context.sync();
  } catch {
    // A series somebody gave numbers instead of cells: then no source is known, and Restore says so.
    return [];
  }
  const told = (address: string): string | null => (address === '' ? null : address);
  return asked.map((all) =>
    all.map(({ values, categories }) => ({ values: told(values.value), categories: told(categories.value) })),
  );
}

export interface ChartsBack {
  readonly operations: readonly Operation[];
  /** Titles of charts that stay, in part or whole, as the plan left them. */
  readonly left: readonly string[];
}

/**
 * What puts the charts of a sheet back: those a plan added go, those it brought up to date get title and data of before.
 * A chart whose title somebody has changed since stays as it is.
 */
export async function restoreCharts(
  session: ExcelSession,
  place: Place,
  snapshots: readonly ChartSnapshot[],
): Promise<ChartsBack> {
  const found = await findCharts(session, place, snapshots);
  const operations: Operation[] = [];
  const left: string[] = [];
  for (const chart of found) {
    const snapshot = snapshots.find(({ name }) => name === chart.name);
    if (snapshot === undefined) continue;
    const { before, title } = snapshot;
    if (before === null && chart.title === title) operations.push(deletion(place, chart.name));
    else if (before === null || (chart.title !== title && chart.title !== before.title)) left.push(chart.title);
    else {
      operations.push(putBack(place, chart, before));
      if (!isWhole(before) || before.series.length !== chart.series.length) left.push(chart.title);
    }
  }
  return { operations, left };
}

const isWhole = ({ series }: ChartBefore): boolean =>
  series.every(({ values, categories }) => values !== null && categories !== null);

function deletion(place: Place, name: string): Operation {
  return single(place.name, (context) => context.workbook.worksheets.getItem(place.id).charts.getItem(name).delete());
}

function putBack(place: Place, { name, series: drawn }: FoundChart, before: ChartBefore): Operation {
  return single(place.name, (context) => {
    const sheet = context.workbook.worksheets.getItem(place.id);
    const chart = sheet.charts.getItem(name);
    chart.title.text = before.title;
    for (const [index, { name: text, values, categories }] of before.series.slice(0, drawn.length).entries()) {
      const series = chart.series.getItemAt(index);
      series.name = text;
      if (values !== null) series.setValues(sheet.getRange(onSheet(values)).untrack());
      if (categories !== null) series.setXAxisValues(sheet.getRange(onSheet(categories)).untrack());
    }
  });
}

/** "Summary!$B$2:$B$7" without its sheet: our charts draw cells of the sheet they stand on. */
const onSheet = (address: string): string => (address.split('!').pop() ?? '').replaceAll('$', '');
