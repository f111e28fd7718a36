import { Workbook } from '@cj-tech-master/excelts';
import { classifyWorkbook, type ClassifyResult } from '../../../src/app/classification/classifyWorkbook';
import { dataCheckPlan } from '../../../src/app/results/dataCheck';
import { removalList } from '../../../src/app/results/removeKeyAccounts';
import { makeRoleMap } from '../../../src/app/roles/makeRoleMap';
import { summaryPlan } from '../../../src/app/summary/summaryPlan';
import { readVisitBook } from '../../../src/app/visits/visitBook';
import { visitLogPlan } from '../../../src/app/visits/visitLogPlan';
import { classifyNow } from '../../../src/commands/classifyNow';
import { textsOf } from '../../../src/i18n/dictionaries';
import { LANGUAGES, type Language } from '../../../src/i18n/language';
import type { Texts } from '../../../src/i18n/texts';
import { serialOf } from '../../../src/domain/time/serialDate';
import type { WorkbookPort } from '../../../src/workbook/port';
import { entry, make, save } from '../../support/sheets/roleMaps';
import { log, visit } from '../../support/sheets/visitLogs';
import { classifyPlan, EVERYTHING } from '../classified';
import { openExcel, type OpenExcel } from '../support';

export const dictionaries = Object.fromEntries(LANGUAGES.map((each) => [each, textsOf(each)])) as Record<
  Language,
  Texts
>;

/** Something a person does with the add-in, from the workbook they have to the workbook they want. */
export interface Action {
  readonly name: string;
  /** Everything that happened to the workbook before. */
  readonly prepare: (open: OpenExcel) => Promise<unknown>;
  readonly act: (open: OpenExcel) => Promise<unknown>;
  /** Whether Restore takes the action back. */
  readonly restores: boolean;
  /** Cells that other people type into while it runs: `[sheet, row, column]`; beside, below and among what is written. */
  readonly typedAt: readonly (readonly [string, number, number])[];
  /** Sheets that are not compared. */
  readonly without?: readonly string[];
  /** A command tells of its failure on this sheet, not by an error. */
  readonly tellsOn?: string;
  /** Writes its own results into the cells typed into; what stood there comes back with Restore. */
  readonly writesOver?: true;
  /** Only every so manieth request is tried, where there are many; no multiple of 2 or 3, so that all faults take turns. */
  readonly every?: number;
}

/** A ledger in a table of the user's, with a column of hers at the far right. */
function userBook(): Workbook {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('Sales');
  const rows: [Date, string, number][] = [];
  for (let month = 0; month < 14; month++)
    for (const [index, name] of ['Ant Ltd', 'Bee & Sons', 'Cicada', 'Dragonfly'].entries())
      if ((month + index) % (index + 1) === 0)
        rows.push([new Date(Date.UTC(2025, 7 + month, 3 + index)), name, 100 * (4 - index) + month]);
  sheet.addTable({
    name: 'Ledger',
    ref: 'A1',
    headerRow: true,
    columns: [{ name: 'Date' }, { name: 'Customer' }, { name: 'Amount' }],
    rows,
  });
  sheet.getColumn(1).numFmt = 'yyyy-mm-dd';
  sheet.getCell('H1').value = 'my note';
  return workbook;
}

export const openUserBook = (): OpenExcel => openExcel(userBook(), { excelApi: '1.15' });

const classify = async ({ port }: OpenExcel): Promise<unknown> => port.execute(await classifyPlan(port, EVERYTHING));

/** Sales went on since the last run, and the person wrote into our sheets. */
function goOn({ model }: OpenExcel): void {
  const [sales, customers] = [model.sheet('Sales'), model.sheet('Customers')];
  if (sales === null || customers === null) throw new Error('a sheet is missing');
  for (let row = 5; row < 15; row++) sales.makeCell(row, 2).value = 7_000 + row;
  customers.makeCell(2, 12).value = 'remember her birthday';
  for (const sheet of [sales, customers]) sheet.noteChange();
  model.calculation.cellsChanged();
}

const TODAY = serialOf(2026, 11, 21);

const nothing = (): Promise<void> => Promise.resolve();

const makeLog = async ({ port }: OpenExcel): Promise<unknown> =>
  port.execute(await visitLogPlan(await readVisitBook(port, dictionaries, 'en')));

const FIRST = visit({ customer: 'Ant Ltd', contacts: ['E. Marek'] });
const SECOND = visit({ customer: 'Cicada', day: serialOf(2026, 11, 5), nextVisit: serialOf(2026, 12, 1), start: 0.5 });

