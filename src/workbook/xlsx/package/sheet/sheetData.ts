import { UserError } from '../../../../domain/errors';
import { cellAddress } from '../../../address';
import { attributesOf } from '../xml/xml';
import { CellWriter, withResult, type CellResult, type SharedParts } from './cellWriter';
import { cellsOf, partOfCell, rowsOf, type CellSlice, type RowSlice } from './cells';
import { ChangedPlaces } from './changedPlaces';
import type { PlannedCell, PlannedCells } from './plannedCells';
import type { SheetText } from './sheetXml';

export interface DataPatch {
  readonly planned: PlannedCells;
  /** Formulas of cells whose shared formula is overwritten: they get their own, row -> column. */
  readonly orphans: ReadonlyMap<number, ReadonlyMap<number, string>>;
  /** Cell format of a column for cells that are not there yet. */
  readonly columnFormat: (column: number) => number;
  readonly shared: SharedParts;
  /** Told of each cell we write that was part of an array formula or a data table. */
  readonly onArray: (address: string) => void;
}

/** Rows and cells stand in order, or nobody can tell where a new one belongs. Excel calls such a sheet damaged too. */
const outOfOrder = (what: string): UserError => new UserError('file-unreadable', {}, `${what} is out of order`);

interface RowPatch {
  readonly row: number;
  readonly cells: ReadonlyMap<number, PlannedCell>;
  readonly height: number | undefined;
}

class DataPatcher {
  readonly changed = new ChangedPlaces();
  private readonly writer: CellWriter;

  constructor(
    private readonly sheet: SheetText,
    private readonly patch: DataPatch,
  ) {
    this.writer = new CellWriter(sheet.text, sheet.prefix, patch.shared);
  }

  newRow({ row, cells, height }: RowPatch): string {
    const { prefix } = this.sheet;
    const xml: string[] = [];
    for (const [column, planned] of cells) {
      const change = this.writer.create(row, column, planned, this.patch.columnFormat(column));
      if (change === null) continue;
      if (change.isOther) this.changed.add(row, column);
      xml.push(change.xml);
    }
    const size = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
    if (xml.length > 0) return `<${prefix}row r="${row + 1}"${size}>${xml.join('')}</${prefix}row>`;
    return size === '' ? '' : `<${prefix}row r="${row + 1}"${size}/>`;
  }

