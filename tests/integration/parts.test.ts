import type { ChartPlan, DrawingPlan, SheetPlan, WritePlan } from '../../src/workbook/plan';
import type { Snapshot } from '../../src/workbook/restore';
import { openExcel, letSettle, sheetId, valuesOf, type OpenExcel } from './support';

const area = (row: number, column: number, rows: number, columns: number) => ({ row, column, rows, columns });

const chart: ChartPlan = {
  name: 'KA_Summary_Sales',
  title: 'October is below September',
  place: area(10, 0, 12, 6),
  series: [
    {
      kind: 'column',
      name: area(0, 1, 1, 1),
      values: area(1, 1, 3, 1),
      categories: area(1, 0, 3, 1),
      color: '#1F4E78',
    },
    {
      kind: 'line',
      name: area(0, 2, 1, 1),
      values: area(1, 2, 3, 1),
      categories: area(1, 0, 3, 1),
      color: '#7F7F7F',
      dash: 'dash',
      marker: 'diamond',
      labels: '#,##0',
    },
  ],
  gapWidth: 60,
  valueFormat: '#,##0',
  valueRange: { from: 0 },
  legend: 'bottom',
};

const drawing: DrawingPlan = {
  prefix: 'KA_Role_',
  shapes: [
    {
      kind: 'line',
      name: 'KA_Role_line1',
      from: 'KA_Role_1',
      to: 'KA_Role_2',
      color: '#595959',
      weight: 1,
      dash: 'solid',
    },
    box('KA_Role_1', 20, 20),
    box('KA_Role_2', 20, 120),
  ],
};

function box(name: string, left: number, top: number) {
  return {
    kind: 'box' as const,
    name,
    left,
    top,
    width: 120,
    height: 50,
    text: `${name} (+)`,
    textColor: '#000000',
    textSize: 10,
    bold: true,
    fill: '#DDEBF7',
    outline: '#1F4E78',
    weight: 1.5,
    dash: 'dot' as const,
  };
}

const summary: SheetPlan = {
  sheet: { kind: 'new', name: 'Summary', mark: 'summary 2026-10' },
  blocks: [
    {
      row: 0,
      column: 0,
      cells: [
        ['Month', 'Sales', 'Plan', 'Note'],
        ['Aug', 120, 100, ''],
        ['Sep', 130, 110, ''],
        ['Oct', 90, 120, ''],
      ],
    },
  ],
  merges: [area(5, 0, 1, 4)],
  validations: [
    {
      area: area(1, 3, 3, 1),
      source: '=KA_List_Mood',
      strict: true,
      prompt: { title: 'Mood', text: 'How did it go?' },
      refusal: { title: 'Not in the list', text: 'Choose one from the list.' },
    },
  ],
  dataBars: [{ area: area(1, 1, 3, 1), from: 0, to: 130, color: '#9DC3E6' }],
  print: {
    paper: 'A4',
    orientation: 'portrait',
    breaksBefore: [8, 40],
    footer: { left: '&A', right: '&P / &N' },
  },
  charts: [chart],
  drawings: [drawing],
};

const plan: WritePlan = {
  sheets: [
    {
      sheet: { kind: 'new', name: 'Lists', mark: 'lists' },
      blocks: [{ row: 0, column: 0, cells: [['good'], ['bad']] }],
    },
    summary,
  ],
  names: [{ name: 'KA_List_Mood', formula: '=Lists!$A$1:$A$2' }],
};

/** The same plan on the sheet that is there, changed. */
function again(open: OpenExcel, change: Partial<SheetPlan>): WritePlan {
  const id = sheetId(open.model, 'Summary');
  return { sheets: [{ ...summary, ...change, sheet: { kind: 'existing', id, name: 'Summary' } }] };
}

/** Everything of a sheet that is not in its cells, as plain values. */
function pictures({ model }: OpenExcel): unknown {
  const sheet = model.sheet('Summary');
  return {
    bars: sheet?.conditionalFormats.map(({ type, areas, bar }) => [type, areas, bar?.color, bar?.from, bar?.to]),
    charts: sheet?.charts.map(({ name, type, title, series, legend, left, top, width, height }) => [
      [name, type, title.text, legend.visible, legend.position, left, top, width, height],
      series.map((each) => [each.name, each.type, each.values?.area, each.categories?.area, each.hasDataLabels]),
    ]),
    shapes: sheet?.shapes.map(({ name, type, left, top, text, fill, line, begin, end }) => [
      [name, type, left, top, text.text, fill.color, line.color, line.dash],
      [begin?.shape.name, begin?.site, end?.shape.name, end?.site],
    ]),
    breaks: sheet?.raw.rowBreaks.map(({ id }) => id),
    footer: sheet?.raw.headerFooter.oddFooter,
    merges: sheet?.raw.hasMerges,
    rules: Object.entries(sheet?.raw.dataValidations.model ?? {}).filter(([, rule]) => rule !== undefined),
  };
}

