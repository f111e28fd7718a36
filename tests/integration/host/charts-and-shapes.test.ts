/// <reference types="office-js" />
import { openExcel, type OpenExcel } from '../support';
import { areaOfPlace } from '../../../src/workbench/host/model/drawings/places';

async function withSales(): Promise<OpenExcel> {
  const open = openExcel();
  await open.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:C4').values = [
      ['Month', 'Sales', 'Goal'],
      ['Jan', 10, 12],
      ['Feb', 20, 18],
      ['Mar', 30, 25],
    ];
    await context.sync();
  });
  return open;
}

describe('charts', () => {
  it('are made of a range, styled, placed over cells and found again by name', async () => {
    const { run, model } = await withSales();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:C4'), 'Columns');
      chart.name = 'KA_Trend';
      chart.title.text = 'Sales rise';
      chart.title.format.font.size = 14;
      chart.legend.position = 'Bottom';
      chart.setPosition('E2', 'H10');
      const goal = chart.series.getItemAt(1);
      goal.chartType = 'Line';
      goal.markerStyle = 'Diamond';
      goal.hasDataLabels = true;
      goal.dataLabels.numberFormat = '0';
      goal.format.line.color = '#C00000';
      goal.format.line.lineStyle = 'Dash';
      chart.series.getItemAt(0).gapWidth = 60;
      chart.axes.valueAxis.numberFormat = '#,##0';
      chart.axes.valueAxis.minimum = 0;
      chart.axes.valueAxis.majorGridlines.format.line.color = '#D9D9D9';
      await context.sync();
      chart.legend.visible = false; // a second request finds the chart by its id
      await context.sync();
    });
    await run(async (context) => {
      const { charts } = context.workbook.worksheets.getItem('Sheet1');
      const none = charts.getItemOrNullObject('KA_Other');
      const chart = charts.getItemOrNullObject('KA_Trend').load('name, left, top, title/text, legend/visible');
      charts.load('items/name');
      const series = chart.series.load('items/name, items/chartType');
      await context.sync();
      expect(none.isNullObject).toBe(true);
      expect(charts.items.map(({ name }) => name)).toEqual(['KA_Trend']);
      expect(chart.title.text).toBe('Sales rise');
      expect(chart.legend.visible).toBe(false);
      expect(series.items.map(({ name, chartType }) => [name, chartType])).toEqual([
        ['Sales', 'ColumnClustered'],
        ['Goal', 'Line'],
      ]);
      const values = series.items[1]?.getDimensionValues('Values');
      const categories = series.items[1]?.getDimensionValues('Categories');
      await context.sync();
      expect(values?.value).toEqual([12, 18, 25]);
      expect(categories?.value).toEqual(['Jan', 'Feb', 'Mar']);
      chart.delete();
      await context.sync();
    });
    expect(model.sheets[0]?.charts).toEqual([]);
  });

  it('cover the cells they were put over', async () => {
    const { run, model } = await withSales();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.charts.add('Line', sheet.getRange('A1:B4')).setPosition('E2', 'H10');
      await context.sync();
    });
    const [sheet] = model.sheets;
    const [chart] = sheet?.charts ?? [];
    if (sheet === undefined || chart === undefined) throw new Error('no chart');
    expect(areaOfPlace(sheet, chart)).toEqual({ row: 1, column: 4, rows: 9, columns: 4 });
  });

  it('take series one by one, and are refused on a protected sheet', async () => {
    const { run, model } = await withSales();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const chart = sheet.charts.add('XYScatterLines', sheet.getRange('A1:B4'));
      chart.series.getItemAt(0).delete();
      const series = chart.series.add('mine');
      series.setXAxisValues(sheet.getRange('B2:B4'));
      series.setValues(sheet.getRange('C2:C4'));
      const count = chart.series.getCount();
      await context.sync();
      expect(count.value).toBe(1);
    });
    const [sheet] = model.sheets;
    expect(sheet?.charts[0]?.series[0]).toMatchObject({ name: 'mine', values: { area: { column: 2, rows: 3 } } });
    if (sheet !== undefined) sheet.raw.sheetProtection = { sheet: true };
    const refused = run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').charts.getItemAt(0).name = 'other';
      await context.sync();
    });
    await expect(refused).rejects.toMatchObject({ code: 'AccessDenied' });
  });
});

