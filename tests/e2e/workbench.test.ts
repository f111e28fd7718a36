import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { monkey } from '../../scripts/site/monkey';
import { BAD_DAYS } from '../../src/workbench/host/faults';
import { SAMPLES } from '../../src/workbench/page/samples';
import { XlsxFile } from '../../src/workbook/xlsx/file';
import { cellsOf, classifiedByFile, dayOf, type Cells } from './file-mode';
import { describeInBrowser, runCommand, sheetNames, valuesOf, workbench } from './harness';

const ROOT = join(__dirname, '../..');
const sample = (name: string): string => join(ROOT, 'assets/samples', name);
/** A workbook that somebody really works with; it is not part of the repository. */
const REAL = join(ROOT, '../shared/data/pbpython_b2b/sample-salesv3.xlsx');

const quiet = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => window.workbench?.quiet() === true);
};

/** Cells that the grid shows otherwise than the workbook holds them. */
async function differences(page: Page): Promise<readonly string[]> {
  await quiet(page);
  return page.evaluate(() => window.workbench?.differences() ?? ['no workbench']);
}

async function classify(pane: Frame): Promise<void> {
  await pane.click('#classify');
  await pane.waitForSelector('#write');
}

async function write(pane: Frame): Promise<void> {
  await pane.click('#write');
  await pane.click('#write-now');
  await pane.waitForSelector('#restore');
}

/** Presses Save and reads what was downloaded. */
async function saveWorkbook(page: Page): Promise<Cells> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('.command:has-text("Save")')]);
  return cellsOf(await XlsxFile.open(new Uint8Array(readFileSync(await download.path()))));
}

/** Clicks at a place of the grid until its cell is chosen: right after opening the grid may not take clicks yet. */
async function clickUntil(page: Page, position: { x: number; y: number }, cell: string): Promise<void> {
  for (let tries = 0; tries < 20; tries++) {
    await page.click('.grid', { position });
    const chosen = page.waitForFunction((wanted) => window.workbench?.selection() === wanted, cell, { timeout: 1500 });
    if (
      await chosen.then(
        () => true,
        () => false,
      )
    )
      return;
  }
  throw new Error(`${cell} is not chosen`);
}

const type = async (page: Page, text: string): Promise<void> => {
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await quiet(page);
};

/** Chooses a cell by the box left of the formula bar's text, as the add-in does: by Excel's own call. */
async function select(pane: Frame, sheet: string, address: string): Promise<void> {
  await pane.evaluate(
    ([name, cells]) =>
      Excel.run(async (context) => {
        context.workbook.worksheets
          .getItem(name ?? '')
          .getRange(cells)
          .select();
        await context.sync();
      }),
    [sheet, address],
  );
  await quiet(pane.page());
}

