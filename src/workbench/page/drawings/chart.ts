import type { CellValue } from '../../../workbook/cells';
import { seriesName } from '../../host/model/drawings/charts';
import type { RangeModel } from '../../host/model/types';
import { along, scaleOf, type Scale } from './scale';
import { label, svg } from './svg';
import type { ChartModel, SeriesModel } from '../../host/model/types';

/** Colours of the Office theme, taken in turn by series without one of their own. */
const ACCENTS = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];
const [TITLE_HEIGHT, LEGEND_HEIGHT, AXIS_HEIGHT, AXIS_WIDTH, GAP] = [30, 24, 20, 52, 12];
const MOST_LABELS = 12;

const SHORT = new Intl.NumberFormat('en-US', { notation: 'compact', maximumFractionDigits: 1 });
const PERCENT = new Intl.NumberFormat('en-US', { style: 'percent', maximumFractionDigits: 0 });

interface Line {
  readonly model: SeriesModel;
  readonly kind: 'columns' | 'line' | 'points';
  readonly color: string;
  readonly values: readonly (number | null)[];
  readonly at: readonly CellValue[];
}

interface Plot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function cellsOf(range: RangeModel | null): readonly CellValue[] {
  if (range === null) return [];
  const { sheet, area } = range;
  return Array.from({ length: area.rows * area.columns }, (_unused, index) =>
    sheet.value(area.row + Math.floor(index / area.columns), area.column + (index % area.columns)),
  );
}

const textsOf = (range: RangeModel | null): readonly string[] =>
  range === null
    ? []
    : cellsOf(range).map((value, index) => {
        const { area, sheet } = range;
        const [row, column] = [area.row + Math.floor(index / area.columns), area.column + (index % area.columns)];
        return sheet.cell(row, column)?.displayText ?? String(value);
      });

function lineOf(chart: ChartModel, model: SeriesModel, index: number): Line {
  const type = model.type ?? chart.type;
  const kind = type.startsWith('XY') ? 'points' : type.startsWith('Line') ? 'line' : 'columns';
  const own = kind === 'columns' ? model.looks.fill.color : model.looks.line.color;
  const isOwn = typeof own === 'string' && own !== '' && model.looks.line.style !== 'Automatic';
  const color = isOwn || (kind === 'columns' && own) ? String(own) : (ACCENTS[index % ACCENTS.length] ?? '#4472C4');
  const values = cellsOf(model.values).map((value) => (typeof value === 'number' ? value : null));
  return { model, kind, color, values, at: cellsOf(model.categories) };
}

const present = (values: readonly (number | null)[]): readonly number[] => values.filter((value) => value !== null);

/** Draws a chart of the workbook, plainly: title, axes, columns, lines and points, names of the series. */
export function drawChart(chart: ChartModel, width: number, height: number): SVGElement {
  const lines = chart.series.map((model, index) => lineOf(chart, model, index));
  const hasLegend = chart.legend.visible;
  const value = chart.axis('Value');
  const hasAxis = value?.visible !== false;
  const top = chart.title.visible ? TITLE_HEIGHT : GAP;
  const left = hasAxis ? AXIS_WIDTH : GAP;
  const bottom = AXIS_HEIGHT + (hasLegend ? LEGEND_HEIGHT : GAP / 2);
  const plot = { left, top, width: width - left - GAP, height: height - top - bottom };
  const numbers = lines.flatMap(({ values }) => present(values));
  const withZero = lines.some(({ kind }) => kind === 'columns');
  const scale = scaleOf(numbers, { minimum: value?.minimum ?? '', maximum: value?.maximum ?? '' }, withZero);
  const isPercent = value?.numberFormat.includes('%') === true;
  const show = (tick: number): string => (isPercent ? PERCENT : SHORT).format(tick);
  return svg(
    'svg',
    { width, height, viewBox: `0 0 ${String(width)} ${String(height)}`, class: 'chart' },
    svg('rect', { width, height, fill: '#FFFFFF', stroke: '#D9D9D9' }),
    ...(chart.title.visible
      ? [label(chart.titleText(), width / 2, 20, { 'text-anchor': 'middle', 'font-size': 14, fill: '#242424' })]
      : []),
    ...(hasAxis ? valueAxis(scale, plot, show) : []),
    ...categoryAxis(chart, lines, plot),
    ...lines.flatMap((line) => drawLine({ chart, line, lines, plot, scale })),
    ...(hasLegend ? [legend(lines, width, height - GAP / 2)] : []),
  );
}

const yOf = (plot: Plot, scale: Scale, value: number): number => plot.top + plot.height * (1 - along(scale, value));

