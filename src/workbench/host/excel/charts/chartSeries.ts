import { quoteSheetName } from '../../../../workbook/address';
import { absoluteAddress } from '../../model/cells/cellRange';
import { newSeries, seriesName } from '../../model/drawings/charts';
import { Part } from '../../model/drawings/drawingParts';
import { RangeTarget } from '../../model/cells/rangeTarget';
import { invalidArgument, itemNotFound } from '../../richapi/errors';
import type { Args, HostRef } from '../../richapi/types';
import { findAddress, choice, flagValue, numberValue, textValue } from '../arguments';
import { CHART_TYPES } from './chartTypes';
import { colorValue, fieldsOf, readAndSet } from '../partTable';
import { define, ref, type SeriesTarget } from '../targets';
import type { LabelsModel, SeriesModel, RangeModel } from '../../model/types';

export const defineSeriesCollection = define('ChartSeriesCollection', {
  scalars: { Count: ({ series }) => series.length },
  items: (chart) => chart.series.map((series) => ref('ChartSeries', { chart, series })),
  methods: {
    Add: (chart, args) => {
      chart.guard();
      const series = newSeries(`Series${chart.series.length + 1}`);
      const at = args.has(1) ? args.integer(1) : chart.series.length;
      if (at < 0 || at > chart.series.length) throw invalidArgument('the index is outside the series');
      chart.series.splice(at, 0, series);
      if (args.has(0)) setName({ chart, series }, args.raw(0));
      return ref('ChartSeries', { chart, series });
    },
    GetCount: ({ series }) => series.length,
    GetItemAt: (chart, args) => {
      const series = chart.series[args.integer(0)];
      if (series === undefined) throw itemNotFound(`series ${args.integer(0)}`);
      return ref('ChartSeries', { chart, series });
    },
  },
});

/** A name is a text, or the formula of the cell that has it. */
function setName({ chart, series }: SeriesTarget, value: unknown): void {
  const name = textValue(value);
  series.nameAt = name.startsWith('=') ? findAddress(name.slice(1), chart.sheet, chart.sheet.workbook) : null;
  series.name = series.nameAt === null ? name : '';
}

const field = fieldsOf<SeriesModel>();
const MARKERS = ['Automatic', 'None', 'Square', 'Diamond', 'Triangle', 'X', 'Star', 'Dot', 'Dash', 'Circle', 'Plus'];

function within(low: number, high: number): (value: unknown) => number {
  return (value) => {
    const number = numberValue(value);
    if (number < low || number > high) throw invalidArgument(`a number from ${low} to ${high} is wanted`);
    return number;
  };
}

const { scalars, setters } = readAndSet<SeriesModel>({
  AxisGroup: field('axisGroup', (value) => choice(value, 'Primary', 'Secondary')),
  GapWidth: field('gapWidth', within(0, 500)),
  HasDataLabels: field('hasDataLabels', flagValue),
  MarkerBackgroundColor: field('markerBackgroundColor', colorValue),
  MarkerForegroundColor: field('markerForegroundColor', colorValue),
  MarkerSize: field('markerSize', within(2, 72)),
  MarkerStyle: field('markerStyle', (value) => choice(value, ...MARKERS)),
  Overlap: field('overlap', within(-100, 100)),
  Smooth: field('smooth', flagValue),
});

const part = ({ chart, series }: SeriesTarget): Part<SeriesModel> => new Part(() => chart.guard(), series);
const onSeries =
  <R>(of: (bag: Part<SeriesModel>, value?: unknown) => R) =>
  (target: SeriesTarget, value?: unknown): R =>
    of(part(target), value);

const source = ({ chart }: SeriesTarget, args: Args): RangeTarget => {
  chart.guard();
  const passed = args.ref(0)?.target;
  if (!(passed instanceof RangeTarget)) throw invalidArgument('a range is wanted');
  return passed.alive();
};

export const defineSeries = define('ChartSeries', {
  scalars: {
    ...Object.fromEntries(Object.entries(scalars).map(([name, read]) => [name, onSeries(read)])),
    ChartType: ({ chart, series }) => series.type ?? chart.type,
    Name: ({ series }) => seriesName(series),
    PlotOrder: ({ chart, series }) => chart.series.indexOf(series),
  },
  setters: {
    ...Object.fromEntries(Object.entries(setters).map(([name, write]) => [name, onSeries(write)])),
    ChartType: ({ chart, series }, value) => {
      chart.guard();
      series.type = choice(value, ...CHART_TYPES);
    },
    Name: (target, value) => {
      target.chart.guard();
      setName(target, value);
    },
  },
  links: {
    DataLabels: (target) => ref('ChartDataLabels', part(target).of(target.series.labels)),
    Format: (target) => ref('ChartSeriesFormat', part(target).of(target.series.looks)),
  },
  methods: {
    Delete: ({ chart, series }) => {
      chart.guard();
      chart.series = chart.series.filter((each) => each !== series);
    },
    GetDimensionDataSourceString: ({ series }, args) => {
      const range = dimension(series, args);
      return range === null ? '' : `${quoteSheetName(range.sheet.name)}!${absoluteAddress(range.area)}`;
    },
    GetDimensionValues: ({ series }, args) => {
      const range = dimension(series, args);
      return range === null ? [] : valuesOf(range);
    },
    SetValues: (target, args) => void (target.series.values = source(target, args)),
    SetXAxisValues: (target, args) => void (target.series.categories = source(target, args)),
  },
});

function dimension({ categories, values }: SeriesModel, args: Args): RangeModel | null {
  const of = choice(args.raw(0), 'Categories', 'Values', 'XValues', 'YValues');
  return of === 'Categories' || of === 'XValues' ? categories : values;
}

function valuesOf({ sheet, area }: RangeModel): unknown[] {
  sheet.workbook.calculation.bringUpToDate();
  return Array.from({ length: area.rows * area.columns }, (_unused, index) =>
    sheet.value(area.row + Math.floor(index / area.columns), area.column + (index % area.columns)),
  );
}

const label = fieldsOf<LabelsModel>();
const POSITIONS = [
  'None',
  'Center',
  'InsideEnd',
  'InsideBase',
  'OutsideEnd',
  'Left',
  'Right',
  'Top',
  'Bottom',
  'BestFit',
];

export const defineDataLabels = define('ChartDataLabels', {
  ...readAndSet<LabelsModel>({
    LinkNumberFormat: label('linkNumberFormat', flagValue),
    NumberFormat: label('numberFormat', textValue),
    Position: label('position', (value) => choice(value, ...POSITIONS)),
    ShowCategoryName: label('showCategoryName', flagValue),
    ShowSeriesName: label('showSeriesName', flagValue),
    ShowValue: label('showValue', flagValue),
  }),
  links: { Format: (labels): HostRef => ref('ChartDataLabelFormat', labels.of(labels.bag.looks)) },
});
