import { readFileSync } from 'node:fs';
import { readRoleMap } from '../../src/app/roles/roleMap';
import { roleMapPlan } from '../../src/app/roles/rolePlan';
import { roleMapNow } from '../../src/commands/roleMap';
import { isEmptyPlan } from '../../src/workbook/plan';
import { XlsxFile } from '../../src/workbook/xlsx/file';
import { SAMPLE } from '../support/cli';
import { DICTIONARIES, draw, entry, make, read, save, TODAY } from '../support/sheets/roleMaps';
import { openExcel, openExcelFile, letSettle, valuesOf } from './support';

const bytes = (): Uint8Array => new Uint8Array(readFileSync(SAMPLE));

test('one ribbon click on the genuine library: the sheets of file mode; a second click changes nothing', async () => {
  const { session, port, model } = await openExcelFile(bytes());
  const click = { session, language: 'en' as const, dictionaries: DICTIONARIES, now: TODAY + 0.5 };
  await roleMapNow(click);
  expect(model.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['Role map', 'Coverage', 'Lists']));
  expect(model.sheets.map(({ name }) => name)).not.toContain('Key Accounts messages');
  const file = await XlsxFile.open(bytes());
  expect((await make(file)).notKept).toEqual([]);
  const [inExcel, inFile] = [await read(port), await read(file)];
  expect(inExcel.table?.rows).toEqual(inFile.table?.rows);
  expect(inExcel.table?.header).toEqual(inFile.table?.header);
  await roleMapNow(click);
  expect((await read(port)).table?.rows).toEqual(inFile.table?.rows);
  await letSettle();
}, 120_000);

test('contacts saved through the library stand in their rows; the chart is drawn twice beside a shape of somebody else', async () => {
  const { port, run, model } = await openExcelFile(bytes());
  await port.execute((await planFor(port, ['Acme', 'Other'])).plan);
  await save(port, entry({ account: 'acme', name: 'E. Marek', role: 'decision-maker', attitude: 'for', strength: 4 }));
  await save(port, entry({ account: 'acme', name: 'T. Adler', role: 'user', reportsTo: 'E. Marek' }));
  const rows = valuesOf(model, 'Role map');
  expect(rows.filter((row) => row.includes('E. Marek')).length).toBe(2);
  const sheet = await draw(port, 'acme');
  const shapes = (): Promise<string[]> =>
    run(async (context) => {
      const found = context.workbook.worksheets.getItem(sheet).shapes;
      found.load({ name: true });
      await context.sync();
      return found.items.map(({ name }) => name).sort();
    });
  const ours = ['KA_Chart_Box_1', 'KA_Chart_Box_2', 'KA_Chart_Line_2'];
  expect(await shapes()).toEqual(ours);
  await run(async (context) => {
    context.workbook.worksheets.getItem(sheet).shapes.addGeometricShape('Rectangle').name = 'Mine';
    await context.sync();
  });
  await draw(port, 'acme');
  expect(await shapes()).toEqual([...ours, 'Mine']);
  await letSettle();
}, 120_000);

test('3,000 contacts: as many requests as for 30, and a second run writes nothing', async () => {
  const requests: number[] = [];
  for (const count of [30, 3000]) {
    const { host, port } = openExcel();
    const names = Array.from({ length: count }, (_, i) => `Customer ${String(i).padStart(4, '0')}`);
    await port.execute((await planFor(port, names)).plan);
    await nameEverybody(port, count);
    await port.execute((await planFor(port, names)).plan);
    let asked = 0;
    const handle = host.handle.bind(host);
    host.handle = (body) => {
      asked += 1;
      return handle(body);
    };
    const again = await planFor(port, names);
    requests.push(asked);
    expect(again.map.contacts).toHaveLength(count);
    expect(again.map.contacts.at(-1)?.howToServe).toBe(DICTIONARIES.en.roles.serve.user.driver);
    expect(isEmptyPlan(again.plan)).toBe(true);
  }
  // Only the reading of settings and rows is in blocks.
  expect(requests[1]).toBeLessThanOrEqual((requests[0] ?? 0) + 5);
  await letSettle();
}, 240_000);

/** Types a contact with role and personality into every row. */
async function nameEverybody(port: Parameters<typeof read>[0], count: number): Promise<void> {
  const { table } = await read(port);
  if (table === null) throw new Error('no role map');
  const sheet = { kind: 'existing', id: table.sheetId, name: table.sheetName } as const;
  const column = (header: string): number => table.area.column + table.header.indexOf(header);
  const rows = (cell: (i: number) => string): string[][] => Array.from({ length: count }, (_, i) => [cell(i)]);
  const row = table.area.row + 1;
  await port.execute({
    sheets: [
      {
        sheet,
        blocks: [
          { row, column: column('Contact'), cells: rows((i) => `Person ${String(i)}`) },
          { row, column: column('Buying role'), cells: rows(() => 'User') },
          { row, column: column('Personality'), cells: rows(() => 'Driver') },
        ],
      },
    ],
  });
}

async function planFor(port: Parameters<typeof read>[0], names: readonly string[]) {
  const customers = names.map((name) => ({
    key: name.toLowerCase(),
    id: '',
    name,
    abc: 'A' as const,
    segment: null,
    sales: 1,
  }));
  const map = await readRoleMap({ port, dictionaries: DICTIONARIES, language: 'en', today: TODAY, customers });
  return { map, plan: await roleMapPlan(map) };
}
