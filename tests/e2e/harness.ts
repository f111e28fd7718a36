import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { chromiumPath, startChromium } from '../../scripts/site/browser';
import type { Site } from '../../scripts/site/server';
import { serveWorkbench } from '../../scripts/site/workbench';
import type { CellValue } from '../../src/workbook/port';

export interface PaneOptions {
  /** A sample by its name, or the path of any workbook; '' opens an empty one. */
  readonly file?: string;
  /** Display language of Office, "es-ES". */
  readonly lang?: string;
  /** CSS pixels. */
  readonly width?: number;
  readonly dark?: boolean;
  readonly forcedColors?: boolean;
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
// Starting Chromium and opening a workbook take seconds on a busy machine.
const PATIENCE = 120_000;

/** `describe` where there is a Chromium; without one the tests are skipped, but never in CI. */
export const describeInBrowser = chromiumPath() !== null || process.env['CI'] === 'true' ? describe : describe.skip;
if (chromiumPath() === null) console.warn('Browser tests need Chromium: install it, or name it in CHROMIUM_PATH.');

/** Serves the workbench and starts a browser for the tests of a describe block; gives what opens a pane. */
export function workbench(): (options?: PaneOptions) => Promise<OpenPane> {
  jest.setTimeout(PATIENCE);
  let site: Site;
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    site = await serveWorkbench();
    browser = await startChromium();
  }, PATIENCE);
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });
  return async (options = {}) => {
    const context = await newContext(browser, options);
    contexts.push(context);
    return openPane(await context.newPage(), site.origin, options);
  };
}

export function newContext(browser: Browser, options: PaneOptions): Promise<BrowserContext> {
  return browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: SHEET_WIDTH + (options.width ?? 350), height: PAGE_HEIGHT },
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
  const { file = 'sales.xlsx', lang = 'en-US', width = 350 } = options;
  const isSample = !file.includes('/');
  const query = new URLSearchParams({ file: isSample ? file : '', lang, width: String(width) });
  await page.goto(`${origin}/?${query.toString()}`);
  await page.waitForSelector('#workbench[data-state]:not([data-state=opening])');
  if (!isSample) {
    await page.setInputFiles('input[type=file]', file);
    await page.waitForSelector(`#workbench:not([data-state=opening]):has(.file:text-is("${basename(file)}"))`);
  }
  const frame = await page.waitForSelector('.pane iframe');
  const pane = await frame.contentFrame();
  if (pane === null) throw new Error('the pane is no frame');
  await pane.waitForSelector('#root > *');
  return { page, pane, problems };
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

/** Presses a ribbon button and waits until the command has completed; gives its status, 0 for success. */
export function runCommand(page: Page, functionName: string): Promise<number> {
  return page.evaluate(
    (name) => window.workbench?.runCommand(name) ?? Promise.reject(new Error('not open')),
    functionName,
  );
}

/** Values of a sheet by the workbook model itself, from A1. */
export function valuesOf(page: Page, sheet: string): Promise<readonly (readonly CellValue[])[]> {
  return page.evaluate((name) => window.workbench?.values(name) ?? [], sheet);
}

export function sheetNames(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => (window.workbench?.sheets() ?? []).map(({ name }) => name));
}

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong in a frame: rule, what it means, and where. */
export async function axeFindings(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate(AXE);
  const { violations } = await frame.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`));
}
