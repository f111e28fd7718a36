import type { Alignment, Border, Style } from '@cj-tech-master/excelts';
import {
  columnWidth,
  rowHeight,
  setColumnWidth,
  setRowHeight,
  STANDARD_WIDTH,
  widthInPoints,
} from '../model/looks/layout';
import type { RangeTarget } from '../model/cells/rangeTarget';
import {
  colorOf,
  hexOf,
  restyle,
  setAlignment,
  setBorder,
  setFill,
  setFont,
  sharedStyle,
  type Side,
} from '../model/looks/styles';
import { invalidArgument, notImplemented } from '../richapi/errors';
import { choice, flagValue, numberValue, textValue } from './arguments';
import { define, ref, type BorderTarget } from './targets';

const HORIZONTAL = ['General', 'Left', 'Center', 'Right', 'Fill', 'Justify'] as const;
const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify'] as const;

const horizontalOf = ({ alignment }: Partial<Style>): string => {
  const stored = alignment?.horizontal;
  return stored === undefined ? 'General' : stored.charAt(0).toUpperCase() + stored.slice(1);
};

const verticalOf = ({ alignment }: Partial<Style>): string =>
  alignment?.vertical === 'middle' ? 'Center' : alignment?.vertical === 'top' ? 'Top' : 'Bottom';

/** One size all rows or columns share, else null. */
function sharedSize(from: number, count: number, of: (index: number) => number): number | null {
  const first = of(from);
  for (let index = from + 1; index < from + count; index++) if (of(index) !== first) return null;
  return first;
}

function eachColumn({ sheet, area }: RangeTarget, points: number): void {
  if (points < 0 || points > widthInPoints(255)) throw invalidArgument('a column is 0 to 255 characters wide');
  sheet.workbook.guard();
  for (let column = area.column; column < area.column + area.columns; column++) setColumnWidth(sheet, column, points);
}

function eachRow({ sheet, area }: RangeTarget, points: number): void {
  if (points < 0 || points > 409.5) throw invalidArgument('a row is 0 to 409.5 points high');
  sheet.workbook.guard();
  for (let row = area.row; row < area.row + area.rows; row++) setRowHeight(sheet, row, points);
}

export const defineRangeFormat = define('RangeFormat', {
  scalars: {
    ColumnWidth: ({ sheet, area }) => sharedSize(area.column, area.columns, (column) => columnWidth(sheet, column)),
    HorizontalAlignment: (range) => sharedStyle(range, horizontalOf),
    IndentLevel: (range) => sharedStyle(range, ({ alignment }) => alignment?.indent ?? 0),
    RowHeight: ({ sheet, area }) => sharedSize(area.row, area.rows, (row) => rowHeight(sheet, row)),
    VerticalAlignment: (range) => sharedStyle(range, verticalOf),
    WrapText: (range) => sharedStyle(range, ({ alignment }) => alignment?.wrapText === true),
  },
  setters: {
    ColumnWidth: (range, value) => eachColumn(range, numberValue(value)),
    HorizontalAlignment: (range, value) => {
      const wanted = choice(value, ...HORIZONTAL);
      restyle(range, (style) => {
        const alignment: Partial<Alignment> = { ...style.alignment };
        if (wanted === 'General') delete alignment.horizontal;
        else alignment.horizontal = wanted.toLowerCase() as 'left';
        return { ...style, alignment };
      });
    },
    IndentLevel: (range, value) => setAlignment(range, { indent: numberValue(value) }),
    RowHeight: (range, value) => eachRow(range, numberValue(value)),
    VerticalAlignment: (range, value) => {
      const wanted = choice(value, ...VERTICAL);
      setAlignment(range, { vertical: wanted === 'Center' ? 'middle' : (wanted.toLowerCase() as 'top') });
    },
    WrapText: (range, value) => setAlignment(range, { wrapText: flagValue(value) }),
  },
  links: {
    Borders: (range) => ref('RangeBorderCollection', range),
    Fill: (range) => ref('RangeFill', range),
    Font: (range) => ref('RangeFont', range),
  },
  methods: {
    AutofitColumns: (range) => eachColumn(range, widthInPoints(STANDARD_WIDTH)),
    AutofitRows: () => undefined,
  },
});

const fillOf = ({ fill }: Partial<Style>): string =>
  fill?.type === 'pattern' && fill.pattern !== 'none' ? hexOf(fill.fgColor, '#FFFFFF') : '#FFFFFF';

export const defineRangeFill = define('RangeFill', {
  scalars: {
    Color: (range) => sharedStyle(range, fillOf),
    Pattern: (range) =>
      sharedStyle(range, ({ fill }) =>
        fill === undefined || (fill.type === 'pattern' && fill.pattern === 'none') ? 'None' : 'Solid',
      ),
  },
  setters: { Color: (range, value) => setFill(range, value === '' ? null : textValue(value)) },
  methods: { Clear: (range) => setFill(range, null) },
});

