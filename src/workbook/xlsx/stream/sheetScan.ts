import type { Area } from '../../cells';
import { UserError } from '../../../domain/errors';
import { isoSerial } from './isoSerial';
import { readMerges } from './mergeList';
import { parseNumber } from './parseNumber';
import { RichText } from './richText';
import { SheetCells } from './sheetCells';
import type { TextTable } from './textTable';
import { TextPlaces } from './textPlaces';
import { END_OF_DOCUMENT, START, XmlBytes } from './xmlBytes';
import { isTrue } from './xmlText';

/** Excel's own limits. */
const ROWS = 1_048_576;
const COLUMNS = 16_384;

/** What a scan finds in the part of a sheet. */
export interface ScannedSheet {
  readonly cells: SheetCells;
  readonly merges: readonly Area[];
  readonly isProtected: boolean;
  /** Rows with content that are hidden by hand or by a filter. */
  readonly hiddenRows: number;
  /** Formulas for which the file has no value. */
  readonly uncalculated: number;
}

/** What the cells of a sheet refer to. */
export interface BookOfSheet {
  readonly texts: TextTable;
  /** How many of the texts are shared strings; they come first. */
  readonly sharedCount: number;
  readonly date1904: boolean;
}

const NO_TYPE = 0;
const SHARED = 115; // s
const BOOLEAN = 98; // b
const INLINE = 105; // i, inlineStr
const DAY = 100; // d
const RESULT = 114; // r, as str
const ERROR = 101; // e

/**
 * Scans the part of a worksheet once for its values, formats and merged areas.
 * @param bytes UTF-8
 * @throws UserError file-unreadable, file-too-large; also for rows and columns that Excel does not have
 */
export function scanSheet(name: string, bytes: Uint8Array, book: BookOfSheet): ScannedSheet {
  return new SheetScan(name, bytes, book).run();
}

class SheetScan {
  private readonly xml: XmlBytes;
  private readonly cells: SheetCells;
  private readonly rich: RichText;
  private readonly places: TextPlaces;
  private readonly hidden: number[] = [];
  private merges: readonly Area[] = [];
  private isProtected = false;
  private hasRows = false;
  private uncalculated = 0;

  constructor(
    private readonly name: string,
    bytes: Uint8Array,
    private readonly book: BookOfSheet,
  ) {
    this.xml = new XmlBytes(bytes);
    this.cells = new SheetCells(book.texts);
    this.rich = new RichText(this.xml);
    this.places = new TextPlaces(bytes, book.texts);
  }

  run(): ScannedSheet {
    const { xml, cells } = this;
    for (let token = xml.next(); token !== END_OF_DOCUMENT; token = xml.next()) {
      if (token !== START || xml.depth + Number(xml.isEmpty) !== 2) continue;
      if (xml.is('sheetData')) this.rows();
      else if (xml.is('mergeCells')) this.merges = readMerges(xml, this.name);
      else if (xml.is('sheetProtection')) this.isProtected = true;
      else xml.skipElement();
    }
    if (!this.hasRows) throw this.damageError('a sheet without rows');
    cells.merge(this.merges);
    const hiddenRows = this.hidden.filter((row) => cells.isFilled(row)).length;
    const { merges, isProtected, uncalculated } = this;
    return { cells, merges, isProtected, hiddenRows, uncalculated };
  }

  private damageError(what: string): UserError {
    return new UserError('file-unreadable', {}, `${this.name}: ${what}`);
  }

  private rows(): void {
    const { xml } = this;
    this.hasRows = true;
    if (xml.isEmpty) return;
    let row = -1;
    while (xml.next() === START) {
      if (!xml.is('row')) {
        xml.skipElement();
        continue;
      }
      row = this.rowNumber(row);
      if (isTrue(xml, 'hidden')) this.hidden.push(row);
      if (!xml.isEmpty) this.row(row);
    }
  }

  /** Number of a row, 0-based; one without it follows the one before. */
  private rowNumber(before: number): number {
    const index = this.xml.attribute('r');
    if (index < 0) return before + 1;
    const { attributes, bytes } = this.xml;
    const number = parseNumber(bytes, attributes[index] ?? 0, attributes[index + 1] ?? 0);
    if (!(Number.isInteger(number) && number >= 1 && number <= ROWS)) throw this.damageError(`row ${number}`);
    return number - 1;
  }

