import type { ChartPlan } from '../../../plan';
import { escapeXml } from '../xml/xml';
import { GRID, lineXml, NO_LINE, SMALL_TEXT } from './text';

/** Numbers by which plots and axes find each other; they mean nothing outside the chart. */
export const HORIZONTAL = 1001;
export const VERTICAL = 1002;

function scaling(range: ChartPlan['valueRange']): string {
  const end = (name: string, value: number | undefined): string =>
    value === undefined ? '' : `<c:${name} val="${value}"/>`;
  return `<c:scaling><c:orientation val="minMax"/>${end('max', range?.to)}${end('min', range?.from)}</c:scaling>`;
}

function ticks(line: string, labels: 'low' | 'nextTo'): string {
  return (
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="${labels}"/>` +
    `<c:spPr><a:noFill/>${line}</c:spPr>${SMALL_TEXT}`
  );
}

const numberFormat = (format: string | undefined): string =>
  format === undefined
    ? '<c:numFmt formatCode="General" sourceLinked="1"/>'
    : `<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/>`;

const baseLine = lineXml('#BDBDBD', 0.75);

/** The axis below: categories, or the x axis of points. */
export function horizontalAxis(plan: ChartPlan): string {
  const isPoints = plan.series.some(({ kind }) => kind === 'scatter');
  const head = `<c:axId val="${HORIZONTAL}"/>${scaling(plan.categoryRange)}<c:delete val="0"/><c:axPos val="b"/>`;
  const cross = `<c:crossAx val="${VERTICAL}"/><c:crosses val="autoZero"/>`;
  // Labels stand low: those of negative values would lie over the columns otherwise.
  if (isPoints)
    return (
      `<c:valAx>${head}${numberFormat(plan.categoryFormat)}${ticks(baseLine, 'low')}${cross}` +
      '<c:crossBetween val="midCat"/></c:valAx>'
    );
  return (
    `<c:catAx>${head}${numberFormat(plan.categoryFormat)}${ticks(baseLine, 'low')}${cross}` +
    '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>'
  );
}

/** The axis of the values: a grid and numbers without a line, or nothing at all. */
export function verticalAxis(plan: ChartPlan): string {
  const isShown = plan.valueFormat !== null;
  const between = plan.series.some(({ kind }) => kind === 'scatter') ? 'midCat' : 'between';
  const grid = isShown ? `<c:majorGridlines><c:spPr>${lineXml(GRID, 0.75)}</c:spPr></c:majorGridlines>` : '';
  return (
    `<c:valAx><c:axId val="${VERTICAL}"/>${scaling(plan.valueRange)}<c:delete val="${isShown ? 0 : 1}"/>` +
    `<c:axPos val="l"/>${grid}${numberFormat(plan.valueFormat ?? 'General')}${ticks(NO_LINE, 'nextTo')}` +
    `<c:crossAx val="${HORIZONTAL}"/><c:crosses val="min"/><c:crossBetween val="${between}"/></c:valAx>`
  );
}
