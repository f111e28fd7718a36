import { button, element, icon } from './parts/dom';
import { MessageBar } from './parts/messageBar';
import { RequestLog } from './parts/requestLog';
import { Ribbon, type RibbonActions } from './parts/ribbon';
import { StatusBar } from './parts/status';
import { strip, type StripActions } from './parts/strip';
import { SheetTabs } from './parts/tabs';
import type { Parameters } from './parameters';
import { SAMPLES } from './samples';

export interface ViewActions extends RibbonActions, StripActions {
  chooseSheet(name: string): void;
  addSheet(): void;
  calculate(): void;
  closePane(): void;
}

/** The parts of the page. */
export interface View {
  readonly ribbon: Ribbon;
  readonly message: MessageBar;
  readonly tabs: SheetTabs;
  readonly status: StatusBar;
  readonly log: RequestLog;
  /** Where the grid goes. */
  readonly grid: HTMLElement;
  /** Where the task pane goes. */
  readonly pane: HTMLElement;
  /** Where pages without a face go. */
  readonly hidden: HTMLElement;
  showFile(name: string): void;
  showPane(isOpen: boolean, width: number): void;
  showLog(isOpen: boolean): void;
}

/** Builds the page: title bar, ribbon, cells, sheet tabs and status bar, the pane on the right. */
export function buildView(root: HTMLElement, parameters: Parameters, actions: ViewActions): View {
  const file = element('span', 'file');
  const ribbon = new Ribbon(actions, SAMPLES, strip(parameters, actions));
  const message = new MessageBar();
  const tabs = new SheetTabs(actions.chooseSheet, actions.addSheet);
  const status = new StatusBar(actions.calculate);
  const grid = element('div', 'grid');
  const log = new RequestLog(() => showLog(false));
  const showLog = (isOpen: boolean): void => {
    log.root.hidden = !isOpen;
  };
  showLog(false);
  const pane = element('div', 'pane-body');
  const close = button('pane-close', actions.closePane, icon('M5 5l10 10M15 5L5 15'));
  close.setAttribute('aria-label', 'Close the pane');
  const aside = element(
    'aside',
    'pane',
    element('div', 'pane-title', element('span', '', 'Key Accounts'), close),
    pane,
  );
  const hidden = element('div', 'hidden');
  const logo = element('img', 'logo');
  logo.src = 'icons/key-accounts-32.png';
  logo.alt = '';
  root.append(
    element('header', 'title-bar', logo, file, element('span', 'product', 'Workbench')),
    ribbon.root,
    message.root,
    element('main', 'main', element('section', 'sheet', grid, log.root, tabs.root), aside),
    status.root,
    hidden,
  );
  acceptDrops(root, actions.open);
  return {
    ribbon,
    message,
    tabs,
    status,
    log,
    grid,
    pane,
    hidden,
    showFile: (name) => {
      file.textContent = name;
      document.title = `${name} - Workbench`;
    },
    showPane: (isOpen, width) => {
      aside.hidden = !isOpen;
      aside.style.width = `${String(width)}px`;
    },
    showLog,
  };
}

/** A workbook dropped anywhere on the page is opened. */
function acceptDrops(root: HTMLElement, open: (file: File) => void): void {
  root.addEventListener('dragover', (event) => event.preventDefault());
  root.addEventListener('drop', (event) => {
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file !== undefined) open(file);
  });
}
