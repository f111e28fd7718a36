import { UserError } from '../../domain/errors';

/** What a library says is never for a user. */
export function asUserError(error: unknown, code: 'file-unreadable' | 'cannot-write'): UserError {
  if (error instanceof UserError) return error;
  return new UserError(code, {}, error instanceof Error ? error.message : String(error));
}
