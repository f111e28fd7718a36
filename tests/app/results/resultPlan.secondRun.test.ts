import { resultPlan } from '../../../src/app/results/resultPlan';
import { withinChoices } from '../../../src/app/reading/withinChoices';
import { visitLogPlan } from '../../../src/app/visits/visitLogPlan';
import { MARKS } from '../../../src/sheets/names';
import type { OwnSheet } from '../../../src/sheets/names';
import { TABLE_SCHEMAS } from '../../../src/sheets/schema/tableSchemas';
import { columnKeys } from '../../../src/sheets/schema/tableSchema';
import type { CellValue } from '../../../src/workbook/cells';
import type { TableInfo } from '../../../src/workbook/port';
import type { XlsxFile } from '../../../src/workbook/xlsx/file';
import { classifyFor, DICTIONARIES, openSample } from '../../support/classified';
import { cell, read, tableOf, type } from '../../support/sheets/visitLogs';

async function write(port: XlsxFile, more: Parameters<typeof classifyFor>[1] = {}): Promise<void> {
  await port.execute((await resultPlan(await classifyFor(port, more), DICTIONARIES)).plan);
}

async function writeSample(): Promise<XlsxFile> {
  const port = await openSample();
  await write(port);
  return port;
}

/** The workbook as it is when tables were turned into ranges, with or without our marks. */
function asRanges(port: XlsxFile, keepsMarks: boolean): XlsxFile {
  const tables = async (): Promise<readonly TableInfo[]> => Promise.resolve([]);
  const sheets = async (): ReturnType<XlsxFile['sheets']> =>
    (await port.sheets()).map((sheet) => ({ ...sheet, mark: keepsMarks ? sheet.mark : null }));
  return new Proxy(port, {
    get: (file, name) => {
      if (name === 'tables') return tables;
      if (name === 'sheets') return sheets;
      const value: unknown = Reflect.get(file, name);
      return typeof value === 'function' ? (value.bind(file) as unknown) : value;
    },
  });
}

test('a schema has its mark, and a header in every language that no other column of it has', () => {
  for (const schema of Object.values(TABLE_SCHEMAS)) {
    expect(MARKS[schema.sheet]).toBe(schema.sheet);
    for (const texts of Object.values(DICTIONARIES)) {
      const { headers } = schema.words(texts);
      expect(Object.keys(headers).sort()).toEqual([...columnKeys(schema)].sort());
      expect(new Set(Object.values(headers)).size).toBe(columnKeys(schema).length);
    }
  }
});

describe.each([true, false])('tables turned into ranges, marks kept: %s', (keepsMarks) => {
  test('are found, used as they stand, never doubled and never read as sales', async () => {
    const port = await writeSample();
    await port.execute(await visitLogPlan(await read(port)));
    await type({ port, row: 0, header: 'Owner', value: 'Zoe', which: 'customers' });
    const total = (await classifyFor(port)).classification.netSales;
    const ranges = asRanges(port, keepsMarks);
    const result = await classifyFor(ranges);
    expect(result.classification.netSales).toBe(total);
    expect(result.notices.filter(({ code }) => code === 'own-sheet-range').length).toBe(5);
    const { plan } = await resultPlan(result, DICTIONARIES);
    expect(plan.sheets.filter(({ sheet }) => sheet.kind === 'new')).toEqual([]);
    expect(plan.sheets.flatMap(({ tables = [] }) => tables)).toEqual([]);
    const log = await visitLogPlan(await read(ranges));
    expect(log.sheets.filter(({ sheet }) => sheet.kind === 'new')).toEqual([]);
    expect((await tableOf(ranges, 'customers')).cell(0, 'owner')).toBe('Zoe');
  });
});

test('a playbook change of cadence and owner reaches rows that show the default; typed values stay, also later', async () => {
  const port = await writeSample();
  const rows = (await tableOf(port, 'customers')).rows;
  const a = rows.flatMap((row, i) => (row[2] === 'A' ? [i] : []));
  const [first = 0, second = 1] = a;
  await type({ port, row: first, header: 'Cadence (days)', value: 45, which: 'customers' });
  await type({ port, row: second, header: 'Owner', value: 'Zoe', which: 'customers' });
  const playbook = (await tableOf(port, 'playbook')).rows;
  for (const cadence of [45, 21]) {
    for (const [row, cells] of playbook.entries())
      if (cells[1] === 'A') {
        await type({ port, row, header: 'Cadence (days)', value: cadence, which: 'playbook' });
        await type({ port, row, header: 'Owner', value: `Boss ${String(cadence)}`, which: 'playbook' });
      }
    await write(port);
    const readColumn = async (header: string): Promise<CellValue[]> =>
      Promise.all(a.map((row) => cell(port, row, header, 'customers')));
    expect(await readColumn('Cadence (days)')).toEqual(a.map((row) => (row === first ? 45 : cadence)));
    expect(await readColumn('Owner')).toEqual(a.map((row) => (row === second ? 'Zoe' : `Boss ${String(cadence)}`)));
  }
});

test('a run held to one rep says so and leaves the rows of everybody else as they are', async () => {
  const port = await writeSample();
  const before = (await tableOf(port, 'customers')).rows;
  const within = (await withinChoices(await classifyFor(port))).find(({ field }) => field === 'rep');
  if (within === undefined) throw new Error('the sample names no rep');
  const result = await classifyFor(port, { within });
  expect(result.notices.map(({ code }) => code)).toContain('restricted');
  const mine = new Set(result.lines.map((line) => line.result.identity.name));
  expect(mine.size).toBeLessThan(before.length);
  await write(port, { within });
  const after = await tableOf(port, 'customers');
  expect(String(after.above[1])).toContain(`only sales of ${within.value}`);
  const others = (rows: readonly (readonly CellValue[])[]): (readonly CellValue[])[] =>
    rows.filter((row) => !mine.has(String(row[1])));
  expect(others(after.rows)).toEqual(others(before));
});

test('an option that makes no sense is passed over and named with its cell; the others hold', async () => {
  const port = await writeSample();
  await type({
    port,
    row: 1,
    header: 'Value',
    value: '{"abc":{"a":2,"b":0.5},"growth":0.3}',
    which: 'settings' satisfies OwnSheet,
  });
  const result = await classifyFor(port);
  const [notice] = result.notices.filter(({ code }) => code === 'setting-passed-over');
  expect(notice?.message).toContain("'Key Accounts settings'!C6");
  expect(result.classification.options).toMatchObject({ abc: { a: 0.8, b: 0.95 }, growth: 0.3 });
});
