import { ownSheetOf } from '../../app/ownSheets/ownSheetOf';
import { isSameWorkbook, readSheetsNow } from '../../app/ownSheets/workbookState';
import type { Preview } from '../../app/results/previewPlan';
import { UserError } from '../../domain/errors';
import { hasAnswers, HOME, NO_CHOICES } from './paneState';
import type { PageOf } from './paneState';
import type { PaneWork } from './paneWork';
import type { ReadingActions } from './readingActions';
import { catchError } from './toPaneError';

/** Writing results, taking writes back, and removing what is ours. */
export class WriteActions {
  /** The preview whose write failed: it is written again as it is, which takes up what was begun. */
  private unfinished: Preview | null = null;

  constructor(
    private readonly work: PaneWork,
    private readonly reading: ReadingActions,
  ) {}

  /** Makes the plan of a write; a workbook that was written to since, here or by a ribbon command, is read first. */
  async openPreview(hasChanged = false): Promise<void> {
    const { store, services } = this.work;
    if (await this.isOutOfDate()) {
      const before = store.get().result;
      await this.reading.read('classifying', () => ({ isStale: false }));
      if (store.get().result === before) return;
    }
    const { result } = store.get();
    if (result === null) return;
    if (result.questions.length > 0) return store.set({ page: HOME, tab: 'overview' });
    this.work.showBusy({ kind: 'preparing' });
    const error = await catchError(async () => {
      const { previewPlan } = await import('../../app/results/previewPlan');
      const preview = await previewPlan(result, await services.dictionaries());
      const picked = new Set(preview.parts.filter(({ byDefault }) => byDefault).map(({ id }) => id));
      store.set({ page: { kind: 'preview', preview, picked, hasChanged }, tab: 'overview' });
    });
    this.work.setRetry(error === null ? null : () => this.openPreview(hasChanged));
    store.set({ busy: null, error });
  }

  pick(id: string, isPicked: boolean): void {
    const page = this.previewPage();
    if (page === null) return;
    const picked = new Set(page.picked);
    if (isPicked) picked.add(id);
    else picked.delete(id);
    this.work.store.set({ page: { ...page, picked } });
  }

  /** Writes what is picked. Where sheets of ours came or went since the preview, that is previewed anew instead. */
  async write(): Promise<void> {
    const { store, services } = this.work;
    const page = this.previewPage();
    const { result } = store.get();
    if (result === null || result.questions.length > 0 || page === null) return;
    const { preview, picked } = page;
    if (this.unfinished !== preview && (await this.isOutOfDate())) return this.openPreview(true);
    this.work.showBusy({ kind: 'writing' });
    const error = await catchError(async () => {
      const { chosenPlan } = await import('../../app/results/previewPlan');
      const plan = await chosenPlan(result, preview, picked, await services.dictionaries());
      const onProgress = (done: number, total: number): void => this.work.showBusy({ kind: 'writing', done, total });
      const { cellsWritten, notKept } = await services.session.write(plan, 'results', { onProgress });
      const parts = preview.parts.filter(({ id }) => picked.has(id));
      const write = services.session.restorables[0]?.id ?? null;
      const written = { cells: cellsWritten, notKept, parts };
      store.set({ isUnsaved: false, page: { kind: 'written', written, write } });
    });
    this.unfinished = error === null ? null : preview;
    if (error !== null) store.set({ result });
    this.work.setRetry(error === null ? null : () => this.write());
    store.set({ busy: null, error });
  }

  /** Whether there is anything to write but the columns beside the user's own data. */
  canWriteElsewhere(): boolean {
    return this.previewPage()?.preview.parts.some(({ kind }) => kind !== 'beside') ?? false;
  }

  /** Writes to sheets of ours only: the results stand on the Customers sheet, the user's sheet stays as it is. */
  async writeElsewhere(): Promise<void> {
    const page = this.previewPage();
    if (page === null) return;
    const own = page.preview.parts.filter(({ kind }) => kind !== 'beside');
    const byDefault = own.filter(({ kind }) => kind !== 'dataCheck');
    const picked = new Set((byDefault.length > 0 ? byDefault : own).map(({ id }) => id));
    this.work.store.set({ page: { ...page, picked } });
    await this.write();
  }

