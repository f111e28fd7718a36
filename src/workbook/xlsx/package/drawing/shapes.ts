import type { BoxShape, DrawingPlan, LineShape } from '../../../plan';
import { lineXml, solidFill } from '../charts/text';
import { escapeXml } from '../xml/xml';
import { atPlace, emu, type Box } from './anchors';

/** The workbook's body font: without a word of it some programs take one of their own. */
const BODY_FONT = '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/>';
/** Connection sites of a rectangle, counted from its top against the clock. */
const TOP = 0;
const BOTTOM = 2;

function transform({ left, top, width, height }: Box, turn: string): string {
  return (
    `<a:xfrm${turn}><a:off x="${emu(left)}" y="${emu(top)}"/>` +
    `<a:ext cx="${emu(width)}" cy="${emu(height)}"/></a:xfrm>`
  );
}

const geometry = (preset: string): string => `<a:prstGeom prst="${preset}"><a:avLst/></a:prstGeom>`;

function boxXml(box: BoxShape, id: number): string {
  const look = `sz="${Math.round(box.textSize * 100)}" b="${box.bold === true ? 1 : 0}"`;
  const paragraphs = box.text.split('\n').map((line) => {
    const run = `<a:r><a:rPr ${look}>${solidFill(box.textColor)}${BODY_FONT}</a:rPr><a:t>${escapeXml(line)}</a:t></a:r>`;
    return `<a:p><a:pPr algn="ctr"/>${line === '' ? '' : run}</a:p>`;
  });
  return atPlace(
    box,
    `<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="${id}" name="${escapeXml(box.name)}"/><xdr:cNvSpPr/></xdr:nvSpPr>` +
      `<xdr:spPr>${transform(box, '')}${geometry('rect')}${solidFill(box.fill)}${lineXml(box.outline, box.weight, box.dash)}</xdr:spPr>` +
      '<xdr:txBody><a:bodyPr vertOverflow="clip" horzOverflow="clip" wrap="square" lIns="45720" tIns="22860" rIns="45720" ' +
      `bIns="22860" anchor="ctr"><a:noAutofit/></a:bodyPr><a:lstStyle/>${paragraphs.join('')}</xdr:txBody></xdr:sp>`,
  );
}

/**
 * A connector that keeps to its boxes when somebody moves them. It is straight: an elbow from top to bottom is one from
 * left to right turned by a quarter, and programs do not agree on where a turned connector lies.
 */
function connectorXml({
  line,
  id,
  from,
  to,
  idOf,
}: {
  readonly line: LineShape;
  readonly id: number;
  readonly from: BoxShape;
  readonly to: BoxShape;
  readonly idOf: (name: string) => number;
}): string {
  const [x1, y1] = [from.left + from.width / 2, from.top + from.height];
  const [x2, y2] = [to.left + to.width / 2, to.top];
  const place = { left: Math.min(x1, x2), top: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) };
  const flip = `${x2 < x1 ? ' flipH="1"' : ''}${y2 < y1 ? ' flipV="1"' : ''}`;
  return atPlace(
    place,
    `<xdr:cxnSp macro=""><xdr:nvCxnSpPr><xdr:cNvPr id="${id}" name="${escapeXml(line.name)}"/><xdr:cNvCxnSpPr>` +
      `<a:stCxn id="${idOf(from.name)}" idx="${BOTTOM}"/><a:endCxn id="${idOf(to.name)}" idx="${TOP}"/></xdr:cNvCxnSpPr></xdr:nvCxnSpPr>` +
      `<xdr:spPr>${transform(place, flip)}${geometry('straightConnector1')}` +
      `${lineXml(line.color, line.weight, line.dash)}</xdr:spPr></xdr:cxnSp>`,
  );
}

/**
 * The shapes of a drawing: lines first, so that boxes lie over their ends. A line whose boxes are not both there is not
 * drawn.
 * @param firstId number of the first shape; the others count on from it
 */
export function shapesXml({ shapes }: DrawingPlan, firstId: number): string {
  const boxes = new Map<string, BoxShape>();
  for (const shape of shapes) if (shape.kind === 'box') boxes.set(shape.name, shape);
  const ids = new Map(shapes.map(({ name }, index) => [name, firstId + index]));
  const idOf = (name: string): number => ids.get(name) ?? 0;
  const lines = shapes.flatMap((shape) => {
    if (shape.kind !== 'line') return [];
    const [from, to] = [boxes.get(shape.from), boxes.get(shape.to)];
    return from === undefined || to === undefined
      ? []
      : [connectorXml({ line: shape, id: idOf(shape.name), from, to, idOf })];
  });
  return [...lines, ...[...boxes.values()].map((box) => boxXml(box, idOf(box.name)))].join('');
}
