import type { ExistingSheet, NewSheet, NumberFormatPlan, PlanCell, SheetPlan, StylePlan } from '../../workbook/plan';
import type { Area, CellValue } from '../../workbook/cells';
import { cellAddress } from '../../workbook/address';
import type { Grid } from './grid';
import { blocksOf, setCell } from './grid';
import { findMarks } from './findMarks';
import { firstMark, isOurs, kindOf, lookHash, lookOf, MARK_COLUMN, plainNumber, rowMark, sameValue } from './marks';
import type { SummaryLayout } from './sheet';
import { BASE, finish, MARK_STYLE, NEW_BASE, NOTE_ROWS, printPlan } from './sheet';
import { COLUMN_WIDTH, COLUMNS } from './style';

/** A summary's sheet as it stands, from its first row and column on. */
export interface SummaryCells {
  readonly values: readonly (readonly CellValue[])[];
  /** '' where a cell has no formula. */
  readonly formulas: readonly (readonly string[])[];
}

/** The sheet of a summary that the workbook hasn't got, or that is empty. Gives way between its rows. */
export function* newSummary(layout: SummaryLayout, sheet: NewSheet | ExistingSheet): Generator<undefined, SheetPlan> {
  const grid = yield* wantedSteps(layout, 0);
  for (const line of grid.values()) for (const [column, cell] of line) if (cell === '') line.delete(column);
  return { sheet, ...looksOf(layout, 0, null), blocks: blocksOf(grid), charts: layout.charts(0) };
}

/**
 * Brings a summary's sheet up to date: our cells that differ, our leftovers emptied, a person's cells left alone. Notes
 * go with the rows they belong to; what a person typed where a figure has to stand now goes into the notes with where it
 * was. null when nothing would change, and for a sheet without our marks.
 * @param lay lays the summary out with so many rows for notes
 * @param moved the words for a text that moves into the notes
 * @param charts names of the charts on the sheet, null where a run can't stop between cells and charts: a run that
 * stopped before its charts gets them by running again
 */
export function updateSummary({
  lay,
  sheet,
  cells,
  moved,
  charts = null,
}: {
  readonly lay: (noteRows: number) => SummaryLayout;
  readonly sheet: ExistingSheet;
  readonly cells: SummaryCells;
  readonly moved: (place: string, text: string) => string;
  readonly charts?: readonly string[] | null | undefined;
}): SheetPlan | null {
  const found = findMarks(cells.values);
  if (found === null) return null;
  const { top, column: markColumn } = found;
  const marks = cells.values.map((line) => String(line[markColumn] ?? ''));
  const oldNotes = findNotes(marks);
  const kept = oldNotes === null ? [] : notesIn(cells, oldNotes, markColumn);
  const lines: string[] = [];
  for (;;) {
    const layout = lay(Math.max(NOTE_ROWS, kept.length + lines.length));
    const wanted = wantedCells(layout, top);
    const firstNote = top + layout.notes.row + 1;
    const stays = oldNotes !== null && oldNotes.row === firstNote;
    if (!stays) placeNotes(wanted, firstNote, kept);
    lines.forEach((text, i) => setCell(wanted, firstNote + kept.length + i, 0, text));
    const { changes, displaced } = changesOf({
      wanted,
      summaryCells: cells,
      marks,
      markColumn,
      oldNotes,
      newNotes: stays ? null : firstNote,
    });
    const found = displaced.map(({ row, column, text }) => moved(cellAddress(row, column), text));
    const added = found.filter((text) => !lines.includes(text));
    if (added.length > 0) {
      lines.push(...added);
      continue;
    }
    const isSame = lookOf(marks[top] ?? '') === lookHash(lookText(layout)) && markColumn === MARK_COLUMN;
    const drawn = layout.charts(top);
    const hasCharts = charts === null || drawn.every(({ name }) => charts.includes(name));
    if (changes.size === 0 && isSame && hasCharts) return null;
    const end = Math.max(cells.values.length, top + layout.part.rows);
    const notes = { row: firstNote, rows: layout.notes.rows - 1 };
    const looks = isSame ? {} : looksOf(layout, top, { end, notes: stays ? notes : null });
    return { sheet, ...looks, blocks: blocksOf(changes), charts: drawn };
  }
}

/** Every cell of a layout with the marks of its rows; '' is an empty one. */
function wantedCells(layout: SummaryLayout, top: number): Grid {
  return finish(wantedSteps(layout, top));
}

/** Rows between two pauses. */
const STEP_ROWS = 1000;

function* wantedSteps({ part, notes, ...layout }: SummaryLayout, top: number): Generator<undefined, Grid> {
  const grid: Grid = new Map();
  for (let row = 0; row < part.rows; row += 1) {
    if (row % STEP_ROWS === STEP_ROWS - 1) yield;
    const isNote = row > notes.row && row < notes.row + notes.rows;
    const line = new Map<number, PlanCell>();
    for (const { column, value } of part.lines[row] ?? [])
      line.set(column, typeof value === 'number' ? plainNumber(value) : value);
    const own = [...line.values()];
    const kind = isNote ? 'note' : row === notes.row ? 'notes-title' : 'row';
    const mark = row === 0 ? firstMark(lookText({ part, ...layout }), own) : rowMark(own, kind);
    line.set(MARK_COLUMN, mark);
    grid.set(top + row, line);
  }
  return grid;
}

/** The rows between the title of the notes and the next row of ours; rows that a person put in are among them. */
function findNotes(marks: readonly string[]): { readonly row: number; readonly rows: number } | null {
  const title = marks.findIndex((mark) => kindOf(mark) === 'notes-title');
  if (title < 0) return null;
  let end = title + 1;
  for (let row = end; row < marks.length && ['note', 'none'].includes(kindOf(marks[row] ?? '')); row += 1)
    end = row + 1;
  return { row: title + 1, rows: end - title - 1 };
}

