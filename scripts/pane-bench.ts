// How fast the pane answers, and how long its own work blocks it: npm run bench:pane. Writes docs/benchmarks-pane.md.
import { writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Frame } from 'playwright-core';
import { newContext, openPane } from './site/pane';
import { startChromium } from './site/browser';
import { buildWorkbench } from './site/build';
import { serveWorkbench } from './site/workbench';

const PATIENCE = 600_000;
const BLOCK_LIMIT = 50;
const PAINT_LIMIT = 500;
const [MONTHS, DAYS] = [30, 28];

interface Step {
  readonly name: string;
  readonly ms: number;
  /** Longest task of the pane itself; that of the emulated Excel beside it is not counted. */
  readonly own: number;
  readonly limit?: number;
}

/** A ledger as a csv file. */
function ledger(rows: number, customers: number): string {
  const lines = ['Customer,Order date,Amount'];
  for (let row = 0; row < rows; row++) {
    const month = (row * 7) % MONTHS;
    const day = String((row % DAYS) + 1).padStart(2, '0');
    const date = `${String(2024 + Math.floor(month / 12))}-${String((month % 12) + 1).padStart(2, '0')}-${day}`;
    lines.push(`Customer ${String((row * 31) % customers)},${date},${String(((row * 7919) % 99991) / 100)}`);
  }
  return lines.join('\n');
}

/** Runs in every frame before its own scripts: when Office was ready, when something stood on the page, its long tasks. */
const WATCH = `
  window.bench = { ready: 0, painted: 0, longest: 0 };
  const office = setInterval(() => {
    if (window.Office?.onReady === undefined) return;
    clearInterval(office);
    void window.Office.onReady(() => { window.bench.ready = performance.now(); });
  }, 1);
  document.addEventListener('DOMContentLoaded', () => {
    const root = document.getElementById('root');
    if (root === null) return;
    const seen = new MutationObserver(() => {
      if (root.textContent === '') return;
      seen.disconnect();
      requestAnimationFrame(() => setTimeout(() => { window.bench.painted = performance.now(); }));
    });
    seen.observe(root, { childList: true, subtree: true, characterData: true });
  });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if (entry.name === 'self') window.bench.longest = Math.max(window.bench.longest, entry.duration);
  }).observe({ type: 'longtask', buffered: true });
`;

interface Watched {
  readonly bench: { ready: number; painted: number; longest: number };
}

async function measureStep(pane: Frame, name: string, work: () => Promise<unknown>): Promise<Step> {
  await pane.evaluate(() => {
    (window as unknown as Watched).bench.longest = 0;
  });
  const start = performance.now();
  await work();
  const ms = performance.now() - start;
  // One more turn of the page, so that a task that has just ended is reported.
  const own = await pane.evaluate(
    () =>
      new Promise<number>((resolve) => {
        setTimeout(() => resolve((window as unknown as Watched).bench.longest), 50);
      }),
  );
  console.log(`${name}: ${String(Math.round(ms))} ms, longest own task ${String(Math.round(own))} ms`);
  return { name, ms, own };
}

async function run(origin: string, rows: number, customers: number): Promise<readonly Step[]> {
  const browser = await startChromium();
  try {
    const file = join(tmpdir(), `ledger-${String(rows)}.csv`);
    writeFileSync(file, ledger(rows, customers));
    const options = { file: '' };
    const context = await newContext(browser, options);
    await context.addInitScript(WATCH);
    const { page, pane: empty } = await openPane(await context.newPage(), origin, options);
    page.setDefaultTimeout(PATIENCE);
    const paint = await empty.evaluate(async () => {
      const watched = window as unknown as Watched;
      while (watched.bench.painted === 0) await new Promise((resolve) => setTimeout(resolve, 10));
      return watched.bench.painted - watched.bench.ready;
    });
    console.log(`first paint ${String(Math.round(paint))} ms after Office was ready`);
    await page.setInputFiles('input[type=file]', file);
    const shown = basename(file).replace(/csv$/, 'xlsx');
    await page.waitForSelector(`#workbench:not([data-state=opening]):has(.file:text-is("${shown}"))`);
    const frame = await page.waitForSelector('.pane iframe');
    const pane = await frame.contentFrame();
    if (pane === null) throw new Error('the pane is no frame');
    await pane.waitForSelector('#classify', { timeout: PATIENCE });
    const list = '#customers';
    return [
      { name: 'first paint after Office is ready', ms: paint, own: 0, limit: PAINT_LIMIT },
      await measureStep(pane, 'classify', async () => {
        await pane.click('#classify');
        await pane.waitForSelector('#write', { timeout: PATIENCE });
      }),
      await measureStep(pane, 'open the list of customers', async () => {
        await pane.click('#tab-customers');
        await pane.waitForSelector(`${list} [role=option]`);
      }),
      await measureStep(pane, 'type ten letters into the search', async () => {
        await pane.click('input[type=search]');
        await page.keyboard.type('customer 1');
        await pane.waitForFunction(() =>
          document.querySelector('#customers [role=option]')?.textContent?.includes('1'),
        );
      }),
      await measureStep(pane, 'scroll through the list', async () => {
        await pane.hover(list);
        for (let screen = 0; screen < 20; screen++) await page.mouse.wheel(0, 2_000);
        await pane.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
      }),
    ];
  } finally {
    await browser.close();
  }
}

function report(results: readonly { readonly title: string; readonly steps: readonly Step[] }[]): string {
  const tables = results.map(({ title, steps }) => {
    const lines = steps.map(({ name, ms, own, limit }) => {
      const late = limit !== undefined && ms > limit ? ' **over**' : '';
      return `| ${name} | ${String(Math.round(ms))}${late} | ${String(Math.round(own))}${own > BLOCK_LIMIT ? ' **over**' : ''} |`;
    });
    return [`## ${title}`, '', '| | ms | longest own task, ms |', '|---|---|---|', ...lines].join('\n');
  });
  const day = new Date().toISOString().slice(0, 10);
  return `# The pane

Written by \`npm run bench:pane\`. ${day}, ${cpus()[0]?.model ?? ''}, ${String(cpus().length)} processors, load average ${(loadavg()[0] ?? 0).toFixed(1)}, Chromium without a window.

Times are by the clock and hold the work of the emulated Excel, which shares the thread; the longest task is the pane's own
(0: none above 50 ms, below which a browser reports none). Limits: first paint ${String(PAINT_LIMIT)} ms, tasks ${String(BLOCK_LIMIT)} ms.

${tables.join('\n\n')}
`;
}

async function main(): Promise<void> {
  await buildWorkbench();
  const site = await serveWorkbench();
  try {
    const results = [];
    for (const [rows, customers] of [
      [10_000, 500],
      [20_000, 10_000],
      [100_000, 5_000],
    ] as const) {
      const title = `${rows.toLocaleString('en-US')} rows, ${customers.toLocaleString('en-US')} customers`;
      console.log(title);
      results.push({ title, steps: await run(site.origin, rows, customers) });
    }
    writeFileSync(join('docs', 'benchmarks-pane.md'), report(results));
  } finally {
    await site.close();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
