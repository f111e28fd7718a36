import { asUserError } from '../../domain/errors';
import type { PaneError } from './paneState';

/** Whatever was thrown, as the error that a page shows: its code picks the message, the details can be copied. */
export function toPaneError(reason: unknown): PaneError {
  const { code, params, details } = asUserError(reason);
  return { code, params, details };
}

/** Runs work. @returns what went wrong; null when nothing did */
export async function catchError(work: () => Promise<void>): Promise<PaneError | null> {
  try {
    await work();
    return null;
  } catch (reason) {
    return toPaneError(reason);
  }
}
