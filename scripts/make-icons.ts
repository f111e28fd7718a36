// Draws assets/icons/*.png from the SVG sources: npm run icons
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startChromium } from './site/browser';

const FOLDER = join('assets', 'icons');
const NAMES = ['key-accounts', 'classify', 'summary', 'role-map', 'visit-log'];
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128];
/** Below this a drawing of its own keeps the lines on whole pixels. */
const SMALL = 32;

async function main(): Promise<void> {
  const browser = await startChromium();
  try {
    const page = await browser.newPage();
    for (const name of NAMES)
      for (const size of SIZES) {
        const source = await readFile(join(FOLDER, 'src', `${name}${size < SMALL ? '-small' : ''}.svg`), 'utf8');
        const pixels = `width="${String(size)}" height="${String(size)}" style="display:block"`;
        await page.setViewportSize({ width: size, height: size });
        await page.setContent(`<body style="margin:0">${source.replace('<svg ', `<svg ${pixels} `)}</body>`);
        await page.screenshot({ path: join(FOLDER, `${name}-${String(size)}.png`), omitBackground: true });
      }
  } finally {
    await browser.close();
  }
  console.log(`${String(NAMES.length * SIZES.length)} icons in ${FOLDER}`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
