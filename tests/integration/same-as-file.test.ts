import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import type { WritePlan } from '../../src/workbook/plan';
import type { WorkbookPort } from '../../src/workbook/port';
import { XlsxFile } from '../../src/workbook/xlsx/file';
import { openExcel } from './support';

async function userBytes(): Promise<Uint8Array> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('Sales');
  sheet.addRow(['Customer', 'Amount', 'When']);
  for (let row = 0; row < 40; row++)
    sheet.addRow([`Customer ${row}`, row * 1.5, new Date(Date.UTC(2026, row % 12, 3))]);
  sheet.getColumn(3).numFmt = 'yyyy-mm-dd';
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function planFor(port: WorkbookPort): Promise<WritePlan> {
  const [sheet] = await port.sheets();
  const rows = Array.from({ length: 40 }, (_unused, row) => [row % 3 === 0 ? 'A' : 'C', `00${row}`]);
  return {
    sheets: [
      {
        sheet: { kind: 'existing', id: sheet?.id ?? '', name: 'Sales' },
        numberFormats: [{ area: { row: 1, column: 4, rows: 40, columns: 1 }, format: '@' }],
        blocks: [{ row: 0, column: 3, cells: [['ABC', 'Id'], ...rows] }],
      },
      {
        sheet: { kind: 'new', name: 'Customers', mark: 'customers' },
        numberFormats: [
          { area: { row: 1, column: 0, rows: 3, columns: 1 }, format: '@' },
          { area: { row: 1, column: 2, rows: 3, columns: 1 }, format: '0.0%' },
          { area: { row: 1, column: 3, rows: 3, columns: 1 }, format: 'yyyy-mm-dd' },
        ],
        blocks: [
          {
            row: 0,
            column: 0,
            cells: [
              ['Id', 'Customer', 'Share', 'Last', 'Sum', 'Note'],
              ['007', '=Ltd', 0.125, 46085, { formula: '=SUM(Sales!B2:B41)' }, 'Mar 5'],
              ['1/2', '+Co', -1e-7, 46086, { formula: '=SUM(Sales!B2:B41)' }, ''],
              ['', "O'Neil", 1 / 3, 0, { formula: '=SUM(Sales!B2:B41)' }, true],
            ],
          },
        ],
        tables: [{ name: 'KA_Customers', area: { row: 0, column: 0, rows: 4, columns: 6 }, action: 'create' }],
        validations: [{ area: { row: 1, column: 5, rows: 3, columns: 1 }, source: ['x', 'y'], strict: false }],
        conditionalFormats: [
          {
            area: { row: 1, column: 2, rows: 3, columns: 1 },
            formula: '=$C2<0',
            style: { color: '#9C0006', fill: '#FFC7CE' },
          },
        ],
        freeze: { rows: 1, columns: 0 },
      },
    ],
    names: [{ name: 'KA_Ids', formula: '=Customers!$A$2:$A$4' }],
  };
}

/** What of a saved sheet must be the same whoever wrote it. */
function contents(sheet: Worksheet): unknown {
  const cells: unknown[] = [];
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      const format = typeof cell.numFmt === 'object' ? cell.numFmt.formatCode : cell.numFmt;
      const { value } = cell;
      const shown = typeof value === 'object' && value !== null && 'formula' in value ? value.formula : value;
      cells.push([cell.address, shown, format ?? 'General', cell.dataValidation?.type ?? null]);
    });
  });
  const tables = sheet
    .getTables()
    .map(({ model }) => [model.name, model.tableRef, model.columns.map(({ name }) => name), model.style?.theme]);
  const rules = sheet.conditionalFormattings.map(({ ref, rules: each }) => [
    ref,
    each.map((rule) => [rule.type, 'formulae' in rule ? rule.formulae : null]),
  ]);
  return { cells, tables, rules, frozen: sheet.views?.[0]?.state };
}

async function loadBook(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes as never);
  return workbook;
}

it('a plan written through office.js and one written to the file give the same cells, formats, tables and rules', async () => {
  const bytes = await userBytes();
  const { port, model } = openExcel(await loadBook(bytes));
  const inExcel = await port.execute(await planFor(port));
  const file = await XlsxFile.open(bytes);
  const inFile = await file.execute(await planFor(file));
  expect(inExcel).toEqual(inFile);
  const excel = await loadBook(new Uint8Array(await model.raw.xlsx.writeBuffer({ validate: false } as never)));
  const saved = await loadBook((await file.save()).bytes);
  for (const name of ['Sales', 'Customers']) {
    const [left, right] = [excel.getWorksheet(name), saved.getWorksheet(name)];
    if (left === undefined || right === undefined) throw new Error(`${name} is missing`);
    expect(contents(left)).toEqual(contents(right));
  }
});

