import { Workbook } from '@cj-tech-master/excelts';
import { UserError } from '../../src/domain/errors';
import { BAD_DAYS, changeAt, failAt } from '../../src/workbench/host/faults';
import type { WritePlan } from '../../src/workbook/plan';
import { sampleNumbers } from '../support/longRun';
import { openExcel, sheetId, letSettle, valuesOf, type OpenExcel } from './support';
import type { WorkbookModel } from '../../src/workbench/host/model/types';

function userBook(): Workbook {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('Sales');
  sheet.addTable({
    name: 'Sales',
    ref: 'A1',
    headerRow: true,
    columns: [{ name: 'Customer' }, { name: 'Amount' }],
    rows: [
      ['Ant', 10],
      ['Bee', 20],
    ],
  });
  sheet.getCell('F1').value = 'note';
  return workbook;
}

const plan = (model: WorkbookModel): WritePlan => ({
  sheets: [
    {
      sheet: { kind: 'existing', id: sheetId(model, 'Sales'), name: 'Sales' },
      numberFormats: [{ area: { row: 1, column: 2, rows: 2, columns: 1 }, format: '@' }],
      blocks: [
        {
          row: 0,
          column: 2,
          cells: [
            ['ABC', 'Double'],
            ['A', { formula: '=[@Amount]*2' }],
            ['B', { formula: '=[@Amount]*2' }],
          ],
        },
      ],
      tables: [{ name: 'Sales', area: { row: 0, column: 0, rows: 3, columns: 4 }, action: 'resize' }],
      conditionalFormats: [
        { area: { row: 1, column: 2, rows: 2, columns: 1 }, formula: '=$C2="A"', style: { bold: true } },
      ],
    },
    {
      sheet: { kind: 'new', name: 'Customers', mark: 'customers' },
      blocks: [
        {
          row: 0,
          column: 0,
          cells: [
            ['Customer', 'Total'],
            ['Ant', { formula: '=SUM(Sales!B2:B3)' }],
          ],
        },
      ],
      tables: [{ name: 'KA_Customers', area: { row: 0, column: 0, rows: 2, columns: 2 }, action: 'create' }],
    },
  ],
  names: [{ name: 'KA_Total', formula: '=Customers!$B$2' }],
});

/** Small requests, so that a plan takes many and each can fail. */
function openUserBook(): OpenExcel {
  const open = openExcel(userBook(), { excelApi: '1.15' });
  open.host.gate.payloadLimit = 5_000;
  return open;
}

async function requestCount(): Promise<number> {
  const { port, host, model } = openUserBook();
  await port.execute(plan(model));
  return host.gate.requests().length;
}

async function finishRun(): Promise<{ sales: unknown[][]; customers: unknown[][] }> {
  const { port, model } = openUserBook();
  await port.execute(plan(model));
  return { sales: valuesOf(model, 'Sales'), customers: valuesOf(model, 'Customers') };
}

/** Requests of the plan in turn: a seeded third of them, all in a long run. */
async function eachRequest(seed: string, check: (number: number) => Promise<void>): Promise<void> {
  const count = await requestCount();
  expect(count).toBeGreaterThan(12);
  for (const number of sampleNumbers(seed, count)) await check(number);
}