  private row(row: number): void {
    const { xml } = this;
    if (row >= ROWS) throw this.damageError(`row ${row + 1}`);
    let column = -1;
    while (xml.next() === START) {
      if (!xml.is('c')) {
        xml.skipElement();
        continue;
      }
      column = this.cell(row, column);
    }
  }

  /** Reads a cell and gives its column; one without its address follows the one before. */
  private cell(row: number, before: number): number {
    const { xml, cells } = this;
    const { attributes, bytes } = xml;
    let column = before + 1;
    let type = NO_TYPE;
    let style = 0;
    for (let i = 0; i < 4 * xml.attributeCount; i += 4) {
      const from = attributes[i] ?? 0;
      if ((attributes[i + 1] ?? 0) - from !== 1) continue;
      const value = attributes[i + 2] ?? 0;
      const end = attributes[i + 3] ?? 0;
      const name = bytes[from];
      if (name === 114) column = this.columnOf(value, end);
      else if (name === 115) style = parseNumber(bytes, value, end);
      else if (name === 116) {
        type = bytes[value] ?? NO_TYPE;
        if (type === SHARED && end - value > 1) type = RESULT; // str
      }
    }
    if (column >= COLUMNS) throw this.damageError(`column ${column + 1}`);
    if (style > 0 && style <= 0xffff) cells.putStyle(row, column, style);
    if (!xml.isEmpty) this.content(row, column, type);
    return column;
  }

  /** Column of an address such as "$AB$12" or "ab12". */
  private columnOf(from: number, to: number): number {
    const { bytes } = this.xml;
    let column = 0;
    let at = from;
    for (; at < to; at += 1) {
      const byte = bytes[at] ?? 0;
      const letter = byte & 0xdf;
      if (letter >= 65 && letter <= 90 && byte >= 65) column = column * 26 + letter - 64;
      else if (byte !== 36) break;
    }
    if (column === 0 || column > COLUMNS || at === to) throw this.damageError('an address that is none');
    return column - 1;
  }

  private content(row: number, column: number, type: number): void {
    const { xml, rich } = this;
    let hasFormula = false;
    let hasValue = false;
    rich.clear();
    while (xml.next() === START) {
      if (xml.is('v')) {
        hasValue = true;
        rich.readText();
      } else if (xml.is('f')) hasFormula = this.formula() || hasFormula;
      else if (xml.is('is')) {
        hasValue = true;
        rich.read();
      } else xml.skipElement();
    }
    if (hasValue && rich.to > rich.from) this.value(row, column, type, hasFormula);
    else if (hasFormula) {
      // A result of no characters is written as a text without content; a value that is missing has no type.
      if (hasValue && type === RESULT) this.cells.putBlank(row, column);
      else this.uncalculated += 1;
    }
  }

  /** Whether the element f holds a formula or shares one. */
  private formula(): boolean {
    const { xml } = this;
    let isFormula = xml.attribute('t') >= 0;
    if (xml.isEmpty) return isFormula;
    const outside = xml.depth - 1;
    while (xml.depth > outside) {
      xml.next();
      isFormula ||= xml.textTo > xml.textFrom;
    }
    return isFormula;
  }

  private value(row: number, column: number, type: number, isFormula: boolean): void {
    const { rich, cells, xml } = this;
    const { bytes } = xml;
    if (rich.isPlain && (type === NO_TYPE || type === 110)) {
      const number = parseNumber(bytes, rich.from, rich.to);
      // What is no number shows itself as it stands, so that nobody takes the cell for empty.
      if (Number.isNaN(number)) cells.putText(row, column, this.places.number(rich), isFormula);
      else cells.putNumber(row, column, number);
    } else if (type === SHARED) {
      const number = parseNumber(bytes, rich.from, rich.to);
      if (!(Number.isInteger(number) && number >= 0 && number < this.book.sharedCount))
        throw this.damageError(`no shared string ${rich.text()}`);
      cells.putText(row, column, number, isFormula);
    } else if (type === BOOLEAN) cells.putBoolean(row, column, /^\s*(?:1|true)\s*$/i.test(rich.text()));
    else if (type === DAY) {
      const serial = isoSerial(rich.text(), this.book.date1904);
      if (serial === null) cells.putText(row, column, this.places.number(rich), isFormula);
      else cells.putNumber(row, column, serial);
    } else if (type === INLINE || type === RESULT || type === ERROR)
      cells.putText(row, column, this.places.number(rich), isFormula);
    else throw this.damageError(`a cell of type ${String.fromCharCode(type)}`);
  }
}
