// The pictures of the workbench that the README shows: npm run pictures:workbench.
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { typeRows } from './screenshots/states';
import { startChromium } from './site/browser';
import { buildWorkbench } from './site/build';
import { newContext, openPane } from './site/pane';
import { serveWorkbench } from './site/workbench';

const FOLDER = join('docs', 'pictures');

/** A ledger in which two columns may be the amount, as docs/reading.md shows it. */
const TWO_AMOUNTS = [
  ['Customer', 'Date', 'Worth', 'Charged'],
  ...['Northgate Foods', 'Halden Bearings', 'Kestrel Marine', 'Birch & Sons', 'Cedar Works', 'Dune Trading'].flatMap(
    (name, c) =>
      Array.from({ length: 4 }, (_, i) => [
        name,
        `2026-0${String(i + 5)}-0${String(c + 2)}`,
        `${String(900 - 120 * c)}.5`,
        '120.4',
      ]),
  ),
];

/** The question of the first page, and what it shows once it is answered. */
async function shootReading(browser: Browser, origin: string): Promise<void> {
  const options = { file: '' };
  const context = await newContext(browser, options);
  const { page, pane } = await openPane(await context.newPage(), origin, options);
  const shoot = async (name: string): Promise<void> => {
    const frame = await page.$('.pane iframe');
    await frame?.screenshot({ path: join(FOLDER, name), animations: 'disabled' });
  };
  await pane.waitForSelector('#sample');
  await typeRows(page, TWO_AMOUNTS);
  await pane.click('#again');
  await pane.waitForSelector('#open-questions');
  await shoot('reading-question.png');
  await pane.click('#open-questions button');
  await pane.waitForSelector('#first-look');
  await shoot('reading-look.png');
  await context.close();
}

async function main(): Promise<void> {
  await buildWorkbench();
  const site = await serveWorkbench();
  const browser = await startChromium();
  try {
    await shootReading(browser, site.origin);
    const options = { grid: true };
    const context = await newContext(browser, options);
    const { page, pane } = await openPane(await context.newPage(), site.origin, options);
    await pane.waitForSelector('#classify');
    await page.screenshot({ path: join(FOLDER, 'workbench-sales.png'), animations: 'disabled' });
    await pane.click('#classify');
    await pane.waitForSelector('#write');
    await pane.click('#write');
    await pane.click('#write-now');
    await pane.waitForSelector('#restore');
    await page.click('.tab:text-is("Customers")');
    await pane.click('#tab-customers');
    await pane.waitForSelector('#customers [role=option]');
    await page.waitForFunction(() => window.workbench?.quiet() === true);
    await page.screenshot({ path: join(FOLDER, 'workbench.png'), animations: 'disabled' });
  } finally {
    await browser.close();
    await site.close();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
