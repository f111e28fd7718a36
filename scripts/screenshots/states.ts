import type { Frame, Page } from 'playwright-core';

/** A state of the pane that pictures are taken of and that axe looks at. */
export interface PaneShot {
  readonly name: string;
  /** A sample; sales.xlsx unless another is named. '' is an empty workbook. */
  readonly file?: string;
  /** From the opened pane to the state. Elements go by id: words differ by language. */
  readonly go: (pane: Frame, page: Page) => Promise<void>;
}

const SLOW = 3000;

const seen = async (pane: Frame, selector: string): Promise<void> => {
  await pane.waitForSelector(selector);
};

async function press(pane: Frame, selector: string, next: string): Promise<void> {
  await pane.click(selector);
  await seen(pane, next);
}

const found = (pane: Frame): Promise<void> => seen(pane, '#classify');

async function overview(pane: Frame): Promise<void> {
  await found(pane);
  await press(pane, '#classify', '#write');
}

async function customers(pane: Frame): Promise<void> {
  await overview(pane);
  await press(pane, '#tab-customers', '#customers [role=option]');
}

async function preview(pane: Frame): Promise<void> {
  await overview(pane);
  await press(pane, '#write', '#write-now');
}

async function written(pane: Frame): Promise<void> {
  await preview(pane);
  await press(pane, '#write-now', '#restore');
}

/** Every state, in the order a person meets them. */
export const STATES: readonly PaneShot[] = [
  { name: 'found', go: found },
  { name: 'nothing', file: '', go: (pane) => seen(pane, 'main h1') },
  {
    name: 'options',
    go: async (pane) => {
      await found(pane);
      await press(pane, '#check', 'main h1');
    },
  },
  {
    name: 'busy',
    go: async (pane, page) => {
      await found(pane);
      await page.evaluate((wait) => window.workbench?.slow(wait), SLOW);
      await press(pane, '#classify', '#cancel');
    },
  },
  { name: 'overview', go: overview },
  {
    name: 'overview-end',
    go: async (pane) => {
      await overview(pane);
      await pane.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    },
  },
  { name: 'customers', go: customers },
  {
    name: 'customer',
    go: async (pane) => {
      await customers(pane);
      await press(pane, '#customers [role=option]', 'main h1');
    },
  },
  { name: 'preview', go: preview },
  { name: 'written', go: written },
  {
    name: 'restored',
    go: async (pane) => {
      await written(pane);
      await pane.click('#restore');
      await pane.waitForSelector('#restore', { state: 'detached' });
      await seen(pane, 'main h1');
    },
  },
  {
    name: 'cell-edit',
    go: async (pane, page) => {
      await found(pane);
      await page.evaluate(() => window.workbench?.fault('cell edit mode'));
      await press(pane, '#classify', '[role=alert]');
    },
  },
];
