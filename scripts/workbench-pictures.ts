// The pictures of the workbench that the README shows: npm run pictures:workbench.
import { join } from 'node:path';
import { startChromium } from './site/browser';
import { buildWorkbench } from './site/build';
import { newContext, openPane } from './site/pane';
import { serveWorkbench } from './site/workbench';

const FOLDER = join('docs', 'pictures');

async function main(): Promise<void> {
  await buildWorkbench();
  const site = await serveWorkbench();
  const browser = await startChromium();
  try {
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
