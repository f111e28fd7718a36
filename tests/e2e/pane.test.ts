import type { Frame, Page } from 'playwright-core';
import { STATES } from '../../scripts/screenshots/states';
import { axeFindings, describeInBrowser, runCommand, sheetNames, workbench } from './harness';

const go = (name: string, pane: Frame, page: Page): Promise<void> =>
  STATES.find((state) => state.name === name)?.go(pane, page) ?? Promise.reject(new Error(`no state ${name}`));

/** Presses Tab, or Shift+Tab, until the focus is where the selector says. */
async function tabTo({
  page,
  pane,
  selector,
  key = 'Tab',
  most = 80,
}: {
  readonly page: Page;
  readonly pane: Frame;
  readonly selector: string;
  readonly key?: string | undefined;
  readonly most?: number | undefined;
}): Promise<void> {
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press(key);
    if (await pane.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
  }
  throw new Error(`${String(most)} presses of ${key} do not lead to ${selector}`);
}

/** What reaches over the edge of the pane, and buttons and fields whose words are cut. */
const cut = (pane: Frame): Promise<readonly string[]> =>
  pane.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const found =
      scrollWidth > clientWidth ? [`the page: ${String(scrollWidth)} of ${String(clientWidth)} pixels`] : [];
    for (const element of document.querySelectorAll<HTMLElement>('#root *')) {
      const { right, left, width, height } = element.getBoundingClientRect();
      const isSeen = width > 1 && height > 1;
      const isCut = element.matches('button, h1, h2, label') && element.scrollWidth > element.clientWidth + 1;
      if (isSeen && (right > clientWidth + 1 || left < -1 || isCut)) found.push(element.outerHTML.slice(0, 160));
    }
    return found.slice(0, 5);
  });

