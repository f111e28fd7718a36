import { guardObjects } from './charts';
import { newFont } from './drawingParts';
import type {
  Connection,
  ShapeFillModel,
  ShapeLineModel,
  ShapeModel,
  ShapeType,
  SheetModel,
  TextModel,
} from '../types';

/** A shape on a sheet, as plain values: nothing is drawn. */
export class DrawnShape implements ShapeModel {
  left = 0;
  top = 0;
  width = 72;
  height = 72;
  rotation = 0;
  visible = true;
  lockAspectRatio = false;
  placement = 'TwoCell';
  altTextTitle = '';
  altTextDescription = '';
  geometry = 'Rectangle';
  connector = 'Straight';
  begin: Connection | null = null;
  end: Connection | null = null;
  readonly fill: ShapeFillModel = { color: '#4472C4', type: 'Solid', transparency: 0 };
  readonly line: ShapeLineModel = {
    visible: true,
    color: '#2F528F',
    weight: 1,
    dash: 'Solid',
    style: 'Single',
    transparency: 0,
  };
  readonly text: TextModel = {
    text: '',
    font: { ...newFont(11), color: '#FFFFFF' },
    horizontal: 'Left',
    vertical: 'Top',
    autoSize: 'AutoSizeNone',
    leftMargin: 7.2,
    rightMargin: 7.2,
    topMargin: 3.6,
    bottomMargin: 3.6,
  };

  constructor(
    readonly sheet: SheetModel,
    readonly id: string,
    readonly type: ShapeType,
    public name: string,
  ) {}

  guard(): void {
    guardObjects(this.sheet);
  }

  /** Puts a line between the places its ends are connected to. */
  follow(): void {
    const from = this.begin === null ? { x: this.left, y: this.top } : sitePoint(this.begin);
    const to = this.end === null ? { x: this.left + this.width, y: this.top + this.height } : sitePoint(this.end);
    this.left = Math.min(from.x, to.x);
    this.top = Math.min(from.y, to.y);
    this.width = Math.abs(to.x - from.x);
    this.height = Math.abs(to.y - from.y);
  }
}

function sitePoint({ shape, site }: Connection): { readonly x: number; readonly y: number } {
  const { left, top, width, height } = shape;
  const middle = { x: left + width / 2, y: top + height / 2 };
  const sites = [
    { ...middle, y: top },
    { ...middle, x: left },
    { ...middle, y: top + height },
    { ...middle, x: left + width },
  ];
  return sites[site] ?? middle;
}

/** Takes a shape away; lines that were connected to it stay where they are. */
export function deleteShape(shape: ShapeModel): void {
  shape.guard();
  const { sheet } = shape;
  sheet.shapes = sheet.shapes.filter((other) => other !== shape);
  for (const line of sheet.shapes) {
    if (line.begin?.shape === shape) line.begin = null;
    if (line.end?.shape === shape) line.end = null;
  }
}
