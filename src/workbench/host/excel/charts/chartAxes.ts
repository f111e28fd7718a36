import { Part } from '../../model/drawings/drawingParts';
import { invalidArgument } from '../../richapi/errors';
import type { HostRef } from '../../richapi/types';
import { choice, flagValue, textValue } from '../arguments';
import { fieldsOf, numberOrAutomatic, readAndSet } from '../partTable';
import { define, ref } from '../targets';
import type { AxisModel, ChartModel, GridlinesModel, TitleModel } from '../../model/types';

function axis(chart: ChartModel, type: AxisModel['type'], group: AxisModel['group'] = 'Primary'): HostRef {
  const found = chart.axis(type, group);
  if (found === undefined) throw invalidArgument(`there is no ${group} ${type} axis`);
  return ref('ChartAxis', new Part<AxisModel>(() => chart.guard(), found));
}

export const defineAxes = define('ChartAxes', {
  links: {
    CategoryAxis: (chart) => axis(chart, 'Category'),
    SeriesAxis: (chart) => axis(chart, 'Series'),
    ValueAxis: (chart) => axis(chart, 'Value'),
  },
  methods: {
    GetItem: (chart, args) =>
      axis(
        chart,
        choice(args.raw(0), 'Category', 'Value', 'Series'),
        choice(args.raw(1) ?? 'Primary', 'Primary', 'Secondary'),
      ),
  },
});

const field = fieldsOf<AxisModel>();
const tick = (value: unknown): string => choice(value, 'None', 'Cross', 'Inside', 'Outside');

const axisFields = readAndSet<AxisModel>({
  CategoryType: field('categoryType', (value) => choice(value, 'Automatic', 'TextAxis', 'DateAxis')),
  LinkNumberFormat: field('linkNumberFormat', flagValue),
  MajorTickMark: field('majorTickMark', tick),
  MajorUnit: field('majorUnit', numberOrAutomatic),
  Maximum: field('maximum', numberOrAutomatic),
  Minimum: field('minimum', numberOrAutomatic),
  MinorTickMark: field('minorTickMark', tick),
  NumberFormat: field('numberFormat', textValue),
  ReversePlotOrder: field('reversePlotOrder', flagValue),
  TickLabelPosition: field('tickLabelPosition', (value) => choice(value, 'NextToAxis', 'High', 'Low', 'None')),
  Visible: field('visible', flagValue),
});

export const defineAxis = define('ChartAxis', {
  scalars: { ...axisFields.scalars, AxisGroup: ({ bag }) => bag.group, Type: ({ bag }) => bag.type },
  setters: axisFields.setters,
  links: {
    Format: (part) => ref('ChartAxisFormat', part.of(part.bag.looks)),
    MajorGridlines: (part) => ref('ChartGridlines', part.of(part.bag.majorGridlines)),
    MinorGridlines: (part) => ref('ChartGridlines', part.of(part.bag.minorGridlines)),
    Title: (part) => ref('ChartAxisTitle', part.of(part.bag.title)),
  },
});

export const defineGridlines = define('ChartGridlines', {
  ...readAndSet<GridlinesModel>({ Visible: fieldsOf<GridlinesModel>()('visible', flagValue) }),
  links: { Format: (part) => ref('ChartGridlinesFormat', part) },
});

export const defineGridlinesFormat = define('ChartGridlinesFormat', {
  links: { Line: (part) => ref('ChartLineFormat', part.of(part.bag.line)) },
});

const title = fieldsOf<TitleModel>();
const titleFields = readAndSet<TitleModel>({ Text: title('text', textValue), Visible: title('visible', flagValue) });

export const defineAxisTitle = define('ChartAxisTitle', {
  scalars: titleFields.scalars,
  setters: {
    ...titleFields.setters,
    Text: (part, value) => {
      part.guard();
      part.bag.text = textValue(value);
      part.bag.visible = true;
    },
  },
  links: { Format: (part) => ref('ChartAxisTitleFormat', part.of(part.bag.looks)) },
});