  /** Takes one write back, see `WorkbookSession.restore`. */
  async restore(id: number): Promise<void> {
    const { store, services } = this.work;
    const label = services.session.restorables.find((write) => write.id === id)?.label ?? null;
    if (label === null) return;
    this.work.showBusy({ kind: 'restoring' });
    const error = await catchError(async () => {
      const restored = await services.session.restore(id);
      if (restored === null) return;
      const { choices, result } = store.get();
      const hasSettings = result !== null && ownSheetOf(result.state, 'settings') !== undefined;
      store.set({ tab: 'overview', page: { kind: 'restored', restored, label, areDeleted: false } });
      store.set({ isSettings: false, isUnsaved: !hasSettings && hasAnswers(choices) });
    });
    this.work.setRetry(error === null ? null : () => this.restore(id));
    store.set({ busy: null, error });
  }

  /** Deletes the sheets that Restore has emptied, as far as nobody has typed into them since. */
  async deleteEmptied(): Promise<void> {
    const { store, services } = this.work;
    const { page } = store.get();
    if (page.kind !== 'restored') return;
    const { emptiedSheets } = page.restored;
    this.work.showBusy({ kind: 'removing' });
    const error = await catchError(async () => {
      const sheets = (await services.session.port.sheets()).filter(
        ({ name, used, mark }) => emptiedSheets.includes(name) && used === null && mark !== null,
      );
      await services.session.write({ sheets: [], removals: { sheets, columns: [], names: [] } }, 'removal');
      store.set({ page: { ...page, restored: { ...page.restored, emptiedSheets: [] }, areDeleted: true } });
    });
    store.set({ busy: null, error });
  }

  /** Writes the data-check sheet, or brings it up to date, and shows it. */
  async writeDataCheck(): Promise<void> {
    const { store, services } = this.work;
    const { result } = store.get();
    if (result === null) return;
    this.work.showBusy({ kind: 'writing' });
    let name: string | null = null;
    const error = await catchError(async () => {
      const { dataCheckPlan } = await import('../../app/results/dataCheck');
      const { session } = services;
      const state = { ...result.state, ...(await readSheetsNow(session.port)) };
      const plan = await dataCheckPlan({ ...result, state }, await services.dictionaries());
      if (plan !== null) await session.write({ sheets: [plan] }, 'dataCheck');
      const sheet = ownSheetOf({ sheets: await session.port.sheets() }, 'issues');
      if (sheet === undefined) throw new UserError('sheet-gone', plan === null ? {} : { sheet: plan.sheet.name });
      name = sheet.name;
      await services.show(sheet.id, { row: 0, column: 0, rows: 1, columns: 1 });
    });
    store.set({ busy: null, error, checkSheet: name });
  }

  /** Lists what of ours is in the workbook, to be confirmed. */
  async askRemoval(): Promise<void> {
    const { store, services } = this.work;
    await this.work.attempt(async () => {
      const { removalList } = await import('../../app/results/removeKeyAccounts');
      store.set({ removal: await removalList(services.session.port, await services.dictionaries()) });
      return true;
    });
  }

  keepAll(): void {
    this.work.store.set({ removal: null });
  }

  /** Deletes what was listed; the pane then is as in a workbook it has never seen. */
  async remove(): Promise<void> {
    const { store, services } = this.work;
    const { removal } = store.get();
    if (removal === null || removal === 'done') return;
    this.work.showBusy({ kind: 'removing' });
    const error = await catchError(async () => {
      await services.session.write({ sheets: [], removals: removal.removals }, 'removal');
      store.set({ removal: 'done', choices: NO_CHOICES, isClassified: false, isUnsaved: false });
      store.set({ customer: null, checkSheet: null, page: HOME });
    });
    if (error === null) await this.reading.reread();
    store.set({ busy: null, ...(error === null ? {} : { error, removal: null }) });
  }

  /** Whether what was read is not what the workbook is now: written to by us, or sheets came and went. */
  private async isOutOfDate(): Promise<boolean> {
    const { store, services } = this.work;
    const { isStale, result } = store.get();
    if (isStale || result === null) return true;
    let isSame = true;
    // A workbook that can't be looked at now is told about by the work that follows.
    await catchError(async () => {
      isSame = isSameWorkbook(await readSheetsNow(services.session.port), result.state);
    });
    return !isSame;
  }

  private previewPage(): PageOf<'preview'> | null {
    const { page } = this.work.store.get();
    return page.kind === 'preview' ? page : null;
  }
}
