import { axeFindings, describeInBrowser, runCommand, valuesOf, workbench } from './harness';

describeInBrowser('a visit logged in the pane', () => {
  const open = workbench();

  test.each([
    [350, false],
    [270, true],
  ])('by keyboard, %i pixels wide: at most twelve presses beside the text', async (width, dark) => {
    const { page, pane, problems } = await open({ width, dark });
    expect(await runCommand(page, 'classifyNow')).toBe(0);
    await pane.evaluate(() => localStorage.setItem('key-accounts.visitor', 'Rep North'));
    await pane.getByRole('tab', { name: 'Visits' }).click();
    await pane.getByRole('button', { name: 'Add a visit log' }).click();
    const log = pane.getByRole('button', { name: 'Log a visit' });
    await log.waitFor();
    await log.click();
    let presses = 0;
    const press = async (key: string): Promise<void> => {
      presses += 1;
      await page.keyboard.press(key);
    };
    const customer = pane.getByRole('combobox', { name: /Customer/ });
    await customer.waitFor();
    await page.keyboard.type('norv');
    await pane.getByRole('option').first().waitFor();
    await press('Enter');
    const name = await customer.inputValue();
    expect(name.toLowerCase()).toContain('norvik');
    await press('Tab');
    await press('Tab');
    await page.keyboard.type('C. Ferrer');
    for (const text of ['Price round', 'Volume bonus', 'Too dear', 'Offer by Friday']) {
      await press('Tab');
      await page.keyboard.type(text);
    }
    await press('Tab');
    await press('Tab');
    await page.keyboard.type('Trial agreed');
    expect(await axeFindings(pane)).toEqual([]);
    await press('Control+Enter');
    await pane.getByText(`Saved: ${name}`).waitFor();
    expect(presses).toBeLessThanOrEqual(12);
    const rows = await valuesOf(page, 'Visit log');
    const at = rows.findIndex(([first]) => first === 'Date');
    expect(rows.slice(at + 1).filter((row) => row[2] !== '')).toHaveLength(1);
    expect(rows[at + 1]?.slice(2, 10)).toEqual([
      name,
      '',
      'Face to face',
      'Rep North',
      'C. Ferrer',
      'Price round',
      'Volume bonus',
      'Too dear',
    ]);
    expect(rows[at + 1]?.slice(12, 17)).toEqual([
      'Offer by Friday',
      expect.any(Number),
      expect.any(Number),
      '',
      'Trial agreed',
    ]);
    expect(await axeFindings(pane)).toEqual([]);
    expect(problems).toEqual([]);
  });
});
