/** Colours of what stands around the data. */
export const GRID = '#E1E1E1';
const LABELS = '#616161';
const TITLE = '#242424';

/** "#RRGGBB" as DrawingML wants it. */
export function solidFill(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color.replace('#', '').toUpperCase()}"/></a:solidFill>`;
}

/** A line; weight in points. */
export function lineXml(color: string, weight: number, dash: 'solid' | 'dash' | 'dot' = 'solid'): string {
  const preset = { solid: 'solid', dash: 'dash', dot: 'sysDot' }[dash];
  return `<a:ln w="${Math.round(weight * 12_700)}" cap="flat">${solidFill(color)}<a:prstDash val="${preset}"/><a:round/></a:ln>`;
}

export const NO_LINE = '<a:ln><a:noFill/></a:ln>';

const SMALL = `<a:defRPr sz="900" b="0">${solidFill(LABELS)}</a:defRPr>`;

/** 9 points, for axes, labels and the legend. */
export const SMALL_TEXT =
  '<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>' + SMALL + '</a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>';

/** 10 points bold. */
export const TITLE_LOOK = `sz="1000" b="1"`;
export const TITLE_FILL = solidFill(TITLE);
