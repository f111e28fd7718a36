import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import { ADD_IN_ID } from '../../../../src/workbench/host/file/settings';
import { HostFile } from '../../../../src/workbench/host/file/hostFile';
import { openPackage, readMarks } from '../../../../src/workbook/xlsx/package';
import { openExcelFile } from '../../../integration/support';
import { richWorkbook } from '../../../support/richWorkbook';

async function twoSheets(): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.addWorksheet('Sales').addRows([
    ['Customer', 'Amount'],
    ['Ant', 5],
  ]);
  workbook.addWorksheet('Other').getCell('A1').value = 'mine';
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

it('a workbook in which nothing changed is the very same file', async () => {
  const bytes = await richWorkbook();
  expect((await (await HostFile.open(bytes)).save()).bytes).toEqual(bytes);
});

it('what changed through office.js goes into the original; its other parts stay, byte for byte', async () => {
  const bytes = await richWorkbook();
  const { run, model, file } = await openExcelFile(bytes);
  const sheet = model.sheets[0]?.name ?? '';
  await run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange('AA90:AB90');
    range.values = [['ours', 5]];
    range.numberFormat = [['@', '0.00']];
    range.format.font.bold = true;
    await context.sync();
  });
  const saved = openPackage((await file.save()).bytes);
  const original = openPackage(bytes);
  const changed = original.names().filter((name) => {
    if (/workbook\.xml$|styles\.xml$|sharedStrings\.xml$|calcChain|Content_Types|rels$/.test(name)) return false;
    return !saved.has(name) || Buffer.compare(original.bytes(name), saved.bytes(name)) !== 0;
  });
  expect(changed).toHaveLength(1);
  const again = await HostFile.open(saved.toBytes());
  expect(again.model.sheets[0]?.value(89, 26)).toBe('ours');
  expect(again.model.sheets[0]?.cell(89, 27)?.numFmt).toBe('0.00');
  expect(again.model.sheets[0]?.cell(89, 26)?.font?.bold).toBe(true);
});

it('marks of sheets and settings of the add-in survive saving, twice', async () => {
  const { run, file } = await openExcelFile(await twoSheets());
  await run(async (context) => {
    const sheet = context.workbook.worksheets.add('Customers');
    sheet.customProperties.add('KeyAccounts', 'customers');
    context.workbook.worksheets.getItem('Sales').customProperties.add('KeyAccounts', 'sales');
    context.workbook.settings.add('language', 'zh-Hans');
    context.workbook.settings.add('limits', { a: 0.8 });
    await context.sync();
  });
  const first = await openExcelFile((await file.save()).bytes);
  await first.run(async (context) => {
    context.workbook.settings.getItem('language').delete();
    await context.sync();
  });
  const { bytes } = await first.file.save();
  expect([...readMarks(openPackage(bytes))]).toEqual([
    ['Sales', 'sales'],
    ['Customers', 'customers'],
  ]);
  expect([...(await HostFile.open(bytes)).model.settings]).toEqual([['limits', { a: 0.8 }]]);
});

it('renamed and deleted sheets come out too, with a note that other parts are lost', async () => {
  const { run, file, model } = await openExcelFile(await twoSheets());
  model.sheet('Sales')?.customProperties.set('KeyAccounts', 'sales');
  await run(async (context) => {
    context.workbook.worksheets.getItem('Other').delete();
    context.workbook.worksheets.getItem('Sales').name = 'Umsatz';
    await context.sync();
  });
  const { bytes, lost } = await file.save();
  expect(lost).toHaveLength(1);
  const again = await HostFile.open(bytes);
  expect(again.model.sheets.map(({ name }) => name)).toEqual(['Umsatz']);
  expect(again.model.sheets[0]?.customProperties.get('KeyAccounts')).toBe('sales');
});

it('the settings are those of the add-in of the manifest', () => {
  expect(readFileSync(join(__dirname, '../../../../manifest.xml'), 'utf8')).toContain(`<Id>${ADD_IN_ID}</Id>`);
});

it('charts, shapes, data bars and notes of lists are saved and found again', async () => {
  const { run, file } = await openExcelFile(await twoSheets());
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sales');
    const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:B2'), 'Columns');
    chart.name = 'KA_Trend';
    chart.title.text = 'Ant buys';
    chart.setPosition('D2', 'H12');
    const box = sheet.shapes.addGeometricShape('Rectangle');
    box.name = 'KA_Role_1';
    Object.assign(box, { left: 20, top: 300, width: 90, height: 40 });
    box.textFrame.textRange.text = 'Buyer';
    const { dataBar } = sheet.getRange('B2:B2').conditionalFormats.add('DataBar');
    dataBar.lowerBoundRule = { type: 'Number', formula: '0' };
    dataBar.upperBoundRule = { type: 'Number', formula: '5' };
    const { dataValidation } = sheet.getRange('C2');
    dataValidation.rule = { list: { inCellDropDown: true, source: 'A,B' } };
    dataValidation.prompt = { showPrompt: true, title: 'Class', message: 'Choose one' };
    await context.sync();
  });
  const { bytes } = await file.save();
  const again = await HostFile.open(bytes);
  const sheet = again.model.sheet('Sales');
  const [chart] = sheet?.charts ?? [];
  expect(chart).toMatchObject({ name: 'KA_Trend', title: { text: 'Ant buys' } });
  expect(chart?.series.map(({ values }) => values?.area)).toEqual([{ row: 1, column: 1, rows: 1, columns: 1 }]);
  expect(Math.round(chart?.left ?? 0)).toBe(144);
  expect(sheet?.shapes.map(({ name, type }) => [name, type])).toEqual([['KA_Role_1', 'GeometricShape']]);
  expect(sheet?.conditionalFormats.map(({ type }) => type)).toEqual(['DataBar']);
  expect(Object.values(sheet?.raw.dataValidations.model ?? {})[0]).toMatchObject({ prompt: 'Choose one' });
  expect((await again.save()).bytes).toEqual(bytes);
});
