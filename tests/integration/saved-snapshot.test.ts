import { Workbook } from '@cj-tech-master/excelts';
import { classifyNow } from '../../src/commands/classifyNow';
import { textsOf } from '../../src/i18n/dictionaries';
import { LANGUAGES, type Language } from '../../src/i18n/language';
import type { Texts } from '../../src/i18n/texts';
import { BAD_DAYS, failAt } from '../../src/workbench/host/faults';
import { ExcelWorkbook } from '../../src/workbook/excel/excelWorkbook';
import { loadSnapshot } from '../../src/workbook/excel/restore/savedSnapshot';
import type { Snapshot } from '../../src/workbook/restore';
import { openExcel, openExcelFile, letSettle, sheetId, valuesOf, type OpenExcel } from './support';

const dictionaries = Object.fromEntries(LANGUAGES.map((each) => [each, textsOf(each)])) as Record<Language, Texts>;

function salesBook(): Workbook {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('Sales');
  sheet.addRow(['Date', 'Customer', 'Amount']);
  for (let month = 0; month < 14; month++)
    for (const name of ['Ant 蚂蚁', 'Bee 🐝 & Sons', 'Cicada'])
      sheet.addRow([new Date(Date.UTC(2025, 7 + month, 3)), name, 100 + month * name.length]);
  sheet.getColumn(1).numFmt = 'yyyy-mm-dd';
  return workbook;
}

/** The ribbon command on its own page. */
async function command({ session }: OpenExcel): Promise<void> {
  await classifyNow({ session, language: 'en', dictionaries, now: 46350 });
}

/** The pane, opened later: another page that knows nothing of the command. */
const pane = ({ session }: OpenExcel): ExcelWorkbook => new ExcelWorkbook(session);

function lastOf({ lastSnapshot }: ExcelWorkbook): Snapshot {
  if (lastSnapshot === null) throw new Error('nothing was written');
  return lastSnapshot;
}

const contents = ({ model }: OpenExcel): unknown =>
  model.sheets.map(({ name }) => [name, valuesOf(model, name)]).filter(([, values]) => values?.length !== 0);

describe('Restore after a ribbon command', () => {
  it('finds in the pane what the command wrote over, and takes it back', async () => {
    const open = openExcel(salesBook());
    const before = contents(open);
    await command(open);
    expect(open.model.sheet('KA_Restore')?.visibility).toBe('VeryHidden');
    expect((await open.port.sheets()).find(({ name }) => name === 'KA_Restore')).toMatchObject({ mark: 'restore' });
    const port = pane(open);
    const snapshot = await port.loadSnapshot();
    if (snapshot === null) throw new Error('nothing was kept');
    expect(port.lastSnapshot).toEqual(snapshot);
    expect(await port.restore(snapshot)).toMatchObject({ notRestored: [], tablesLeft: [], chartsLeft: [] });
    expect(contents(open)).toEqual(before);
    expect(await pane(open).loadSnapshot()).toBeNull();
    await letSettle();
    expect(open.host.trackedRanges).toBe(0);
  });

  it('finds it in the file that was saved, closed and opened again', async () => {
    const bytes = new Uint8Array(await salesBook().xlsx.writeBuffer());
    const first = await openExcelFile(bytes);
    await command(first);
    const second = await openExcelFile((await first.file.save()).bytes);
    const port = pane(second);
    const snapshot = await port.loadSnapshot();
    if (snapshot === null) throw new Error('nothing was kept');
    expect(await port.restore(snapshot)).toMatchObject({ notRestored: [], tablesLeft: [] });
    expect(contents(second)).toEqual([['Sales', valuesOf(second.model, 'Sales')]]);
  });

  it('knows a sheet by its name when its id is another one', async () => {
    const open = openExcel(salesBook());
    await command(open);
    const snapshot = await loadSnapshot(open.session);
    const keep = open.model.sheet('KA_Restore');
    if (snapshot === null || keep === null) throw new Error('nothing was kept');
    const renamed = JSON.stringify(snapshot).replaceAll(sheetId(open.model, 'Customers'), '{other}');
    keep.makeCell(0, 0).value = JSON.stringify({ version: 3, length: renamed.length });
    keep.makeCell(1, 0).value = renamed.slice(0, 30_000);
    for (let row = 2; (row - 1) * 30_000 < renamed.length; row++)
      keep.makeCell(row, 0).value = renamed.slice((row - 1) * 30_000, row * 30_000);
    keep.noteChange();
    expect(await loadSnapshot(open.session)).toEqual(snapshot);
  });

  it('offers nothing once something else was written, or when what was kept is not whole', async () => {
    const open = openExcel(salesBook());
    await command(open);
    await pane(open).execute({
      sheets: [
        { sheet: { kind: 'new', name: 'Other', mark: 'other' }, blocks: [{ row: 0, column: 0, cells: [['x']] }] },
      ],
    });
    expect(await pane(open).loadSnapshot()).toBeNull();

    const torn = openExcel(salesBook());
    await command(torn);
    const keep = torn.model.sheet('KA_Restore');
    if (keep === null) throw new Error('the sheet is gone');
    keep.makeCell(1, 0).value = 'somebody was here';
    keep.noteChange();
    expect(await pane(torn).loadSnapshot()).toBeNull();
  });

  it('keeps it in one sheet however often the command runs, and not when nothing was written', async () => {
    const open = openExcel(salesBook());
    await command(open);
    const kept = valuesOf(open.model, 'KA_Restore');
    await command(open);
    expect(open.model.sheets.filter(({ name }) => name.startsWith('KA_Restore'))).toHaveLength(1);
    expect(valuesOf(open.model, 'KA_Restore')).toEqual(kept);
    expect(open.model.undoClearing.filter((call) => call === 'Worksheet.visibility').length).toBeLessThanOrEqual(2);
  });

  it('keeps nothing of more than about 2 MB, and forgets what was kept before', async () => {
    const open = openExcel();
    const plan = (rows: number) => ({
      sheets: [
        {
          sheet: { kind: 'new' as const, name: 'Out', mark: 'out' },
          blocks: [
            { row: 0, column: 0, cells: Array.from({ length: rows }, (_unused, row) => ['x'.repeat(1_000), row]) },
          ],
        },
      ],
    });
    await open.port.execute(plan(100));
    expect(await open.port.saveSnapshot(lastOf(open.port))).toBe(true);
    expect(await pane(open).loadSnapshot()).toEqual(open.port.lastSnapshot);
    await open.port.execute(plan(2_500));
    expect(await open.port.saveSnapshot(lastOf(open.port))).toBe(false);
    expect(await pane(open).loadSnapshot()).toBeNull();
  });

  it('leaves a command that writes intact when keeping it fails', async () => {
    const whole = openExcel(salesBook());
    await command(whole);
    const wanted = valuesOf(whole.model, 'Customers');
    const numbers = whole.host.gate.requests().length;
    for (let number = numbers - 8; number < numbers; number++) {
      const open = openExcel(salesBook());
      open.host.gate.faults = failAt(number, BAD_DAYS['stopped halfway'] ?? { code: 'GeneralException' });
      await command(open).catch(() => undefined);
      open.host.gate.faults = null;
      expect(valuesOf(open.model, 'Customers')).toEqual(wanted);
    }
  });
});
