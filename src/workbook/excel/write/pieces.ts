import { UserError } from '../../../domain/errors';
import type { Control } from '../../port';
import { isTooLarge } from '../errors';

/** Bytes of JSON that go into one request: far enough below the 5 MB Excel on the web allows. */
export const REQUEST_BYTES = 1_000_000;

/** A part of the work that can be made smaller. */
export interface Piece<T> {
  /** Bytes of JSON, about, in the request or the answer, whichever is larger. */
  readonly size: number;
  /** For progress. */
  readonly cells: number;
  /** Two smaller pieces that do the same; null when there is nothing to split. */
  halves(): readonly [T, T] | null;
}

/** Stops the work when the user asked for it. */
export function throwIfCancelled(control: Control | undefined, done = 0): void {
  if (control?.signal?.aborted === true) throw new UserError('cancelled', { done });
}

/**
 * Sends pieces in order, as many together as fit into one request, each request one sync. A request that is refused
 * as too large goes again in halves; cancel is looked at before each.
 */
export async function inRequests<T extends Piece<T>>(
  pieces: Iterable<T>,
  send: (pieces: readonly T[]) => Promise<void>,
  control: Control | undefined,
  progress: { done: number; readonly total: number },
): Promise<void> {
  const waiting = [...pieces].reverse();
  let limit = REQUEST_BYTES;
  while (waiting.length > 0) {
    throwIfCancelled(control, progress.done);
    const request = take(waiting, limit);
    try {
      await send(request);
    } catch (error) {
      if (!isTooLarge(error)) throw error;
      limit = Math.min(limit, total(request)) / 2;
      putBack(waiting, request, error, progress.done);
      continue;
    }
    progress.done += request.reduce((sum, piece) => sum + piece.cells, 0);
    control?.onProgress?.(progress.done, progress.total);
  }
}

const total = <T extends Piece<T>>(pieces: readonly T[]): number => pieces.reduce((sum, { size }) => sum + size, 0);

/** The next pieces that fit, at least one; a piece too large alone is split first. */
function take<T extends Piece<T>>(waiting: T[], limit: number): T[] {
  const taken: T[] = [];
  let size = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (taken.length > 0 && size + next.size > limit) {
      waiting.push(next);
      break;
    }
    const halves = next.size > limit ? next.halves() : null;
    if (halves !== null) {
      waiting.push(halves[1], halves[0]);
      continue;
    }
    taken.push(next);
    size += next.size;
  }
  return taken;
}

/** A single piece that cannot be split is refused for good: then the user hears how far it got. */
function putBack<T extends Piece<T>>(waiting: T[], request: readonly T[], error: unknown, done: number): void {
  const [only, second] = request;
  if (only === undefined) return;
  if (second !== undefined) {
    waiting.push(...[...request].reverse());
    return;
  }
  const halves = only.halves();
  if (halves === null)
    throw new UserError('payload-too-large', { done }, error instanceof UserError ? error.details : '');
  waiting.push(halves[1], halves[0]);
}

/** Splits an area into an upper and a lower half, or a single row into left and right; null for a single cell. */
export function splitArea<
  A extends { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number },
>(area: A): readonly [A, A] | null {
  if (area.rows > 1) {
    const rows = Math.ceil(area.rows / 2);
    return [
      { ...area, rows },
      { ...area, row: area.row + rows, rows: area.rows - rows },
    ];
  }
  if (area.columns < 2) return null;
  const columns = Math.ceil(area.columns / 2);
  return [
    { ...area, columns },
    { ...area, column: area.column + columns, columns: area.columns - columns },
  ];
}