describe('shapes', () => {
  it('are boxes with text and lines that follow the boxes they join', async () => {
    const { run, model } = openExcel();
    await run(async (context) => {
      const { shapes } = context.workbook.worksheets.getItem('Sheet1');
      const [top, low] = ['KA_Role_1', 'KA_Role_2'].map((name, index) => {
        const box = shapes.addGeometricShape('Rectangle');
        box.name = name;
        Object.assign(box, { left: 10, top: 10 + index * 100, width: 80, height: 40 });
        box.fill.setSolidColor('#FFFFFF');
        box.lineFormat.color = '#107C10';
        box.lineFormat.weight = 2;
        box.lineFormat.dashStyle = 'Dash';
        box.textFrame.textRange.text = name;
        box.textFrame.textRange.font.bold = true;
        return box;
      });
      if (top === undefined || low === undefined) throw new Error('no boxes');
      const line = shapes.addLine(0, 0, 1, 1, 'Straight');
      line.line.connectBeginShape(top, 2);
      line.line.connectEndShape(low, 0);
      await context.sync();
    });
    const [sheet] = model.sheets;
    expect(sheet?.shapes[2]).toMatchObject({ type: 'Line', left: 50, top: 50, width: 0, height: 60 });
    await run(async (context) => {
      const { shapes } = context.workbook.worksheets.getItem('Sheet1');
      shapes.load('items/name, items/type');
      await context.sync();
      expect(shapes.items.map(({ name }) => name).slice(0, 2)).toEqual(['KA_Role_1', 'KA_Role_2']);
      for (const shape of shapes.items) if (shape.name.startsWith('KA_Role_1')) shape.delete();
      await context.sync();
    });
    expect(sheet?.shapes.map(({ name, begin }) => [name.split(' ')[0], begin])).toEqual([
      ['KA_Role_2', null],
      ['Straight', null],
    ]);
  });
});

describe('rules and pages', () => {
  it('keep prompts and alerts of lists, with Excel’s lengths', async () => {
    const { run } = openExcel();
    await run(async (context) => {
      const { dataValidation } = context.workbook.worksheets.getItem('Sheet1').getRange('B2:B9');
      context.workbook.names.add('KA_List_Class', '=Sheet1!$A$1:$A$3');
      dataValidation.rule = { list: { inCellDropDown: true, source: '=KA_List_Class' } };
      dataValidation.errorAlert = { showAlert: true, style: 'Warning', title: 'Class', message: 'A, B or C' };
      dataValidation.prompt = { showPrompt: true, title: 'Class', message: 'Choose one' };
      dataValidation.load('prompt, errorAlert, rule, type');
      await context.sync();
      expect(dataValidation.rule.list?.source).toBe('=KA_List_Class');
      expect(dataValidation.prompt).toEqual({ showPrompt: true, title: 'Class', message: 'Choose one' });
      expect(dataValidation.errorAlert.message).toBe('A, B or C');
      dataValidation.prompt = { showPrompt: true, title: 'x'.repeat(33), message: '' };
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
    });
  });

  it('draw data bars between two ends', async () => {
    const { run, model } = openExcel();
    await run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('C2:C9');
      const { dataBar } = range.conditionalFormats.add('DataBar');
      dataBar.lowerBoundRule = { type: 'Number', formula: '0' };
      dataBar.upperBoundRule = { type: 'Number', formula: '5' };
      dataBar.positiveFormat.fillColor = '#107C10';
      dataBar.positiveFormat.gradientFill = false;
      await context.sync();
      range.conditionalFormats.load('items/type');
      await context.sync();
      expect(range.conditionalFormats.items.map(({ type }) => type)).toEqual(['DataBar']);
    });
    expect(model.sheets[0]?.raw.conditionalFormattings[0]).toMatchObject({
      ref: 'C2:C9',
      rules: [{ type: 'dataBar', color: { argb: 'FF107C10' }, gradient: false }],
    });
  });

  it('break pages and have footers', async () => {
    const { run, model } = openExcel();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.horizontalPageBreaks.add('A11');
      sheet.horizontalPageBreaks.add('A6');
      const footer = sheet.pageLayout.headersFooters.defaultForAllPages;
      footer.leftFooter = 'Ant && Bee';
      footer.rightFooter = '&P of &N';
      sheet.horizontalPageBreaks.load('items/rowIndex');
      footer.load('leftFooter, centerFooter, rightFooter');
      await context.sync();
      expect(sheet.horizontalPageBreaks.items.map(({ rowIndex }) => rowIndex)).toEqual([5, 10]);
      expect([footer.leftFooter, footer.centerFooter, footer.rightFooter]).toEqual(['Ant && Bee', '', '&P of &N']);
    });
    expect(model.sheets[0]?.raw.headerFooter.oddFooter).toBe('&LAnt && Bee&R&P of &N');
    await run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').horizontalPageBreaks.removePageBreaks();
      await context.sync();
    });
    expect(model.sheets[0]?.raw.rowBreaks).toEqual([]);
  });
});