describe.each(['1.12', '1.15'])('parts of a plan beside its cells, with ExcelApi %s', (excelApi) => {
  async function writeParts(): Promise<OpenExcel & { snapshot: Snapshot }> {
    const open = openExcel(undefined, { excelApi });
    expect((await open.port.execute(plan)).notKept).toEqual([]);
    if (open.port.lastSnapshot === null) throw new Error('no snapshot was taken');
    return { ...open, snapshot: JSON.parse(JSON.stringify(open.port.lastSnapshot)) as Snapshot };
  }

  it('come with the cells', async () => {
    const open = await writeParts();
    const sheet = open.model.sheet('Summary');
    expect(sheet?.charts).toHaveLength(1);
    expect(sheet?.charts[0]?.series.map(({ name, type, values }) => [name, type, values?.area])).toEqual([
      ['Sales', 'ColumnClustered', area(1, 1, 3, 1)],
      ['Plan', 'LineMarkers', area(1, 2, 3, 1)],
    ]);
    expect(sheet?.charts[0]?.series[0]).toMatchObject({ gapWidth: 60, hasDataLabels: false });
    expect(sheet?.charts[0]?.series[1]).toMatchObject({
      markerStyle: 'Diamond',
      hasDataLabels: true,
      labels: { numberFormat: '#,##0' },
      looks: { line: { color: '#7F7F7F', style: 'Dash', weight: 1.75 } },
    });
    expect(sheet?.shapes.map(({ name }) => name)).toEqual(['KA_Role_1', 'KA_Role_2', 'KA_Role_line1']);
    expect(sheet?.shapes[2]).toMatchObject({ begin: { site: 2 }, end: { site: 0 }, top: 70, height: 50 });
    expect(pictures(open)).toMatchObject({
      bars: [['DataBar', [area(1, 1, 3, 1)], '#9DC3E6', { type: 'Number', formula: '0' }, { formula: '130' }]],
      breaks: [8, 40],
      footer: '&L&A&R&P / &N',
      merges: true,
      rules: [
        [
          'range:D2:D4',
          {
            formulae: ['KA_List_Mood'],
            promptTitle: 'Mood',
            prompt: 'How did it go?',
            showInputMessage: true,
            errorStyle: 'stop',
            errorTitle: 'Not in the list',
            error: 'Choose one from the list.',
          },
        ],
      ],
    });
    expect(await open.port.names()).toEqual([{ name: 'KA_List_Mood', formula: '=Lists!$A$1:$A$2' }]);
    expect(open.model.undoClearing).toEqual([]);
    await letSettle();
    expect(open.host.trackedRanges).toBe(0);
  });

  it('are the same after a second run, on the sheet as new and as one that is there', async () => {
    const open = await writeParts();
    const first = pictures(open);
    await open.port.execute(plan);
    expect(pictures(open)).toEqual(first);
    await open.port.execute(again(open, {}));
    expect(pictures(open)).toEqual(first);
    expect(open.model.sheet('Summary')?.charts).toHaveLength(1);
    expect(open.model.undoClearing).toEqual([]);
  });

  it('go with Restore, but nothing of the user goes', async () => {
    const open = await writeParts();
    const sheet = open.model.sheet('Summary');
    if (sheet === null) throw new Error('the sheet is gone');
    await open.run(async (context) => {
      const mine = context.workbook.worksheets.getItem('Summary');
      mine.charts.add('Line', mine.getRange('B2:B4')).name = 'mine';
      mine.shapes.addGeometricShape('Ellipse').name = 'my note';
      await context.sync();
    });
    const outcome = await open.port.restore(open.snapshot);
    expect(outcome).toMatchObject({
      notRestored: [],
      tablesLeft: [],
      chartsLeft: [],
      emptiedSheets: ['Lists', 'Summary'],
    });
    expect(sheet.charts.map(({ name }) => name)).toEqual(['mine']);
    expect(sheet.shapes.map(({ name }) => name)).toEqual(['my note']);
    expect(sheet.conditionalFormats).toEqual([]);
    expect(sheet.raw.hasMerges).toBe(false);
    expect(await open.port.names()).toEqual([]);
    expect(valuesOf(open.model, 'Summary')).toEqual([]);
    expect(open.model.undoClearing).toEqual([]);
    expect(await open.port.restore(open.snapshot)).toMatchObject({ notRestored: [], chartsLeft: [] });
  });

  it('follow a plan that has changed: the chart where it stands, the bars, the note, the drawing', async () => {
    const open = await writeParts();
    const sheet = open.model.sheet('Summary');
    const id = sheet?.charts[0]?.id;
    const [column] = chart.series;
    if (column === undefined) throw new Error('there is no series');
    const next = again(open, {
      blocks: [{ row: 4, column: 0, cells: [['Nov', 140, 130]] }],
      dataBars: [{ area: area(1, 1, 4, 1), from: 0, to: 140, color: '#9DC3E6' }],
      validations: [{ area: area(1, 3, 3, 1), source: ['x', 'y'], strict: false }],
      charts: [
        {
          ...chart,
          title: 'November is best',
          valueFormat: null,
          legend: 'none',
          series: [{ ...column, values: area(1, 1, 4, 1), categories: area(1, 0, 4, 1) }],
        },
      ],
      drawings: [{ prefix: 'KA_Role_', shapes: [box('KA_Role_9', 0, 0)] }],
    });
    expect((await open.port.execute(next)).notKept).toEqual([]);
    expect(sheet?.charts.map((each) => [each.id, each.title.text, each.legend.visible])).toEqual([
      [id, 'November is best', false],
    ]);
    expect(sheet?.charts[0]?.axis('Value', 'Primary')?.visible).toBe(false);
    expect(sheet?.charts[0]?.series.map(({ values }) => values?.area)).toEqual([area(1, 1, 4, 1)]);
    expect(sheet?.shapes.map(({ name }) => name)).toEqual(['KA_Role_9']);
    expect(pictures(open)).toMatchObject({
      bars: [['DataBar', [area(1, 1, 4, 1)], '#9DC3E6', { formula: '0' }, { formula: '140' }]],
      rules: [['range:D2:D4', { formulae: ['"x,y"'], errorStyle: 'warning' }]],
    });
    expect(JSON.stringify(pictures(open))).not.toContain('How did it go?');

    if (open.port.lastSnapshot === null) throw new Error('no snapshot was taken');
    const outcome = await open.port.restore(open.port.lastSnapshot);
    // Two series cannot be made of one, and what the drawing showed is not known any more.
    expect(outcome.chartsLeft).toEqual(['November is best', 'Summary']);
    expect(sheet?.charts.map((each) => [each.id, each.title.text])).toEqual([[id, 'October is below September']]);
    expect(sheet?.shapes).toEqual([]);
    expect(pictures(open)).toMatchObject({ rules: [['range:D2:D4', { prompt: 'How did it go?' }]] });
    expect(valuesOf(open.model, 'Summary')).toHaveLength(4);
  });

  it('take a chart back to its cells of before, where Excel tells them', async () => {
    const open = await writeParts();
    const longer = chart.series.map((each) => ({ ...each, values: { ...each.values, rows: 4 } }));
    const next = again(open, { charts: [{ ...chart, title: 'Longer', series: longer }], drawings: [] });
    await open.port.execute(next);
    if (open.port.lastSnapshot === null) throw new Error('no snapshot was taken');
    const { chartsLeft } = await open.port.restore(open.port.lastSnapshot);
    const [drawn] = open.model.sheet('Summary')?.charts ?? [];
    expect(drawn?.title.text).toBe('October is below September');
    const isTold = excelApi === '1.15';
    expect(chartsLeft).toEqual(isTold ? [] : ['Longer']);
    const rows = isTold ? 3 : 4;
    expect(drawn?.series.map(({ values }) => values?.area)).toEqual([area(1, 1, rows, 1), area(1, 2, rows, 1)]);
  });

  it('stay where somebody has changed them since', async () => {
    const open = await writeParts();
    const [ours] = open.model.sheet('Summary')?.charts ?? [];
    if (ours === undefined) throw new Error('the chart is gone');
    ours.title.text = 'My own title';
    await open.run(async (context) => {
      const list = context.workbook.worksheets.getItem('Summary').getRange('D2:D4').dataValidation;
      list.rule = { list: { inCellDropDown: true, source: 'my,own' } };
      await context.sync();
    });
    expect((await open.port.restore({ ...open.snapshot, sheets: open.snapshot.sheets.slice(1) })).chartsLeft).toEqual([
      'My own title',
    ]);
    expect(open.model.sheet('Summary')?.charts).toHaveLength(1);
  });

  it('need as many requests for many rows as for few', async () => {
    const requests = async (rows: number): Promise<number> => {
      const open = openExcel(undefined, { excelApi });
      const cells = Array.from({ length: rows }, (_unused, row) => [`m${row}`, row, row]);
      await open.port.execute({
        sheets: [{ ...summary, validations: [], blocks: [...(summary.blocks ?? []), { row: 50, column: 0, cells }] }],
      });
      return open.host.gate.requests().length;
    };
    expect(await requests(500)).toBe(await requests(10));
  });
});
