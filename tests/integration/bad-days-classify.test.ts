import { Workbook } from '@cj-tech-master/excelts';
import { UserError } from '../../src/domain/errors';
import { BAD_DAYS, changeAt, failAt } from '../../src/workbench/host/faults';
import type { WriteOutcome } from '../../src/workbook/port';
import { sampleNumbers } from '../support/longRun';
import { classifyPlan, EVERYTHING } from './classified';
import { openExcel, letSettle, valuesOf, type OpenExcel } from './support';
import type { WorkbookModel } from '../../src/workbench/host/model/types';

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

const openUserBook = (): OpenExcel => openExcel(userBook(), { excelApi: '1.15' });

/** The whole action: read, classify, write. */
const act = async ({ port }: OpenExcel): Promise<WriteOutcome> => port.execute(await classifyPlan(port, EVERYTHING));

/** Everything that a person can read, by sheet; sheets without content are none. */
function contents(model: WorkbookModel): Record<string, unknown[][]> {
  const sheets = model.sheets.map(({ name }) => [name, valuesOf(model, name)] as const);
  return Object.fromEntries(sheets.filter(([, values]) => values.length > 0));
}

const tables = (model: WorkbookModel): unknown[] =>
  model.tables().map(({ name, area, sheet }) => [name, sheet.name, area]);

async function whole(): Promise<{
  count: number;
  writing: number;
  wanted: Record<string, unknown[][]>;
  tables: unknown[];
}> {
  const open = openUserBook();
  const plan = await classifyPlan(open.port, EVERYTHING);
  const writing = open.host.gate.requests().length;
  expect((await open.port.execute(plan)).notKept).toEqual([]);
  const count = open.host.gate.requests().length;
  return { count, writing, wanted: contents(open.model), tables: tables(open.model) };
}

/** What a person is told must say what to do, which only codes of ours can. */
function expectMessage(error: unknown): void {
  expect(error).toBeInstanceOf(UserError);
  expect((error as UserError).code).not.toBe('unexpected');
}

const FAULTS = ['cell edit mode', 'stopped halfway', 'answer lost'] as const;

describe.each(FAULTS)('classifying on a bad day: %s at one request after the other', (name) => {
  const fault = BAD_DAYS[name] ?? { code: 'GeneralException' };

  it('running again completes the job, and Restore then takes everything back', async () => {
    const { count, wanted, tables: made } = await whole();
    expect(count).toBeGreaterThan(20);
    for (const number of sampleNumbers(`${name}, again`, count)) {
      const open = openUserBook();
      const before = contents(open.model);
      open.host.gate.faults = failAt(number, fault);
      const error: unknown = await act(open).catch((reason: unknown) => reason);
      open.host.gate.faults = null;
      if (name === 'cell edit mode') expectMessage(error);
      expect((await act(open)).notKept).toEqual([]);
      expect([number, contents(open.model)]).toEqual([number, wanted]);
      expect([number, tables(open.model)]).toEqual([number, made]);
      if (open.port.lastSnapshot === null) throw new Error('no snapshot was taken');
      expect(await open.port.restore(open.port.lastSnapshot)).toMatchObject({ notRestored: [], tablesLeft: [] });
      expect([number, contents(open.model)]).toEqual([number, before]);
      await letSettle();
      if (fault.when !== 'dropped') expect(open.host.trackedRanges).toBe(0);
    }
  }, 240_000);

  it('without running again, the workbook is as before or Restore brings it back', async () => {
    const { count, writing } = await whole();
    for (const number of sampleNumbers(`${name}, once`, count)) {
      const open = openUserBook();
      const before = contents(open.model);
      const tablesBefore = tables(open.model);
      open.host.gate.faults = failAt(number, fault);
      await act(open).catch(() => undefined);
      open.host.gate.faults = null;
      if (open.port.lastSnapshot !== null)
        expect(await open.port.restore(open.port.lastSnapshot)).toMatchObject({ notRestored: [], tablesLeft: [] });
      else expect(number).toBeLessThan(count - 1);
      expect([number, contents(open.model)]).toEqual([number, before]);
      expect([number, tables(open.model)]).toEqual([number, tablesBefore]);
      if (number < writing) expect(open.port.lastSnapshot).toBeNull();
    }
  }, 240_000);
});

