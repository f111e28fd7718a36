import { ExcelHost } from '../host/excelHost';
import { BAD_DAYS, slow } from '../host/faults';
import type { HostFile } from '../host/file/hostFile';
import { DEFAULT_REQUIREMENTS, type OfficeOptions } from '../host/office/appContext';
import { openFrame, type AddinFrame } from './frames';
import type { GridView } from './grid/gridView';
import type { Parameters } from './parameters';
import { SLOW } from './parts/strip';

/** How long a slow answer takes, in milliseconds. */
const SLOW_ANSWER = 1500;

/** One open workbook: its host, the pages of the add-in on it, and the grid that shows it. */
export class Session {
  readonly host: ExcelHost;
  grid: GridView | null = null;
  /** A pane that is still loading counts as open. */
  private pane: AddinFrame | null = null;

  constructor(
    readonly file: HostFile,
    private parameters: Parameters,
  ) {
    this.host = new ExcelHost(file.model);
  }

  /** Language, theme and what Excel can do; pages opened from now on are told. */
  setParameters(parameters: Parameters): void {
    this.parameters = parameters;
  }

  /** Opens the task pane, anew if it is open or still loading: there is never more than one. */
  async openPane(place: HTMLElement): Promise<void> {
    this.closePane();
    const pane = openFrame({
      host: this.host,
      options: this.options(),
      page: 'taskpane.html',
      place,
      prepare: (frame) => this.setTheme(frame),
    });
    this.pane = pane;
    await pane.ready;
  }

  closePane(): void {
    this.pane?.remove();
    this.pane = null;
  }

  /** Gives the open pane the theme of the parameters. */
  showTheme(): void {
    if (this.pane !== null) this.setTheme(this.pane.frame);
  }

  get isPaneOpen(): boolean {
    return this.pane !== null;
  }

  /** Runs a function of the commands page, as a click on its button does. @returns 0 when it completed */
  async runCommand(functionName: string, place: HTMLElement): Promise<number> {
    const page = openFrame({ host: this.host, options: this.options(), page: 'commands.html', place });
    try {
      await page.ready;
      return (await page.xdm.runCommand(functionName)).status;
    } finally {
      page.remove();
    }
  }

  /** One of the host's bad days by its name, or slow answers; '' for none. */
  setFault(name: string): void {
    const day = BAD_DAYS[name];
    if (name === SLOW) this.host.gate.faults = slow(SLOW_ANSWER);
    else this.host.gate.faults = day === undefined ? null : () => day;
  }

  close(): void {
    this.closePane();
    this.grid?.dispose();
    this.grid = null;
  }

  private setTheme(frame: HTMLIFrameElement): void {
    frame.style.colorScheme = this.parameters.theme ?? '';
  }

  private options(): OfficeOptions {
    const { lang, api } = this.parameters;
    return {
      displayLanguage: lang,
      contentLanguage: lang,
      documentUrl: `https://localhost/${this.file.model.name}`,
      requirements: { ...DEFAULT_REQUIREMENTS, ExcelApi: api },
    };
  }
}
