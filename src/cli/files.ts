import { randomBytes } from 'node:crypto';
import { constants, existsSync, realpathSync, statSync } from 'node:fs';
import { access, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { UserError } from '../domain/errors';
import type { Source } from '../app/reading/source';
import type { CsvFile } from '../workbook/csv/file';
import { openCsv } from '../workbook/csv/file';
import { XlsxFile } from '../workbook/xlsx/file';
import { useCodec } from '../workbook/xlsx/package/container/codec';
import { NODE_CODEC } from './nodeCodec';

/** Larger files are refused before they are read into memory. */
const LARGEST_FILE = 2 * 1024 ** 3 - 1;

/** Workbooks with more rows can't be saved again in good time: results of them go to a new one. */
export const MOST_ROWS_TO_SAVE = 300_000;

/** An input file opened as a workbook; `xlsx` is null for a csv, which can't be written to. */
export interface OpenedFile extends Source {
  readonly path: string;
  readonly xlsx: XlsxFile | null;
  /** Rows that hold anything, all sheets together; 0 for a csv. */
  readonly rows: number;
}

/** @throws UserError of the file group, with the file's name */
export async function openFile(path: string): Promise<OpenedFile> {
  const file = basename(path);
  useCodec(NODE_CODEC);
  try {
    if (!existsSync(path) || !statSync(path).isFile()) throw new UserError('file-not-found', { file: path });
    if (statSync(path).size > LARGEST_FILE) throw new UserError('file-too-large', {});
    const bytes = new Uint8Array(await readFile(path));
    if (/^\.(?:csv|tsv|txt)$/i.test(extname(path))) return csvSource(path, file, await openCsv(bytes, file));
    const xlsx = await XlsxFile.open(bytes);
    return { path, file, port: xlsx, xlsx, rows: await xlsx.rowsInUse() };
  } catch (error) {
    if (error instanceof UserError) throw new UserError(error.code, { file, ...error.params }, error.details);
    throw new UserError('file-unreadable', { file }, error instanceof Error ? error.message : String(error));
  }
}

function csvSource(path: string, file: string, port: CsvFile): OpenedFile {
  const { encoding, doubt } = port.decoded;
  const note =
    doubt === null
      ? null
      : ({
          kind: 'encoding',
          taken: encoding,
          words: doubt.words,
          other: doubt.other,
          otherWords: doubt.otherWords,
        } as const);
  return { path, file, port, xlsx: null, rows: 0, note };
}

/**
 * The workbook that results go to: the first input, or a new one where that can't be written to.
 * @param mostRows rows of a workbook that can still be saved
 */
export function resultTarget(
  first: OpenedFile | undefined,
  mostRows = MOST_ROWS_TO_SAVE,
): { readonly target: XlsxFile; readonly tooManyRows: boolean } {
  const tooManyRows = first?.xlsx !== undefined && first.xlsx !== null && first.rows > mostRows;
  return { target: tooManyRows ? XlsxFile.empty() : (first?.xlsx ?? XlsxFile.empty()), tooManyRows };
}

/** Writes results into a workbook; what goes wrong bears the name of the file it is about. */
export async function namingFiles<T>(output: string, input: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof UserError) || !/^(?:file-|cannot-write$)/.test(error.code)) throw error;
    const file = error.code === 'cannot-write' ? output : input;
    throw new UserError(error.code, { file, ...error.params }, error.details);
  }
}

/** Whether two paths name one file, links followed. */
export function isSameFile(a: string, b: string): boolean {
  const real = (path: string): string =>
    existsSync(path)
      ? realpathSync(path)
      : join(
          existsSync(dirname(resolve(path))) ? realpathSync(dirname(resolve(path))) : dirname(resolve(path)),
          basename(path),
        );
  return real(a) === real(b);
}

/** A file to write. */
export interface NewFile {
  readonly path: string;
  readonly content: Uint8Array | string;
}

/**
 * Writes files as a whole or not at all: temporary files beside them, flushed, and renamed when all of them are there.
 * A link is followed, and a file keeps its mode.
 * @throws UserError 'cannot-write'
 */
export async function writeWhole(files: readonly NewFile[]): Promise<void> {
  const staged: { readonly temporary: string; readonly path: string }[] = [];
  let current = '';
  try {
    for (const { path, content } of files) {
      current = path;
      const place = existsSync(path) ? realpathSync(path) : path;
      const temporary = join(dirname(place), `.${randomBytes(9).toString('hex')}.tmp`);
      const mode = existsSync(place) ? await modeOf(place) : undefined;
      staged.push({ temporary, path: place });
      await writeFlushed(temporary, content, mode);
    }
    for (const { temporary, path } of staged) {
      current = path;
      await rename(temporary, path);
    }
  } catch (error) {
    for (const { temporary } of staged) await rm(temporary, { force: true }).catch(() => undefined);
    throw new UserError('cannot-write', { file: current }, error instanceof Error ? error.message : String(error));
  }
}

/** Permissions of a file that may be replaced. @throws when it is none or may not be written to */
async function modeOf(path: string): Promise<number> {
  const found = await stat(path);
  if (!found.isFile()) throw new Error('no file');
  await access(path, constants.W_OK);
  return found.mode & 0o777;
}

async function writeFlushed(path: string, content: Uint8Array | string, mode: number | undefined): Promise<void> {
  const handle = await open(path, 'wx', mode);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
