import { UserError } from '../../domain/errors';
import type { CellStore } from '../cellStore';
import type { Area } from '../cells';
import type {
  CellBlock,
  Control,
  NameInfo,
  ReadRequest,
  SheetInfo,
  TableInfo,
  WorkbookPort,
  WriteOutcome,
} from '../port';
import type { DecodedText } from './decode';
import { decodeText } from './decode';
import { dialectOf } from './dialect';
import { parseCells } from './parse';

/** Beyond this a text no longer fits into one string of every engine. */
const MOST_BYTES = 400 * 1024 ** 2;
const SHEET_ID = '1';
const SAMPLE_CHARACTERS = 1 << 16;
/** The part of a text that may be control characters; more of them are a program, a picture or an archive. */
const MOST_CONTROLS = 0.005;

/**
 * A csv file as a workbook of one sheet, named after the file. It is read only: results of it go to a new workbook.
 */
export class CsvFile implements WorkbookPort {
  constructor(
    private readonly cells: CellStore,
    private readonly name: string,
    /** How its bytes were read, and what else they could be. */
    readonly decoded: Pick<DecodedText, 'encoding' | 'doubt'>,
  ) {}

  date1904(): Promise<boolean> {
    return Promise.resolve(false);
  }

  sheets(): Promise<readonly SheetInfo[]> {
    const { name, cells } = this;
    const info: SheetInfo = { id: SHEET_ID, name, visible: true, used: cells.used, mark: null, isProtected: false };
    return Promise.resolve([info]);
  }

  tables(): Promise<readonly TableInfo[]> {
    return Promise.resolve([]);
  }

  names(): Promise<readonly NameInfo[]> {
    return Promise.resolve([]);
  }

  hiddenRows(): Promise<number> {
    return Promise.resolve(0);
  }

  read(request: ReadRequest, control?: Control): AsyncIterable<CellBlock> {
    if (request.sheetId !== SHEET_ID) throw new UserError('sheet-gone', { sheet: request.sheetId });
    return this.cells.read(request, control);
  }

  numberFormats(_sheetId: string, area: Area): Promise<readonly (readonly string[])[]> {
    return Promise.resolve(everywhere(area, 'General'));
  }

  formulas(_sheetId: string, area: Area): Promise<readonly (readonly string[])[]> {
    return Promise.resolve(everywhere(area, ''));
  }

  mergedAreas(): Promise<readonly Area[]> {
    return Promise.resolve([]);
  }

  /** @throws UserError 'cannot-write' always */
  execute(): Promise<WriteOutcome> {
    return Promise.reject(new UserError('cannot-write', {}, 'csv'));
  }
}

/**
 * Opens the bytes of a csv file; encoding and separator are found out.
 * @param fileName with or without folders; the sheet bears it without its extension
 * @throws UserError 'file-too-large', 'file-unreadable' for what is no text and for quotation marks that swallow rows
 */
export function openCsv(bytes: Uint8Array, fileName: string): Promise<CsvFile> {
  return Promise.resolve().then(() => {
    if (bytes.length > MOST_BYTES) throw new UserError('file-too-large');
    const decoded = decodeText(bytes);
    const text = withPlainLineEnds(decoded.text);
    if (!isText(text)) throw new UserError('file-unreadable', {}, 'binary');
    return new CsvFile(parseCells(text, dialectOf(text)), sheetName(fileName), {
      encoding: decoded.encoding,
      doubt: decoded.doubt,
    });
  });
}

/** One row holds the same value everywhere, so all rows may be the same one. */
function everywhere(area: Area, value: string): readonly (readonly string[])[] {
  const row = new Array<string>(area.columns).fill(value);
  return new Array<readonly string[]>(area.rows).fill(row);
}

/** Line ends may be mixed within one file; the mark of old systems for the end of a file is no cell. */
function withPlainLineEnds(text: string): string {
  const plain = text.includes('\r') ? text.replace(/\r\n?/gu, '\n') : text;
  return plain.endsWith('\u001a') ? plain.slice(0, -1) : plain;
}

function isText(text: string): boolean {
  if (text.includes('\u0000')) return false;
  const length = Math.min(text.length, SAMPLE_CHARACTERS);
  let strange = 0;
  for (let i = 0; i < length; i += 1) {
    const code = text.charCodeAt(i);
    if ((code < 32 && code !== 9 && code !== 10) || code === 0xfffd) strange += 1;
  }
  return strange <= MOST_CONTROLS * length;
}

function sheetName(fileName: string): string {
  const base = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
  const point = base.lastIndexOf('.');
  return point > 0 ? base.slice(0, point) : base;
}
