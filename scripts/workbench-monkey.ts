// Sixty seconds of random clicks and typing in the workbench: npm run monkey [-- SECONDS [SEED]].
import { newContext, openPane } from './site/pane';
import { startChromium } from './site/browser';
import { buildWorkbench } from './site/build';
import { monkey } from './site/monkey';
import { serveWorkbench } from './site/workbench';

const [seconds = 60, seed = 1] = process.argv.slice(2).map(Number);

async function main(): Promise<void> {
  await buildWorkbench();
  const site = await serveWorkbench();
  const browser = await startChromium();
  try {
    const context = await newContext(browser, { grid: true });
    const { page, problems } = await openPane(await context.newPage(), site.origin, { grid: true });
    // With a sheet full of formulas of the add-in's own beside the ledger.
    await page.evaluate(() => window.workbench?.runCommand('classifyNow'));
    const end = Date.now() + seconds * 1000;
    const { actions, lost, differences } = await monkey(page, seed, () => Date.now() < end);
    console.log(`${String(actions)} actions in ${String(seconds)} s, seed ${String(seed)}`);
    for (const each of problems) console.error(each);
    for (const cell of lost) console.error(`formula lost: ${cell}`);
    for (const cell of differences) console.error(`shown otherwise: ${cell}`);
    if (problems.length + lost.length + differences.length > 0) process.exitCode = 1;
  } finally {
    await browser.close();
    await site.close();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
