import type { SheetPlan } from '../../plan';
import type { Area } from '../../port';
import type { LooksBefore, SnapshotLooks } from '../../restore';
import type { Place } from '../write/cellOperations';
import { single, type Operation } from '../write/operations';
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

const widthAreas = (plan: SheetPlan): readonly Area[] =>
  (plan.columnWidths ?? []).map(({ column, columns }) => ({ row: 0, column, rows: 1, columns }));
const heightAreas = (plan: SheetPlan): readonly Area[] =>
  (plan.rowHeights ?? []).map(({ row, rows }) => ({ row, column: 0, rows, columns: 1 }));

/** How the areas look that the plan is going to style; one sync. */
export function readLooks(session: ExcelSession, place: Place, plan: SheetPlan): Promise<SnapshotLooks> {
  const styled = (plan.styles ?? []).map(({ area }) => area);
  const [wide, high] = [widthAreas(plan), heightAreas(plan)];
  if (styled.length + wide.length + high.length === 0) return Promise.resolve(NO_LOOKS);
  return inExcel(session, async (context) => {
    const styles = styled.map((area) => ({ area, ...styleOf(rangeAt(context, place.id, area)) }));
    const widths = wide.map((area) => ({ area, range: rangeAt(context, place.id, area).load('format/columnWidth') }));
    const heights = high.map((area) => ({ area, range: rangeAt(context, place.id, area).load('format/rowHeight') }));
    await context.sync();
    return {
      styles: styles.map(({ area, range, bottom, inner }) => ({ area, before: looksOf(range, bottom, inner) })),
      widths: widths.map(({ area, range }) => ({ area, before: range.format.columnWidth as number | null })),
      heights: heights.map(({ area, range }) => ({ area, before: range.format.rowHeight as number | null })),
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
const mixed = <T>(value: T): T | null => value;

function looksOf({ format }: Excel.Range, bottom: Excel.RangeBorder, inner: Excel.RangeBorder): LooksBefore {
  const { font, fill } = format;
  return {
    bold: mixed(font.bold),
    size: mixed(font.size),
    color: mixed(font.color),
    fill: mixed(fill.pattern) === 'None' ? '' : mixed(fill.color),
    horizontal: mixed(format.horizontalAlignment),
    vertical: mixed(format.verticalAlignment),
    indent: mixed(format.indentLevel),
    wrap: mixed(format.wrapText),
    bottomLine: lineOf(bottom),
    innerLine: lineOf(inner),
  };
}

function lineOf(border: Excel.RangeBorder): string | null {
  const style = mixed(border.style);
  return style === 'None' ? 'None' : style === 'Continuous' ? mixed(border.color) : null;
}

/** Puts looks back. */
export function looksOperations(place: Place, { styles, widths, heights }: SnapshotLooks): readonly Operation[] {
  const at = (area: Area, set: (format: Excel.RangeFormat) => void): Operation =>
    single(place.name, (context) => set(rangeAt(context, place.id, area).format));
  return [
    ...styles.map(({ area, before }) => at(area, (format) => putBack(format, before))),
    ...widths.flatMap(({ area, before }) =>
      before === null ? [] : [at(area, (format) => void (format.columnWidth = before))],
    ),
    ...heights.flatMap(({ area, before }) =>
      before === null ? [] : [at(area, (format) => void (format.rowHeight = before))],
    ),
  ];
}

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
