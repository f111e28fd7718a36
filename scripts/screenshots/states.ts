import type { Frame, Page } from 'playwright-core';
import { workbenchOf } from '../site/pane';

/** A state of the pane that pictures are taken of and that axe looks at. */
export interface PaneShot {
  readonly name: string;
  /** A sample; sales.xlsx unless another is named. '' is an empty workbook. */
  readonly file?: string;
  /** Highest ExcelApi of this Excel. */
  readonly api?: string;
  /** Nothing answers from Office: the console says so too. */
  readonly withoutOffice?: boolean;
  /** From the opened pane to the state. Elements go by id: words differ by language. */
  readonly go: (pane: Frame, page: Page) => Promise<void>;
}

const SLOW = 3000;

const waitFor = async (pane: Frame, selector: string): Promise<void> => {
  await pane.waitForSelector(selector);
};

async function press(pane: Frame, selector: string, next: string): Promise<void> {
  await pane.click(selector);
  await waitFor(pane, next);
}

const waitUntilFound = (pane: Frame): Promise<void> => waitFor(pane, '#classify');

async function overview(pane: Frame): Promise<void> {
  await waitUntilFound(pane);
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

async function writeNow(pane: Frame): Promise<void> {
  await preview(pane);
  await press(pane, '#write-now', '#restore');
}

/** Rows as a person types them into the first sheet. */
export const typeRows = async (page: Page, rows: readonly (readonly string[])[]): Promise<void> =>
  (await workbenchOf(page)).evaluate((workbench, lines) => {
    const [sheet] = workbench.sheets();
    lines.forEach((line, r) => line.forEach((text, c) => workbench.type(sheet?.name ?? '', r, c, text)));
  }, rows);

/** Rows typed into an empty workbook, and the sales found in them. */
async function typedAndFound(pane: Frame, page: Page, rows: readonly (readonly string[])[]): Promise<void> {
  // While the pane still looks at the empty sheet its first button is Cancel.
  await waitFor(pane, '#sample');
  await typeRows(page, rows);
  await press(pane, '#again', '#classify');
}

const firstSheet = async (page: Page): Promise<string> =>
  (await workbenchOf(page)).evaluate((workbench) => workbench.sheets()[0]?.name ?? '');
const slow = async (page: Page, wait: number): Promise<void> =>
  (await workbenchOf(page)).evaluate((workbench, milliseconds) => workbench.slow(milliseconds), wait);
const somebody = async (page: Page, what: string, sheet: string): Promise<void> =>
  (await workbenchOf(page)).evaluate((workbench, [change, name]) => workbench.somebody(change, name), [
    what,
    sheet,
  ] as const);
const fault = async (page: Page, name: string | null): Promise<void> =>
  (await workbenchOf(page)).evaluate((workbench, each) => workbench.fault(each), name);

/** States by the words of what they are, each reached by what the workbook, Excel or somebody else does. */
export const ISSUE_STATES: readonly PaneShot[] = [
  { name: 'first-run', go: (pane) => waitFor(pane, '#sample') },
  {
    name: 'busy-progress',
    go: async (pane, page) => {
      await waitUntilFound(pane);
      await slow(page, SLOW);
      await press(pane, '#classify', '[role=progressbar]');
      await waitFor(pane, '#cancel');
    },
  },
  { name: 'nothing-found', file: '', go: (pane) => waitFor(pane, '#sample') },
  {
    name: 'one-customer',
    file: '',
    go: async (pane, page) => {
      await typedAndFound(pane, page, [
        ['Customer', 'Date', 'Amount'],
        ['Northgate Foods', '2026-09-03', '1200'],
        ['Northgate Foods', '2026-10-05', '900'],
      ]);
      await press(pane, '#classify', '#write');
    },
  },
  {
    name: 'no-dates',
    file: '',
    go: async (pane, page) => {
      await typedAndFound(pane, page, [
        ['Customer', 'Amount'],
        ['Northgate Foods', '5200'],
        ['Halden Bearings', '1900'],
        ['Kiln Metals', '300'],
      ]);
      await press(pane, '#classify', '#write');
    },
  },
  {
    name: 'read-only',
    go: async (pane, page) => {
      await preview(pane);
      await somebody(page, 'makes the workbook read-only', 'Sales');
      await press(pane, '#write-now', '[role=alert]');
    },
  },
  {
    name: 'protected-sheet',
    file: 'sales-by-month.es.xlsx',
    go: async (pane, page) => {
      await preview(pane);
      const sheet = await firstSheet(page);
      await somebody(page, 'protects the sheet', sheet);
      await press(pane, '#write-now', '#new-sheet');
    },
  },
  {
    name: 'protected-structure',
    go: async (pane, page) => {
      await preview(pane);
      await somebody(page, 'protects the structure of the workbook', 'Sales');
      await press(pane, '#write-now', '[role=alert]');
    },
  },
  {
    name: 'cell-edit',
    go: async (pane, page) => {
      await waitUntilFound(pane);
      await fault(page, 'cell edit mode');
      await press(pane, '#classify', '#try-again');
    },
  },
  {
    name: 'out-of-date',
    go: async (pane, page) => {
      await overview(pane);
      await (await workbenchOf(page)).evaluate((workbench) => workbench.type('Sales', 5, 5, '17'));
      await waitFor(pane, '#update');
    },
  },
  {
    name: 'not-kept',
    go: async (pane, page) => {
      await preview(pane);
      await (
        await workbenchOf(page)
      ).evaluate((workbench) => workbench.interfere(['Customers', '客户', '客戶', 'Clientes'], 5, 1, 'theirs'));
      await press(pane, '#write-now', '#not-kept');
    },
  },
  {
    name: 'sheet-deleted',
    file: 'sales-by-month.es.xlsx',
    go: async (pane, page) => {
      await preview(pane);
      const sheet = await firstSheet(page);
      await somebody(page, 'deletes the sheet', sheet);
      // Before it writes the pane looks again: the sales are gone, and it says which sheets are left.
      await press(pane, '#write-now', '#again');
    },
  },
  {
    name: 'payload-refused',
    go: async (pane, page) => {
      await preview(pane);
      await fault(page, 'too large');
      await press(pane, '#write-now', '[role=alert]');
    },
  },
  { name: 'office-not-ready', withoutOffice: true, go: (pane) => waitFor(pane, '#root:not(:empty)') },
  { name: 'old-excel', api: '1.11', go: (pane) => waitFor(pane, '#root:not(:empty)') },
  {
    name: 'unexpected',
    go: async (pane, page) => {
      await waitUntilFound(pane);
      await fault(page, 'something failed');
      await press(pane, '#classify', '[role=alert]');
      await pane.click('[role=alert] + div button');
    },
  },
];

/** Every state, in the order a person meets them. */
export const STATES: readonly PaneShot[] = [
  { name: 'found', go: waitUntilFound },
  { name: 'nothing', file: '', go: (pane) => waitFor(pane, '#again') },
  {
    name: 'options',
    go: async (pane) => {
      await waitUntilFound(pane);
      await press(pane, '#check', 'main h1');
    },
  },
  {
    name: 'busy',
    go: async (pane, page) => {
      await waitUntilFound(pane);
      await slow(page, SLOW);
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
  { name: 'written', go: writeNow },
  {
    name: 'restored',
    go: async (pane) => {
      await writeNow(pane);
      await pane.click('#restore');
      await pane.waitForSelector('#restore', { state: 'detached' });
      await waitFor(pane, 'main h1');
    },
  },
  {
    name: 'data',
    go: async (pane) => {
      await overview(pane);
      await press(pane, '#tab-data', '#write-check');
    },
  },
  {
    name: 'settings',
    go: async (pane) => {
      await overview(pane);
      await press(pane, '#gear', '#remove');
    },
  },
  {
    name: 'remove',
    go: async (pane) => {
      await writeNow(pane);
      await press(pane, '#gear', '#remove');
      await press(pane, '#remove', '#remove-now');
    },
  },
  ...ISSUE_STATES,
];
