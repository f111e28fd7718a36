import type { SheetPlan, StylePlan } from '../../plan';
import type { Area } from '../../cells';
import type { LooksBefore, SnapshotLooks } from '../../restore';
import type { Place } from '../write/cellOperations';
import { widthInPoints } from '../write/styleOperations';
import { inExcel, rangeAt, type ExcelSession } from '../session';

const STYLE = [
  'format/font/bold',
  'format/font/size',
  'format/font/color',
  'format/fill/color',
  'format/fill/pattern',
  'format/horizontalAlignment',
  'format/verticalAlignment',
  'format/indentLevel',
  'format/wrapText',
];
const NO_LOOKS: SnapshotLooks = { styles: [], widths: [], heights: [] };

/** What is styled, and how. */
interface Wanted {
  readonly styles: readonly StylePlan[];
  /** Points. */
  readonly widths: readonly { readonly area: Area; readonly written: number }[];
  readonly heights: readonly { readonly area: Area; readonly written: number }[];
}

/** How the areas look that the plan is going to style; one sync. */
export function readLooks(session: ExcelSession, place: Place, plan: SheetPlan): Promise<SnapshotLooks> {
  return readLooksOf(session, place, {
    styles: plan.styles ?? [],
    widths: (plan.columnWidths ?? []).map(({ column, columns, width }) => ({
      area: { row: 0, column, rows: 1, columns },
      written: widthInPoints(width),
    })),
    heights: (plan.rowHeights ?? []).map(({ row, rows, height }) => ({
      area: { row, column: 0, rows, columns: 1 },
      written: height,
    })),
  });
}

/** How areas look now, with what was or will be written there. */
export function readLooksOf(
  session: ExcelSession,
  place: Place,
  { styles, widths, heights }: Wanted,
): Promise<SnapshotLooks> {
  if (styles.length + widths.length + heights.length === 0) return Promise.resolve(NO_LOOKS);
  return inExcel(session, async (context) => {
    const at = (area: Area): Excel.Range => rangeAt(context, place.id, area);
    const styled = styles.map(({ area, style }) => ({ area, written: style, ...styleOf(at(area)) }));
    const wide = widths.map((size) => ({ size, range: at(size.area).load('format/columnWidth') }));
    const high = heights.map((size) => ({ size, range: at(size.area).load('format/rowHeight') }));
    await context.sync();
    return {
      styles: styled.map(({ area, written, range, bottom, inner }) => ({
        area,
        before: looksOf(range, bottom, inner),
        written,
      })),
      widths: wide.map(({ size, range }) => ({ ...size, before: mayBeMixed(range.format.columnWidth) })),
      heights: high.map(({ size, range }) => ({ ...size, before: mayBeMixed(range.format.rowHeight) })),
    };
  });
}

interface Loaded {
  readonly range: Excel.Range;
  readonly bottom: Excel.RangeBorder;
  readonly inner: Excel.RangeBorder;
}

function styleOf(range: Excel.Range): Loaded {
  const { borders } = range.format;
  return {
    range: range.load(STYLE),
    bottom: borders.getItem('EdgeBottom').load('style, color'),
    inner: borders.getItem('InsideHorizontal').load('style, color'),
  };
}

/** Excel gives null for what the cells of an area do not share; its types do not say so. */
const mayBeMixed = <T>(value: T): T | null => value;

function looksOf({ format }: Excel.Range, bottom: Excel.RangeBorder, inner: Excel.RangeBorder): LooksBefore {
  const { font, fill } = format;
  return {
    bold: mayBeMixed(font.bold),
    size: mayBeMixed(font.size),
    color: mayBeMixed(font.color),
    fill: mayBeMixed(fill.pattern) === 'None' ? '' : mayBeMixed(fill.color),
    horizontal: mayBeMixed(format.horizontalAlignment),
    vertical: mayBeMixed(format.verticalAlignment),
    indent: mayBeMixed(format.indentLevel),
    wrap: mayBeMixed(format.wrapText),
    bottomLine: lineOf(bottom),
    innerLine: lineOf(inner),
  };
}

function lineOf(border: Excel.RangeBorder): string | null {
  const style = mayBeMixed(border.style);
  return style === 'None' ? 'None' : style === 'Continuous' ? mayBeMixed(border.color) : null;
}
