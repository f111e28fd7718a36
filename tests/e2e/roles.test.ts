import type { Frame } from 'playwright-core';
import { axeFindings, describeInBrowser, runCommand, sheetNames, valuesOf, workbench } from './harness';

describeInBrowser('who decides', () => {
  const open = workbench();

  test('the ribbon button makes both sheets without the pane and completes', async () => {
    const { page } = await open();
    expect(await runCommand(page, 'roleMap')).toBe(0);
    expect(await sheetNames(page)).toEqual(expect.arrayContaining(['Role map', 'Coverage']));
  });

  test('a contact by keyboard, how to serve, the chart; axe finds nothing on any page', async () => {
    const { page, pane, problems } = await open();
    await pane.click('button:has-text("Classify")');
    await pane.waitForSelector('#write');
    await pane.focus('#tab-overview');
    for (let i = 0; i < 3; i += 1) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await pane.waitForSelector('#accounts');
    expect(await axeFindings(pane)).toEqual([]);
    await pane.focus('#accounts');
    await page.keyboard.press('Enter');
    await pane.waitForSelector('#contacts');
    expect(await focusedTag(pane)).toBe('H1');
    await pane.click('footer button:has-text("Add contact")');
    expect(await axeFindings(pane)).toEqual([]);
    await pane.click('footer button:has-text("Save contact")');
    expect(await pane.textContent('[id$=-below]')).toBe('Type a name.');
    await pane.getByLabel('Contact', { exact: true }).fill('E. Marek');
    await pane.getByLabel('Buying role').selectOption('decision-maker');
    await pane.getByLabel('Personality').selectOption('driver');
    await page.keyboard.press('Control+Enter');
    await pane.waitForSelector('text=One page: saving, payback, risk.');
    expect(await axeFindings(pane)).toEqual([]);
    const rows = await valuesOf(page, 'Role map');
    expect(rows.filter((row) => row.includes('E. Marek'))).toHaveLength(1);
    await pane.click('footer button:has-text("Draw chart")');
    await pane.waitForSelector('text=Drawn on the sheet');
    expect((await sheetNames(page)).some((name) => name.startsWith('Decision chart'))).toBe(true);
    expect(await focusedTag(pane)).toBe('BUTTON');
    await pane.focus('h1');
    await page.keyboard.press('Escape');
    await pane.waitForSelector('#accounts');
    expect(problems).toEqual([]);
  });
});

const focusedTag = (pane: Frame): Promise<string> => pane.evaluate(() => document.activeElement?.tagName ?? '');
