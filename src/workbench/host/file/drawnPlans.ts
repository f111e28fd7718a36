import type { ChartPlan, DrawingPlan, SeriesPlan, ShapePlan } from '../../../workbook/plan';
import type { Area } from '../../../workbook/cells';
import { areaOfPlace } from '../model/drawings/places';

import type { AxisModel, ChartModel, SeriesModel, ShapeModel, SheetModel, RangeModel } from '../model/types';

/** Names of what the add-in draws; other charts and shapes of a file stay as they are in it. */
const PREFIX = 'KA_';
const AUTOMATIC = '#4472C4';

/** The charts of the add-in on a sheet, as plans; a chart whose cells lie on other sheets cannot be one. */
export function chartPlans(sheet: SheetModel): ChartPlan[] {
  return sheet.charts
    .filter(({ name }) => name.startsWith(PREFIX))
    .flatMap((chart): ChartPlan[] => {
      const series = chart.series.map((each) => seriesPlan(sheet, chart, each));
      return series.includes(null)
        ? []
        : [
            chartPlan(
              sheet,
              chart,
              series.filter((each) => each !== null),
            ),
          ];
    });
}

function chartPlan(sheet: SheetModel, chart: ChartModel, series: readonly SeriesPlan[]): ChartPlan {
  const [value, category] = [chart.axis('Value'), chart.axis('Category')];
  const [first] = chart.series;
  const isScatter = series.some(({ kind }) => kind === 'scatter');
  return {
    name: chart.name,
    title: chart.titleText(),
    place: areaOfPlace(sheet, chart),
    series,
    ...(first === undefined ? {} : { gapWidth: first.gapWidth }),
    valueFormat: value?.visible === true ? value.numberFormat : null,
    ...rangeOf('valueRange', value),
    ...(isScatter && category !== undefined ? { categoryFormat: category.numberFormat } : {}),
    ...(isScatter ? rangeOf('categoryRange', category) : {}),
    legend: chart.legend.visible ? 'bottom' : 'none',
  };
}

function rangeOf(key: 'valueRange' | 'categoryRange', axis: AxisModel | undefined): Partial<ChartPlan> {
  if (axis === undefined || (axis.minimum === '' && axis.maximum === '')) return {};
  const from = axis.minimum === '' ? {} : { from: axis.minimum };
  return { [key]: axis.maximum === '' ? from : { ...from, to: axis.maximum } };
}

function seriesPlan(sheet: SheetModel, chart: ChartModel, series: SeriesModel): SeriesPlan | null {
  const here = (range: RangeModel | null): Area | null => (range?.sheet === sheet ? range.area : null);
  const [values, categories] = [here(series.values), here(series.categories)];
  const name = here(series.nameAt) ?? cellWith(sheet, series.name, values);
  const type = series.type ?? chart.type;
  const kind = type.startsWith('XY') ? 'scatter' : type.startsWith('Line') ? 'line' : 'column';
  if (name === null || values === null || categories === null) return null;
  const { fill, line } = series.looks;
  const color = (kind === 'column' ? fill.color : line.style === 'Automatic' ? '' : line.color) ?? '';
  return {
    kind,
    name,
    values,
    categories,
    color: color === '' ? AUTOMATIC : color,
    ...(kind === 'column' && line.style === 'Continuous' ? { outline: line.color } : {}),
    ...(kind === 'column' ? {} : { weight: line.weight, dash: line.style === 'Dash' ? 'dash' : 'solid' }),
    ...(kind === 'column' ? {} : { marker: series.markerStyle === 'Diamond' ? 'diamond' : 'none' }),
    ...(series.hasDataLabels ? { labels: series.labels.numberFormat } : {}),
  };
}

/** A plan names a series by a cell; where the chart has only a text, the cell above or left of the values that holds it. */
function cellWith(sheet: SheetModel, name: string, values: Area | null): Area | null {
  if (values === null || name === '') return null;
  const isRow = values.rows === 1 && values.columns > 1;
  for (let distance = 1; distance <= (isRow ? values.column : values.row); distance++) {
    const row = isRow ? values.row : values.row - distance;
    const column = isRow ? values.column - distance : values.column;
    if (String(sheet.value(row, column)) === name) return { row, column, rows: 1, columns: 1 };
  }
  return null;
}

/** "KA_Role_" of "KA_Role_12": what the shapes of one drawing share. */
const drawingOf = ({ name }: ShapeModel): string => /^KA_[A-Za-z]+_?/.exec(name)?.[0] ?? name;

/** The drawings of the add-in on a sheet; one that is there no more is an empty one. */
export function drawingPlans(sheet: SheetModel, before: SheetModel = sheet): DrawingPlan[] {
  const own = sheet.shapes.filter(({ name }) => name.startsWith(PREFIX));
  const old = before.shapes.filter(({ name }) => name.startsWith(PREFIX));
  return [...new Set([...old, ...own].map(drawingOf))].map((prefix) => ({
    prefix,
    shapes: own.filter((shape) => drawingOf(shape) === prefix).flatMap(shapePlan),
  }));
}

const dashOf = (dash: string): 'solid' | 'dash' | 'dot' =>
  dash === 'Solid' ? 'solid' : /dot/i.test(dash) && !/dash/i.test(dash) ? 'dot' : 'dash';

function shapePlan(shape: ShapeModel): ShapePlan[] {
  const { name, line, begin, end, text } = shape;
  const common = { name, weight: line.weight, dash: dashOf(line.dash) };
  if (shape.type === 'Line')
    return begin === null || end === null
      ? []
      : [{ ...common, kind: 'line', from: begin.shape.name, to: end.shape.name, color: line.color }];
  if (shape.type !== 'GeometricShape') return [];
  const { left, top, width, height } = shape;
  return [
    {
      ...common,
      kind: 'box',
      left,
      top,
      width,
      height,
      text: text.text,
      textColor: text.font.color,
      textSize: text.font.size,
      bold: text.font.bold,
      fill: shape.fill.color,
      outline: line.color,
    },
  ];
}