  /** A row of the file with its changes; null when it stays as it is. */
  row(ours: RowSlice, { cells, height }: RowPatch): string | null {
    const { text, prefix } = this.sheet;
    const rowTag = text.slice(ours.start, ours.openEnd);
    const attributes = attributesOf(rowTag);
    const rowFormat = /^(1|true)$/.test(attributes.get('customFormat') ?? '') ? Number(attributes.get('s') ?? 0) : null;
    const orphans = this.patch.orphans.get(ours.row);
    const queue = [...cells];
    const pieces: string[] = [];
    let [isChanged, isWider, at, column] = [false, false, ours.openEnd, -1];
    const create = (limit: number): void => {
      for (let next = queue[0]; next !== undefined && next[0] < limit; next = queue[0]) {
        queue.shift();
        const made = this.writer.create(ours.row, next[0], next[1], rowFormat ?? this.patch.columnFormat(next[0]));
        if (made === null) continue;
        if (made.isOther) this.changed.add(ours.row, next[0]);
        pieces.push(made.xml);
        isWider = true;
      }
    };
    for (const cell of cellsOf(text, prefix, ours)) {
      if (cell.column <= column) throw outOfOrder(cellAddress(cell.row, cell.column));
      column = cell.column;
      pieces.push(text.slice(at, cell.start));
      create(column);
      const planned = queue[0]?.[0] === column ? queue.shift()?.[1] : undefined;
      const xml = this.cell(cell, planned, orphans?.get(column));
      isChanged ||= xml !== null;
      pieces.push(xml ?? text.slice(cell.start, cell.end));
      at = cell.end;
    }
    create(Infinity);
    const isHigher = height !== undefined && Number(attributes.get('ht')) !== height;
    if (!isChanged && !isWider && !isHigher) return null;
    let tag = isWider ? rowTag.replace(/\sspans\s*=\s*(["'])[^"']*\1/, '') : rowTag;
    if (isHigher) {
      tag = tag.replace(/\s(ht|customHeight)\s*=\s*(["'])[^"']*\2/g, '');
      tag = tag.replace(/\s*(\/?>)$/, ` ht="${height}" customHeight="1"$1`);
    }
    if (ours.end !== ours.openEnd) return `${tag}${pieces.join('')}${text.slice(at, ours.end)}`;
    return isWider ? `${tag.replace(/\s*\/>$/, '>')}${pieces.join('')}</${prefix}row>` : tag;
  }

  private cell(cell: CellSlice, planned: PlannedCell | undefined, orphan: string | undefined): string | null {
    const { text, prefix } = this.sheet;
    const change = planned === undefined ? null : this.writer.change(cell, planned);
    if (change?.isOther === true) {
      const formula = partOfCell(text, prefix, cell, 'f');
      if (formula !== null && /\st\s*=\s*["'](array|dataTable)/.test(text.slice(formula.start, formula.openEnd)))
        this.patch.onArray(cellAddress(cell.row, cell.column));
      this.changed.add(cell.row, cell.column);
      return change.xml;
    }
    if (orphan === undefined) return change?.xml ?? null;
    // Its own formula in the place of the shared one; the value it shows is still right.
    const xml = change?.xml ?? text.slice(cell.start, cell.end);
    return xml.replace(
      new RegExp(`<${prefix}f(?:\\s[^>]*)?(?:/>|>[^<]*</${prefix}f>)`),
      () => `<${prefix}f>${orphan}</${prefix}f>`,
    );
  }
}

/** A patched <sheetData> element, and the cells in it that hold something else now. */
export interface PatchedData {
  readonly xml: string;
  readonly changed: ChangedPlaces;
}

/** The whole <sheetData> element with the planned cells in it. @throws UserError file-unreadable */
export function patchSheetData(sheet: SheetText, patch: DataPatch): PatchedData {
  const { text, prefix, data } = sheet;
  const { planned, orphans } = patch;
  const patcher = new DataPatcher(sheet, patch);
  const rows = [...new Set([...planned.rows(), ...orphans.keys()])].sort((a, b) => a - b);
  const pieces: string[] = [];
  let [at, next, lastRow] = [data.openEnd, 0, -1];
  const patchOf = (row: number): RowPatch => ({ row, cells: planned.inRow(row), height: planned.height(row) });
  for (const ours of rowsOf(text, prefix, data.openEnd, data.closeStart)) {
    if (ours.row <= lastRow) throw outOfOrder(`row ${ours.row + 1}`);
    lastRow = ours.row;
    let row = rows[next];
    if (row === undefined || row > ours.row) continue;
    pieces.push(text.slice(at, ours.start));
    at = ours.start;
    for (; row !== undefined && row < ours.row; row = rows[next]) {
      pieces.push(patcher.newRow(patchOf(row)));
      next += 1;
    }
    if (row !== ours.row) continue;
    next += 1;
    pieces.push(patcher.row(ours, patchOf(row)) ?? text.slice(ours.start, ours.end));
    at = ours.end;
  }
  const tail: string[] = [];
  for (const row of rows.slice(next)) tail.push(patcher.newRow(patchOf(row)));
  // What stands between the last row and the end of the data stays in front of the new rows.
  pieces.push(text.slice(at, data.closeStart), ...tail);
  return { xml: wrap(sheet, pieces.join('')), changed: patcher.changed };
}

function wrap({ text, prefix, data }: SheetText, content: string): string {
  const open = text.slice(data.start, data.openEnd);
  if (data.end !== data.openEnd) return `${open}${content}${text.slice(data.closeStart, data.end)}`;
  return content === '' ? open : `${open.replace(/\s*\/>$/, '>')}${content}</${prefix}sheetData>`;
}

/** Results of formulas by row and column; null takes a value away. */
export type Results = ReadonlyMap<number, ReadonlyMap<number, CellResult | null>>;

/** The text of a sheet with the values that its formulas show now. */
export function writeResults({ text, prefix, data }: SheetText, results: Results): string {
  if (results.size === 0) return text;
  const pieces: string[] = [];
  let at = 0;
  for (const row of rowsOf(text, prefix, data.openEnd, data.closeStart)) {
    const wanted = results.get(row.row);
    if (wanted === undefined) continue;
    for (const cell of cellsOf(text, prefix, row)) {
      const result = wanted.get(cell.column);
      const xml = result === undefined ? null : withResult(text, prefix, cell, result);
      if (xml === null) continue;
      pieces.push(text.slice(at, cell.start), xml);
      at = cell.end;
    }
  }
  return at === 0 ? text : pieces.join('') + text.slice(at);
}
