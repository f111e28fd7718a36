import type { Page } from 'playwright-core';

/** A generator of whole numbers below a bound, the same for the same seed (mulberry32). */
function numbers(seed: number): (bound: number) => number {
  let state = seed >>> 0;
  return (bound) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
}

const TEXTS = [
  '12',
  '007',
  'Nordwind',
  '1/2/2026',
  '12%',
  "'=no",
  '客户',
  '-5',
  'TRUE',
  '(3)',
  '1,234.50',
  'x'.repeat(60),
];
const KEYS = [
  ...['Enter', 'Tab', 'Escape', 'ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft', 'PageDown', 'PageUp', 'Home'],
  ...['Control+z', 'Control+y', 'Control+c', 'Control+v', 'Control+b', 'Control+x', 'Shift+ArrowDown', 'F2'],
  ...['Control+ArrowDown', 'Control+Home', 'Shift+ArrowRight', 'Control+a'],
];

/** One thing somebody impatient does, by its number. */
type Act = (page: Page, pick: (bound: number) => number) => Promise<void>;

async function somewhere(page: Page, pick: (bound: number) => number): Promise<readonly [number, number]> {
  const box = await page.locator('.grid').boundingBox();
  const { x = 0, y = 0, width = 100, height = 100 } = box ?? {};
  return [x + 2 + pick(Math.max(1, width - 4)), y + 2 + pick(Math.max(1, height - 4))];
}

const ACTS: readonly Act[] = [
  async (page, pick) => page.mouse.click(...(await somewhere(page, pick))),
  async (page, pick) => page.mouse.click(...(await somewhere(page, pick))),
  async (page, pick) => page.mouse.dblclick(...(await somewhere(page, pick))),
  async (page, pick) => {
    await page.mouse.move(...(await somewhere(page, pick)));
    await page.mouse.down();
    await page.mouse.move(...(await somewhere(page, pick)), { steps: 3 });
    await page.mouse.up();
  },
  async (page, pick) => page.mouse.wheel(pick(600) - 300, pick(1200) - 500),
  async (page, pick) => page.keyboard.press(KEYS[pick(KEYS.length)] ?? 'Enter'),
  async (page, pick) => page.keyboard.press(KEYS[pick(KEYS.length)] ?? 'Enter'),
  async (page, pick) => page.keyboard.type(TEXTS[pick(TEXTS.length)] ?? ''),
  async (page, pick) => {
    const tabs = page.locator('.tab');
    await tabs.nth(pick(Math.max(1, await tabs.count()))).click();
  },
];

/** What happened while somebody clicked and typed at random. */
export interface MonkeyRun {
  readonly actions: number;
  /** Formulas of cells that nobody typed into and that are gone or another. */
  readonly lost: readonly string[];
  /** Cells the grid shows otherwise than the workbook holds them. */
  readonly differences: readonly string[];
}

/**
 * Clicks and types at random in the grid.
 * @param goOn asked before each action with the number of those done
 */
export async function monkey(page: Page, seed: number, goOn: (actions: number) => boolean): Promise<MonkeyRun> {
  const pick = numbers(seed);
  const before = await page.evaluate(() => {
    window.workbench?.watchEdits();
    return window.workbench?.formulas() ?? {};
  });
  let actions = 0;
  for (; goOn(actions); actions += 1) await ACTS[pick(ACTS.length)]?.(page, pick);
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => window.workbench?.quiet() === true);
  const { after, edited, differences } = await page.evaluate(() => ({
    after: window.workbench?.formulas() ?? {},
    edited: window.workbench?.editedCells() ?? [],
    differences: window.workbench?.differences() ?? [],
  }));
  const touched = new Set(edited);
  const lost = Object.keys(before).filter((cell) => !touched.has(cell) && after[cell] !== before[cell]);
  return { actions, lost, differences };
}