describeInBrowser('the workbench', () => {
  const open = workbench();

  test.each([
    ['sales.xlsx', 'en-US', 'en', 'in the pane'],
    ['sales-by-month.zh-Hans.xlsx', 'zh-CN', 'zh-Hans', 'from the ribbon'],
    ['sales-by-month.es.xlsx', 'es-ES', 'es', 'from the ribbon'],
  ] as const)('%s: written, shown, saved as file mode saves it', async (file, lang, language, way) => {
    const { page, pane, problems } = await open({ file, lang, grid: true });
    expect(await differences(page)).toEqual([]);
    const before = await sheetNames(page);
    // Beside a month matrix the pane writes classes too, which neither the ribbon nor file mode does unasked.
    if (way === 'from the ribbon') expect(await runCommand(page, 'classifyNow')).toBe(0);
    else {
      await classify(pane);
      await write(pane);
    }
    expect((await sheetNames(page)).length).toBeGreaterThan(before.length);
    expect(await differences(page)).toEqual([]);
    const expected = await classifiedByFile(new Uint8Array(readFileSync(sample(file))), language, await dayOf(page));
    expect(sheetsIn(await saveWorkbook(page), expected)).toEqual(expected);
    expect(await page.locator('.message').innerText()).toMatch(/^Saved .*kept\.$/);
    expect(problems).toEqual([]);
  });

  test('every sample of the list is there', () => {
    expect(SAMPLES.filter(([file]) => !existsSync(sample(file)))).toEqual([]);
  });

  const testReal = existsSync(REAL) ? test : test.skip;
  if (!existsSync(REAL)) console.warn(`not here, so not opened: ${basename(REAL)}`);
  testReal("somebody's own workbook is opened by button, classified and saved as file mode saves it", async () => {
    const { page, problems } = await open({ file: REAL, grid: true });
    expect(await differences(page)).toEqual([]);
    expect(await runCommand(page, 'classifyNow')).toBe(0);
    expect(await differences(page)).toEqual([]);
    const expected = await classifiedByFile(new Uint8Array(readFileSync(REAL)), 'en', await dayOf(page));
    expect(sheetsIn(await saveWorkbook(page), expected)).toEqual(expected);
    expect(problems).toEqual([]);
  });

  test('a csv file opens by drag and drop, with its texts as they are', async () => {
    const { page, pane, problems } = await open({ file: '', grid: true });
    await page.evaluate(() => {
      const data = new DataTransfer();
      const text = 'Customer,Date,Amount\n007 Ltd,2026-01-05,100\nNordwind,2026-02-05,250.5\n';
      data.items.add(new File([text], 'Branch sales.csv'));
      document.getElementById('workbench')?.dispatchEvent(new DragEvent('drop', { dataTransfer: data }));
    });
    await page.waitForSelector('.file:text-is("Branch sales.xlsx")');
    await page.waitForSelector('#workbench[data-state=open]');
    expect(await valuesOf(page, 'Branch sales')).toEqual([
      ['Customer', 'Date', 'Amount'],
      ['007 Ltd', '2026-01-05', 100],
      ['Nordwind', '2026-02-05', 250.5],
    ]);
    expect(await differences(page)).toEqual([]);
    expect(pane.isDetached()).toBe(true);
    expect(problems).toEqual([]);
  });

  test('what people type is taken as Excel takes it, and undone; formulas stay formulas', async () => {
    const { page, problems } = await open({ grid: true });
    const before = await valuesOf(page, 'Sales');
    await clickUntil(page, { x: 400, y: 235 }, 'C9');
    for (const text of ['=1+2', '1/2/2026', '007']) await type(page, text);
    await page.waitForFunction(() => window.workbench?.values('Sales')[10]?.[2] === 7);
    expect((await valuesOf(page, 'Sales')).slice(8, 11).map((row) => row[2])).toEqual([3, 46024, 7]);
    expect(await page.evaluate(() => window.workbench?.formulas()['Sales!C9'])).toBe('=1+2');
    expect(await differences(page)).toEqual([]);
    for (let undone = 0; undone < 3; undone++) await page.keyboard.press('Control+z');
    await page.waitForFunction(() => window.workbench?.formulas()['Sales!C9'] === undefined);
    expect(await valuesOf(page, 'Sales')).toEqual(before);
    expect(await differences(page)).toEqual([]);
    expect(problems).toEqual([]);
  });

  test('sheets, filter and totals at the bottom', async () => {
    const { page, pane, problems } = await open({ grid: true });
    expect(await runCommand(page, 'classifyNow')).toBe(0);
    await page.click('.tab:text-is("Sales")');
    await page.waitForFunction(() => window.workbench?.activeSheet() === 'Sales');
    await select(pane, 'Sales', 'F6:F8');
    await page.waitForSelector('.status-totals:text-is("Average: 30.67     Count: 3     Sum: 92")');
    await select(pane, 'Sales', 'E7');
    await page.click('.command:has-text("Filter")');
    await page.click('.filter-panel button:text-is("None")');
    await page.click('.filter-value:has-text("Safety")');
    await page.click('.filter-ok');
    await quiet(page);
    const visible = await pane.evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('Sales').getRange('E6:E40');
        range.load('rowHidden');
        await context.sync();
        return range.rowHidden;
      }),
    );
    expect(visible).toBeNull();
    await page.click('.command:has-text("Clear")');
    await page.click('.tab-add');
    expect(await page.evaluate(() => window.workbench?.activeSheet())).toMatch(/^Sheet\d$/);
    expect(await differences(page)).toEqual([]);
    expect(problems).toEqual([]);
  });

  test('another mapping, a refused preview, a write and its restore', async () => {
    const { page, pane, problems } = await open({ grid: true });
    const before = await page.evaluate(() => window.workbench?.values('Sales'));
    const names = await sheetNames(page);
    await pane.click('#check');
    const customer = pane.locator('select:has(option:text("Product (D)"))').first();
    await customer.selectOption({ label: 'Product (D)' });
    await pane.waitForSelector('#classify:not(:has-text("60")):not([disabled])');
    await classify(pane);
    await pane.click('#write');
    await pane.waitForSelector('#write-now');
    await pane.getByRole('button', { name: 'Back', exact: true }).click();
    await pane.waitForSelector('#write');
    expect(await sheetNames(page)).toEqual(names);
    await write(pane);
    expect(await sheetNames(page)).not.toEqual(names);
    const customers = await valuesOf(page, 'Customers');
    expect(customers.some((row) => row.includes('Cordless drill 18 V'))).toBe(true);
    await pane.click('#restore');
    await pane.waitForSelector('#restore', { state: 'detached' });
    await quiet(page);
    expect(await page.evaluate(() => window.workbench?.values('Sales'))).toEqual(before);
    expect(await differences(page)).toEqual([]);
    expect(problems).toEqual([]);
  });

  test('a run that is stopped leaves everything as it was; the log says what went over', async () => {
    const { page, pane, problems } = await open({ grid: true });
    await pane.waitForSelector('#classify');
    const names = await sheetNames(page);
    await page.click('.ribbon-tab:text-is("Try")');
    await page.click('.strip-button:text-is("Request log")');
    await page.getByLabel('Fault of the host').selectOption('slow');
    await pane.click('#classify');
    await pane.click('#cancel');
    await pane.waitForSelector('#cancel', { state: 'detached' });
    await page.getByLabel('Fault of the host').selectOption('');
    expect(await sheetNames(page)).toEqual(names);
    expect(await page.locator('.log-sums').innerText()).toMatch(/^\d+ requests, [\d.]+ kB sent, [\d.]+ kB received$/);
    expect(await page.locator('.log tbody tr').count()).toBeGreaterThan(0);
    expect(problems).toEqual([]);
  });

  test('every fault is told in words, changes no cell, and ends when it ends', async () => {
    const { page, pane } = await open({ grid: true });
    await pane.waitForSelector('#classify');
    const names = await sheetNames(page);
    const before = await page.evaluate(() => window.workbench?.values('Sales'));
    await page.click('.ribbon-tab:text-is("Try")');
    const fault = page.getByLabel('Fault of the host');
    expect(await fault.locator('option').allInnerTexts()).toEqual(['none', 'slow answers', ...Object.keys(BAD_DAYS)]);
    for (const name of Object.keys(BAD_DAYS)) {
      await fault.selectOption(name);
      await pane.click('#classify');
      await pane.waitForSelector('[role=alert]');
      await fault.selectOption('');
      expect(await sheetNames(page)).toEqual(names);
    }
    expect(await page.evaluate(() => window.workbench?.values('Sales'))).toEqual(before);
    await classify(pane);
    expect(await differences(page)).toEqual([]);
  });

  test('language, theme, width and requirement set change the pane', async () => {
    const { page, problems } = await open({ grid: true });
    await page.click('.ribbon-tab:text-is("Try")');
    await page.getByLabel('Language of Office').selectOption('zh-TW');
    await page.waitForSelector('.command:has-text("分類")', { state: 'attached' });
    await page.getByLabel('Width of the pane').selectOption('270');
    await page.getByLabel('Theme').selectOption('dark');
    await page.getByLabel('Requirement set').selectOption('1.15');
    const frame = page.frameLocator('.pane iframe');
    await frame.locator('#classify').waitFor();
    expect(await frame.locator('html').getAttribute('lang')).toMatch(/^zh-(TW|Hant)/);
    expect((await page.locator('.pane').boundingBox())?.width).toBe(270);
    expect(new URL(page.url()).searchParams.toString()).toBe(
      'file=sales.xlsx&lang=zh-TW&width=270&api=1.15&theme=dark',
    );
    expect(problems).toEqual([]);
  });

  test('charts and shapes that the add-in makes are drawn where they stand', async () => {
    const { page, pane, problems } = await open({ grid: true });
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sales');
        const chart = sheet.charts.add(Excel.ChartType.columnClustered, sheet.getRange('C5:C12'));
        Object.assign(chart, { left: 150, top: 150, width: 300, height: 150 });
        chart.title.text = 'Rising';
        const box = sheet.shapes.addGeometricShape(Excel.GeometricShapeType.rectangle);
        Object.assign(box, { left: 75, top: 330, width: 90, height: 30 });
        box.textFrame.textRange.text = 'Buyer';
        await context.sync();
      }),
    );
    const chart = page.locator('.drawings .chart');
    await chart.waitFor();
    expect(await chart.locator('text').first().textContent()).toBe('Rising');
    const [drawn, cells] = await Promise.all([chart.boundingBox(), page.locator('.grid').boundingBox()]);
    // 46 pixels are the numbers of the rows, 48 the formula bar and the letters of the columns.
    expect([(drawn?.x ?? 0) - (cells?.x ?? 0), (drawn?.y ?? 0) - (cells?.y ?? 0)]).toEqual([246, 248]);
    await page.locator('.drawings tspan:text-is("Buyer")').waitFor();
    expect(problems).toEqual([]);
  });

  test('random clicks and typing lose no formula and leave no word on the console', async () => {
    const { page, pane, problems } = await open({ grid: true });
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        const formulas = Array.from({ length: 300 }, (_unused, index) => [`=H${String(index + 6)}*1.21`]);
        context.workbook.worksheets.getItem('Sales').getRange('L6:L305').formulas = formulas;
        await context.sync();
      }),
    );
    await quiet(page);
    const { lost, differences: shown } = await monkey(page, 7, (actions) => actions < 60);
    expect(lost).toEqual([]);
    expect(shown).toEqual([]);
    expect(problems).toEqual([]);
  });
});

/** The sheets that somebody expects, without those the workbook has besides. */
function sheetsIn(cells: Cells, expected: Cells): Cells {
  return Object.fromEntries(Object.keys(expected).map((name) => [name, cells[name] ?? []]));
}
