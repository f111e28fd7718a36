import { basename } from 'node:path';
import type { Browser, BrowserContext, Frame, JSHandle, Page } from 'playwright-core';
import type { WorkbenchHandle } from '../../src/workbench/page/handle';

export interface PaneOptions {
  /** A sample by its name, or the path of any workbook; '' opens an empty one. */
  readonly file?: string;
  /** Display language of Office, "es-ES". */
  readonly lang?: string;
  /** Highest ExcelApi of this Excel, "1.12". */
  readonly api?: string;
  /** The library of Office can't be fetched. */
  readonly withoutOffice?: boolean;
  /** CSS pixels. */
  readonly width?: number;
  readonly dark?: boolean;
  readonly forcedColors?: boolean;
  /** With the grid of the workbench; the pane alone opens faster. */
  readonly grid?: boolean;
}

export interface OpenPane {
  readonly page: Page;
  /** The task pane's own frame. */
  readonly pane: Frame;
  /** Console errors, uncaught errors and requests to other places, so far. */
  readonly problems: readonly string[];
}

const PAGE_HEIGHT = 800;
const SHEET_WIDTH = 500;
const GRID_WIDTH = 1016;

/** A browser of one person: language and colours as asked for, the certificate of the workbench taken. */
export function newContext(browser: Browser, options: PaneOptions): Promise<BrowserContext> {
  return browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: {
      width: (options.grid === true ? GRID_WIDTH : SHEET_WIDTH) + (options.width ?? 350),
      height: PAGE_HEIGHT,
    },
    colorScheme: options.dark === true ? 'dark' : 'light',
    forcedColors: options.forcedColors === true ? 'active' : 'none',
    reducedMotion: 'reduce',
    ...(process.env['TZ'] === undefined ? {} : { timezoneId: process.env['TZ'] }),
  });
}

/** Opens the workbench on a page and waits until the pane shows something. */
export async function openPane(page: Page, origin: string, options: PaneOptions): Promise<OpenPane> {
  const problems: string[] = [];
  watch(page, origin, problems);
  const { file = 'sales.xlsx', lang = 'en-US', width = 350, grid } = options;
  const isSample = !file.includes('/');
  const query = new URLSearchParams({ file: isSample ? file : '', lang, width: String(width) });
  if (grid !== true) query.set('bare', '1');
  if (options.api !== undefined) query.set('api', options.api);
  if (options.withoutOffice === true) await page.route('**/office-js/**', (route) => route.abort());
  await page.goto(`${origin}/?${query.toString()}`);
  // A page without the library never connects, so for the workbench it is still opening.
  if (options.withoutOffice !== true) await page.waitForSelector('#workbench[data-state]:not([data-state=opening])');
  if (!isSample) {
    await page.setInputFiles('input[type=file]', file);
    await page.waitForSelector(`#workbench:not([data-state=opening]):has(.file:text-is("${basename(file)}"))`);
  }
  const frame = await page.waitForSelector('.pane iframe');
  const pane = await frame.contentFrame();
  if (pane === null) throw new Error('the pane is no frame');
  await pane.waitForSelector('#root:not(:empty)');
  return { page, pane, problems };
}

/** The handle of the workbench on a page. @throws Error where none is open: nothing asked of it may be passed over */
export function workbenchOf(page: Page): Promise<JSHandle<WorkbenchHandle>> {
  return page.evaluateHandle(() => {
    if (window.workbench === undefined) throw new Error('no workbench is open');
    return window.workbench;
  });
}

function watch(page: Page, origin: string, problems: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      problems.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !url.startsWith('data:') && !url.startsWith('blob:'))
      problems.push(`request to ${url}`);
  });
}
