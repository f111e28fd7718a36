import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import type { SheetPlan, WritePlan } from '../../src/workbook/plan';
import type { CellValue } from '../../src/workbook/cells';
import type { SheetInfo, WorkbookPort } from '../../src/workbook/port';

/** An executor over a workbook, and the file the workbook is after it was written. */
interface OpenWorkbook {
  readonly port: WorkbookPort;
  save(): Promise<Uint8Array>;
}

/** A small workbook as a user has it: a ledger with a formula, a table of theirs, a hidden sheet. */
async function userWorkbook(): Promise<Uint8Array> {
  const workbook = new Workbook();
  const ledger = workbook.addWorksheet('Ledger');
  ledger.addRow(['Customer', 'Amount', 'Double']);
  ledger.addRow(['Ant', 10, { formula: 'B2*2', result: 20 }]);
  ledger.addRow(['Bee', 20.5, { formula: 'B3*2', result: 41 }]);
  ledger.addRow(['00123', true, { formula: 'B2+B3', result: 30.5 }]);
  ledger.getCell('A4').numFmt = '@';
  ledger.getCell('B2').numFmt = '#,##0.00';
  const list = workbook.addWorksheet('Own table');
  list.addTable({
    name: 'Mine',
    ref: 'B2',
    headerRow: true,
    columns: [{ name: 'Name' }, { name: 'Sales' }],
    rows: [
      ['Ant', 1],
      ['Bee', 2],
    ],
  });
  workbook.addWorksheet('Old', { state: 'hidden' }).getCell('A1').value = 'kept';
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function values(port: WorkbookPort, name: string): Promise<CellValue[][]> {
  const info = await sheet(port, name);
  if (info.used === null) return [];
  const { row, column, rows, columns } = info.used;
  const wanted = Array.from({ length: column + columns }, (_unused, index) => index);
  const read: CellValue[][] = [];
  for await (const block of port.read({ sheetId: info.id, row: 0, rows: row + rows, columns: wanted, blockRows: 3 }))
    read.push(...block.values.map((line) => [...line]));
  return read;
}

async function sheet(port: WorkbookPort, name: string): Promise<SheetInfo> {
  const info = (await port.sheets()).find((each) => each.name === name);
  if (info === undefined) throw new Error(`there is no sheet ${name}`);
  return info;
}

async function savedSheet(open: OpenWorkbook, name: string): Promise<Worksheet> {
  const workbook = new Workbook();
  await workbook.xlsx.load((await open.save()) as never);
  const found = workbook.getWorksheet(name);
  if (found === undefined) throw new Error(`the file has no sheet ${name}`);
  return found;
}

const onNewSheet = (plan: Omit<SheetPlan, 'sheet'>, name = 'Out'): WritePlan => ({
  sheets: [{ sheet: { kind: 'new', name, mark: 'out' }, ...plan }],
});

const onLedger = async (port: WorkbookPort, plan: Omit<SheetPlan, 'sheet'>): Promise<WritePlan> => ({
  sheets: [{ sheet: { kind: 'existing', id: (await sheet(port, 'Ledger')).id, name: 'Ledger' }, ...plan }],
});

/**
 * What every executor of the port promises: plans in, cells out, the same whichever kind of workbook it holds.
 *
 * @param open an executor over the bytes of a file.
 */
export function executorContract(name: string, open: (bytes: Uint8Array) => Promise<OpenWorkbook>): void {
  const openUserBook = async (): Promise<OpenWorkbook> => open(await userWorkbook());

  describe(`${name}: reading`, () => {
    it('knows the sheets and what they hold', async () => {
      const { port } = await openUserBook();
      expect(
        (await port.sheets()).map(({ name: title, visible, used, mark, isProtected }) => [
          title,
          visible,
          used,
          mark,
          isProtected,
        ]),
      ).toEqual([
        ['Ledger', true, { row: 0, column: 0, rows: 4, columns: 3 }, null, false],
        ['Own table', true, { row: 1, column: 1, rows: 3, columns: 2 }, null, false],
        ['Old', false, { row: 0, column: 0, rows: 1, columns: 1 }, null, false],
      ]);
    });

    it('gives values, formulas as their results', async () => {
      const { port } = await openUserBook();
      expect(await values(port, 'Ledger')).toEqual([
        ['Customer', 'Amount', 'Double'],
        ['Ant', 10, 20],
        ['Bee', 20.5, 41],
        ['00123', true, 30.5],
      ]);
    });

    it('gives formulas and number formats', async () => {
      const { port } = await openUserBook();
      const { id } = await sheet(port, 'Ledger');
      const area = { row: 1, column: 1, rows: 2, columns: 2 };
      expect(await port.formulas(id, area)).toEqual([
        ['', '=B2*2'],
        ['', '=B3*2'],
      ]);
      expect(await port.numberFormats(id, area)).toEqual([
        ['#,##0.00', 'General'],
        ['General', 'General'],
      ]);
    });

    it('knows the tables', async () => {
      const { port } = await openUserBook();
      const { id } = await sheet(port, 'Own table');
      expect(await port.tables()).toEqual([
        {
          name: 'Mine',
          sheetId: id,
          area: { row: 1, column: 1, rows: 3, columns: 2 },
          hasHeaderRow: true,
          hasTotalsRow: false,
        },
      ]);
    });
  });

  describe(`${name}: writing cells`, () => {
    it('writes texts as texts whatever they look like', async () => {
      const { port } = await openUserBook();
      const texts = [
        '=1+1',
        '+86',
        '-x',
        '@you',
        '00123',
        '3/4',
        '1e5',
        'TRUE',
        '#N/A',
        "'quoted",
        ' spaced ',
        '12%',
        'Mar 5',
        '你好 2026',
      ];
      const plan = onNewSheet({ blocks: [{ row: 0, column: 0, cells: texts.map((text) => [text]) }] });
      expect(await port.execute(plan)).toEqual({ cellsWritten: texts.length, notKept: [] });
      expect(await values(port, 'Out')).toEqual(texts.map((text) => [text]));
      const { id } = await sheet(port, 'Out');
      const area = { row: 0, column: 0, rows: texts.length, columns: 1 };
      expect(await port.formulas(id, area)).toEqual(texts.map(() => ['']));
    });

    it('writes numbers and booleans into the formats of the plan', async () => {
      const { port } = await openUserBook();
      const plan = onNewSheet({
        numberFormats: [
          { area: { row: 0, column: 0, rows: 2, columns: 1 }, format: '@' },
          { area: { row: 0, column: 1, rows: 2, columns: 1 }, format: 'yyyy-mm-dd' },
        ],
        blocks: [
          {
            row: 0,
            column: 0,
            cells: [
              ['007', 46085, -0.125, false],
              ['8', 46086, 1e15, true],
            ],
          },
        ],
      });
      expect((await port.execute(plan)).notKept).toEqual([]);
      expect(await values(port, 'Out')).toEqual([
        ['007', 46085, -0.125, false],
        ['8', 46086, 1e15, true],
      ]);
      const { id } = await sheet(port, 'Out');
      expect(await port.numberFormats(id, { row: 0, column: 0, rows: 1, columns: 3 })).toEqual([
        ['@', 'yyyy-mm-dd', 'General'],
      ]);
    });

    it('leaves cells alone where the plan has null and clears them where it has an empty text', async () => {
      const { port } = await openUserBook();
      const plan = await onLedger(port, {
        blocks: [
          {
            row: 1,
            column: 0,
            cells: [
              [null, 11, null],
              ['', null, null],
            ],
          },
        ],
      });
      expect(await port.execute(plan)).toEqual({ cellsWritten: 2, notKept: [] });
      const { id } = await sheet(port, 'Ledger');
      expect((await values(port, 'Ledger')).slice(1).map(([first, second]) => [first, second])).toEqual([
        ['Ant', 11],
        ['', 20.5],
        ['00123', true],
      ]);
      expect(await port.formulas(id, { row: 1, column: 2, rows: 3, columns: 1 })).toEqual([
        ['=B2*2'],
        ['=B3*2'],
        ['=B2+B3'],
      ]);
    });

    it('writes formulas', async () => {
      const { port } = await openUserBook();
      const formula = '=SUM(Ledger!B2:B3)';
      expect(
        (await port.execute(onNewSheet({ blocks: [{ row: 2, column: 1, cells: [[{ formula }]] }] }))).notKept,
      ).toEqual([]);
      const { id } = await sheet(port, 'Out');
      expect(await port.formulas(id, { row: 2, column: 1, rows: 1, columns: 1 })).toEqual([[formula]]);
    });

    it('touches nothing outside the plan', async () => {
      const { port } = await openUserBook();
      const before = await values(port, 'Own table');
      await port.execute(onNewSheet({ blocks: [{ row: 0, column: 0, cells: [['x']] }] }));
      expect(await values(port, 'Own table')).toEqual(before);
      expect(await values(port, 'Old')).toEqual([['kept']]);
    });
  });

  describe(`${name}: sheets, tables and names`, () => {
    it('makes a marked, hidden sheet', async () => {
      const { port } = await openUserBook();
      const plan: WritePlan = {
        sheets: [
          {
            sheet: { kind: 'new', name: 'Lists', mark: 'lists', hidden: true },
            blocks: [{ row: 0, column: 0, cells: [['A']] }],
          },
        ],
      };
      await port.execute(plan);
      expect(await sheet(port, 'Lists')).toMatchObject({
        visible: false,
        mark: 'lists',
        used: { row: 0, column: 0, rows: 1, columns: 1 },
      });
    });

    it('makes a table over cells and stretches it', async () => {
      const open1 = await openUserBook();
      const { port } = open1;
      await port.execute(
        onNewSheet({
          blocks: [
            {
              row: 0,
              column: 0,
              cells: [
                ['Customer', 'Sales'],
                ['Ant', 1],
              ],
            },
          ],
          tables: [{ name: 'KA_Test', area: { row: 0, column: 0, rows: 2, columns: 2 }, action: 'create' }],
        }),
      );
      const { id } = await sheet(port, 'Out');
      await port.execute({
        sheets: [
          {
            sheet: { kind: 'existing', id, name: 'Out' },
            blocks: [
              { row: 2, column: 0, cells: [['Bee', 2]] },
              { row: 0, column: 2, cells: [['Owner']] },
            ],
            tables: [{ name: 'KA_Test', area: { row: 0, column: 0, rows: 3, columns: 3 }, action: 'resize' }],
          },
        ],
      });
      expect((await port.tables()).find((table) => table.name === 'KA_Test')?.area).toEqual({
        row: 0,
        column: 0,
        rows: 3,
        columns: 3,
      });
      expect(await values(port, 'Out')).toEqual([
        ['Customer', 'Sales', 'Owner'],
        ['Ant', 1, ''],
        ['Bee', 2, ''],
      ]);
      const table = (await savedSheet(open1, 'Out')).getTable('KA_Test');
      expect(table.model.tableRef).toBe('A1:C3');
      expect(table.model.columns.map((column) => column.name)).toEqual(['Customer', 'Sales', 'Owner']);
    });

    it('refuses a sheet that is gone', async () => {
      const { port } = await openUserBook();
      const plan: WritePlan = { sheets: [{ sheet: { kind: 'existing', id: '{none}', name: 'Gone' } }] };
      await expect((async () => port.execute(plan))()).rejects.toMatchObject({
        code: 'sheet-gone',
        params: { sheet: 'Gone' },
      });
    });

    it('never takes a sheet of the user’s for one of ours that is missing: nothing of the plan is written', async () => {
      const { port } = await openUserBook();
      const before = await values(port, 'Ledger');
      const block = { row: 0, column: 0, cells: [['x']] };
      const plan: WritePlan = {
        sheets: [...onNewSheet({ blocks: [block] }).sheets, ...onNewSheet({ blocks: [block] }, 'LEDGER').sheets],
      };
      await expect((async () => port.execute(plan))()).rejects.toMatchObject({
        code: 'sheet-not-ours',
        params: { sheet: 'Ledger' },
      });
      expect(await values(port, 'Ledger')).toEqual(before);
      expect((await port.sheets()).map((each) => each.name)).toEqual(['Ledger', 'Own table', 'Old']);
    });

    it('stops when cancelled before it writes', async () => {
      const { port } = await openUserBook();
      const run = async (): Promise<unknown> =>
        port.execute(onNewSheet({ blocks: [{ row: 0, column: 0, cells: [['x']] }] }), { signal: { aborted: true } });
      await expect(run()).rejects.toMatchObject({ code: 'cancelled' });
      expect((await port.sheets()).map((each) => each.name)).toEqual(['Ledger', 'Own table', 'Old']);
    });
  });

  describe(`${name}: the file`, () => {
    const area = { row: 1, column: 0, rows: 3, columns: 1 };
    const dressedPlan = (): WritePlan => ({
      ...onNewSheet({
        numberFormats: [{ area: { row: 1, column: 1, rows: 3, columns: 1 }, format: '0.0%' }],
        blocks: [
          {
            row: 0,
            column: 0,
            cells: [
              ['Class', 'Share'],
              ['A', 0.5],
              ['B', 0.3],
              ['C', 0.2],
            ],
          },
        ],
        styles: [
          {
            area: { row: 0, column: 0, rows: 1, columns: 2 },
            style: { bold: true, color: '#FFFFFF', fill: '#1F4E78', horizontal: 'center', wrap: true },
          },
        ],
        rowHeights: [{ row: 0, rows: 1, height: 30 }],
        columnWidths: [{ column: 0, columns: 1, width: 24 }],
        validations: [{ area, source: '=KA_List_Class', strict: true }],
        conditionalFormats: [{ area, formula: '=$A2="A"', style: { bold: true, color: '#9C0006', fill: '#FFC7CE' } }],
        freeze: { rows: 1, columns: 1 },
        gridlines: false,
        print: {
          paper: 'A4',
          orientation: 'landscape',
          fitWidth: 1,
          area: { row: 0, column: 0, rows: 4, columns: 2 },
          titleRows: { first: 0, last: 0 },
        },
      }),
      names: [{ name: 'KA_List_Class', formula: '=Ledger!$A$2:$A$4' }],
    });

    it('holds formats, styles and sizes', async () => {
      const open1 = await openUserBook();
      expect((await open1.port.execute(dressedPlan())).notKept).toEqual([]);
      const out = await savedSheet(open1, 'Out');
      expect(out.getCell('B2').numFmt).toBe('0.0%');
      expect(out.getCell('A1').font).toMatchObject({ bold: true, color: { argb: 'FFFFFFFF' } });
      expect(out.getCell('A1').fill).toMatchObject({ pattern: 'solid', fgColor: { argb: 'FF1F4E78' } });
      expect(out.getCell('A1').alignment).toMatchObject({ horizontal: 'center', wrapText: true });
      expect(out.getRow(1).height).toBe(30);
      expect(Math.abs((out.getColumn(1).width ?? 0) - 24)).toBeLessThan(1);
    });

    it('holds validations, conditional formats and names', async () => {
      const open1 = await openUserBook();
      await open1.port.execute(dressedPlan());
      const out = await savedSheet(open1, 'Out');
      for (const address of ['A2', 'A4'])
        expect(out.getCell(address).dataValidation).toMatchObject({ type: 'list', formulae: ['KA_List_Class'] });
      expect(out.getCell('A5').dataValidation).toBeUndefined();
      const [format] = out.conditionalFormattings;
      expect(format?.ref).toBe('A2:A4');
      expect(format?.rules[0]).toMatchObject({
        type: 'expression',
        formulae: ['$A2="A"'],
        style: { font: { bold: true } },
      });
      expect(out.workbook.definedNames.getRanges('KA_List_Class').ranges).toEqual(['Ledger!$A$2:$A$4']);
    });

    it('holds frozen panes, gridlines and print set-up', async () => {
      const open1 = await openUserBook();
      await open1.port.execute(dressedPlan());
      const out = await savedSheet(open1, 'Out');
      expect(out.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 1, showGridLines: false });
      expect(out.pageSetup).toMatchObject({
        paperSize: 9,
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        printArea: 'A1:B4',
        printTitlesRow: '1:1',
      });
    });
  });
}
