import { randomBytes } from 'node:crypto';
import { existsSync, realpathSync, statSync } from 'node:fs';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { UserError } from '../domain/errors';
import type { Source } from '../app/source';
import { openCsv } from '../workbook/csv/file';
import { XlsxFile } from '../workbook/xlsx/file';

/** Larger files are refused before they are read into memory. */
const LARGEST_FILE = 2 * 1024 ** 3 - 1;

/** An input file opened as a workbook; `xlsx` is null for a csv, which can't be written to. */
export interface OpenedFile extends Source {
  readonly path: string;
  readonly xlsx: XlsxFile | null;
}

/** @throws UserError of the file group, with the file's name */
export async function openFile(path: string): Promise<OpenedFile> {
  const file = basename(path);
  try {
    if (!existsSync(path) || !statSync(path).isFile()) throw new UserError('file-not-found', { file: path });
    if (statSync(path).size > LARGEST_FILE) throw new UserError('file-too-large', {});
    const bytes = new Uint8Array(await readFile(path));
    if (/^\.(?:csv|tsv|txt)$/i.test(extname(path))) return { path, file, port: await openCsv(bytes, file), xlsx: null };
    const xlsx = await XlsxFile.open(bytes);
    return { path, file, port: xlsx, xlsx };
  } catch (error) {
    if (error instanceof UserError) throw new UserError(error.code, { file, ...error.params }, error.details);
    throw new UserError('file-unreadable', { file }, error instanceof Error ? error.message : String(error));
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

/**
 * Writes a file as a whole or not at all: a temporary file beside it, flushed, then renamed.
 * @throws UserError 'cannot-write'
 */
export async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw new UserError('cannot-write', { file: path }, error instanceof Error ? error.message : String(error));
  }
}
