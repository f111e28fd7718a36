import { UserError } from '../../../../domain/errors';
import { cellAddress } from '../../../address';
import { cellAttributes, cellsOf, contentOf, partOfCell, rowsOf, type CellSlice, type RowSlice } from './cells';
import type { CellChange, ChangedCells } from './changes';
import { inStep } from './inStep';
import type { StaleValue } from '../splice/staleValues';
import { attributesOf, unescapeXml, withPrefix, type XmlElement } from '../xml/xml';

/** The text of a sheet with the place of its rows. */
export interface SheetText {
  readonly text: string;
  readonly prefix: string;
  readonly data: XmlElement;
}

export interface Mapping {
  /** Index of a cell format, from the written workbook to the original. */
  cellFormat(written: number): number;
  /** Index of a shared string, from the written workbook to the original. */
  string(written: number): number;
}

export interface DataPatch {
  readonly changes: ChangedCells;
  /** Formula cells whose calculated value must be looked at again, row -> column. */
  readonly stale: ReadonlyMap<number, ReadonlyMap<number, StaleValue>>;
  /** Cells whose shared formula is overwritten: they get their own, row -> columns. */
  readonly orphans: ReadonlyMap<number, ReadonlySet<number>>;
  /** Cell format of a column for cells that are not there yet. */
  readonly columnFormat: (column: number) => number;
  readonly mapping: Mapping;
  /** Told of each cell we write that was part of an array formula or a data table. */
  readonly onArray: (address: string) => void;
}

const OWN_FORMULA: CellChange = { value: true, style: false };

/** What happens to a cell: a change of ours, or a second look at the value it shows. */
type Wish = CellChange | StaleValue;

const TOLERANCE = 1e-9;

/** Rows and cells stand in order, or nobody can tell where a new one belongs. Excel calls such a sheet damaged too. */
const outOfOrder = (what: string): UserError => new UserError('file-unreadable', {}, `${what} is out of order`);

/** Cell that a change makes: content and format of the written one where asked, else what the original has. */
class CellWriter {
  constructor(
    private readonly sheet: SheetText,
    private readonly written: SheetText,
    private readonly patch: DataPatch,
  ) {}

