// Pictures of the pane in every language, width and theme: npm run screenshots [-- --state found --lang es-ES ...].
// They go to docs/pictures/pane, which is not committed; the few that the README shows are copied from there by hand.
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { newContext, openPane } from './site/pane';
import { startChromium } from './site/browser';
import { buildWorkbench } from './site/build';
import { STATES, type PaneShot } from './screenshots/states';
import { serveWorkbench } from './site/workbench';

const FOLDER = join('docs', 'pictures', 'pane');
const LANGUAGES = ['en-US', 'zh-CN', 'zh-TW', 'es-ES'];
const WIDTHS = [270, 320, 350];
const THEMES = ['light', 'dark', 'forced'];
const PATIENCE = 15_000;

const { values: chosen } = parseArgs({
  options: {
    state: { type: 'string', multiple: true },
    lang: { type: 'string', multiple: true },
    width: { type: 'string', multiple: true },
    theme: { type: 'string', multiple: true },
  },
});

async function shoot(
  browser: Browser,
  origin: string,
  state: PaneShot,
  look: { readonly lang: string; readonly width: number; readonly theme: string },
): Promise<readonly string[]> {
  const { lang, width, theme } = look;
  const options = {
    lang,
    width,
    dark: theme === 'dark',
    forcedColors: theme === 'forced',
    file: state.file ?? 'sales.xlsx',
    ...(state.api === undefined ? {} : { api: state.api }),
    ...(state.withoutOffice === true ? { withoutOffice: true } : {}),
  };
  const context = await newContext(browser, options);
  try {
    const page = await context.newPage();
    const { pane, problems } = await openPane(page, origin, options);
    page.setDefaultTimeout(PATIENCE);
    const missed = await state.go(pane, page).then(
      () => [],
      (error: unknown) => [`not reached: ${String(error).split('\n', 1).join('')}`],
    );
    await page.mouse.move(0, 0);
    const frame = await page.$('.pane iframe');
    const path = join(FOLDER, `${state.name}.${lang}.${String(width)}.${theme}.png`);
    await frame?.screenshot({ path, animations: 'disabled' });
    return [...missed, ...problems].map((problem) => `${path}: ${problem}`);
  } finally {
    await context.close();
  }
}

async function main(): Promise<void> {
  const states = STATES.filter(({ name }) => chosen.state?.includes(name) ?? true);
  await buildWorkbench();
  const site = await serveWorkbench();
  const browser = await startChromium();
  if (Object.keys(chosen).length === 0) await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  let count = 0;
  try {
    for (const state of states)
      for (const lang of chosen.lang ?? LANGUAGES)
        for (const width of chosen.width?.map(Number) ?? WIDTHS)
          for (const theme of chosen.theme ?? THEMES) {
            const problems = await shoot(browser, site.origin, state, { lang, width, theme });
            for (const problem of problems) console.error(problem);
            if (problems.length > 0) process.exitCode = 1;
            count += 1;
          }
  } finally {
    await browser.close();
    await site.close();
  }
  console.log(`${String(count)} pictures in ${FOLDER}`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
