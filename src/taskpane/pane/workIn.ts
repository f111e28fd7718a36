import type { PaneError } from './paneState';
import type { Store } from './store';
import { catchError } from './toPaneError';

/** What the pages of a feature show while they work on the workbook. */
export interface WorkState {
  readonly isWorking: boolean;
  readonly error: PaneError | null;
}

/**
 * Runs work and takes over what it changes; pages see that it goes on, and what went wrong.
 * @returns whether it went well
 */
export async function workIn<S extends WorkState>(store: Store<S>, work: () => Promise<Partial<S>>): Promise<boolean> {
  const say = (state: WorkState, change: Partial<S> = {}): void => store.set({ ...change, ...state });
  say({ isWorking: true, error: null });
  let change: Partial<S> = {};
  const error = await catchError(async () => {
    change = await work();
  });
  say({ isWorking: false, error }, change);
  return error === null;
}