  /** A cell of the original with its change, or null when it stays as it is. */
  change(cell: CellSlice, theirs: CellSlice | undefined, change: Wish): string | null {
    const { text, prefix } = this.sheet;
    if (typeof change === 'string') return this.refresh(cell, change === 'compare' ? theirs : undefined);
    const attributes = cellAttributes(text, cell);
    const format = change.style ? this.format(theirs) : attributes.get('s');
    if (change.value) {
      const formula = partOfCell(text, prefix, cell, 'f');
      if (formula !== null && /\st\s*=\s*["'](array|dataTable)/.test(text.slice(formula.start, formula.openEnd)))
        this.patch.onArray(cellAddress(cell.row, cell.column));
      return this.build(cell, format, theirs);
    }
    if (format === attributes.get('s') || format === undefined) return null;
    const tag = text.slice(cell.start, cell.openEnd).replace(/\ss\s*=\s*(["'])\d*\1/, '');
    return `${tag.replace(/\s*(\/?>)$/, ` s="${format}"$1`)}${text.slice(cell.openEnd, cell.end)}`;
  }

  /** A cell that the original does not have, or '' when the written one is not there either. */
  create(row: number, column: number, theirs: CellSlice | undefined, change: Wish, inherited: number): string {
    if (theirs === undefined || typeof change === 'string') return '';
    const format = change.style ? this.format(theirs) : inherited === 0 ? undefined : String(inherited);
    if (change.value) return this.build({ row, column }, format, theirs);
    return `<${this.sheet.prefix}c r="${cellAddress(row, column)}" s="${format ?? 0}"/>`;
  }

  private format(theirs: CellSlice | undefined): string | undefined {
    if (theirs === undefined) return undefined;
    const format = Number(cellAttributes(this.written.text, theirs).get('s') ?? 0);
    return String(this.patch.mapping.cellFormat(format));
  }

  private build(
    at: { row: number; column: number },
    format: string | undefined,
    theirs: CellSlice | undefined,
  ): string {
    const { prefix } = this.sheet;
    const head = `<${prefix}c r="${cellAddress(at.row, at.column)}"${format === undefined ? '' : ` s="${format}"`}`;
    const text = this.written.text;
    const content = theirs === undefined ? '' : text.slice(theirs.openEnd, theirs.closeStart);
    if (theirs === undefined || content === '') return `${head}/>`;
    const type = cellAttributes(text, theirs).get('t');
    const value = contentOf(text, '', theirs, 'v');
    if (type === 's')
      return `${head} t="s"><${prefix}v>${this.patch.mapping.string(Number(value))}</${prefix}v></${prefix}c>`;
    if (/<f\b[^>]*\st="shared"/.test(content))
      throw new UserError('unexpected', {}, `a shared formula was written to ${cellAddress(at.row, at.column)}`);
    return `${head}${type === undefined ? '' : ` t="${type}"`}>${withPrefix(content, prefix)}</${prefix}c>`;
  }

  /** A formula cell with the newly calculated value; without one where the engine could not tell. */
  private refresh(cell: CellSlice, theirs: CellSlice | undefined): string | null {
    const { text, prefix } = this.sheet;
    const type = cellAttributes(text, cell).get('t') ?? 'n';
    const before = contentOf(text, prefix, cell, 'v');
    let newType = 'n';
    let after: string | null = null;
    if (theirs !== undefined) {
      newType = cellAttributes(this.written.text, theirs).get('t') ?? 'n';
      after = contentOf(this.written.text, '', theirs, 'v');
    }
    // An error where Excel had a value says that the engine does not know the function: better no value than a wrong one.
    if (newType === 's' || (newType === 'e' && type !== 'e')) after = null;
    if (after !== null && before !== null && type === newType && sameValue(before, after)) return null;
    if (after === null && before === null) return null;
    const value = partOfCell(text, prefix, cell, 'v');
    const head = text.slice(cell.start, cell.openEnd).replace(/\st\s*=\s*(["'])\w*\1/, '');
    const tag = after === null || newType === 'n' ? head : head.replace(/\s*(\/?>)$/, ` t="${newType}"$1`);
    const xml = after === null ? '' : `<${prefix}v>${after}</${prefix}v>`;
    const start = value?.start ?? cell.closeStart;
    return `${tag}${text.slice(cell.openEnd, start)}${xml}${text.slice(value?.end ?? cell.closeStart, cell.end)}`;
  }
}

function sameValue(before: string, after: string): boolean {
  if (unescapeXml(before) === unescapeXml(after)) return true;
  const [a, b] = [Number(before), Number(after)];
  return before.trim() !== '' && Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
}

function patchRow(
  sheet: SheetText,
  ours: RowSlice,
  wishes: ReadonlyMap<number, Wish>,
  theirs: ReadonlyMap<number, CellSlice>,
  writer: CellWriter,
  patch: DataPatch,
): string | null {
  const { text, prefix } = sheet;
  const rowTag = text.slice(ours.start, ours.openEnd);
  const row = attributesOf(rowTag);
  const rowFormat = /^(1|true)$/.test(row.get('customFormat') ?? '') ? Number(row.get('s') ?? 0) : null;
  const pieces: string[] = [];
  let changed = false;
  let added = false;
  let at = ours.openEnd;
  const queue = [...wishes];
  const create = (limit: number): void => {
    for (let next = queue[0]; next !== undefined && next[0] < limit; next = queue[0]) {
      const [column, change] = next;
      const xml = writer.create(ours.row, column, theirs.get(column), change, rowFormat ?? patch.columnFormat(column));
      pieces.push(xml);
      added ||= xml !== '';
      queue.shift();
    }
  };
  let column = -1;
  for (const cell of cellsOf(text, prefix, ours)) {
    if (cell.column <= column) throw outOfOrder(cellAddress(cell.row, cell.column));
    column = cell.column;
    pieces.push(text.slice(at, cell.start));
    at = cell.start;
    create(cell.column);
    const change = queue[0]?.[0] === cell.column ? queue.shift()?.[1] : undefined;
    const xml = change === undefined ? null : writer.change(cell, theirs.get(cell.column), change);
    changed ||= xml !== null;
    pieces.push(xml ?? text.slice(cell.start, cell.end));
    at = cell.end;
  }
  create(Infinity);
  const height = patch.changes.rowHeights().get(ours.row);
  if (!changed && !added && height === undefined) return null;
  let tag = rowTag;
  if (added) tag = tag.replace(/\sspans\s*=\s*(["'])[^"']*\1/, '');
  if (height !== undefined) {
    tag = tag.replace(/\s(ht|customHeight)\s*=\s*(["'])[^"']*\2/g, '');
    tag = tag.replace(/\s*(\/?>)$/, ` ht="${height}" customHeight="1"$1`);
  }
  if (ours.end === ours.openEnd) {
    if (!added) return tag;
    return `${tag.replace(/\s*\/>$/, '>')}${pieces.join('')}</${prefix}row>`;
  }
  return `${tag}${pieces.join('')}${text.slice(at, ours.end)}`;
}

/** The whole <sheetData> element of the original with the changed cells in it. */
export function patchSheetData(sheet: SheetText, written: SheetText, patch: DataPatch): string {
  const { text, prefix, data } = sheet;
  const writer = new CellWriter(sheet, written, patch);
  const pieces: string[] = [];
  let at = data.openEnd;
  const heights = patch.changes.rowHeights();
  const ourRows = rowsOf(text, prefix, data.openEnd, data.closeStart);
  const theirRows = rowsOf(written.text, written.prefix, written.data.openEnd, written.data.closeStart);
  let before = data.openEnd;
  let lastRow = -1;
  for (const { row, ours, theirs } of inStep(ourRows, theirRows)) {
    const wishes = new Map<number, Wish>(patch.changes.inRow(row));
    for (const column of patch.orphans.get(row) ?? []) if (!wishes.has(column)) wishes.set(column, OWN_FORMULA);
    for (const [column, value] of patch.stale.get(row) ?? []) if (!wishes.has(column)) wishes.set(column, value);
    if (wishes.size > 0 || heights.has(row)) {
      const sorted = new Map([...wishes].sort(([a], [b]) => a - b));
      const cells = new Map<number, CellSlice>();
      if (theirs !== undefined)
        for (const cell of cellsOf(written.text, written.prefix, theirs))
          if (sorted.has(cell.column)) cells.set(cell.column, cell);
      const place = ours ?? { row, start: before, openEnd: before, closeStart: before, end: before };
      let xml: string | null;
      if (ours === undefined) {
        const shell = `<${prefix}row r="${row + 1}"/>`;
        const slice = { row, start: 0, openEnd: shell.length, closeStart: shell.length, end: shell.length };
        xml = patchRow({ ...sheet, text: shell }, slice, sorted, cells, writer, patch);
      } else xml = patchRow(sheet, ours, sorted, cells, writer, patch);
      if (xml !== null) {
        pieces.push(text.slice(at, place.start), xml);
        at = place.end;
      }
    }
    if (ours !== undefined) before = ours.end;
    if (ours !== undefined && row <= lastRow) throw outOfOrder(`row ${row + 1}`);
    if (ours !== undefined) lastRow = row;
  }
  pieces.push(text.slice(at, data.closeStart));
  const name = `${prefix}sheetData`;
  const open = text.slice(data.start, data.openEnd);
  const content = pieces.join('');
  if (data.end !== data.openEnd) return `${open}${content}${text.slice(data.closeStart, data.end)}`;
  return content === '' ? open : `${open.replace(/\s*\/>$/, '>')}${content}</${name}>`;
}
