import type { ChartPlan, SeriesPlan } from '../../../plan';
import type { ShownCells } from '../styles/shownCells';
import { escapeXml } from '../xml/xml';
import { HORIZONTAL, horizontalAxis, VERTICAL, verticalAxis } from './axes';
import { ChartData } from './data';
import { seriesXml } from './series';
import { NO_LINE, SMALL_TEXT, TITLE_FILL, TITLE_LOOK } from './text';

export const CHART_NAMESPACE = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
export const DRAWING_MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Percent of a column's width between columns, where a plan does not say. */
const DEFAULT_GAP = 150;

function plotXml(kind: SeriesPlan['kind'], plan: ChartPlan, data: ChartData): string {
  const series = plan.series
    .flatMap((each, number) => (each.kind === kind ? [seriesXml(each, number, data)] : []))
    .join('');
  if (series === '') return '';
  const axes = `<c:axId val="${HORIZONTAL}"/><c:axId val="${VERTICAL}"/>`;
  if (kind === 'column')
    return (
      `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}` +
      `<c:gapWidth val="${plan.gapWidth ?? DEFAULT_GAP}"/><c:overlap val="0"/>${axes}</c:barChart>`
    );
  if (kind === 'line')
    return (
      `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}` +
      `<c:marker val="1"/>${axes}</c:lineChart>`
    );
  return `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${series}${axes}</c:scatterChart>`;
}

/** The title stands at the left edge, over the plot and never in it. */
function titleXml(title: string): string {
  const place =
    '<c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/>' +
    '<c:x val="0.015"/><c:y val="0.025"/></c:manualLayout></c:layout>';
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr algn="l"><a:defRPr ${TITLE_LOOK}>${TITLE_FILL}</a:defRPr>` +
    `</a:pPr><a:r><a:rPr ${TITLE_LOOK}>${TITLE_FILL}</a:rPr><a:t>${escapeXml(title)}</a:t></a:r></a:p></c:rich></c:tx>` +
    `${place}<c:overlay val="0"/></c:title>`
  );
}

/**
 * The chart part of a plan, with the values its cells show now.
 * @param sheet name of the sheet that holds the cells
 */
export function chartXml(plan: ChartPlan, sheet: string, cells: ShownCells): string {
  const data = new ChartData(sheet, cells);
  const isPoints = plan.series.some(({ kind }) => kind === 'scatter');
  const kinds: readonly SeriesPlan['kind'][] = isPoints ? ['scatter'] : ['column', 'line'];
  // All series of a chart are points when one is.
  const drawn = isPoints
    ? { ...plan, series: plan.series.map((each) => ({ ...each, kind: 'scatter' as const })) }
    : plan;
  const plots = kinds.map((kind) => plotXml(kind, drawn, data)).join('');
  const legend =
    plan.legend === 'none' ? '' : `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${SMALL_TEXT}</c:legend>`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<c:chartSpace xmlns:c="${CHART_NAMESPACE}" xmlns:a="${DRAWING_MAIN}" xmlns:r="${RELATIONS}">` +
    `<c:roundedCorners val="0"/><c:chart>${titleXml(plan.title)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>` +
    `${plots}${horizontalAxis(drawn)}${verticalAxis(drawn)}<c:spPr><a:noFill/>${NO_LINE}</c:spPr></c:plotArea>${legend}` +
    '<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>' +
    `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>${NO_LINE}</c:spPr>${SMALL_TEXT}</c:chartSpace>`
  );
}