describe('classifying while another person works', () => {
  const typeText = (workbook: WorkbookModel, row: number, column: number, text: string): void => {
    const sheet = workbook.sheet('Sales');
    if (sheet === null) throw new Error('the sheet is gone');
    sheet.makeCell(row, column).value = text;
    sheet.noteChange();
  };

  it('what they type beside the data is never lost', async () => {
    const { count } = await whole();
    for (const number of sampleNumbers('typing', count)) {
      const open = openUserBook();
      open.host.gate.faults = changeAt(open.host, number, (workbook) => typeText(workbook, 3, 9, 'theirs'));
      await act(open).catch((error: unknown) => expectMessage(error));
      open.host.gate.faults = null;
      expect([number, valuesOf(open.model, 'Sales')[3]?.[9]]).toEqual([number, 'theirs']);
      if (open.port.lastSnapshot !== null) await open.port.restore(open.port.lastSnapshot);
      expect([number, valuesOf(open.model, 'Sales')[3]?.[9]]).toEqual([number, 'theirs']);
      expect([number, valuesOf(open.model, 'Sales')[0]?.[7]]).toEqual([number, 'my note']);
    }
  }, 240_000);

  it('a renamed, deleted or protected sheet ends in a finished job or in a message, and the other sheets stay', async () => {
    const { count } = await whole();
    const changes: readonly ((workbook: WorkbookModel) => void)[] = [
      (workbook) => workbook.sheet('Sales')?.rename('Umsatz'),
      (workbook) => {
        const sheet = workbook.sheet('Sales');
        if (sheet !== null) workbook.deleteSheet(sheet);
      },
      (workbook) => {
        const sheet = workbook.sheet('Sales');
        if (sheet !== null) sheet.raw.sheetProtection = { sheet: true };
      },
    ];
    for (const change of changes)
      for (const number of sampleNumbers('changes', count)) {
        const open = openUserBook();
        open.model.addSheet('Other').makeCell(0, 0).value = 'mine';
        open.host.gate.faults = changeAt(open.host, number, change);
        const outcome: unknown = await act(open).catch((error: unknown) => error);
        open.host.gate.faults = null;
        if (outcome instanceof Error) expectMessage(outcome);
        expect([number, valuesOf(open.model, 'Other')]).toEqual([number, [['mine']]]);
        const sales = open.model.sheet('Sales') ?? open.model.sheet('Umsatz');
        if (sales !== null) expect([number, valuesOf(open.model, sales.name)[1]?.[1]]).toEqual([number, 'Ant Ltd']);
      }
  }, 480_000);
});

describe('Restore of a classify run', () => {
  it('takes back the columns in the user’s table, and leaves and lists what she has typed over', async () => {
    const open = openUserBook();
    const before = contents(open.model);
    const tablesBefore = tables(open.model);
    await act(open);
    const sheet = open.model.sheet('Sales');
    const customers = open.model.sheet('Customers');
    if (sheet === null || customers === null || open.port.lastSnapshot === null) throw new Error('not written');
    expect(valuesOf(open.model, 'Sales')[0]?.slice(0, 5)).toEqual(['Date', 'Customer', 'Amount', 'ABC', 'Segment']);
    sheet.makeCell(2, 3).value = 'C!';
    customers.makeCell(6, 7).value = 'Mia';
    const outcome = await open.port.restore(open.port.lastSnapshot);
    expect(outcome.notRestored.map(({ sheet: name, address, found }) => [name, address, found])).toEqual([
      ['Customers', 'H7', 'Mia'],
      ['Sales', 'D3', 'C!'],
    ]);
    // The table of a sheet on which somebody typed stays; all that is ours is gone.
    const sales = valuesOf(open.model, 'Sales').map((row) => [...row]);
    expect(sales[2]?.[3]).toBe('C!');
    if (sales[2] !== undefined) sales[2][3] = '';
    expect(sales).toEqual(before['Sales']);
    expect(tables(open.model).slice(0, 1)).toEqual(tablesBefore);
    expect(valuesOf(open.model, 'Customers')[6]?.[7]).toBe('Mia');
    expect(valuesOf(open.model, 'Playbook')).toEqual([]);
  });

  it('leaves empty sheets that the next run takes up, but never one on which somebody has typed', async () => {
    const open = openUserBook();
    await act(open);
    const wanted = contents(open.model);
    if (open.port.lastSnapshot === null) throw new Error('not written');
    await open.port.restore(open.port.lastSnapshot);
    const playbook = open.model.sheet('Playbook');
    if (playbook === null) throw new Error('the sheet is gone');
    playbook.makeCell(7, 2).value = 'my own plan';
    playbook.noteChange();
    expect((await act(open)).notKept).toEqual([]);
    const { Playbook: kept, 'Playbook (2)': added, ...others } = contents(open.model);
    expect(kept?.[7]?.[2]).toBe('my own plan');
    expect(added).toEqual(wanted['Playbook']);
    expect(others).toEqual(Object.fromEntries(Object.entries(wanted).filter(([name]) => name !== 'Playbook')));
  });
});
