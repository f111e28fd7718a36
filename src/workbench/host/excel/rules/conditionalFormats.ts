import { areaAddress } from '../../../../workbook/address';
import { intersection } from '../../model/cells/cellRange';
import { changeFormat, newDataBar, storeConditionalFormats } from '../../model/looks/conditionalFormats';
import { RangeTarget } from '../../model/cells/rangeTarget';
import { HostError, invalidArgument, itemNotFound, notImplemented } from '../../richapi/errors';
import { flagValue, textValue } from '../arguments';
import { define, ref, type ConditionalTarget } from '../targets';
import type { ConditionalFormatModel } from '../../model/types';

const touching = ({ sheet, area }: RangeTarget): readonly ConditionalFormatModel[] =>
  sheet.conditionalFormats.filter((format) => format.areas.some((part) => intersection(part, area) !== null));

function isAllInside(format: ConditionalFormatModel, range: RangeTarget): boolean {
  return format.areas.every((part) => {
    const inside = intersection(part, range.area);
    return inside !== null && areaAddress(inside) === areaAddress(part);
  });
}

export const defineConditionalFormats = define('ConditionalFormatCollection', {
  items: (range) => touching(range).map((format) => ref('ConditionalFormat', { sheet: range.sheet, format })),
  indexer: (range, args) => {
    const format = range.sheet.conditionalFormats.find(({ id }) => id === args.text(0));
    if (format === undefined) throw itemNotFound('the conditional format');
    return ref('ConditionalFormat', { sheet: range.sheet, format });
  },
  methods: {
    Add: ({ sheet, area }, args) => {
      sheet.guard(area);
      const type = args.text(0);
      if (type !== 'Custom' && type !== 'DataBar') throw notImplemented(`conditional formats of type ${type}`);
      const id = `{cf-${sheet.workbook.nextId()}}`;
      const format: ConditionalFormatModel = { id, areas: [area], type, formula: '', stopIfTrue: false };
      if (type === 'DataBar') format.bar = newDataBar();
      // A new rule goes to the front.
      sheet.conditionalFormats = [format, ...sheet.conditionalFormats];
      storeConditionalFormats(sheet);
      return ref('ConditionalFormat', { sheet, format });
    },
    ClearAll: (range) => {
      range.sheet.guard(range.area);
      if (!touching(range).every((format) => isAllInside(format, range)))
        throw notImplemented('ConditionalFormatCollection.ClearAll on a part of a format');
      range.sheet.conditionalFormats = range.sheet.conditionalFormats.filter((format) => !isAllInside(format, range));
      storeConditionalFormats(range.sheet);
    },
    GetCount: (range) => touching(range).length,
  },
});

const custom = (target: ConditionalTarget): ConditionalTarget => {
  if (target.format.type !== 'Custom') throw new HostError('InvalidOperation', 'The format is of another type.');
  return target;
};

const change = ({ sheet, format }: ConditionalTarget, to: Partial<ConditionalFormatModel>): void =>
  changeFormat(sheet, format, to);

export const defineConditionalFormat = define('ConditionalFormat', {
  identity: ({ format }) => ({ Id: format.id }),
  scalars: {
    Id: ({ format }) => format.id,
    Priority: ({ sheet, format }) => sheet.conditionalFormats.indexOf(format),
    StopIfTrue: ({ format }) => format.stopIfTrue,
    Type: ({ format }) => format.type,
  },
  setters: {
    Priority: ({ sheet, format }, value) => {
      if (typeof value !== 'number' || value < 0 || value >= sheet.conditionalFormats.length)
        throw invalidArgument('the priority is out of range');
      const others = sheet.conditionalFormats.filter((each) => each !== format);
      sheet.conditionalFormats = [...others.slice(0, value), format, ...others.slice(value)];
      storeConditionalFormats(sheet);
    },
    StopIfTrue: (target, value) => change(target, { stopIfTrue: flagValue(value) }),
  },
  links: {
    Custom: (target) => ref('CustomConditionalFormat', custom(target)),
    DataBar: (target) => ref('DataBarConditionalFormat', target),
    DataBarOrNullObject: (target) =>
      target.format.type === 'DataBar' ? ref('DataBarConditionalFormat', target) : null,
    CustomOrNullObject: (target) => (target.format.type === 'Custom' ? ref('CustomConditionalFormat', target) : null),
  },
  methods: {
    Delete: ({ sheet, format }) => {
      sheet.workbook.guard();
      sheet.conditionalFormats = sheet.conditionalFormats.filter((each) => each !== format);
      storeConditionalFormats(sheet);
    },
    GetRange: ({ sheet, format }) => {
      const [first, second] = format.areas;
      if (first === undefined || second !== undefined)
        throw new HostError('InvalidOperation', 'There are several areas.');
      return ref('Range', new RangeTarget(sheet, first));
    },
    GetRanges: ({ sheet, format }) =>
      ref('RangeAreas', { sheet, areas: format.areas.map((area) => new RangeTarget(sheet, area)) }),
  },
});

export const defineCustomFormat = define('CustomConditionalFormat', {
  links: {
    Format: (target) => ref('ConditionalRangeFormat', target),
    Rule: (target) => ref('ConditionalFormatRule', target),
  },
});

export const defineConditionalRule = define('ConditionalFormatRule', {
  scalars: { Formula: ({ format }) => format.formula },
  setters: {
    Formula: (target, value) => {
      const formula = textValue(value);
      change(target, { formula: formula.startsWith('=') ? formula : `=${formula}` });
    },
  },
});

export const defineConditionalRangeFormat = define('ConditionalRangeFormat', {
  links: {
    Fill: (target) => ref('ConditionalRangeFill', target),
    Font: (target) => ref('ConditionalRangeFont', target),
  },
});

export const defineConditionalFont = define('ConditionalRangeFont', {
  scalars: {
    Bold: ({ format }) => format.bold ?? null,
    Color: ({ format }) => format.color ?? '',
    Italic: ({ format }) => format.italic ?? null,
  },
  setters: {
    Bold: (target, value) => change(target, { bold: flagValue(value) }),
    Color: (target, value) => change(target, { color: textValue(value) }),
    Italic: (target, value) => change(target, { italic: flagValue(value) }),
  },
});

export const defineConditionalFill = define('ConditionalRangeFill', {
  scalars: { Color: ({ format }) => format.fill ?? '' },
  setters: { Color: (target, value) => change(target, { fill: textValue(value) }) },
});
