import { Part } from '../../model/drawings/drawingParts';
import { deleteShape } from '../../model/drawings/shapes';
import { HostError, invalidArgument, itemNotFound } from '../../richapi/errors';
import type { Args, HostRef } from '../../richapi/types';
import { choice, flagValue, numberValue, textValue } from '../arguments';
import { fieldsOf, positiveValue, readAndSet } from '../partTable';
import { define, ref } from '../targets';
import type { Place, ShapeModel, SheetModel } from '../../model/types';
import { DrawnShape } from '../../model/drawings/shapes';

const GEOMETRIES = [
  'Rectangle',
  'RoundRectangle',
  'Ellipse',
  'Diamond',
  'Triangle',
  'Parallelogram',
  'Hexagon',
  'RightArrow',
  'FlowChartProcess',
  'FlowChartDecision',
] as const;
const CONNECTORS = ['Straight', 'Elbow', 'Curve'] as const;
function find({ shapes }: SheetModel, wanted: string): ShapeModel | null {
  const name = wanted.toLowerCase();
  return shapes.find((shape) => shape.id === wanted || shape.name.toLowerCase() === name) ?? null;
}

function requireShape(shape: ShapeModel | null | undefined, what: string): HostRef {
  if (shape === null || shape === undefined) throw itemNotFound(`the shape ${what}`);
  return ref('Shape', shape);
}

function add(sheet: SheetModel, type: ShapeModel['type'], name: string): ShapeModel {
  const number = sheet.workbook.nextId();
  const shape = new DrawnShape(sheet, `{shape-${number}}`, type, `${name} ${number}`);
  shape.guard();
  sheet.shapes.push(shape);
  return shape;
}

function addLine(sheet: SheetModel, args: Args): HostRef {
  const [left, top, right, bottom] = [0, 1, 2, 3].map((index) => numberValue(args.raw(index)));
  const connector = choice(args.raw(4) ?? 'Straight', ...CONNECTORS);
  const shape = add(sheet, 'Line', `${connector} Connector`);
  shape.connector = connector;
  shape.left = Math.min(left ?? 0, right ?? 0);
  shape.top = Math.min(top ?? 0, bottom ?? 0);
  shape.width = Math.abs((right ?? 0) - (left ?? 0));
  shape.height = Math.abs((bottom ?? 0) - (top ?? 0));
  return ref('Shape', shape);
}

export const defineShapes = define('ShapeCollection', {
  items: ({ shapes }) => shapes.map((shape) => ref('Shape', shape)),
  indexer: (sheet, args) => requireShape(find(sheet, args.text(0)), args.text(0)),
  methods: {
    AddGeometricShape: (sheet, args) => {
      const geometry = choice(args.raw(0), ...GEOMETRIES);
      const shape = add(sheet, 'GeometricShape', geometry);
      shape.geometry = geometry;
      return ref('Shape', shape);
    },
    AddLine: addLine,
    AddTextBox: (sheet, args) => {
      const shape = add(sheet, 'GeometricShape', 'TextBox');
      shape.text.text = args.has(0) ? args.text(0) : '';
      return ref('Shape', shape);
    },
    GetCount: ({ shapes }) => shapes.length,
    GetItem: (sheet, args) => requireShape(find(sheet, args.text(0)), args.text(0)),
    GetItemAt: ({ shapes }, args) => requireShape(shapes[args.integer(0)], `number ${args.integer(0)}`),
  },
});

const place = fieldsOf<Place>();
const PLACE_FIELDS = readAndSet<Place>({
  Height: place('height', positiveValue),
  Left: place('left', numberValue),
  Top: place('top', numberValue),
  Width: place('width', positiveValue),
});

const part = (shape: ShapeModel): Part<ShapeModel> => new Part(() => shape.guard(), shape);

const setting =
  (change: (shape: ShapeModel, value: unknown) => void) =>
  (shape: ShapeModel, value: unknown): void => {
    shape.guard();
    change(shape, value);
    for (const line of shape.sheet.shapes) if (line.begin?.shape === shape || line.end?.shape === shape) line.follow();
  };

function only(shape: ShapeModel, type: ShapeModel['type']): ShapeModel {
  if (shape.type !== type) throw new HostError('InvalidOperation', `The shape is no ${type}.`);
  return shape;
}

