import { Workbook } from '@cj-tech-master/excelts';
import { removalList } from '../../../src/app/removeKeyAccounts';
import { makeRoleMap } from '../../../src/app/roles/makeRoleMap';
import { readVisitBook } from '../../../src/app/visits/visitBook';
import { visitLogPlan } from '../../../src/app/visits/visitLogPlan';
import { classifyNow } from '../../../src/commands/classify-now';
import { textsOf } from '../../../src/i18n/dictionaries';
import { LANGUAGES, type Language } from '../../../src/i18n/language';
import type { Texts } from '../../../src/i18n/texts';
import { serialOf } from '../../../src/domain/time/serialDate';
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

export const opened = (): OpenExcel => openExcel(userBook(), { excelApi: '1.15' });

const classify = async ({ port }: OpenExcel): Promise<unknown> => port.execute(await classifyPlan(port, EVERYTHING));

/** Sales went on since the last run, and the person wrote into our sheets. */
function goOn({ model }: OpenExcel): void {
  const [sales, customers] = [model.sheet('Sales'), model.sheet('Customers')];
  if (sales === null || customers === null) throw new Error('a sheet is missing');
  for (let row = 5; row < 15; row++) sales.makeCell(row, 2).value = 7_000 + row;
  customers.makeCell(2, 12).value = 'remember her birthday';
  for (const sheet of [sales, customers]) sheet.changed();
  model.calculation.cellsChanged();
}

const TODAY = serialOf(2026, 11, 21);

const nothing = (): Promise<void> => Promise.resolve();

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
    act: async ({ port }) => port.execute(await visitLogPlan(await readVisitBook(port, dictionaries, 'en'))),
    restores: true,
    typedAt: [
      ['Sales', 3, 9],
      ['Customers', 30, 1],
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