/** Cells of the notes, column by column of the sheet; empty rows at the end are no notes. */
function notesIn(
  { values, formulas }: SummaryCells,
  { row, rows }: { readonly row: number; readonly rows: number },
  markColumn: number,
): PlanCell[][] {
  const notes = Array.from({ length: rows }, (_, r) =>
    (values[row + r] ?? []).map((value, column): PlanCell => {
      const formula = formulas[row + r]?.[column] ?? '';
      return column === markColumn ? '' : formula === '' ? value : { formula };
    }),
  );
  while (notes.length > 0 && notes.at(-1)?.every((cell) => cell === '') === true) notes.pop();
  return notes;
}

function placeNotes(grid: Grid, row: number, notes: readonly (readonly PlanCell[])[]): void {
  notes.forEach((line, r) => {
    line.forEach((cell, column) => {
      if (cell !== '') setCell(grid, row + r, column, cell);
    });
  });
}

/** What has to be written, and what a person typed in its way. */
function changesOf({
  wanted,
  summaryCells: { values, formulas },
  marks,
  markColumn,
  oldNotes,
  newNotes,
}: {
  readonly wanted: Grid;
  readonly summaryCells: SummaryCells;
  readonly marks: readonly string[];
  readonly markColumn: number;
  readonly oldNotes: { readonly row: number; readonly rows: number } | null;
  readonly newNotes: number | null;
}): { changes: Grid; displaced: { row: number; column: number; text: string }[] } {
  const changes: Grid = new Map();
  const displaced: { row: number; column: number; text: string }[] = [];
  const isOldNote = (row: number): boolean =>
    oldNotes !== null && row >= oldNotes.row && row < oldNotes.row + oldNotes.rows;
  const standing = (row: number, column: number): CellValue => values[row]?.[column] ?? '';
  for (const [row, line] of wanted)
    for (const [column, cell] of line) {
      const there = standing(row, column);
      const formula = formulas[row]?.[column] ?? '';
      if (isThere(cell, there, formula)) continue;
      const isMark = column === MARK_COLUMN || column === markColumn;
      const isPersons = there !== '' && !isMark && !isOldNote(row) && !isOurs(there, marks[row] ?? '');
      // An empty cell of ours takes nothing away from what a person has put there.
      if (isPersons && (cell === '' || cell === null)) continue;
      if (isPersons) displaced.push({ row, column, text: formula === '' ? String(there) : formula });
      setCell(changes, row, column, cell);
    }
  for (const [row, line] of values.entries())
    for (const [column, there] of line.entries()) {
      if (there === '' || wanted.get(row)?.has(column) === true) continue;
      const isMoved = isOldNote(row) && newNotes !== null;
      const isOld = column === markColumn || (!isOldNote(row) && isOurs(there, marks[row] ?? ''));
      if (isMoved || isOld) setCell(changes, row, column, '');
    }
  return { changes, displaced };
}

function isThere(cell: PlanCell, there: CellValue, formula: string): boolean {
  if (cell !== null && typeof cell === 'object') return cell.formula === formula;
  return formula === '' && sameValue(cell ?? '', there);
}

/** Everything but cells and charts, as text: when it is the same, nothing of it is set again. */
function lookText({ part, printed, secondPage }: Omit<SummaryLayout, 'charts' | 'notes'>): string {
  const { styles, formats, merges, heights, rows } = part;
  return JSON.stringify({ styles, formats, merges, heights, rows, printed, secondPage });
}

type Looks = Omit<SheetPlan, 'sheet' | 'blocks' | 'charts'>;

/** @param before null on an empty sheet; else up to where cells have to lose their old looks, and the notes that keep theirs */
function looksOf(
  layout: SummaryLayout,
  top: number,
  before: { readonly end: number; readonly notes: { readonly row: number; readonly rows: number } | null } | null,
): Looks {
  const { part } = layout;
  const down = (area: Area): Area => ({ ...area, row: area.row + top });
  const all = (from: number, to: number): Area => ({ row: from, column: 0, rows: to - from, columns: COLUMNS });
  const spans =
    before === null
      ? [all(top, top + part.rows)]
      : aroundNotes(top, before.end, before.notes).map(([a, b]) => all(a, b));
  const base = before === null ? NEW_BASE : BASE;
  const styles: StylePlan[] = [
    ...spans.map((area) => ({ area, style: base })),
    ...part.styles.map(({ area, style }) => ({ area: down(area), style })),
    { area: { row: top, column: MARK_COLUMN, rows: part.rows, columns: 1 }, style: MARK_STYLE },
  ];
  const formats: NumberFormatPlan[] = [
    ...(before === null ? [] : spans.map((area) => ({ area, format: 'General' }))),
    ...part.formats.map(({ area, format }) => ({ area: down(area), format })),
  ];
  return {
    numberFormats: formats,
    styles,
    merges: part.merges.map(down),
    columnWidths: [
      { column: 0, columns: COLUMNS, width: COLUMN_WIDTH },
      { column: COLUMNS, columns: 1, width: 3 },
    ],
    rowHeights: part.heights.map(({ row, rows, height }) => ({ row: row + top, rows, height })),
    gridlines: false,
    print: printPlan(layout, top),
  };
}

function aroundNotes(
  top: number,
  end: number,
  notes: { readonly row: number; readonly rows: number } | null,
): (readonly [number, number])[] {
  if (notes === null) return [[top, end]];
  return (
    [
      [top, notes.row],
      [notes.row + notes.rows, end],
    ] as const
  ).filter(([from, to]) => to > from);
}
