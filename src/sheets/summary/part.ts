import type { CellStyle, NumberFormatPlan, PlanCell, StylePlan } from '../../workbook/plan';
import type { Area } from '../../workbook/cells';

/** A piece of a sheet as plain data. Rows count from its own first one, columns are those of the sheet. */
export interface Part {
  readonly rows: number;
  /** Cells of each row. */
  readonly lines: readonly (readonly PlacedCell[])[];
  readonly styles: readonly StylePlan[];
  readonly formats: readonly NumberFormatPlan[];
  readonly merges: readonly Area[];
  readonly heights: readonly { readonly row: number; readonly rows: number; readonly height: number }[];
  /** Named rows, for charts, page breaks and what is found again. */
  readonly anchors: readonly Anchor[];
}

export interface PlacedCell {
  readonly column: number;
  readonly value: PlanCell;
}

export interface Anchor {
  readonly name: string;
  readonly row: number;
  readonly rows: number;
}

/** A cell with how it looks. */
export interface LookedCell {
  readonly column: number;
  readonly value: PlanCell;
  readonly format?: string;
  readonly style?: CellStyle;
}

export const EMPTY: Part = { rows: 0, lines: [], styles: [], formats: [], merges: [], heights: [], anchors: [] };

/** One row; `across` is a style of some of its columns. */
export function row(
  height: number,
  cells: readonly LookedCell[],
  across?: { readonly column: number; readonly columns: number; readonly style: CellStyle },
): Part {
  const area = (column: number, columns = 1): Area => ({ row: 0, column, rows: 1, columns });
  return {
    ...EMPTY,
    rows: 1,
    lines: [cells.map(({ column, value }) => ({ column, value }))],
    styles: [
      ...(across === undefined ? [] : [{ area: area(across.column, across.columns), style: across.style }]),
      ...cells.flatMap(({ column, style }) => (style === undefined ? [] : [{ area: area(column), style }])),
    ],
    formats: cells.flatMap(({ column, format }) => (format === undefined ? [] : [{ area: area(column), format }])),
    heights: [{ row: 0, rows: 1, height }],
  };
}

/** Rows without anything in them. */
export function space(height: number, rows = 1): Part {
  const lines = Array.from({ length: rows }, () => []);
  return rows === 0 ? EMPTY : { ...EMPTY, rows, lines, heights: [{ row: 0, rows, height }] };
}

/** Parts one below the other. */
export function stack(...parts: readonly Part[]): Part {
  let top = 0;
  const lists = {
    lines: [] as (readonly PlacedCell[])[],
    styles: [] as StylePlan[],
    formats: [] as NumberFormatPlan[],
    merges: [] as Area[],
    heights: [] as Part['heights'][number][],
    anchors: [] as Anchor[],
  };
  for (const part of parts) {
    const down = <T extends { readonly row: number }>(item: T): T => ({ ...item, row: item.row + top });
    const place = <T extends { readonly area: Area }>(item: T): T => ({ ...item, area: down(item.area) });
    // Rows are taken over as they are: of thousands of them none is copied.
    for (let r = 0; r < part.rows; r += 1) lists.lines.push(part.lines[r] ?? []);
    for (const style of part.styles) lists.styles.push(place(style));
    for (const format of part.formats) lists.formats.push(place(format));
    for (const merge of part.merges) lists.merges.push(down(merge));
    for (const height of part.heights) lists.heights.push(down(height));
    for (const anchor of part.anchors) lists.anchors.push(down(anchor));
    top += part.rows;
  }
  return { rows: top, ...lists };
}

/** Two parts in the same rows, each in columns of its own; the first one's row heights hold where both have some. */
export function beside(left: Part, right: Part): Part {
  const taken = left.rows;
  const heights = right.heights.flatMap(({ row: at, rows, height }) =>
    at + rows <= taken ? [] : [{ row: Math.max(at, taken), rows: at + rows - Math.max(at, taken), height }],
  );
  const rows = Math.max(left.rows, right.rows);
  return {
    rows,
    lines: Array.from({ length: rows }, (_, r) => {
      const [mine, other] = [left.lines[r] ?? [], right.lines[r] ?? []];
      return other.length === 0 ? mine : [...mine, ...other];
    }),
    styles: [...left.styles, ...right.styles],
    formats: [...left.formats, ...right.formats],
    merges: [...left.merges, ...right.merges],
    heights: [...left.heights, ...heights],
    anchors: [...left.anchors, ...right.anchors],
  };
}

/** A part whose rows can be found by name. */
export function namePart(name: string, part: Part): Part {
  return { ...part, anchors: [{ name, row: 0, rows: part.rows }, ...part.anchors] };
}

/** Height of some rows of a part, in points. */
export function heightOf({ heights }: Part, from: number, to: number): number {
  let sum = 0;
  for (const { row: at, rows, height } of heights)
    sum += height * Math.max(0, Math.min(at + rows, to) - Math.max(at, from));
  return sum;
}
