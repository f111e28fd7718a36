import { Workbook } from '@cj-tech-master/excelts';
import { UserError } from '../../domain/errors';
import { libraryCopy, openPackage } from './package';

/**
 * A damaged workbook can be read as it is and not any more with what we add to it. Then it is not written at all.
 * @throws UserError 'file-unreadable'
 */
export async function requireReadable(bytes: Uint8Array, withRows: boolean): Promise<void> {
  try {
    await new Workbook().xlsx.load(libraryCopy(openPackage(bytes), withRows));
  } catch (error) {
    throw asUserError(error, 'file-unreadable');
  }
}

/** What a library says is never for a user. */
export function asUserError(error: unknown, code: 'file-unreadable' | 'cannot-write'): UserError {
  if (error instanceof UserError) return error;
  return new UserError(code, {}, error instanceof Error ? error.message : String(error));
}
