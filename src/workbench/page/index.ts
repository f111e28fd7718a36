import { UserError } from '../../domain/errors';
import { languageOf } from '../../i18n/language';
import { loadTexts } from '../../i18n/load';
import { ExcelHost } from '../host/excel-host';
import { WorkbookModel } from '../host/model/workbook';
import { DEFAULT_REQUIREMENTS, type OfficeOptions } from '../host/office/app-context';
import { openFrame, type AddinFrame } from './frames';
import { faultsOf, looksAt } from './handle';
import { openWorkbook } from './open-workbook';
import { parametersOf } from './parameters';
import { ribbonButtons } from './ribbon';
import { buildView } from './view';

const parameters = parametersOf(location.search);
const root = document.getElementById('workbench') ?? document.body;
const view = buildView(root, parameters.width);
let pane: AddinFrame | null = null;

/** Opens a workbook and, beside it, the task pane. */
async function show(model: WorkbookModel): Promise<void> {
  pane?.remove();
  pane = null;
  const host = new ExcelHost(model);
  const options: OfficeOptions = {
    displayLanguage: parameters.lang,
    contentLanguage: parameters.lang,
    documentUrl: `https://localhost/${model.name}`,
    requirements: { ...DEFAULT_REQUIREMENTS, ExcelApi: parameters.api },
  };
  const looks = looksAt(model);
  const showSheets = (): void => {
    const visible = looks.sheets().filter((sheet) => sheet.visible);
    view.showSheets(
      visible.map(({ name }) => name),
      looks.activeSheet(),
    );
  };
  const runCommand = async (functionName: string): Promise<number> => {
    const page = await openFrame(host, options, 'commands.html', view.hidden);
    try {
      return (await page.xdm.runCommand(functionName)).status;
    } finally {
      page.remove();
    }
  };
  const openPane = async (): Promise<void> => {
    pane?.remove();
    pane = await openFrame(host, options, 'taskpane.html', view.pane, (frame) => {
      if (parameters.theme !== null) frame.style.colorScheme = parameters.theme;
    });
  };
  view.showFile(model.name);
  showSheets();
  host.onEvents(showSheets);
  const manifest = new DOMParser().parseFromString(await (await fetch('manifest.xml')).text(), 'text/xml');
  view.showRibbon(ribbonButtons(manifest, parameters.lang), ({ functionName }) => {
    void (functionName === null ? openPane() : runCommand(functionName)).catch(fail);
  });
  window.workbench = { ...looks, ...faultsOf(host), runCommand, requests: () => host.gate.requests().length };
  await openPane();
  root.dataset['state'] = 'open';
}

async function openBytes(bytes: Uint8Array, name: string): Promise<void> {
  root.dataset['state'] = 'opening';
  view.showMessage('');
  await show(await openWorkbook(bytes, name));
}

async function fail(error: unknown): Promise<void> {
  root.dataset['state'] = 'failed';
  const texts = await loadTexts(languageOf(parameters.lang));
  const { code, params } = error instanceof UserError ? error : new UserError('unexpected');
  view.showMessage(texts.errors[code](params));
  console.error(error);
}

async function start(): Promise<void> {
  if (parameters.file === null) {
    await show(new WorkbookModel());
    return;
  }
  const answer = await fetch(`samples/${parameters.file}`);
  if (!answer.ok) throw new UserError('file-not-found', { file: parameters.file });
  await openBytes(new Uint8Array(await answer.arrayBuffer()), parameters.file);
}

view.onOpen((file) => {
  void file
    .arrayBuffer()
    .then((bytes) => openBytes(new Uint8Array(bytes), file.name))
    .catch(fail);
});
start().catch(fail);
