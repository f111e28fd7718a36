import { resultPlan } from '../../src/app/results/resultPlan';
import { classifyFor, DICTIONARIES } from '../support/classified';
import { deleteColumn, renameHeader, salesOf } from '../support/sheets/ownColumns';
import { cell, emptyBook, log, read, tableOf, type, visit } from '../support/sheets/visitLogs';
import type { XlsxFile } from '../../src/workbook/xlsx/file';

const write = async (port: XlsxFile): Promise<void> => {
  await port.execute((await resultPlan(await classifyFor(port), DICTIONARIES)).plan);
};

/** Ann and Bob with an id, and a first run. */
async function writeNames(names: readonly string[] = ['Ann', 'Bob', 'Cy']): Promise<XlsxFile> {
  const port = await salesOf(names);
  await write(port);
  return port;
}

describe('a header of ours that was renamed', () => {
  test.each([
    ['Customer', 'Kunde'],
    ['Customer ID', 'No.'],
    ['Owner', 'Who'],
    ['Cadence (days)', 'Every'],
  ])('%s is recognised by place and content, and keeps its new name and its cells', async (header, renamed) => {
    const port = await writeNames();
    await type({ port, row: 1, header: 'Owner', value: 'Zoe', which: 'customers' });
    await type({ port, row: 1, header: 'Cadence (days)', value: 17, which: 'customers' });
    const before = await tableOf(port, 'customers');
    await renameHeader(port, header, renamed, 'customers');
    await write(port);
    const { header: after, rows } = await tableOf(port, 'customers');
    expect(after).toEqual(before.header.map((text) => (text === header ? renamed : text)));
    expect(rows).toEqual(before.rows);
  });

  test('of the visit log is recognised: what is typed below it counts', async () => {
    const port = await emptyBook();
    await log(port, visit({ customer: 'Ann', place: 'Plant 2' }));
    await renameHeader(port, 'Place', 'Where', 'visits');
    expect((await read(port)).visits[0]).toMatchObject({ customer: 'Ann', place: 'Plant 2' });
  });

  test('is not taken for renamed at the right end, where users add columns of their own', async () => {
    const port = await emptyBook();
    await log(port, visit({ customer: 'Ann' }));
    await renameHeader(port, 'Status', 'Mood', 'visits');
    expect((await tableOf(port)).offset('status')).toBe(-1);
  });

  test('stops the run where two are, one of them a key, with the sheet and the column', async () => {
    const port = await emptyBook();
    await log(port, visit({ customer: 'Ann' }));
    await renameHeader(port, 'Place', 'Where', 'visits');
    await renameHeader(port, 'Customer', 'Whom', 'visits');
    await expect(read(port)).rejects.toMatchObject({
      code: 'own-column-missing',
      params: { sheet: 'Visit log', column: 'Customer' },
    });
  });
});

describe('a deleted key column', () => {
  test.each(['Customer ID', 'Customer'])('%s comes back filled and doubles no row', async (header) => {
    const port = await writeNames();
    await type({ port, row: 1, header: 'Owner', value: 'Zoe', which: 'customers' });
    const before = await tableOf(port, 'customers');
    const at = before.header.indexOf(header);
    await deleteColumn(port, header, 'customers');
    await write(port);
    const after = await tableOf(port, 'customers');
    expect(after.rows.map((row) => row.at(-1))).toEqual(before.rows.map((row) => row[at]));
    expect(await cell(port, 1, 'Owner', 'customers')).toBe('Zoe');
    await write(port);
    expect((await tableOf(port, 'customers')).rows).toEqual(after.rows);
  });

  test('two customers of one name are told apart by the ids in their names', async () => {
    const port = await writeNames(['Twin', 'Twin', 'Cy']);
    const before = await tableOf(port, 'customers');
    await deleteColumn(port, 'Customer ID', 'customers');
    await write(port);
    const after = await tableOf(port, 'customers');
    expect(after.rows.map((row) => row.at(-1))).toEqual(before.rows.map((row) => row[0]));
  });

  test('stops the run where two customers of one name cannot be told apart without it', async () => {
    const port = await writeNames(['Twin', 'Twin', 'Cy']);
    for (const row of [0, 1, 2])
      if (String(await cell(port, row, 'Customer', 'customers')).startsWith('Twin'))
        await type({ port, row, header: 'Customer', value: 'Twin', which: 'customers' });
    await deleteColumn(port, 'Customer ID', 'customers');
    await expect(write(port)).rejects.toMatchObject({
      code: 'own-column-missing',
      params: { sheet: 'Customers', column: 'Customer ID' },
    });
  });

  test('a column of the user in the place of a deleted one of ours is not written over', async () => {
    const port = await writeNames();
    await renameHeader(port, 'Flags', 'My notes', 'customers');
    for (const row of [0, 1, 2])
      await type({ port, row, header: 'My notes', value: row === 0 ? 'Likes tea' : '', which: 'customers' });
    await write(port);
    expect(await cell(port, 0, 'My notes', 'customers')).toBe('Likes tea');
  });
});
