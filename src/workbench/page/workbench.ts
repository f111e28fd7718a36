import { asUserError, UserError } from '../../domain/errors';
import { languageOf } from '../../i18n/language';
import { loadTexts } from '../../i18n/load';
import type { HostFile } from '../host/file/hostFile';
import { HostError } from '../host/richapi/errors';
import { SheetFilter } from './filter';
import { blocksOf, faultsOf, gridOf, looksAt } from './handle';
import { newWorkbook, openWorkbook } from './openWorkbook';
import { searchOf, type Parameters } from './parameters';
import { FilterPanel } from './parts/filterPanel';
import { ribbonGroup, type RibbonButton } from './parts/manifestButtons';
import { totalsOf } from './parts/status';
import { saveFile } from './saveFile';
import { Session } from './session';
import { UnsavedWork } from './unsavedWork';
import { buildView, type View } from './view';

/** What Excel calls a workbook that comes from no file. */
const NEW_WORKBOOK = 'Book2.xlsx';

const LOSE_CHANGES = 'Changes of this workbook are not saved. Open another one and lose them?';

/** The page: one workbook at a time, its grid, the add-in beside it. */
export class Workbench {
  private readonly view: View;
  private readonly filterPanel = new FilterPanel(() => this.session?.grid?.followChange());
  private session: Session | null = null;
  private filter: SheetFilter | null = null;
  private readonly unsaved = new UnsavedWork();
  private manifest: Document | null = null;

  constructor(
    private readonly root: HTMLElement,
    private parameters: Parameters,
  ) {
    this.view = buildView(root, parameters, {
      open: (file) => this.run(() => this.openFile(file)),
      sample: (file) => this.run(() => this.openSample(file)),
      save: () => this.run(() => this.save()),
      filter: () => this.run(() => this.openFilter()),
      clearFilter: () => this.clearFilter(),
      change: (changed) => this.run(() => this.change(changed)),
      fault: (name) => this.session?.setFault(name),
      log: () => this.view.showLog(true),
      chooseSheet: (name) => this.run(() => this.chooseSheet(name)),
      addSheet: () => this.run(() => this.act(({ model }) => model.activate(model.addSheet(null)))),
      calculate: () => this.session?.grid?.calculate(),
      closePane: () => {
        this.session?.closePane();
        this.showPane(false);
      },
    });
    this.view.grid.append(this.filterPanel.root);
    this.unsaved.guard(window);
  }

  /** Opens what the address asks for. */
  start(): void {
    const { file } = this.parameters;
    this.run(async () => (file === null ? this.show(await newWorkbook()) : this.openSample(file)));
  }

  private async openSample(file: string): Promise<void> {
    if (!this.mayClose()) return;
    this.root.dataset['state'] = 'opening';
    const answer = await fetch(`samples/${file}`);
    if (!answer.ok) throw new UserError('file-not-found', { file });
    await this.openBytes(new Uint8Array(await answer.arrayBuffer()), file);
  }

  private async openFile(file: File): Promise<void> {
    if (!this.mayClose()) return;
    await this.openBytes(new Uint8Array(await file.arrayBuffer()), file.name);
  }

  private async openBytes(bytes: Uint8Array, name: string): Promise<void> {
    this.root.dataset['state'] = 'opening';
    this.view.message.show('');
    this.view.status.showState('Opening …', false);
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    await this.show(await openWorkbook(bytes, name));
  }

  /** Shows a workbook and, beside it, the task pane. */
  private async show(file: HostFile): Promise<void> {
    this.session?.close();
    this.filter = null;
    const session = new Session(file, this.parameters);
    const { host } = session;
    this.session = session;
    this.unsaved.note(file.model);
    this.view.log.clear();
    this.view.showFile(file.model.name);
    host.gate.onServed = (entry) => {
      this.view.log.add(entry);
      if (!entry.cleanUp) session.grid?.followChange();
    };
    // One workbook at a time here: the one that was open gives way, as it does to a file that is dropped.
    file.model.opensWorkbook = (bytes) =>
      this.run(() => (this.mayClose() ? this.openBytes(bytes, NEW_WORKBOOK) : undefined));
    host.onEvents(() => {
      this.showState();
      session.grid?.followChange();
    });
    if (!this.parameters.bare) {
      const { GridView } = await import(/* webpackChunkName: "grid" */ './grid/gridView');
      session.grid = new GridView(this.view.grid, host, {
        refused: (error) => void this.fail(error),
        onShown: () => this.showState(),
      });
    }
    this.showState();
    await this.showRibbon();
    window.workbench = {
      ...looksAt(file.model),
      ...faultsOf(host),
      ...gridOf(session),
      ...blocksOf(),
      runCommand: (name) => session.runCommand(name, this.view.hidden),
      requests: () => host.gate.requests().length,
    };
    await this.openPane();
    this.root.dataset['state'] = 'open';
  }

