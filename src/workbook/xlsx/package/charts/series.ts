import type { SeriesPlan } from '../../../plan';
import { escapeXml } from '../xml/xml';
import type { ChartData } from './data';
import { lineXml, NO_LINE, SMALL_TEXT, solidFill } from './text';

/** Points; what Excel's own lines have. */
const DEFAULT_WEIGHT = 1.75;
const MARKER_SIZE = 6;

function looks({ kind, color, outline, weight, dash }: SeriesPlan): string {
  if (kind === 'column') {
    const line = outline === undefined ? NO_LINE : lineXml(outline, weight ?? 1, dash);
    return `<c:spPr>${solidFill(color)}${line}</c:spPr><c:invertIfNegative val="0"/>`;
  }
  return `<c:spPr>${lineXml(color, weight ?? DEFAULT_WEIGHT, dash)}</c:spPr>`;
}

function marker({ kind, color, marker: wanted = 'none' }: SeriesPlan): string {
  if (kind === 'column') return '';
  if (wanted === 'none') return '<c:marker><c:symbol val="none"/></c:marker>';
  const look = `<c:spPr>${solidFill(color)}${NO_LINE}</c:spPr>`;
  return `<c:marker><c:symbol val="${wanted}"/><c:size val="${MARKER_SIZE}"/>${look}</c:marker>`;
}

function labels({ kind, labels: format }: SeriesPlan): string {
  if (format === undefined) return '';
  const shown = ['LegendKey', 'Val', 'CatName', 'SerName', 'Percent', 'BubbleSize'].map(
    (part) => `<c:show${part} val="${part === 'Val' ? 1 : 0}"/>`,
  );
  return (
    `<c:dLbls><c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/><c:spPr><a:noFill/>${NO_LINE}</c:spPr>` +
    `${SMALL_TEXT}<c:dLblPos val="${kind === 'column' ? 'outEnd' : 't'}"/>${shown.join('')}</c:dLbls>`
  );
}

/** A series; its number counts over all series of the chart. */
export function seriesXml(plan: SeriesPlan, number: number, data: ChartData): string {
  const [x, y] = plan.kind === 'scatter' ? ['xVal', 'yVal'] : ['cat', 'val'];
  const horizontal = plan.kind === 'scatter' ? data.numbers(plan.categories) : data.categories(plan.categories);
  const smooth = plan.kind === 'column' ? '' : '<c:smooth val="0"/>';
  return (
    `<c:ser><c:idx val="${number}"/><c:order val="${number}"/><c:tx>${data.texts(plan.name)}</c:tx>` +
    `${looks(plan)}${marker(plan)}${labels(plan)}<c:${x}>${horizontal}</c:${x}>` +
    `<c:${y}>${data.numbers(plan.values)}</c:${y}>${smooth}</c:ser>`
  );
}
