import type { FontModel } from '../../model/drawings/drawingParts';
import { invalidArgument } from '../../richapi/errors';
import { choice, flagValue, numberValue, textValue } from '../arguments';
import { FONT_FIELDS } from './fontFields';
import { colorValue, fieldsOf, positiveValue, readAndSet } from '../partTable';
import { define, ref } from '../targets';
import type { ShapeFillModel, ShapeLineModel, TextModel } from '../../model/types';

const DASHES = [
  'Solid',
  'Dash',
  'DashDot',
  'DashDotDot',
  'LongDash',
  'LongDashDot',
  'LongDashDotDot',
  'RoundDot',
  'SquareDot',
  'SystemDash',
  'SystemDot',
  'SystemDashDot',
] as const;

/** 0 (opaque) to 1 (clear). */
function transparency(value: unknown): number {
  const number = numberValue(value);
  if (number < 0 || number > 1) throw invalidArgument('a transparency is 0 to 1');
  return number;
}

const fill = fieldsOf<ShapeFillModel>();
const fillFields = readAndSet<ShapeFillModel>({
  ForegroundColor: fill('color', colorValue),
  Transparency: fill('transparency', transparency),
});

export const defineShapeFill = define('ShapeFill', {
  scalars: { ...fillFields.scalars, Type: ({ bag }) => bag.type },
  setters: fillFields.setters,
  methods: {
    Clear: ({ guard, bag }) => {
      guard();
      bag.type = 'NoFill';
    },
    SetSolidColor: ({ guard, bag }, args) => {
      guard();
      bag.color = colorValue(args.raw(0));
      bag.type = 'Solid';
    },
  },
});

const line = fieldsOf<ShapeLineModel>();

export const defineShapeLine = define('ShapeLineFormat', {
  ...readAndSet<ShapeLineModel>({
    Color: line('color', colorValue),
    DashStyle: line('dash', (value) => choice(value, ...DASHES)),
    Style: line('style', (value) => choice(value, 'Single', 'ThickThin', 'ThinThick', 'ThinThin')),
    Transparency: line('transparency', transparency),
    Visible: line('visible', flagValue),
    Weight: line('weight', positiveValue),
  }),
});

export const defineShapeFont = define('ShapeFont', readAndSet<FontModel>(FONT_FIELDS));

const text = fieldsOf<TextModel>();
const frame = readAndSet<TextModel>({
  AutoSizeSetting: text('autoSize', (value) =>
    choice(value, 'AutoSizeNone', 'AutoSizeTextToFitShape', 'AutoSizeShapeToFitText'),
  ),
  BottomMargin: text('bottomMargin', positiveValue),
  HorizontalAlignment: text('horizontal', (value) =>
    choice(value, 'Left', 'Center', 'Right', 'Justify', 'JustifyLow', 'Distributed', 'ThaiDistributed'),
  ),
  LeftMargin: text('leftMargin', positiveValue),
  RightMargin: text('rightMargin', positiveValue),
  TopMargin: text('topMargin', positiveValue),
  VerticalAlignment: text('vertical', (value) => choice(value, 'Top', 'Middle', 'Bottom', 'Justified', 'Distributed')),
});

export const defineTextFrame = define('TextFrame', {
  scalars: { ...frame.scalars, HasText: ({ bag }) => bag.text !== '' },
  setters: frame.setters,
  links: { TextRange: (part) => ref('TextRange', part) },
  methods: {
    DeleteText: ({ guard, bag }) => {
      guard();
      bag.text = '';
    },
  },
});

export const defineTextRange = define('TextRange', {
  ...readAndSet<TextModel>({ Text: text('text', textValue) }),
  links: { Font: (part) => ref('ShapeFont', part.of(part.bag.font)) },
});
