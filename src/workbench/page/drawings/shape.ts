import { svg } from './svg';
import type { ShapeModel } from '../../host/model/types';

const PIXELS_PER_POINT = 4 / 3;
const LINE_SPACING = 1.25;
const DASHES: readonly (readonly [RegExp, string])[] = [
  [/Dot/, '2 3'],
  [/Dash/, '7 4'],
];

const dashOf = (dash: string): Readonly<Record<string, string>> => {
  const found = DASHES.find(([name]) => name.test(dash));
  return found === undefined ? {} : { 'stroke-dasharray': found[1] };
};

/** Draws a shape at its own place, in pixels of the sheet. */
export function drawShape(shape: ShapeModel): SVGElement {
  return shape.type === 'Line' ? drawConnector(shape) : drawBox(shape);
}

function pixels({ left, top, width, height }: ShapeModel): Record<'x' | 'y' | 'width' | 'height', number> {
  const [x, y, wide, high] = [left, top, width, height].map((points) => points * PIXELS_PER_POINT);
  return { x: x ?? 0, y: y ?? 0, width: wide ?? 0, height: high ?? 0 };
}

function drawBox(shape: ShapeModel): SVGElement {
  const { fill, line, text } = shape;
  const box = pixels(shape);
  const size = text.font.size * PIXELS_PER_POINT;
  const lines = text.text.split('\n');
  const first = box.y + box.height / 2 - ((lines.length - 1) / 2) * size * LINE_SPACING + size * 0.35;
  const words = lines.map((words, index) =>
    svg('tspan', { x: box.x + box.width / 2, y: first + index * size * LINE_SPACING }, words),
  );
  return svg(
    'g',
    {},
    svg('rect', {
      ...box,
      rx: shape.geometry.startsWith('Round') ? 8 : 0,
      fill: fill.type === 'NoFill' ? 'none' : fill.color,
      stroke: line.visible ? line.color : 'none',
      'stroke-width': line.weight * PIXELS_PER_POINT,
      ...dashOf(line.dash),
    }),
    svg(
      'text',
      {
        'font-size': size,
        'font-weight': text.font.bold ? 600 : 400,
        fill: text.font.color,
        'text-anchor': 'middle',
      },
      ...words,
    ),
  );
}

/** A line from the place of its first end to that of its second. */
function drawConnector(shape: ShapeModel): SVGElement {
  const { x, y, width, height } = pixels(shape);
  const { begin, end, line } = shape;
  const isMirrored =
    begin !== null && end !== null && begin.shape.left + begin.shape.width / 2 > end.shape.left + end.shape.width / 2;
  const [x1, x2] = isMirrored ? [x + width, x] : [x, x + width];
  return svg('line', {
    ...{ x1, y1: y, x2, y2: y + height },
    stroke: line.color,
    'stroke-width': line.weight * PIXELS_PER_POINT,
    ...dashOf(line.dash),
  });
}
