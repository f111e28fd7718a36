import { Workbook } from '@cj-tech-master/excelts';
import { BAD_DAYS, failAt } from '../../src/workbench/host/faults';
import type { Removals } from '../../src/workbook/plan';
import { openExcel, sheetId, valuesOf, type OpenExcel } from './support';

/** Sales of a user with two columns of ours, inside her table and beside plain cells; two sheets and a name of ours. */
function book(): Workbook {
  const workbook = new Workbook();
  const sales = workbook.addWorksheet('Sales');
  sales.addTable({
    name: 'Ledger',
    ref: 'A1',
    headerRow: true,
    columns: [{ name: 'Customer' }, { name: 'ABC' }, { name: 'Segment' }, { name: 'Amount' }],
    rows: [
      ['Ant', 'A', 'loyal', 10],
      ['Bee', 'C', 'new', 20],
    ],
  });
  const plain = workbook.addWorksheet('Plain');
  plain.addRows([
    ['Customer', 'ABC', 'Mine'],
    ['Ant', 'A', 'keep'],
  ]);
  for (const name of ['Customers', 'Lists']) workbook.addWorksheet(name).getCell('A1').value = 'ours';
  workbook.definedNames.add('Lists!$A$1', 'KA_List_Class');
  workbook.definedNames.add('Sales!$D$2', 'Mine');
  return workbook;
}

function removals({ model }: OpenExcel): Removals {
  const column = (sheet: string, at: number, rows: number, header: string): Removals['columns'][number] => ({
    sheetId: sheetId(model, sheet),
    sheet,
    area: { row: 0, column: at, rows, columns: 1 },
    header,
  });
  return {
    sheets: ['Customers', 'Lists'].map((name) => ({ id: sheetId(model, name), name })),
    columns: [column('Sales', 1, 3, 'ABC'), column('Sales', 2, 3, 'Segment'), column('Plain', 1, 2, 'ABC')],
    names: ['KA_List_Class', 'KA_Never_Made'],
  };
}

function expectRemoved({ model }: OpenExcel): void {
  expect(model.sheets.map(({ name }) => name)).toEqual(['Sales', 'Plain']);
  expect(valuesOf(model, 'Sales')).toEqual([
    ['Customer', 'Amount'],
    ['Ant', 10],
    ['Bee', 20],
  ]);
  expect(model.table('Ledger').columnNames()).toEqual(['Customer', 'Amount']);
  expect(valuesOf(model, 'Plain')).toEqual([
    ['Customer', 'Mine'],
    ['Ant', 'keep'],
  ]);
  expect(model.names.all().map(({ name }) => name)).toEqual(['Mine']);
}

describe('removing what is ours', () => {
  it('takes sheets, columns and names away and nothing else, once', async () => {
    const open = openExcel(book());
    const plan = { sheets: [], removals: removals(open) };
    expect(await open.port.execute(plan)).toEqual({ cellsWritten: 0, notKept: [] });
    expectRemoved(open);
    expect(open.model.undoClearing).toEqual(['Worksheet.delete', 'Worksheet.delete']);
    expect(open.port.lastSnapshot).toBeNull();
    await open.port.execute(plan);
    expectRemoved(open);
  });

  it.each(['stopped halfway', 'answer lost', 'busy'])('is completed by running it again: %s', async (name) => {
    const whole = openExcel(book());
    await whole.port.execute({ sheets: [], removals: removals(whole) });
    const count = whole.host.gate.requests().length;
    for (let number = 0; number < count; number++) {
      const open = openExcel(book());
      const plan = { sheets: [], removals: removals(open) };
      open.host.gate.faults = failAt(number, BAD_DAYS[name] ?? { code: 'GeneralException' });
      await open.port.execute(plan).catch(() => undefined);
      open.host.gate.faults = null;
      await open.port.execute(plan);
      expectRemoved(open);
    }
  });

  it.each([
    ['a protected sheet', 'sheet-protected', (open: OpenExcel) => protect(open, 'Plain')],
    [
      'a protected workbook',
      'workbook-protected',
      ({ model }: OpenExcel) => void (model.raw.protection = { lockStructure: true }),
    ],
    ['a read-only workbook', 'workbook-read-only', ({ model }: OpenExcel) => void (model.isReadOnly = true)],
    ['a workbook left without a sheet', 'cannot-write', ({ model }: OpenExcel) => hideOthers(model)],
  ])('refuses %s before anything is gone', async (_what, code, prepare) => {
    const open = openExcel(book());
    const plan = { sheets: [], removals: removals(open) };
    prepare(open);
    await expect(open.port.execute(plan)).rejects.toMatchObject({ code });
    expect(open.model.sheets).toHaveLength(4);
    expect(valuesOf(open.model, 'Sales')[0]).toEqual(['Customer', 'ABC', 'Segment', 'Amount']);
  });

  it('leaves a column in whose place another one stands by now', async () => {
    const open = openExcel(book());
    const plan = { sheets: [], removals: removals(open) };
    const sheet = open.model.sheet('Plain');
    if (sheet === null) throw new Error('the sheet is gone');
    sheet.makeCell(0, 1).value = 'My ABC';
    await open.port.execute(plan);
    expect(valuesOf(open.model, 'Plain')[0]).toEqual(['Customer', 'My ABC', 'Mine']);
  });
});

function protect({ model }: OpenExcel, name: string): void {
  const sheet = model.sheet(name);
  if (sheet !== null) sheet.raw.sheetProtection = { sheet: true };
}

function hideOthers(model: OpenExcel['model']): void {
  for (const sheet of model.sheets) if (['Sales', 'Plain'].includes(sheet.name)) sheet.visibility = 'Hidden';
}
