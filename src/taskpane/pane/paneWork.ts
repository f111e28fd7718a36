import type { Busy, PaneState } from './paneState';
import type { PaneServices } from './services';
import type { Store } from './store';
import { catchError } from './toPaneError';

/** Changes of cells that come in this soon after a write of ours are its echo. */
const ECHO_MS = 1500;

/** What all actions of the pane share: its state, its services, and how work is shown and fails. */
export class PaneWork {
  /** What went wrong last, to be tried again. */
  private failed: (() => Promise<void>) | null = null;
  private isEcho = false;

  constructor(
    readonly store: Store<PaneState>,
    readonly services: PaneServices,
  ) {
    services.session.onChange(({ state, restorables }) => {
      this.noteEcho();
      const { result } = store.get();
      store.set({
        restorables,
        isStale: true,
        // Sheets that were just made can be opened from other pages.
        ...(result === null || state === null ? {} : { result: { ...result, state: { ...result.state, ...state } } }),
      });
    });
  }

  /** Shows long work in place of the page. */
  showBusy(busy: Pick<Busy, 'kind'> & Partial<Busy>): void {
    this.store.set({ busy: { done: 0, total: 0, sheets: [], customers: 0, ...busy }, error: null });
  }

  /** What "Try again" runs; null when there is nothing to repeat. */
  setRetry(work: (() => Promise<void>) | null): void {
    this.failed = work;
  }

  canTryAgain(): boolean {
    return this.failed !== null;
  }

  async tryAgain(): Promise<void> {
    const work = this.failed;
    this.failed = null;
    await work?.();
  }

  /** Quick work behind the page that is shown. @returns what it returns; false when it failed, with the error shown */
  async attempt(work: () => Promise<boolean>): Promise<boolean> {
    let isDone = false;
    const error = await catchError(async () => {
      isDone = await work();
    });
    if (error !== null) this.store.set({ error });
    return isDone;
  }

  /** Whether changes of cells are our own. */
  isOwnEdit(): boolean {
    return this.isEcho || this.store.get().busy !== null;
  }

  private noteEcho(): void {
    this.isEcho = true;
    setTimeout(() => {
      this.isEcho = false;
    }, ECHO_MS);
  }
}
