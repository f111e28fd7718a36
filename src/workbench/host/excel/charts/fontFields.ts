import type { FontModel } from '../../model/drawings/drawingParts';
import { choice, flagValue, textValue } from '../arguments';
import { colorValue, fieldsOf, positiveValue } from '../partTable';

const font = fieldsOf<FontModel>();

/** Fields of the fonts of charts and of shapes. */
export const FONT_FIELDS = {
  Bold: font('bold', flagValue),
  Color: font('color', colorValue),
  Italic: font('italic', flagValue),
  Name: font('name', textValue),
  Size: font('size', positiveValue),
  Underline: font('underline', (value) => choice(value, 'None', 'Single', 'Double')),
};
