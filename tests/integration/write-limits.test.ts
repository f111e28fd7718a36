import { Workbook } from '@cj-tech-master/excelts';
import { slow } from '../../src/workbench/host/faults';
import type { BlockPlan, WritePlan } from '../../src/workbook/plan';
import { openExcel, letSettle, sheetId, valuesOf } from './support';

const MB = 1024 * 1024;

function block(rows: number, columns: number): BlockPlan {
  const cells = Array.from({ length: rows }, (_r, row) =>
    Array.from({ length: columns }, (_c, column) => (column === 0 ? `Customer ${row}` : row * columns + column)),
  );
  return { row: 0, column: 0, cells };
}

const onNewSheet = (...blocks: BlockPlan[]): WritePlan => ({
  sheets: [{ sheet: { kind: 'new', name: 'Out', mark: 'out' }, blocks }],
});

function protectedBook(): Workbook {
  const workbook = new Workbook();
  workbook.addWorksheet('Mine').getCell('A1').value = 1;
  const sheet = workbook.addWorksheet('Locked');
  sheet.sheetProtection = { sheet: true };
  return workbook;
}

describe('limits and refusals', () => {
  it('writes large blocks in requests of about 1 MB', async () => {
    const { port, host, model } = openExcel();
    const outcome = await port.execute(onNewSheet(block(20_000, 12)));
    expect(outcome).toEqual({ cellsWritten: 240_000, notKept: [] });
    const sizes = host.gate.requests().map(({ requestBytes }) => requestBytes);
    expect(Math.max(...sizes)).toBeLessThan(1.5 * MB);
    expect(Math.max(...host.gate.requests().map(({ responseBytes }) => responseBytes))).toBeLessThan(4 * MB);
    expect(sizes.length).toBeLessThan(25);
    await letSettle();
    expect(host.trackedRanges).toBe(0);
    expect(model.undoClearing).toEqual([]);
  }, 30_000);

  it('halves a request that Excel refuses as too large and goes on', async () => {
    const { port, host, model } = openExcel();
    host.gate.payloadLimit = 60_000;
    const outcome = await port.execute(onNewSheet(block(4_000, 5)));
    expect(outcome.notKept).toEqual([]);
    expect(valuesOf(model, 'Out')).toHaveLength(4_000);
    expect(host.gate.requests().some(({ error }) => error === 'RequestPayloadSizeLimitExceeded')).toBe(true);
  });

  it('says how far it got when even one cell is too large', async () => {
    const { port, host } = openExcel();
    host.gate.payloadLimit = 20_000;
    const plan = onNewSheet({ row: 0, column: 0, cells: [['small'], ['x'.repeat(30_000)]] });
    await expect(port.execute(plan)).rejects.toMatchObject({ code: 'payload-too-large', params: { done: 1 } });
  });

  it.each([
    ['a protected sheet', 'Locked', 'sheet-protected', { sheet: 'Locked' }],
    ['a sheet that is gone', 'gone', 'sheet-gone', { sheet: 'gone' }],
  ])('refuses %s before it writes anything', async (_what, name, code, params) => {
    const { port, model } = openExcel(protectedBook());
    const id = model.sheet(name)?.id ?? '{none}';
    const before = JSON.stringify(model.raw.model.worksheets);
    const plan: WritePlan = {
      sheets: [
        { sheet: { kind: 'new', name: 'Out', mark: 'out' }, blocks: [block(2, 2)] },
        { sheet: { kind: 'existing', id, name }, blocks: [block(2, 2)] },
      ],
    };
    await expect(port.execute(plan)).rejects.toMatchObject({ code, params });
    expect(JSON.stringify(model.raw.model.worksheets)).toBe(before);
  });

  it('refuses a new sheet whose name belongs to somebody else, a read-only and a locked workbook', async () => {
    const { port, model } = openExcel(protectedBook());
    const mine: WritePlan = { sheets: [{ sheet: { kind: 'new', name: 'Mine', mark: 'x' }, blocks: [block(1, 1)] }] };
    await expect(port.execute(mine)).rejects.toMatchObject({ code: 'sheet-not-ours', params: { sheet: 'Mine' } });
    model.raw.protection = { lockStructure: true };
    await expect(port.execute(onNewSheet(block(1, 1)))).rejects.toMatchObject({ code: 'workbook-protected' });
    model.isReadOnly = true;
    await expect(port.execute(onNewSheet(block(1, 1)))).rejects.toMatchObject({ code: 'workbook-read-only' });
  });

  it('tells what was not kept: cells under a merge', async () => {
    const workbook = new Workbook();
    workbook.addWorksheet('M').mergeCells('A1:B1');
    const { port, model } = openExcel(workbook);
    const outcome = await port.execute({
      sheets: [{ sheet: { kind: 'existing', id: sheetId(model, 'M'), name: 'M' }, blocks: [block(1, 2)] }],
    });
    expect(outcome.notKept).toEqual([{ sheet: 'M', address: 'B1', wanted: 1, found: '' }]);
  });

  it('tells how far it is while Excel takes its time', async () => {
    const { port, host } = openExcel();
    host.gate.faults = slow(1);
    const seen: number[] = [];
    await port.execute(onNewSheet(block(20_000, 12)), { onProgress: (done, total) => void seen.push(done / total) });
    expect(seen.length).toBeGreaterThan(3);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(1);
  }, 30_000);

  it('needs no more requests for more rows than for their blocks', async () => {
    const requests = async (rows: number): Promise<number> => {
      const { port, host } = openExcel();
      await port.execute(onNewSheet(block(rows, 4)));
      return host.gate.requests().length;
    };
    expect(await requests(500)).toBe(await requests(10));
  });

  it('stops between requests when cancelled, and the same plan completes the job', async () => {
    const { port, model } = openExcel();
    const signal = { aborted: false };
    const plan = onNewSheet(block(20_000, 12));
    const control = { signal, onProgress: (): void => void (signal.aborted = true) };
    await expect(port.execute(plan, control)).rejects.toMatchObject({ code: 'cancelled' });
    expect(valuesOf(model, 'Out').length).toBeLessThan(20_000);
    expect((await port.execute(plan)).notKept).toEqual([]);
    expect(valuesOf(model, 'Out')).toHaveLength(20_000);
  }, 30_000);
});