export const defineRangeFont = define('RangeFont', {
  scalars: {
    Bold: (range) => sharedStyle(range, ({ font }) => font?.bold === true),
    Color: (range) => sharedStyle(range, ({ font }) => hexOf(font?.color, '#000000')),
    Italic: (range) => sharedStyle(range, ({ font }) => font?.italic === true),
    Name: (range) => sharedStyle(range, ({ font }) => font?.name ?? 'Calibri'),
    Size: (range) => sharedStyle(range, ({ font }) => font?.size ?? 11),
    Strikethrough: (range) => sharedStyle(range, ({ font }) => font?.strike === true),
    Underline: (range) => sharedStyle(range, ({ font }) => (font?.underline === undefined ? 'None' : 'Single')),
  },
  setters: {
    Bold: (range, value) => setFont(range, { bold: flagValue(value) }),
    Color: (range, value) => setFont(range, { color: colorOf(value) }),
    Italic: (range, value) => setFont(range, { italic: flagValue(value) }),
    Name: (range, value) => setFont(range, { name: textValue(value) }),
    Size: (range, value) => setFont(range, { size: numberValue(value) }),
    Strikethrough: (range, value) => setFont(range, { strike: flagValue(value) }),
    Underline: (range, value) => setFont(range, { underline: choice(value, 'None', 'Single') === 'Single' }),
  },
});

const SIDES: Readonly<Record<string, BorderTarget['side']>> = {
  EdgeTop: 'top',
  EdgeBottom: 'bottom',
  EdgeLeft: 'left',
  EdgeRight: 'right',
  InsideHorizontal: 'insideHorizontal',
  InsideVertical: 'insideVertical',
};

export const defineRangeBorders = define('RangeBorderCollection', {
  indexer: (range, args) => {
    const side = SIDES[args.text(0)];
    if (side === undefined) throw notImplemented(`the border ${args.text(0)}`);
    return ref('RangeBorder', { range, side });
  },
});

/** The cells of a range that carry a border: the edge cells, or all but the last row for the lines between rows. */
function carriers({ range, side }: BorderTarget): { readonly cells: RangeTarget; readonly of: Side } | null {
  const { row, column, rows, columns } = range.area;
  switch (side) {
    case 'top':
      return { cells: range.to(row, column, 1, columns), of: 'top' };
    case 'bottom':
      return { cells: range.to(row + rows - 1, column, 1, columns), of: 'bottom' };
    case 'left':
      return { cells: range.to(row, column, rows, 1), of: 'left' };
    case 'right':
      return { cells: range.to(row, column + columns - 1, rows, 1), of: 'right' };
    case 'insideHorizontal':
      return rows < 2 ? null : { cells: range.to(row, column, rows - 1, columns), of: 'bottom' };
    case 'insideVertical':
      return columns < 2 ? null : { cells: range.to(row, column, rows, columns - 1), of: 'right' };
  }
}

const STYLES: Readonly<Record<string, Border['style']>> = {
  Continuous: 'thin',
  Dash: 'dashed',
  Dot: 'dotted',
  Double: 'double',
};

function change(target: BorderTarget, border: Partial<Border> | null): void {
  const at = carriers(target);
  if (at !== null) setBorder(at.cells, at.of, border);
}

function borderOf(target: BorderTarget): Partial<Border> | null {
  const at = carriers(target);
  if (at === null) return null;
  const text = sharedStyle(at.cells, ({ border }) => JSON.stringify(border?.[at.of] ?? null));
  return text === null ? null : (JSON.parse(text) as Partial<Border> | null);
}

export const defineRangeBorder = define('RangeBorder', {
  scalars: {
    Color: (target) => hexOf(borderOf(target)?.color, '#000000'),
    SideIndex: ({ side }) => Object.keys(SIDES).find((name) => SIDES[name] === side) ?? '',
    Style: (target) => {
      const stored = borderOf(target)?.style;
      return (
        Object.keys(STYLES).find((name) => STYLES[name] === stored) ?? (stored === undefined ? 'None' : 'Continuous')
      );
    },
    Weight: (target) =>
      borderOf(target)?.style === 'medium' ? 'Medium' : borderOf(target)?.style === 'thick' ? 'Thick' : 'Thin',
  },
  setters: {
    Color: (target, value) =>
      change(target, { color: colorOf(value), ...(borderOf(target)?.style ? {} : { style: 'thin' }) }),
    Style: (target, value) => {
      const wanted = textValue(value);
      if (wanted === 'None') return change(target, null);
      const style = STYLES[wanted];
      if (style === undefined) throw notImplemented(`the border style ${wanted}`);
      change(target, { style });
    },
    Weight: (target, value) => {
      const wanted = choice(value, 'Hairline', 'Thin', 'Medium', 'Thick');
      change(target, { style: wanted === 'Hairline' ? 'hair' : (wanted.toLowerCase() as 'thin') });
    },
  },
});