describe.each(Object.entries(BAD_DAYS))('when Excel has a bad day: %s', (name, fault) => {
  it('at any request, running again completes the job', async () => {
    const wanted = await finishRun();
    await eachRequest(`${name} 1`, async (number) => {
      const { port, host, model } = openUserBook();
      host.gate.faults = failAt(number, fault);
      const first: unknown = await port.execute(plan(model)).catch((reason: unknown) => reason);
      // A request that was too large anyway is sent again in halves: then nothing is lost.
      if (!(first instanceof UserError)) expect(first).toMatchObject({ notKept: [] });
      host.gate.faults = null;
      expect((await port.execute(plan(model))).notKept).toEqual([]);
      expect(valuesOf(model, 'Sales')).toEqual(wanted.sales);
      expect(valuesOf(model, 'Customers')).toEqual(wanted.customers);
      expect(model.sheet('Sales')?.conditionalFormats).toHaveLength(1);
      await letSettle();
      // A range whose id got lost on the way can be released by nobody.
      if (fault.when !== 'dropped') expect(host.trackedRanges).toBe(0);
    });
  });

  it('at any request, Restore after running again brings back what was there before both', async () => {
    await eachRequest(`${name} 2`, async (number) => {
      const { port, host, model } = openUserBook();
      const before = valuesOf(model, 'Sales');
      host.gate.faults = failAt(number, fault);
      const first: unknown = await port.execute(plan(model)).catch((reason: unknown) => reason);
      host.gate.faults = null;
      // Restore takes back the last run: one that was done all the same needs no second one.
      if (first instanceof UserError) await port.execute(plan(model));
      if (port.lastSnapshot === null) throw new Error('no snapshot was taken');
      const outcome = await port.restore(port.lastSnapshot);
      expect(outcome).toMatchObject({ notRestored: [], tablesLeft: [] });
      expect(valuesOf(model, 'Sales')).toEqual(before);
      expect(valuesOf(model, 'Customers')).toEqual([]);
    });
  });

  it('at any request of Restore, restoring again completes it', async () => {
    const { port: whole, host: counted, model: once } = openUserBook();
    await whole.execute(plan(once));
    const start = counted.gate.requests().length;
    if (whole.lastSnapshot !== null) await whole.restore(whole.lastSnapshot);
    const count = counted.gate.requests().length - start;
    expect(count).toBeGreaterThan(6);
    for (const number of sampleNumbers(`${name}, restore`, count)) {
      const { port, host, model } = openUserBook();
      const before = valuesOf(model, 'Sales');
      await port.execute(plan(model));
      const { lastSnapshot } = port;
      if (lastSnapshot === null) throw new Error('no snapshot was taken');
      const sent = host.gate.requests().length;
      host.gate.faults = failAt(sent + number, fault);
      await port.restore(lastSnapshot).catch(() => undefined);
      host.gate.faults = null;
      expect(await port.restore(lastSnapshot)).toMatchObject({ notRestored: [], tablesLeft: [] });
      expect(valuesOf(model, 'Sales')).toEqual(before);
      expect(valuesOf(model, 'Customers')).toEqual([]);
      expect(model.names.all()).toEqual([]);
    }
  });

  it('at any request, Restore brings back what was there', async () => {
    await eachRequest(`${name} 3`, async (number) => {
      const { port, host, model } = openUserBook();
      const before = valuesOf(model, 'Sales');
      host.gate.faults = failAt(number, fault);
      await port.execute(plan(model)).catch(() => undefined);
      host.gate.faults = null;
      if (port.lastSnapshot !== null) {
        const outcome = await port.restore(port.lastSnapshot);
        expect(outcome.notRestored).toEqual([]);
        expect(outcome.tablesLeft).toEqual([]);
      }
      expect(valuesOf(model, 'Sales')).toEqual(before);
      expect(model.sheet('Customers') === null ? [] : valuesOf(model, 'Customers')).toEqual([]);
      expect(model.names.all()).toEqual([]);
    });
  });
});

describe('when another person works in the workbook', () => {
  it('their cells are never lost, whenever they type', async () => {
    await eachRequest('another person 4', async (number) => {
      const { port, host, model } = openUserBook();
      host.gate.faults = changeAt(host, number, (workbook) => {
        const sheet = workbook.sheet('Sales');
        if (sheet !== null) sheet.makeCell(1, 5).value = 'typed by a colleague';
        sheet?.noteChange();
      });
      await port.execute(plan(model));
      host.gate.faults = null;
      expect(valuesOf(model, 'Sales')[1]?.[5]).toBe('typed by a colleague');
      if (port.lastSnapshot !== null) await port.restore(port.lastSnapshot);
      expect(valuesOf(model, 'Sales')[1]?.[5]).toBe('typed by a colleague');
    });
  });

  it('renaming the sheet changes nothing', async () => {
    await eachRequest('another person 5', async (number) => {
      const { port, host, model } = openUserBook();
      const carriedOut = plan(model);
      host.gate.faults = changeAt(host, number, (workbook) => workbook.sheet('Sales')?.rename('Umsatz'));
      const outcome = await port.execute(carriedOut).catch((reason: unknown) => reason);
      host.gate.faults = null;
      // A formula of the plan that names the sheet by its old name cannot be kept; nothing else may fail.
      if (outcome instanceof UserError) throw outcome;
      expect(valuesOf(model, 'Umsatz')[1]?.slice(0, 4)).toEqual(['Ant', 10, 'A', 20]);
    });
  });

  it('deleting the sheet ends in a message and leaves the others alone', async () => {
    await eachRequest('another person 6', async (number) => {
      const { port, host, model } = openUserBook();
      const other = model.addSheet('Other');
      other.makeCell(0, 0).value = 'mine';
      const carriedOut = plan(model);
      host.gate.faults = changeAt(host, number, (workbook) => {
        const sheet = workbook.sheet('Sales');
        if (sheet !== null) workbook.deleteSheet(sheet);
      });
      const error: unknown = await port.execute(carriedOut).catch((reason: unknown) => reason);
      host.gate.faults = null;
      expect(error).toMatchObject({ code: 'sheet-gone' });
      expect(valuesOf(model, 'Other')).toEqual([['mine']]);
    });
  });

  it('protecting the sheet ends in a message', async () => {
    await eachRequest('another person 7', async (number) => {
      const { port, host, model } = openUserBook();
      host.gate.faults = changeAt(host, number, (workbook) => {
        const sheet = workbook.sheet('Sales');
        if (sheet !== null) sheet.raw.sheetProtection = { sheet: true };
      });
      const outcome: unknown = await port.execute(plan(model)).catch((reason: unknown) => reason);
      if (outcome instanceof UserError)
        expect(outcome).toMatchObject({ code: 'sheet-protected', params: { sheet: 'Sales' } });
      else expect(outcome).toMatchObject({ notKept: [] });
    });
  });
});
