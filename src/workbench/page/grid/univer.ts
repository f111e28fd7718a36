import { FUniver } from '@univerjs/core/facade';
import {
  CustomCommandExecutionError,
  ICommandService,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
  type ICommandInfo,
  type Injector,
  type IWorkbookData,
  type Workbook,
} from '@univerjs/core';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import texts from '@univerjs/preset-sheets-core/locales/en-US';

/** The grid with one workbook in it. */
export interface Grid {
  readonly api: FUniver;
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly workbook: Workbook;
  dispose(): void;
}

/** Beginnings of commands that a person may give: everything else would change the view and not the workbook. */
const SHEET_COMMAND = /^sheets?[.-]/;
const ALLOWED = new Set(
  [
    ...['set-range-values', 'clear-selection-content', 'auto-clear-content', 'auto-fill', 'refill', 'copy-down'],
    ...['copy-right', 'delta-column-width', 'delta-row-height', 'set-row-height', 'set-worksheet-col-width'],
    ...['set-worksheet-activate', 'scroll-to-cell', 'scroll-view', 'scroll-view-reset', 'set-scroll-relative'],
    ...['move-selection', 'move-selection-enter-tab', 'expand-selection', 'select-all', 'select-range'],
    ...['change-zoom-ratio', 'set-zoom-ratio', 'copy', 'paste', 'paste-value', 'paste-formula', 'optional-paste'],
    ...['copy-formula-only', 'paste-by-short-key', 'toggle-cell-checkbox'],
  ].map((name) => `sheet.command.${name}`),
);

/** The grid's own calculation would put values of its own over formulas: the workbook calculates, not the view. */
const CALCULATION = /^formula\.mutation\.set-(trigger-)?formula-calculation-start$/;

/** Called before any command: throws what the grid takes for "not now" when a command must not run. */
function refuse({ id }: Readonly<ICommandInfo>): void {
  const isForeign = id.includes('.command.') && SHEET_COMMAND.test(id) && !ALLOWED.has(id);
  if (isForeign || CALCULATION.test(id)) throw new CustomCommandExecutionError(`${id} is not for the view`);
}

/** Puts a grid into an element. Toolbar, tabs and menus are the page's own. */
export function createGrid(container: HTMLElement, data: IWorkbookData): Grid {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: texts },
    logLevel: LogLevel.WARN,
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      // The header holds the formula bar.
      header: true,
      toolbar: false,
      footer: false,
      formulaBar: true,
      contextMenu: false,
      disableAutoFocus: true,
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
    }),
  ];
  for (const { plugins } of presets)
    for (const plugin of plugins) {
      if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
      else univer.registerPlugin(plugin);
    }
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  commands.beforeCommandExecuted(refuse);
  // Before there is a workbook: an interface that comes later may miss the birth of its view, and all events of it.
  const api = FUniver.newAPI(univer);
  const workbook = univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, data);
  return { api, injector, commands, workbook, dispose: () => univer.dispose() };
}