function valueAxis(scale: Scale, plot: Plot, show: (tick: number) => string): readonly SVGElement[] {
  const { left, width } = plot;
  return scale.ticks.flatMap((tick) => {
    const y = yOf(plot, scale, tick);
    return [
      svg('line', { x1: left, x2: left + width, y1: y, y2: y, stroke: '#E1E1E1' }),
      label(show(tick), left - 6, y + 4, { 'text-anchor': 'end' }),
    ];
  });
}

function categoryAxis(chart: ChartModel, lines: readonly Line[], plot: Plot): readonly SVGElement[] {
  const [first] = lines;
  if (first === undefined) return [];
  const y = plot.top + plot.height + 14;
  if (first.kind === 'points') {
    const scale = pointScale(chart, lines);
    return scale.ticks.map((tick) =>
      label(SHORT.format(tick), plot.left + plot.width * along(scale, tick), y, { 'text-anchor': 'middle' }),
    );
  }
  const texts = textsOf(first.model.categories);
  const every = Math.max(1, Math.ceil(texts.length / MOST_LABELS));
  return texts.flatMap((text, index) =>
    index % every === 0 ? [label(text, slot(plot, texts.length, index), y, { 'text-anchor': 'middle' })] : [],
  );
}

const slot = (plot: Plot, count: number, index: number): number =>
  plot.left + (plot.width * (index + 0.5)) / Math.max(1, count);

function pointScale(chart: ChartModel, lines: readonly Line[]): Scale {
  const axis = chart.axis('Category');
  const places = lines.flatMap(({ at }) => at.filter((value) => typeof value === 'number'));
  return scaleOf(places, { minimum: axis?.minimum ?? '', maximum: axis?.maximum ?? '' }, false);
}

function drawLine({
  chart,
  line,
  lines,
  plot,
  scale,
}: {
  readonly chart: ChartModel;
  readonly line: Line;
  readonly lines: readonly Line[];
  readonly plot: Plot;
  readonly scale: Scale;
}): SVGElement[] {
  const { kind, values, color, model } = line;
  if (kind === 'columns') return drawColumns(line, lines, plot, scale);
  const places = pointScale(chart, lines);
  const points = values.flatMap((value, index) => {
    if (value === null) return [];
    const at = line.at[index];
    const x =
      kind === 'points'
        ? plot.left + plot.width * along(places, typeof at === 'number' ? at : index)
        : slot(plot, values.length, index);
    return [{ x, y: yOf(plot, scale, value), value }];
  });
  const dash = model.looks.line.style.includes('Dash') ? { 'stroke-dasharray': '6 4' } : {};
  const path = points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
  const hasMarkers = !['None', 'Automatic'].includes(model.markerStyle);
  return [
    svg('polyline', {
      points: path,
      fill: 'none',
      stroke: color,
      'stroke-width': model.looks.line.weight * 1.33,
      ...dash,
    }),
    ...(hasMarkers ? points.map(({ x, y }) => svg('circle', { cx: x, cy: y, r: 3.5, fill: color })) : []),
    ...labels(model, points),
  ];
}

function drawColumns({ values, color, model }: Line, lines: readonly Line[], plot: Plot, scale: Scale): SVGElement[] {
  const beside = lines.filter(({ kind }) => kind === 'columns');
  const place = beside.findIndex((line) => line.model === model);
  const width = plot.width / Math.max(1, values.length) / (beside.length + model.gapWidth / 100);
  const zero = yOf(plot, scale, Math.max(scale.from, Math.min(scale.to, 0)));
  const tops: { x: number; y: number; value: number }[] = [];
  const columns = values.flatMap((value, index) => {
    if (value === null) return [];
    const x = slot(plot, values.length, index) + (place - beside.length / 2) * width;
    const y = yOf(plot, scale, value);
    tops.push({ x: x + width / 2, y, value });
    return [svg('rect', { x, y: Math.min(y, zero), width, height: Math.abs(zero - y), fill: color })];
  });
  return [...columns, ...labels(model, tops)];
}

function labels(model: SeriesModel, points: readonly { x: number; y: number; value: number }[]): SVGElement[] {
  if (!model.hasDataLabels) return [];
  const format = model.labels.numberFormat.includes('%') ? PERCENT : SHORT;
  return points.map(({ x, y, value }) => label(format.format(value), x, y - 5, { 'text-anchor': 'middle' }));
}

function legend(lines: readonly Line[], width: number, y: number): SVGElement {
  const names = lines.map(({ model, color }) => ({ name: seriesName(model), color }));
  const lengths = names.map(({ name }) => name.length * 6.2 + 30);
  let x = (width - lengths.reduce((sum, length) => sum + length, 0)) / 2;
  return svg(
    'g',
    {},
    ...names.flatMap(({ name, color }, index) => {
      const at = x;
      x += lengths[index] ?? 0;
      return [svg('rect', { x: at, y: y - 9, width: 10, height: 10, fill: color }), label(name, at + 15, y)];
    }),
  );
}
