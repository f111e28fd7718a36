import type { WorkbookModel } from '../host/model/types';

type Watched = Pick<WorkbookModel, 'events'>;

/** Knows whether a workbook was changed since it was opened or saved. */
export class UnsavedWork {
  private model: Watched | null = null;
  private changesAtSave = 0;

  /** A workbook was opened or saved: as it is now nothing would be lost. */
  note(model: Watched): void {
    this.model = model;
    this.changesAtSave = model.events.changes;
  }

  get isThere(): boolean {
    return this.model !== null && this.model.events.changes !== this.changesAtSave;
  }

  /** The browser asks before the page is closed or left while there is any. */
  guard(page: Pick<Window, 'addEventListener'>): void {
    page.addEventListener('beforeunload', (event) => {
      if (this.isThere) event.preventDefault();
    });
  }
}
