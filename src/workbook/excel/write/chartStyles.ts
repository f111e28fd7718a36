import type { ChartPlan, SeriesPlan } from '../../plan';

const LINE_WEIGHT = 1.75;

/** Excel's type of a series; a chart of several kinds of series has one type for each. */
export function typeOf({ kind, marker = 'none' }: SeriesPlan): Excel.ChartType {
  const hasMarkers = marker !== 'none';
  switch (kind) {
    case 'column':
      return 'ColumnClustered' as Excel.ChartType;
    case 'line':
      return (hasMarkers ? 'LineMarkers' : 'Line') as Excel.ChartType;
    case 'scatter':
      return (hasMarkers ? 'XYScatterLines' : 'XYScatterLinesNoMarkers') as Excel.ChartType;
  }
}

/** Colours, lines, markers and labels of a series. Its type comes first: a change of type resets the others. */
export function drawSeries(drawn: Excel.ChartSeries, series: SeriesPlan, gapWidth: number | undefined): void {
  drawn.chartType = typeOf(series);
  if (series.kind === 'column') drawColumns(drawn, series, gapWidth);
  else drawLine(drawn, series);
  drawLabels(drawn, series);
}

function drawColumns(drawn: Excel.ChartSeries, { color, outline }: SeriesPlan, gapWidth: number | undefined): void {
  drawn.format.fill.setSolidColor(color);
  if (outline === undefined) drawn.format.line.lineStyle = 'None';
  else {
    drawn.format.line.lineStyle = 'Continuous';
    drawn.format.line.color = outline;
  }
  if (gapWidth !== undefined) drawn.gapWidth = gapWidth;
}

function drawLine(drawn: Excel.ChartSeries, { color, weight, dash, marker }: SeriesPlan): void {
  drawn.smooth = false;
  const { line } = drawn.format;
  line.lineStyle = dash === 'dash' ? 'Dash' : 'Continuous';
  line.color = color;
  line.weight = weight ?? LINE_WEIGHT;
  if (marker !== 'diamond') {
    drawn.markerStyle = 'None';
    return;
  }
  drawn.markerStyle = 'Diamond';
  drawn.markerBackgroundColor = color;
  drawn.markerForegroundColor = color;
}

function drawLabels(drawn: Excel.ChartSeries, { kind, labels }: SeriesPlan): void {
  drawn.hasDataLabels = labels !== undefined;
  if (labels === undefined) return;
  const { dataLabels } = drawn;
  dataLabels.showValue = true;
  dataLabels.showSeriesName = false;
  dataLabels.showCategoryName = false;
  dataLabels.linkNumberFormat = false;
  dataLabels.numberFormat = labels;
  dataLabels.position = kind === 'column' ? 'OutsideEnd' : 'Top';
}

/** '' gives an end of an axis back to Excel. */
const AUTOMATIC = '';

/** Axes of a chart. A hidden axis takes no settings, so it is shown first and hidden last. */
export function drawAxes(chart: Excel.Chart, plan: ChartPlan): void {
  const { valueFormat, valueRange, categoryFormat, categoryRange, series } = plan;
  const { valueAxis, categoryAxis } = chart.axes;
  valueAxis.visible = true;
  valueAxis.minimum = valueRange?.from ?? AUTOMATIC;
  valueAxis.maximum = valueRange?.to ?? AUTOMATIC;
  if (valueFormat !== null) setFormat(valueAxis, valueFormat);
  valueAxis.majorGridlines.visible = valueFormat !== null;
  valueAxis.visible = valueFormat !== null;
  if (series[0]?.kind !== 'scatter') return;
  categoryAxis.minimum = categoryRange?.from ?? AUTOMATIC;
  categoryAxis.maximum = categoryRange?.to ?? AUTOMATIC;
  if (categoryFormat !== undefined) setFormat(categoryAxis, categoryFormat);
}

function setFormat(axis: Excel.ChartAxis, format: string): void {
  axis.linkNumberFormat = false;
  axis.numberFormat = format;
}
