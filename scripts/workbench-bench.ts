// How long the workbench holds a page up, by its own clock: npm run bench:workbench. Writes docs/benchmarks-workbench.md.
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { newContext, openPane } from './site/pane';
import { startChromium } from './site/browser';
import { buildWorkbench } from './site/build';
import { serveWorkbench } from './site/workbench';

const SIZES = [10_000, 100_000];
const LIMIT = 200;
const PATIENCE = 600_000;
const [FIRST_YEAR, MONTHS, DAYS, CUSTOMERS_PER_ROW] = [2024, 30, 28, 1 / 20];

interface Step {
  readonly name: string;
  readonly seconds: number;
  /** The longest time the page could not answer, in milliseconds. */
  readonly block: number;
}

/** A ledger of so many rows as a csv file: customer, date, amount, product. */
function ledger(rows: number): string {
  const customers = Math.ceil(rows * CUSTOMERS_PER_ROW);
  const lines = ['Customer,Order date,Amount,Product'];
  for (let row = 0; row < rows; row++) {
    const month = (row * 7) % MONTHS;
    const day = String((row % DAYS) + 1).padStart(2, '0');
    const date = `${String(FIRST_YEAR + Math.floor(month / 12))}-${String((month % 12) + 1).padStart(2, '0')}-${day}`;
    lines.push(
      `Customer ${String((row * 31) % customers)},${date},${String(((row * 7919) % 99991) / 100)},P${String(row % 50)}`,
    );
  }
  return lines.join('\n');
}

/** Does one thing and measures how long it took and how long the page stood still meanwhile. */
async function measureStep(page: Page, name: string, work: () => Promise<unknown>): Promise<Step> {
  await page.evaluate(() => window.workbench?.watchBlocks());
  const start = performance.now();
  await work();
  const seconds = (performance.now() - start) / 1000;
  const block = await page.evaluate(() => window.workbench?.longestBlock() ?? 0);
  console.log(`${name}: ${seconds.toFixed(2)} s, longest block ${String(Math.round(block))} ms`);
  return { name, seconds, block };
}

const quiet = (page: Page): Promise<unknown> => page.waitForFunction(() => window.workbench?.quiet() === true);

async function run(rows: number, origin: string): Promise<readonly Step[]> {
  const browser = await startChromium();
  try {
    const options = { file: '', grid: true };
    const context = await newContext(browser, options);
    const { page } = await openPane(await context.newPage(), origin, options);
    page.setDefaultTimeout(PATIENCE);
    const start = performance.now();
    await page.setInputFiles('input[type=file]', {
      name: 'ledger.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(ledger(rows)),
    });
    await page.waitForSelector('#workbench:not([data-state=opening]):has(.file:text-is("ledger.xlsx"))');
    const opening = { name: 'open', seconds: (performance.now() - start) / 1000, block: 0 };
    console.log(`open: ${opening.seconds.toFixed(2)} s`);
    const frame = await page.waitForSelector('.pane iframe');
    const pane = await frame.contentFrame();
    if (pane === null) throw new Error('the pane is no frame');
    pane.page().setDefaultTimeout(PATIENCE);
    const cells = page.locator('.grid');
    return [
      opening,
      await measureStep(page, 'the pane finds the sales', () =>
        pane.waitForSelector('#classify', { timeout: PATIENCE }),
      ),
      await measureStep(page, 'scroll ten screens', async () => {
        await cells.hover({ position: { x: 300, y: 300 } });
        for (let screen = 0; screen < 10; screen++) await page.mouse.wheel(0, 600);
        await quiet(page);
      }),
      await measureStep(page, 'type into a cell', async () => {
        await cells.click({ position: { x: 300, y: 300 } });
        await page.keyboard.type('250');
        await page.keyboard.press('Enter');
        await quiet(page);
      }),
      await measureStep(page, 'classify', async () => {
        await pane.click('#classify', { timeout: PATIENCE });
        await pane.waitForSelector('#write', { timeout: PATIENCE });
      }),
      await measureStep(page, 'write, read back and show', async () => {
        await pane.click('#write', { timeout: PATIENCE });
        await pane.click('#write-now', { timeout: PATIENCE });
        await pane.waitForSelector('#restore', { timeout: PATIENCE });
        await quiet(page);
      }),
    ];
  } finally {
    await browser.close();
  }
}

function report(results: readonly (readonly [number, readonly Step[]])[]): string {
  const tables = results.map(([rows, steps]) => {
    const lines = steps.map(({ name, seconds, block }) => {
      const said = name === 'open' ? '' : `${String(Math.round(block))}${block > LIMIT ? ' **over**' : ''}`;
      return `| ${name} | ${seconds.toFixed(2)} | ${said} |`;
    });
    const head = `## ${rows.toLocaleString('en-US')} rows, 4 columns, from csv`;
    return [head, '', '| | seconds | longest block, ms |', '|---|---|---|', ...lines].join('\n');
  });
  const day = new Date().toISOString().slice(0, 10);
  return `# The workbench on large sheets

Written by \`npm run bench:workbench\`. ${day}, ${cpus()[0]?.model ?? ''}, ${String(cpus().length)} processors, Chromium without a window.

A block is the time in which the page could not answer anybody: the add-in, the emulated Excel and the grid share one thread.
The limit outside opening is ${String(LIMIT)} ms. Times are by the clock: what else the machine does is in them.

${tables.join('\n\n')}
`;
}

async function main(): Promise<void> {
  await buildWorkbench();
  const site = await serveWorkbench();
  try {
    const results: (readonly [number, readonly Step[]])[] = [];
    for (const rows of SIZES) {
      console.log(`${String(rows)} rows`);
      results.push([rows, await run(rows, site.origin)]);
    }
    writeFileSync(join('docs', 'benchmarks-workbench.md'), report(results));
  } finally {
    await site.close();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
