import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { chromiumPath, startChromium } from '../../scripts/site/browser';
import { newContext, openPane, workbenchOf, type OpenPane, type PaneOptions } from '../../scripts/site/pane';
import type { Site } from '../../scripts/site/server';
import { serveWorkbench } from '../../scripts/site/workbench';
import type { CellValue } from '../../src/workbook/cells';

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

/** Presses a ribbon button and waits until the command has completed; gives its status, 0 for success. */
export async function runCommand(page: Page, functionName: string): Promise<number> {
  return (await workbenchOf(page)).evaluate((workbench, name) => workbench.runCommand(name), functionName);
}

/** Values of a sheet by the workbook model itself, from A1. @throws Error where there is no such sheet */
export async function valuesOf(page: Page, sheet: string): Promise<readonly (readonly CellValue[])[]> {
  return (await workbenchOf(page)).evaluate((workbench, wanted) => {
    if (!workbench.sheets().some(({ name }) => name === wanted)) throw new Error(`there is no sheet ${wanted}`);
    return workbench.values(wanted);
  }, sheet);
}

export async function sheetNames(page: Page): Promise<readonly string[]> {
  return (await workbenchOf(page)).evaluate((workbench) => workbench.sheets().map(({ name }) => name));
}

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong in a frame: rule, what it means, and the element. */
export async function axeFindings(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate(AXE);
  const { violations } = await frame.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`));
}