const contact = entry({ account: 'ant ltd', name: 'E. Marek', role: 'decision-maker', attitude: 'for', strength: 4 });

const classifyBook = (port: WorkbookPort): Promise<ClassifyResult> =>
  classifyWorkbook({ sources: [{ port, file: '' }], today: TODAY, language: 'en', dictionaries });

/** Actions, one entry each. */
export const ACTIONS: readonly Action[] = [
  {
    name: 'Classify again, over results of an earlier run',
    prepare: async (open) => {
      await classify(open);
      goOn(open);
    },
    act: classify,
    restores: true,
    typedAt: [
      ['Sales', 3, 9],
      ['Customers', 30, 1],
      ['Customers', 3, 14],
      ['Sales', 7, 3],
      ['Customers', 6, 3],
    ],
    writesOver: true,
  },
  {
    name: 'Restore',
    prepare: classify,
    act: async ({ port }) => (port.lastSnapshot === null ? null : port.restore(port.lastSnapshot)),
    restores: false,
    typedAt: [
      ['Sales', 3, 9],
      ['Customers', 30, 1],
      ['Playbook', 2, 2],
    ],
  },
  {
    name: 'The visit log',
    prepare: classify,
    act: makeLog,
    restores: true,
    typedAt: [
      ['Sales', 3, 9],
      ['Customers', 30, 1],
    ],
  },
  {
    name: 'Saving a visit',
    prepare: async (open) => {
      await classify(open);
      await makeLog(open);
      await log(open.port, FIRST, { before: [] });
    },
    // What stood in the log when the form opened stays the same for a second try, as in the pane.
    act: ({ port }) => log(port, SECOND, { before: [FIRST], planNext: true }),
    restores: true,
    typedAt: [
      ['Visit log', 4, 2],
      ['Visit log', 3, 20],
      ['Visit log', 5, 5],
      ['Visit log', 9, 2],
      ['Sales', 3, 9],
    ],
  },
  {
    name: 'The role map',
    prepare: classify,
    act: async ({ port }) => {
      const { plan } = await makeRoleMap({ port, today: TODAY, language: 'en', dictionaries });
      return port.execute(plan);
    },
    restores: true,
    typedAt: [
      ['Sales', 3, 9],
      ['Customers', 30, 1],
    ],
  },
  {
    name: 'Editing a contact',
    prepare: async (open) => {
      await classify(open);
      await make(open.port, 'en', TODAY);
      await save(open.port, contact);
    },
    // The name changes too: a second try must find the person under the new one.
    act: ({ port }) => save(port, { ...contact, name: 'Eva Marek', attitude: 'against', frequency: 30 }, 'E. Marek'),
    restores: true,
    typedAt: [
      ['Role map', 30, 2],
      ['Role map', 5, 30],
      ['Coverage', 30, 1],
      ['Sales', 3, 9],
    ],
  },
  {
    name: 'The data check, brought up to date',
    prepare: async (open) => {
      await classify(open);
      const sales = open.model.sheet('Sales');
      if (sales === null) throw new Error('a sheet is missing');
      for (const row of [4, 6, 9]) sales.makeCell(row, 2).value = 'see invoice';
      sales.noteChange();
    },
    act: async ({ port }) => {
      const plan = await dataCheckPlan(await classifyBook(port), dictionaries);
      return plan === null ? null : port.execute({ sheets: [plan] });
    },
    restores: true,
    typedAt: [
      ['Data check', 30, 1],
      ['Data check', 4, 9],
      ['Sales', 3, 9],
    ],
  },
  {
    name: "The month's summary",
    prepare: classify,
    act: async ({ port }) => port.execute((await summaryPlan(await classifyBook(port), dictionaries)).plan),
    restores: true,
    typedAt: [
      ['Customers', 30, 1],
      ['Sales', 3, 9],
      ['Summary 2026-08', 200, 1],
    ],
    every: 5,
  },
  {
    name: 'Remove Key Accounts',
    prepare: classify,
    act: async ({ port }) => port.execute({ sheets: [], removals: (await removalList(port, dictionaries)).removals }),
    restores: false,
    typedAt: [['Sales', 3, 9]],
  },
  {
    name: 'Classify now, from the ribbon',
    prepare: nothing,
    act: ({ session }) => classifyNow({ session, language: 'en', dictionaries, now: serialOf(2026, 11, 21) + 0.5 }),
    restores: false,
    typedAt: [
      ['Sales', 3, 9],
      ['Sales', 3, 4],
    ],
    without: ['Key Accounts messages', 'KA_Restore'],
    tellsOn: 'Key Accounts messages',
  },
];