export const defineShape = define('Shape', {
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    ...Object.fromEntries(
      Object.entries(PLACE_FIELDS.scalars).map(([name, read]) => [name, (shape: ShapeModel) => read(part(shape))]),
    ),
    AltTextDescription: ({ altTextDescription }) => altTextDescription,
    AltTextTitle: ({ altTextTitle }) => altTextTitle,
    ConnectionSiteCount: ({ type }) => (type === 'GeometricShape' ? 4 : 0),
    GeometricShapeType: ({ type, geometry }) => (type === 'GeometricShape' ? geometry : null),
    Id: ({ id }) => id,
    LockAspectRatio: ({ lockAspectRatio }) => lockAspectRatio,
    Name: ({ name }) => name,
    Placement: ({ placement }) => placement,
    Rotation: ({ rotation }) => rotation,
    Type: ({ type }) => type,
    Visible: ({ visible }) => visible,
    ZOrderPosition: (shape) => shape.sheet.shapes.indexOf(shape),
  },
  setters: {
    ...Object.fromEntries(
      Object.entries(PLACE_FIELDS.setters).map(([name, write]) => [
        name,
        setting((shape, value) => write(part(shape), value)),
      ]),
    ),
    AltTextDescription: setting((shape, value) => (shape.altTextDescription = textValue(value))),
    AltTextTitle: setting((shape, value) => (shape.altTextTitle = textValue(value))),
    GeometricShapeType: setting((shape, value) => (shape.geometry = choice(value, ...GEOMETRIES))),
    LockAspectRatio: setting((shape, value) => (shape.lockAspectRatio = flagValue(value))),
    Name: setting((shape, value) => (shape.name = textValue(value))),
    Placement: setting((shape, value) => (shape.placement = choice(value, 'TwoCell', 'OneCell', 'Absolute'))),
    Rotation: setting((shape, value) => (shape.rotation = numberValue(value))),
    Visible: setting((shape, value) => (shape.visible = flagValue(value))),
  },
  links: {
    Fill: (shape) => ref('ShapeFill', part(shape).of(shape.fill)),
    GeometricShape: (shape) => ref('GeometricShape', only(shape, 'GeometricShape')),
    Line: (shape) => ref('Line', only(shape, 'Line')),
    LineFormat: (shape) => ref('ShapeLineFormat', part(shape).of(shape.line)),
    TextFrame: (shape) => ref('TextFrame', part(only(shape, 'GeometricShape')).of(shape.text)),
  },
  methods: { Delete: (shape) => deleteShape(shape) },
});

export const defineGeometricShape = define('GeometricShape', {
  identity: ({ id }) => ({ Id: id }),
  scalars: { Id: ({ id }) => id },
  links: { Shape: (shape) => ref('Shape', shape) },
});

/** The shape an end is to hang on. */
function connectShape(line: ShapeModel, args: Args): { readonly shape: ShapeModel; readonly site: number } {
  line.guard();
  const shape = args.ref(0)?.target;
  const site = args.integer(1);
  if (!(shape instanceof DrawnShape) || shape.sheet !== line.sheet)
    throw invalidArgument('a shape of the sheet is wanted');
  if (site < 0 || site > 3) throw invalidArgument('the shape has no such connection site');
  return { shape, site };
}

export const defineLine = define('Line', {
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    BeginConnectedSite: ({ begin }) => begin?.site ?? null,
    EndConnectedSite: ({ end }) => end?.site ?? null,
    Id: ({ id }) => id,
    IsBeginConnected: ({ begin }) => begin !== null,
    IsEndConnected: ({ end }) => end !== null,
    connectorType: ({ connector }) => connector,
  },
  setters: { connectorType: setting((shape, value) => (shape.connector = choice(value, ...CONNECTORS))) },
  links: {
    BeginConnectedShape: ({ begin }) => (begin === null ? null : ref('Shape', begin.shape)),
    EndConnectedShape: ({ end }) => (end === null ? null : ref('Shape', end.shape)),
    Shape: (shape) => ref('Shape', shape),
  },
  methods: {
    ConnectBeginShape: (line, args) => {
      line.begin = connectShape(line, args);
      line.follow();
    },
    ConnectEndShape: (line, args) => {
      line.end = connectShape(line, args);
      line.follow();
    },
    DisconnectBeginShape: setting((line) => (line.begin = null)),
    DisconnectEndShape: setting((line) => (line.end = null)),
  },
});
