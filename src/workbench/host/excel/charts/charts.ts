import { seriesOf } from '../../model/drawings/chartSource';
import { Part } from '../../model/drawings/drawingParts';
import { boundingArea } from '../../model/cells/cellRange';
import { placeOf } from '../../model/drawings/places';
import type { RangeTarget } from '../../model/cells/rangeTarget';
import { invalidArgument, itemNotFound } from '../../richapi/errors';
import type { Args, HostRef } from '../../richapi/types';
import { choice, flagValue, numberValue, rangeArgument, textValue } from '../arguments';
import { CHART_TYPES } from './chartTypes';
import { fieldsOf, positiveValue, readAndSet } from '../partTable';
import { define, ref } from '../targets';
import { registrations } from '../registrations';
import type { ChartModel, LegendModel, Place, SheetModel } from '../../model/types';
import { DrawnChart } from '../../model/drawings/charts';

function find({ charts }: SheetModel, wanted: string): ChartModel | null {
  const name = wanted.toLowerCase();
  return charts.find((chart) => chart.id === wanted || chart.name.toLowerCase() === name) ?? null;
}

function requireChart(chart: ChartModel | null | undefined, what: string): HostRef {
  if (chart === null || chart === undefined) throw itemNotFound(`the chart ${what}`);
  return ref('Chart', chart);
}

const byColumns = (args: Args, index: number): 'Auto' | 'Columns' | 'Rows' =>
  choice(args.raw(index) ?? 'Auto', 'Auto', 'Columns', 'Rows');

function add(sheet: SheetModel, args: Args): HostRef {
  const number = sheet.workbook.nextId();
  const chart = new DrawnChart(sheet, `{chart-${number}}`, `Chart ${number}`, choice(args.raw(0), ...CHART_TYPES));
  chart.guard();
  const source = rangeArgument(args, 1, sheet, sheet.workbook);
  chart.series = seriesOf(chart, source, byColumns(args, 2));
  chart.title.visible = true;
  sheet.charts.push(chart);
  return ref('Chart', chart);
}

export const defineCharts = define('ChartCollection', {
  scalars: { Count: ({ charts }) => charts.length },
  items: ({ charts }) => charts.map((chart) => ref('Chart', chart)),
  indexer: (sheet, args) => requireChart(find(sheet, args.text(0)), args.text(0)),
  methods: {
    Add: add,
    GetCount: ({ charts }) => charts.length,
    GetItem: (sheet, args) => requireChart(find(sheet, args.text(0)), args.text(0)),
    GetItemAt: ({ charts }, args) => requireChart(charts[args.integer(0)], `number ${args.integer(0)}`),
    GetItemOrNullObject: (sheet, args) => {
      const chart = find(sheet, args.text(0));
      return chart === null ? null : ref('Chart', chart);
    },
    ...registrations('Activated', 'Added', 'Deactivated', 'Deleted'),
  },
});

const place = fieldsOf<Place>();
const PLACE_FIELDS = readAndSet<Place>({
  Height: place('height', positiveValue),
  Left: place('left', numberValue),
  Top: place('top', numberValue),
  Width: place('width', positiveValue),
});

const part = (chart: ChartModel): Part<ChartModel> => new Part(() => chart.guard(), chart);

/** A change of one value of a chart. */
const setting =
  (change: (chart: ChartModel, value: unknown) => void) =>
  (chart: ChartModel, value: unknown): void => {
    chart.guard();
    change(chart, value);
  };

export const defineChart = define('Chart', {
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    ...Object.fromEntries(
      Object.entries(PLACE_FIELDS.scalars).map(([name, read]) => [name, (chart: ChartModel) => read(part(chart))]),
    ),
    ChartType: ({ type }) => type,
    DisplayBlanksAs: ({ displayBlanksAs }) => displayBlanksAs,
    Id: ({ id }) => id,
    Name: ({ name }) => name,
    PlotVisibleOnly: ({ plotVisibleOnly }) => plotVisibleOnly,
    Style: ({ style }) => style,
  },
  setters: {
    ...Object.fromEntries(
      Object.entries(PLACE_FIELDS.setters).map(([name, write]) => [
        name,
        (chart: ChartModel, value: unknown) => write(part(chart), value),
      ]),
    ),
    ChartType: setting((chart, value) => (chart.type = choice(value, ...CHART_TYPES))),
    DisplayBlanksAs: setting(
      (chart, value) => (chart.displayBlanksAs = choice(value, 'NotPlotted', 'Zero', 'Interpolated')),
    ),
    Name: setting((chart, value) => (chart.name = textValue(value))),
    PlotVisibleOnly: setting((chart, value) => (chart.plotVisibleOnly = flagValue(value))),
    Style: setting((chart, value) => (chart.style = numberValue(value))),
  },
  links: {
    Axes: (chart) => ref('ChartAxes', chart),
    DataLabels: (chart) => ref('ChartDataLabels', part(chart).of(chart.labels)),
    Format: (chart) => ref('ChartAreaFormat', part(chart).of(chart.looks)),
    Legend: (chart) => ref('ChartLegend', part(chart).of(chart.legend)),
    PlotArea: (chart) => ref('ChartPlotArea', part(chart).of(chart.plotLooks)),
    Series: (chart) => ref('ChartSeriesCollection', chart),
    Title: (chart) => ref('ChartTitle', chart),
    Worksheet: ({ sheet }) => ref('Worksheet', sheet),
  },
  methods: {
    Activate: ({ sheet }) => sheet.workbook.activate(sheet),
    Delete: (chart) => {
      chart.guard();
      chart.sheet.charts = chart.sheet.charts.filter((each) => each !== chart);
    },
    SetData: (chart, args) => {
      chart.guard();
      chart.series = seriesOf(chart, rangeArgument(args, 0, chart.sheet, chart.sheet.workbook), byColumns(args, 1));
    },
    SetPosition: (chart, args) => {
      chart.guard();
      const first = cell(chart, args, 0);
      const last = args.has(1) ? cell(chart, args, 1) : null;
      const at = placeOf(chart.sheet, last === null ? first.area : boundingArea(first.area, last.area));
      Object.assign(chart, last === null ? { left: at.left, top: at.top } : at);
    },
  },
});

function cell(chart: ChartModel, args: Args, index: number): RangeTarget {
  const range = rangeArgument(args, index, chart.sheet, chart.sheet.workbook);
  if (range.sheet !== chart.sheet) throw invalidArgument('a chart stays on its sheet');
  return range;
}

export const defineTitle = define('ChartTitle', {
  scalars: {
    Overlay: ({ title }) => title.overlay,
    Text: (chart) => chart.titleText(),
    Visible: ({ title }) => title.visible,
  },
  setters: {
    Overlay: setting(({ title }, value) => (title.overlay = flagValue(value))),
    Text: setting(({ title }, value) => {
      title.text = textValue(value);
      title.visible = true;
    }),
    Visible: setting(({ title }, value) => (title.visible = flagValue(value))),
  },
  links: { Format: (chart) => ref('ChartTitleFormat', part(chart).of(chart.title.looks)) },
});

const legend = fieldsOf<LegendModel>();

export const defineLegend = define('ChartLegend', {
  ...readAndSet<LegendModel>({
    Overlay: legend('overlay', flagValue),
    Position: legend('position', (value) => choice(value, 'Top', 'Bottom', 'Left', 'Right', 'Corner')),
    Visible: legend('visible', flagValue),
  }),
  links: { Format: (target) => ref('ChartLegendFormat', target.of(target.bag.looks)) },
});
