import type { CellStyle } from '../../plan';
import type { Area } from '../../cells';
import type { LooksBefore, SnapshotLooks, SnapshotSize } from '../../restore';
import type { Place } from '../write/cellOperations';
import { single, type Operation } from '../write/operations';
import { rangeAt, type ExcelSession } from '../session';
import { readLooksOf } from './cellStyles';

/** Points that Excel may round a width or a height by. */
const ROUNDING = 0.8;

/**
 * Puts looks, widths and heights back where they still are ours: a fill or a width that the user chose since stays.
 * Where the cells of an area differ by now, only what other styles of ours made different is put back.
 */
export async function restoreLooks(
  session: ExcelSession,
  place: Place,
  { styles, widths, heights }: SnapshotLooks,
): Promise<readonly Operation[]> {
  const now = await readLooksOf(session, place, {
    styles: styles.map(({ area, written }) => ({ area, style: written })),
    widths,
    heights,
  });
  const at = (area: Area, set: (format: Excel.RangeFormat) => void): Operation =>
    single(place.name, (context) => set(rangeAt(context, place.id, area).format));
  return [
    ...styles.flatMap(({ area, before, written }, i) => {
      const found = now.styles[i]?.before;
      if (found === undefined) return [];
      const others = styles.filter((other, o) => o !== i && touches(other.area, area)).map((other) => other.written);
      return [at(area, (format) => putBack(format, ours(before, { written, found, others, rows: area.rows })))];
    }),
    ...sizes(widths, now.widths, (area, before) => at(area, (format) => void (format.columnWidth = before))),
    ...sizes(heights, now.heights, (area, before) => at(area, (format) => void (format.rowHeight = before))),
  ];
}

function sizes(
  known: readonly SnapshotSize[],
  now: readonly SnapshotSize[],
  set: (area: Area, before: number) => Operation,
): readonly Operation[] {
  return known.flatMap(({ area, before, written }, i) => {
    const found = now[i]?.before ?? null;
    return before === null || found === null || Math.abs(found - written) > ROUNDING ? [] : [set(area, before)];
  });
}

const touches = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

interface Comparison {
  readonly written: CellStyle;
  readonly found: LooksBefore;
  /** Styles of ours on some of the same cells. */
  readonly others: readonly CellStyle[];
  readonly rows: number;
}

/** What stood before, with null for every look that the plan did not set or that is no longer ours. */
function ours(before: LooksBefore, { written, found, others, rows }: Comparison): LooksBefore {
  const keepLook = <K extends keyof CellStyle, B>(key: K, seen: string | number | boolean | null, was: B): B | null => {
    const wanted = written[key];
    if (wanted === undefined) return null;
    if (seen === null) return others.some((other) => other[key] !== undefined) ? was : null;
    return isSame(wanted, seen) ? was : null;
  };
  return {
    bold: keepLook('bold', found.bold, before.bold),
    size: keepLook('size', found.size, before.size),
    color: keepLook('color', found.color, before.color),
    fill: keepLook('fill', found.fill, before.fill),
    horizontal: keepLook('horizontal', found.horizontal, before.horizontal),
    vertical: keepLook('vertical', found.vertical, before.vertical),
    indent: keepLook('indent', found.indent, before.indent),
    wrap: keepLook('wrap', found.wrap, before.wrap),
    bottomLine: keepLook('lineBelow', found.bottomLine, before.bottomLine),
    innerLine: rows === 1 ? null : keepLook('lineBelow', found.innerLine, before.innerLine),
  };
}

const isSame = (wanted: string | number | boolean, seen: string | number | boolean): boolean =>
  typeof wanted === 'string' ? wanted.toLowerCase() === String(seen).toLowerCase() : wanted === seen;

function putBack(format: Excel.RangeFormat, before: LooksBefore): void {
  const { font, fill, borders } = format;
  if (before.bold !== null) font.bold = before.bold;
  if (before.size !== null) font.size = before.size;
  if (before.color !== null) font.color = before.color;
  if (before.fill === '') fill.clear();
  else if (before.fill !== null) fill.color = before.fill;
  if (before.horizontal !== null) format.horizontalAlignment = before.horizontal as Excel.HorizontalAlignment;
  if (before.vertical !== null) format.verticalAlignment = before.vertical as Excel.VerticalAlignment;
  if (before.indent !== null) format.indentLevel = before.indent;
  if (before.wrap !== null) format.wrapText = before.wrap;
  putLineBack(borders.getItem('EdgeBottom'), before.bottomLine);
  putLineBack(borders.getItem('InsideHorizontal'), before.innerLine);
}

function putLineBack(border: Excel.RangeBorder, line: string | null): void {
  if (line === null) return;
  if (line === 'None') border.style = 'None';
  else {
    border.style = 'Continuous';
    border.color = line;
  }
}