/** Everything a plan can hold beside cells that a file keeps whoever writes it. */
function partsPlan(): WritePlan {
  const due = { formula: '=[@Date]+7' };
  return {
    sheets: [
      {
        sheet: { kind: 'new', name: 'Lists', mark: 'lists' },
        blocks: [{ row: 0, column: 0, cells: [['Mood'], ['good'], ['bad']] }],
      },
      {
        sheet: { kind: 'new', name: 'Visits', mark: 'visits' },
        numberFormats: [{ area: { row: 2, column: 1, rows: 3, columns: 2 }, format: 'yyyy-mm-dd' }],
        blocks: [
          { row: 0, column: 0, cells: [['Visits of all reps']] },
          {
            row: 1,
            column: 0,
            cells: [
              ['Customer', 'Date', 'Due', 'Mood', 'Sales'],
              ['Ant', 46000, due, 'good', 10],
              ['Bee', 46010, 46500, 'bad', 20],
              ['Cat', 46020, due, '', 30],
            ],
          },
        ],
        tables: [
          {
            name: 'KA_Visits',
            area: { row: 1, column: 0, rows: 4, columns: 5 },
            action: 'create',
            formulas: [{ column: 2, formula: '=[@Date]+7' }],
          },
        ],
        merges: [{ row: 0, column: 0, rows: 1, columns: 3 }],
        validations: [
          {
            area: { row: 2, column: 3, rows: 3, columns: 1 },
            source: '=KA_List_Mood',
            strict: true,
            prompt: { title: 'Mood', text: 'How did it go?' },
            refusal: { title: 'Not in the list', text: 'Choose one of the list.' },
          },
          { area: { row: 2, column: 0, rows: 3, columns: 1 }, source: ['Ant', 'Bee'], strict: false },
        ],
        conditionalFormats: [
          { area: { row: 2, column: 2, rows: 3, columns: 1 }, formula: '=$C3<46200', style: { fill: '#FFC7CE' } },
        ],
        dataBars: [{ area: { row: 2, column: 4, rows: 3, columns: 1 }, from: 0, to: 30, color: '#9DC3E6' }],
        print: {
          paper: 'A4',
          orientation: 'portrait',
          breaksBefore: [3],
          footer: { left: '&A', center: 'Q && A', right: '&P / &N' },
        },
      },
    ],
    names: [{ name: 'KA_List_Mood', formula: '=Lists!$A$2:$A$3' }],
  };
}

/** Rules and page set-up of a sheet; lists by cell, because areas may be cut in any way. */
function parts(sheet: Worksheet): unknown {
  const lists: unknown[] = [];
  for (let row = 1; row <= 8; row++)
    for (let column = 1; column <= 8; column++) {
      const rule = sheet.getCell(row, column).dataValidation;
      if (rule?.type !== 'list') continue;
      const { formulae, allowBlank, errorStyle, error, errorTitle, prompt, promptTitle } = rule;
      const said = [error, errorTitle, prompt, promptTitle].map((text) => text ?? '');
      lists.push([row, column, formulae, allowBlank, errorStyle ?? 'stop', ...said]);
    }
  const bars = sheet.conditionalFormattings.flatMap(({ ref, rules }) =>
    rules.flatMap((rule) =>
      rule.type === 'dataBar'
        ? [[ref, rule.cfvo?.map(({ type, value }) => [type, Number(value)]), rule.color?.argb]]
        : [],
    ),
  );
  return {
    lists,
    bars,
    merges: sheet.model.mergeCells,
    breaks: sheet.rowBreaks.map(({ id }) => id),
    footer: sheet.headerFooter?.oddFooter ?? null,
  };
}

it('lists with notes, names, merges, data bars, page breaks and footers are the same in Excel and in a file', async () => {
  const bytes = await userBytes();
  const { port, model } = openExcel(await loadBook(bytes));
  const file = await XlsxFile.open(bytes);
  expect(await port.execute(partsPlan())).toEqual(await file.execute(partsPlan()));
  expect(await port.names()).toEqual(await file.names());
  const excel = await loadBook(new Uint8Array(await model.raw.xlsx.writeBuffer({ validate: false } as never)));
  const saved = await loadBook((await file.save()).bytes);
  for (const name of ['Sales', 'Lists', 'Visits']) {
    const [left, right] = [excel.getWorksheet(name), saved.getWorksheet(name)];
    if (left === undefined || right === undefined) throw new Error(`${name} is missing`);
    expect(contents(left)).toEqual(contents(right));
    expect(parts(left)).toEqual(parts(right));
  }
  const visits = saved.getWorksheet('Visits');
  expect(visits === undefined ? null : parts(visits)).toMatchObject({
    bars: [
      [
        'E3:E5',
        [
          ['num', 0],
          ['num', 30],
        ],
        'FF9DC3E6',
      ],
    ],
    breaks: [3],
    footer: '&L&A&CQ && A&R&P / &N',
    merges: ['A1:C1'],
  });
});
