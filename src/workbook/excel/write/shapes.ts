import type { BoxShape, DrawingPlan, LineShape } from '../../plan';
import type { Place } from './cellOperations';
import { single, type Operation } from './operations';
import { inExcel, type ExcelSession } from '../session';

/** A shape of a sheet. */
export interface FoundShape {
  readonly id: string;
  readonly name: string;
}

/** Bytes of the calls that draw a shape, without its text. */
const SHAPE_BYTES = 8_000;
/** Connection sites of a rectangle, counted from its top against the clock. */
const TOP = 0;
const BOTTOM = 2;
const DASHES = { solid: 'Solid', dash: 'Dash', dot: 'RoundDot' } as const;

/** The shapes that drawings of a plan replace: all whose name begins with a prefix of theirs. One sync. */
export function readShapes(
  session: ExcelSession,
  place: Place,
  drawings: readonly Pick<DrawingPlan, 'prefix'>[] | undefined,
): Promise<readonly FoundShape[]> {
  if (drawings === undefined || drawings.length === 0) return Promise.resolve([]);
  return inExcel(session, async (context) => {
    const { shapes } = context.workbook.worksheets.getItem(place.id);
    shapes.load('items/id, items/name');
    await context.sync();
    return shapes.items
      .filter(({ name }) => drawings.some(({ prefix }) => name.startsWith(prefix)))
      .map(({ id, name }) => ({ id, name }));
  });
}

/** Takes the shapes of earlier drawings away and draws anew: boxes first, then the lines between them. */
export function drawingOperations(
  place: Place,
  drawings: readonly DrawingPlan[] | undefined,
  found: readonly FoundShape[],
): readonly Operation[] {
  return [
    ...removeShapes(place, found),
    ...(drawings ?? []).flatMap(({ shapes }) => {
      const boxes = shapes.filter((shape) => shape.kind === 'box');
      const lines = shapes.filter((shape) => shape.kind === 'line');
      return [
        ...boxes.map((box) => boxOperation(place, box)),
        ...lines.map((line) => lineOperation(place, line, boxes)),
      ];
    }),
  ];
}

/** Takes shapes away. */
export function removeShapes(place: Place, shapes: readonly FoundShape[]): readonly Operation[] {
  return shapes.map(({ id }) =>
    single(place.name, (context) => context.workbook.worksheets.getItem(place.id).shapes.getItem(id).delete()),
  );
}

function boxOperation(place: Place, box: BoxShape): Operation {
  const draw = single(place.name, (context) => {
    const { shapes } = context.workbook.worksheets.getItem(place.id);
    const shape = shapes.addGeometricShape('Rectangle');
    // Its name first: should the rest fail, the next run finds and replaces it.
    shape.name = box.name;
    shape.left = box.left;
    shape.top = box.top;
    shape.width = box.width;
    shape.height = box.height;
    shape.fill.setSolidColor(box.fill);
    drawLine(shape.lineFormat, box.outline, box.weight, box.dash);
    const { textFrame } = shape;
    textFrame.autoSizeSetting = 'AutoSizeNone';
    textFrame.horizontalAlignment = 'Center';
    textFrame.verticalAlignment = 'Middle';
    textFrame.textRange.text = box.text;
    const { font } = textFrame.textRange;
    font.color = box.textColor;
    font.size = box.textSize;
    font.bold = box.bold ?? false;
  });
  return { ...draw, size: SHAPE_BYTES + box.text.length * 3 };
}

/** A line keeps to its boxes when somebody moves them. */
function lineOperation(place: Place, line: LineShape, boxes: readonly BoxShape[]): Operation {
  const from = boxes.find(({ name }) => name === line.from);
  const to = boxes.find(({ name }) => name === line.to);
  const draw = single(place.name, (context) => {
    if (from === undefined || to === undefined) return;
    const { shapes } = context.workbook.worksheets.getItem(place.id);
    const start = { left: from.left + from.width / 2, top: from.top + from.height };
    const shape = shapes.addLine(start.left, start.top, to.left + to.width / 2, to.top, 'Elbow');
    shape.name = line.name;
    drawLine(shape.lineFormat, line.color, line.weight, line.dash);
    shape.line.connectBeginShape(shapes.getItem(line.from), BOTTOM);
    shape.line.connectEndShape(shapes.getItem(line.to), TOP);
  });
  return { ...draw, size: SHAPE_BYTES };
}

function drawLine(format: Excel.ShapeLineFormat, color: string, weight: number, dash: keyof typeof DASHES): void {
  format.color = color;
  format.weight = weight;
  format.dashStyle = DASHES[dash];
}