describeInBrowser('the pane in Excel on the web', () => {
  const open = workbench();

  test.each(['en-US', 'zh-CN', 'zh-TW', 'es-ES'])('opens in %s without a word on the console', async (lang) => {
    const { pane, problems } = await open({ lang });
    expect(await pane.locator('#root').innerText()).not.toBe('');
    expect(await pane.evaluate(() => document.documentElement.lang.toLowerCase().slice(0, 2))).toBe(lang.slice(0, 2));
    expect(problems).toEqual([]);
  });

  test.each([
    ['light', { dark: false }],
    ['dark', { dark: true }],
    ['at 270 pixels', { width: 270 }],
    ['in forced colours', { forcedColors: true }],
  ])('axe finds nothing, %s', async (_what, options) => {
    const { pane, problems } = await open(options);
    expect(await axeFindings(pane)).toEqual([]);
    expect(problems).toEqual([]);
  });

  test('text cannot become a program: inline scripts and eval are refused', async () => {
    const { pane } = await open();
    // In a turn of the page's own: what the test itself runs is not held to the page's policy.
    const ran = await pane.evaluate(
      () =>
        new Promise((resolve) =>
          setTimeout(() => {
            const script = document.createElement('script');
            script.textContent = 'window.planted = true';
            document.head.append(script);
            let evaluated = true;
            try {
              Function('return 1')();
            } catch {
              evaluated = false;
            }
            resolve({ inline: 'planted' in window, evaluated });
          }),
        ),
    );
    expect(ran).toEqual({ inline: false, evaluated: false });
  });

  test('the sample workbook opens beside what was open, in words of the language', async () => {
    const { page, pane, problems } = await open({ file: '', lang: 'zh-TW' });
    await pane.click('#sample');
    await page.waitForSelector('#workbench[data-state=open]:has(.file:text-is("Book2.xlsx"))');
    expect(await sheetNames(page)).toEqual(['2024年', '2025年', '2026年']);
    const next = await (await page.waitForSelector('.pane iframe')).contentFrame();
    await next?.waitForSelector('#classify');
    expect(problems).toEqual([]);
  });

  test('another language at any moment loses nothing: search, page, options, visit', async () => {
    const { page, pane, problems } = await open();
    expect(await runCommand(page, 'classifyNow')).toBe(0);
    await go('customers', pane, page);
    const speak = async (language: string): Promise<void> => {
      await pane.click('#gear');
      await pane.selectOption('[name=language]', language);
      await pane.waitForSelector(`html[lang="${language}"]`);
    };
    const back = (): Promise<void> => pane.click('main button:first-of-type');
    const search = 'main input';
    await pane.fill(search, 'nor');
    await speak('es');
    await back();
    expect(await pane.inputValue(search)).toBe('nor');

    // A limit that was changed and not yet applied.
    await speak('zh-Hans');
    const limit = pane.locator('section[aria-labelledby=limits] input').first();
    await limit.fill('70');
    await pane.waitForSelector('#use-settings');
    await pane.selectOption('[name=language]', 'zh-Hant');
    await pane.waitForSelector('html[lang="zh-Hant"]');
    expect(await limit.inputValue()).toBe('70');
    await back();
    expect(await pane.inputValue(search)).toBe('nor');

    // A visit half typed.
    await speak('en');
    await pane.click('#tab-visits');
    await pane.getByRole('button', { name: 'Add a visit log' }).click();
    await pane.getByRole('button', { name: 'Log a visit' }).click();
    const points = pane.locator('main textarea').first();
    await pane.getByRole('combobox', { name: /Customer/ }).fill('Someone new');
    await page.keyboard.press('Tab');
    await points.fill('Price round');
    await speak('es');
    await back();
    expect(await points.inputValue()).toBe('Price round');
    expect(await pane.getByRole('combobox').first().inputValue()).toBe('Someone new');
    expect(problems).toEqual([]);
  });

  test.each(['found', 'overview', 'customers', 'preview', 'data', 'settings', 'remove'])(
    '%s at 270 pixels in forced colours, twice as large: nothing is cut',
    async (name) => {
      const { page, pane, problems } = await open({ width: 270, forcedColors: true });
      await go(name, pane, page);
      // What 200 % leaves of 270 pixels.
      await page.evaluate(() => {
        const frame = document.querySelector<HTMLElement>('.pane iframe');
        if (frame !== null) frame.style.width = '135px';
      });
      expect(await pane.evaluate(() => innerWidth)).toBe(135);
      // Charts are drawn anew at their new width.
      await pane.waitForFunction(() =>
        [...document.querySelectorAll('svg')].every((svg) => svg.clientWidth < innerWidth),
      );
      expect(await cut(pane)).toEqual([]);
      expect(await axeFindings(pane)).toEqual([]);
      expect(problems).toEqual([]);
    },
  );

  test('Data and Settings by keyboard alone: from titles too, and the focus stays after work', async () => {
    const { page, pane, problems } = await open();
    await go('overview', pane, page);
    await pane.focus('#tab-overview');
    for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await pane.waitForSelector('#write-check');
    await tabTo({ page, pane, selector: '#write-check' });
    await page.keyboard.press('Enter');
    await pane.getByText('Data check is written.').waitFor();
    expect(await sheetNames(page)).toContain('Data check');
    expect(await pane.evaluate(() => document.activeElement?.id)).toBe('write-check');

    await tabTo({ page, pane, selector: '#gear', key: 'Shift+Tab' });
    await page.keyboard.press('Enter');
    await pane.waitForSelector('#remove');
    await tabTo({ page, pane, selector: '[name=language]' });
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await pane.waitForSelector('html[lang="zh-Hans"]');
    expect(await pane.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('language');
    await page.keyboard.press('ArrowUp');
    await pane.waitForSelector('html[lang="en"]');
    await tabTo({ page, pane, selector: '#remove' });
    await page.keyboard.press('Enter');
    await pane.waitForSelector('#remove-now');
    expect(await sheetNames(page)).toContain('Data check');
    await tabTo({ page, pane, selector: '#remove-now' });
    await page.keyboard.press('Enter');
    await pane.getByText('Key Accounts is removed from this workbook.').waitFor();
    expect(await sheetNames(page)).toEqual(['Sales']);
    expect(problems).toEqual([]);
  });
});
