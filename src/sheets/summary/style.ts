import { LOOK } from '../style';
import type { CellStyle, PlanCell, StylePlan } from '../../workbook/plan';
import type { Area } from '../../workbook/cells';
import type { LookedCell, Part } from './part';
import { EMPTY, row, stack } from './part';

/** Columns of the printed sheet. */
export const COLUMNS = 12;
export const COLUMN_WIDTH = 10;

/** Row heights in points. */
export const HEIGHT = { title: 27, text: 13.5, head: 19, columns: 14, gap: 7, line: 13.5 } as const;

export const INK = '#242424';
/** Where a name leads somewhere. */
export const LINK = '#0B5394';
const SECTION = LOOK.headerFill;
export const QUIET: CellStyle = { color: LOOK.quiet, size: 9 };

/** Number formats of the summary. */
export const SUMMARY_FORMATS = {
  count: '#,##0;-#,##0;–',
  moved: '#,##0;-#,##0;·',
  share: '0.0%',
  change: '+0.0%;-0.0%;0.0%',
} as const;

/** Title of a section with a line under it, and a quiet remark at the right. */
export function heading(text: string, remark = ''): Part {
  return row(
    HEIGHT.head,
    [
      { column: 0, value: text, style: { bold: true, size: 12, color: SECTION, vertical: 'center' } },
      ...(remark === ''
        ? []
        : [{ column: COLUMNS - 1, value: remark, style: { ...QUIET, horizontal: 'right' } } as LookedCell]),
    ],
    { column: 0, columns: COLUMNS, style: { lineBelow: SECTION } },
  );
}

/** A quiet line of text. */
export function remark(text: string): Part {
  return row(HEIGHT.text, [{ column: 0, value: text, style: QUIET }]);
}

export interface TableColumn {
  readonly column: number;
  readonly header: string;
  readonly align: 'left' | 'center' | 'right';
  readonly format?: string;
  readonly bold?: boolean;
  /** Keeps a text off the number before it. */
  readonly indent?: 1;
}

export interface TableLook {
  /** First column and how many, for the lines under the rows. */
  readonly column: number;
  readonly columns: number;
  /** The last row is a sum. */
  readonly hasTotal?: boolean;
  readonly rowHeight?: number;
}

/**
 * A table: header, rows, lines between them. Cells of a row stand in the order of the columns; '' is an empty one. Looks
 * are set by areas, so that a list of thousands of rows takes no more of them than a short one.
 */
export function table(columns: readonly TableColumn[], rows: readonly (readonly PlanCell[])[], look: TableLook): Part {
  const { column, columns: count, hasTotal = false, rowHeight = HEIGHT.line } = look;
  const header = row(
    HEIGHT.columns,
    columns.map(({ column: at, header: value, align, indent }) => ({
      ...{ column: at, value },
      style: {
        ...{ bold: true, size: 9, color: LOOK.quiet, horizontal: align },
        ...(indent === undefined ? {} : { indent }),
      },
    })),
    { column, columns: count, style: { lineBelow: '#9E9E9E' } },
  );
  if (rows.length === 0) return header;
  const last = rows.length - 1;
  const area = (at: number, wide: number, from = 0, to = rows.length): Area => ({
    ...{ row: from, column: at },
    ...{ rows: to - from, columns: wide },
  });
  const body: Part = {
    ...EMPTY,
    rows: rows.length,
    lines: rows.map((cells) => columns.map(({ column: at }, c) => ({ column: at, value: cells[c] ?? '' }))),
    styles: [
      { area: area(column, count), style: { lineBelow: LOOK.rowLine } },
      ...columns.map(({ column: at, align, bold, indent }, c): StylePlan => {
        const isLink = rows.some((cells) => typeof cells[c] === 'object' && cells[c] !== null);
        const style = {
          horizontal: align,
          ...(indent === undefined ? {} : { indent }),
          ...(bold === true ? { bold } : {}),
          ...(isLink ? { color: LINK } : {}),
        };
        return { area: area(at, 1), style };
      }),
      ...(hasTotal
        ? [
            ...(last > 0 ? [{ area: area(column, count, last - 1, last), style: { lineBelow: INK } }] : []),
            { area: area(column, count, last, last + 1), style: { bold: true } },
          ]
        : []),
    ],
    formats: columns.flatMap(({ column: at, format }) => (format === undefined ? [] : [{ area: area(at, 1), format }])),
    heights: [{ row: 0, rows: rows.length, height: rowHeight }],
  };
  return stack(header, body);
}

/** Rows of a name and what belongs to it: "Newly dormant | Juniper Care, Maple Trading". */
export function nameRows(
  lines: readonly { readonly name: string; readonly text: string }[],
  place: { readonly column: number; readonly text: number; readonly columns: number; readonly height: number },
): Part {
  return stack(
    ...lines.map(({ name, text }) =>
      row(
        place.height,
        [
          { column: place.column, value: name, style: { bold: true, horizontal: 'left', vertical: 'center' } },
          { column: place.text, value: text, style: { horizontal: 'left', vertical: 'center' } },
        ],
        { column: place.column, columns: place.columns, style: { lineBelow: LOOK.rowLine } },
      ),
    ),
  );
}

/** Number format of amounts: whole units; thousands or millions where whole units would not fit a column. */
export function amountFormats(largest: number): {
  readonly amount: string;
  readonly difference: string;
  readonly unit: 1 | 1000 | 1000000;
} {
  const unit = largest >= 1e11 ? 1000000 : largest >= 1e8 ? 1000 : 1;
  const commas = unit === 1000000 ? ',,' : unit === 1000 ? ',' : '';
  const number = `#,##0${commas}`;
  return { amount: `${number};-${number};–`, difference: `+${number};-${number};0`, unit };
}