  /** Whether the open workbook may give way to another one. */
  private mayClose(): boolean {
    return !this.unsaved.isThere || window.confirm(LOSE_CHANGES);
  }

  private async openPane(): Promise<void> {
    this.showPane(true);
    await this.session?.openPane(this.view.pane);
  }

  private showPane(isOpen: boolean): void {
    this.view.showPane(isOpen, this.parameters.width);
  }

  private async showRibbon(): Promise<void> {
    this.manifest ??= new DOMParser().parseFromString(await (await fetch('manifest.xml')).text(), 'text/xml');
    const { name, buttons } = ribbonGroup(this.manifest, this.parameters.lang);
    this.view.ribbon.showAddin(name, buttons, (button) => this.run(() => this.press(button)));
  }

  private async press({ functionName }: RibbonButton): Promise<void> {
    if (functionName === null) await this.openPane();
    else await this.session?.runCommand(functionName, this.view.hidden);
  }

  private async change(changed: Partial<Parameters>): Promise<void> {
    this.parameters = { ...this.parameters, ...changed };
    history.replaceState(null, '', searchOf(this.parameters));
    this.session?.setParameters(this.parameters);
    const isOpen = this.session?.isPaneOpen === true;
    this.showPane(isOpen);
    this.session?.showTheme();
    if (changed.lang === undefined && changed.api === undefined) return;
    await this.showRibbon();
    if (isOpen) await this.openPane();
  }

  private async save(): Promise<void> {
    await this.session?.grid?.endEditing();
    if (this.session === null) return;
    const { name, lost } = await saveFile(this.session.file);
    this.unsaved.note(this.session.file.model);
    this.view.message.show(
      lost.length === 0 ? `Saved ${name}. Everything in it was kept.` : `Saved ${name}. This could not be kept:`,
      lost,
    );
  }

  private async openFilter(): Promise<void> {
    await this.session?.grid?.endEditing();
    const sheet = this.session?.file.model.active;
    if (sheet === undefined) return;
    const { row, column } = sheet.selection;
    if (this.filter?.isOf(sheet) !== true || !this.filter.holds(row, column)) {
      this.filter?.clear();
      this.filter = SheetFilter.around(sheet, row, column);
    }
    if (this.filter === null) this.view.message.show('Choose a cell in a list with a header row first.');
    else this.filterPanel.open(this.filter, column, String(sheet.value(this.filter.area.row, column)));
  }

  private clearFilter(): void {
    this.filter?.clear();
    this.filter = null;
    this.filterPanel.close();
    this.session?.grid?.followChange();
  }

  private async chooseSheet(name: string): Promise<void> {
    await this.session?.grid?.endEditing();
    const sheet = this.session?.file.model.sheet(name) ?? null;
    if (sheet !== null) this.act(({ model }) => model.activate(sheet));
  }

  private act(change: (session: { readonly model: HostFile['model'] }) => void): void {
    this.session?.host.act((model) => change({ model }));
    this.showState();
  }

  private showState(): void {
    const { session } = this;
    if (session === null) return;
    const { sheets, active } = session.file.model;
    const visible = sheets.filter(({ visibility }) => visibility === 'Visible').map(({ name }) => name);
    this.view.tabs.show(visible, active.name);
    const { grid } = session;
    const list = grid?.listHere() ?? null;
    const ready = list === null ? 'Ready' : `List: ${list.entries.join(', ')}`;
    this.view.status.showState(grid?.isQuiet === false ? 'Working …' : ready, grid?.isCalculationSlow === true);
    this.view.status.showTotals(totalsOf(active, active.selection));
  }

  private run(work: () => void | Promise<void>): void {
    void (async () => work())().catch((error: unknown) => this.fail(error));
  }

  private async fail(error: unknown): Promise<void> {
    if (this.root.dataset['state'] === 'opening') this.root.dataset['state'] = 'failed';
    if (error instanceof HostError) {
      this.view.message.show(`Excel refuses this: ${error.message}`);
      return;
    }
    const texts = await loadTexts(languageOf(this.parameters.lang));
    const { code, params } = asUserError(error);
    this.view.message.show(texts.errors[code](params));
    this.view.status.showState('Ready', false);
    console.error(error);
  }
}
