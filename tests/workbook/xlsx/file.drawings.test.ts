import { XlsxFile } from '../../../src/workbook/xlsx/file';
import type { ChartPlan, SeriesPlan, ShapePlan } from '../../../src/workbook/plan';
import { packageDiff, partText } from '../../support/packageDiff';
import { convert, hasLibreOffice, hasPython, inFolder, python, testWith } from '../../support/programs';
import { richWorkbook } from '../../support/richWorkbook';
import { losses, onNew, onOld, writeFile, type Parts } from '../../support/written';
import { writeFileSync } from 'node:fs';
import path from 'node:path';

const area = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });
const series = (kind: SeriesPlan['kind'], column: number, looks: Partial<SeriesPlan>): SeriesPlan => ({
  kind,
  name: area(0, column),
  values: area(1, column, 3),
  categories: area(1, 0, 3),
  color: '#0F6CBD',
  ...looks,
});
const MONTHS: ChartPlan = {
  name: 'KA_Months',
  title: 'March is under plan & last year',
  place: area(6, 0, 12, 5),
  legend: 'bottom',
  gapWidth: 45,
  valueFormat: '#,##0',
  valueRange: { from: 0 },
  series: [
    series('line', 2, { color: '#242424', marker: 'diamond' }),
    series('column', 1, { labels: '0', outline: '#242424' }),
    series('line', 3, { color: '#616161', weight: 2.25, dash: 'dash' }),
  ],
};
const PARETO: ChartPlan = {
  name: 'KA_Pareto',
  title: 'Few make most',
  place: area(6, 5, 12, 5),
  legend: 'none',
  valueFormat: null,
  valueRange: { from: 0, to: 1 },
  categoryRange: { to: 1 },
  categoryFormat: '0%',
  series: [series('scatter', 3, { weight: 2.25 }), series('line', 2, { color: '#242424' })],
};
const box = (name: string, left: number, text: string): ShapePlan => ({
  kind: 'box',
  name,
  left,
  top: left / 2,
  width: 100,
  height: 40,
  text,
  textColor: '#242424',
  textSize: 9,
  fill: '#FFFFFF',
  outline: '#0F6CBD',
  weight: 1.5,
  dash: 'dot',
});
const PICTURE: Parts = {
  blocks: [
    {
      row: 0,
      column: 0,
      cells: [
        ['Month', 'This "year"', 'Last year', 'Plan'],
        ['Jan', 10, 12.5, 0.1],
        ['Feb', { formula: '=B2*2' }, '', 0.2],
        ['Mar', 30, 8, 1],
      ],
    },
  ],
  charts: [MONTHS, PARETO],
  drawings: [
    {
      prefix: 'KA_Map_',
      shapes: [
        box('KA_Map_1', 200, 'Ana & Co\nBoss'),
        box('KA_Map_2', 300, '王经理'),
        { kind: 'line', name: 'KA_Map_3', from: 'KA_Map_1', to: 'KA_Map_2', color: '#616161', weight: 1, dash: 'dash' },
        { kind: 'line', name: 'KA_Map_4', from: 'KA_Map_1', to: 'nobody', color: '#616161', weight: 1, dash: 'dash' },
      ],
    },
  ],
};

const BOOKS: readonly (readonly [string, () => Uint8Array | null, number, number])[] = [
  ['a workbook of the user', () => richWorkbook(), 6, 3],
  ['a workbook without an original', () => null, 1, 1],
];

describe.each(BOOKS)('charts and shapes in %s', (_, original, chart, drawing) => {
  const [first, second] = [`xl/charts/chart${chart}.xml`, `xl/charts/chart${chart + 1}.xml`];
  const picture = `xl/drawings/drawing${drawing}.xml`;
  const makePicture = (): Promise<Uint8Array> => writeFile(original(), onNew("Ana's sheet", PICTURE));

  test('columns and lines share their axes; each series has its cells, its values and its look', async () => {
    const text = partText(await makePicture(), first);
    expect(text).toMatch(
      /<c:barChart>.*<c:gapWidth val="45"\/>.*<\/c:barChart><c:lineChart>.*<\/c:lineChart><c:catAx>/,
    );
    expect(text).toContain("<c:f>'Ana''s sheet'!$B$2:$B$4</c:f>");
    expect(text).toContain('<c:pt idx="0"><c:v>This &quot;year&quot;</c:v></c:pt>');
    expect(text).toMatch(/\$B\$2:\$B\$4<\/c:f>.*?<c:ptCount val="3"\/><c:pt idx="0"><c:v>10<.*?<c:v>20<.*?<c:v>30</);
    expect(text).toMatch(
      /\$C\$2:\$C\$4<\/c:f>.*?<c:ptCount val="3"\/><c:pt idx="0"><c:v>12.5<\/c:v><\/c:pt><c:pt idx="2">/,
    );
    expect(text).toContain('<c:idx val="1"/><c:order val="1"/><c:tx><c:strRef><c:f>\'Ana\'\'s sheet\'!$B$1<');
    expect(text).toContain('<a:t>March is under plan &amp; last year</a:t>');
    expect(text).toMatch(/<a:ln w="28575"[^>]*>.{0,80}616161.{0,40}<a:prstDash val="dash"\/>/);
    expect(text).toContain('<c:symbol val="diamond"/>');
    expect(text).toContain('<c:legendPos val="b"/>');
    expect(text).toContain('<c:orientation val="minMax"/><c:min val="0"/>');
  });

  test('points have two axes of numbers, and a hidden axis has no grid', async () => {
    const text = partText(await makePicture(), second);
    expect(text.match(/<c:ser>/g)).toHaveLength(2);
    expect(text.match(/<c:xVal>/g)).toHaveLength(2);
    expect(text).not.toMatch(/catAx|majorGridlines|<c:legend>|lineChart/);
    expect(text).toContain('<c:max val="1"/><c:min val="0"/></c:scaling><c:delete val="1"/>');
    expect(text).toContain(
      '<c:max val="1"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="0%"',
    );
  });

  test('they stand over their cells and places', async () => {
    const text = partText(await makePicture(), picture);
    expect(text).toMatch(
      /<xdr:from><xdr:col>5<.*?<xdr:row>6<.*?<xdr:to><xdr:col>10<.*?<xdr:row>18<.*?name="KA_Pareto"/,
    );
    expect(text).toContain('name="KA_Months" descr="March is under plan &amp; last year"');
    expect(text).toMatch(
      /<xdr:pos x="2540000" y="1270000"\/><xdr:ext cx="1270000" cy="508000"\/><xdr:sp .*Ana &amp; Co<.*Boss</,
    );
    const ids = [...text.matchAll(/<xdr:cNvPr id="(\d+)" name="(\w+)"/g)].map((match) => [match[2], match[1]]);
    const id = new Map(ids.map(([name, number]) => [name, number]));
    expect([...id.keys()].sort()).toEqual(['KA_Map_1', 'KA_Map_2', 'KA_Map_3', 'KA_Months', 'KA_Pareto']);
    expect(new Set(id.values()).size).toBe(5);
    expect(text).toContain(
      `<a:stCxn id="${id.get('KA_Map_1')}" idx="2"/><a:endCxn id="${id.get('KA_Map_2')}" idx="0"/>`,
    );
    // From the bottom of the first box (250, 140) down to the top of the second (350, 150), in points.
    expect(text).toContain('<xdr:pos x="3175000" y="1778000"/><xdr:ext cx="1270000" cy="127000"/><xdr:cxnSp');
  });

  test('the same plan a second time gives the same file', async () => {
    const once = await makePicture();
    const twice = await writeFile(once, onOld("Ana's sheet", PICTURE));
    expect(packageDiff(once, twice)).toEqual({});
    expect(Buffer.compare(once, twice)).toBe(0);
  });

  test('a chart is brought up to date in place: values, title and place, and its colours stay', async () => {
    const { strFromU8, strToU8, unzipSync, zipSync } = await import('fflate');
    const parts = unzipSync(await makePicture());
    const recoloured = strFromU8(parts[first] ?? new Uint8Array()).replace('616161', 'FF0000');
    const before = zipSync({ ...parts, [first]: strToU8(recoloured) });
    const longer = MONTHS.series.map((each) => ({ ...each, values: { ...each.values, rows: 2 } }));
    const charts = [{ ...MONTHS, title: 'Now', place: area(20, 1, 5, 5), series: longer }];
    const cells = { row: 1, column: 1, cells: [[77]] };
    const after = await writeFile(before, onOld("Ana's sheet", { charts, blocks: [cells] }));
    const text = partText(after, first);
    expect(text).toContain('<a:t>Now</a:t>');
    expect(text).toContain('FF0000');
    expect(text).toMatch(/\$B\$2:\$B\$3<\/c:f>.*?<c:ptCount val="2"\/><c:pt idx="0"><c:v>77<.*?<c:v>154</);
    expect(partText(after, picture)).toMatch(/<xdr:col>1<.{0,60}<xdr:row>20<.*?name="KA_Months" descr="Now"/);
    expect(
      Object.keys(packageDiff(before, after))
        .filter((part) => /chart|drawing/.test(part))
        .sort(),
    ).toEqual([first, picture].sort());
  });

  test('a chart that has become another one is drawn anew', async () => {
    const [line] = MONTHS.series;
    const charts = [{ ...MONTHS, series: line === undefined ? [] : [line] }];
    const after = await writeFile(await makePicture(), onOld("Ana's sheet", { charts }));
    expect(partText(after, first)).not.toContain('barChart');
  });

  test('shapes with the prefix are drawn anew, the others stay', async () => {
    const after = await writeFile(
      await makePicture(),
      onOld("Ana's sheet", { drawings: [{ prefix: 'KA_Map_', shapes: [box('KA_Map_9', 50, 'new')] }] }),
    );
    const names = [...partText(after, picture).matchAll(/<xdr:cNvPr id="\d+" name="(\w+)"/g)].map((match) => match[1]);
    expect(names).toEqual(['KA_Months', 'KA_Pareto', 'KA_Map_9']);
  });

  testWith(hasPython('openpyxl'), 'openpyxl')('openpyxl reads the charts', async () => {
    const bytes = await makePicture();
    const found = inFolder((folder) => {
      writeFileSync(path.join(folder, 'book.xlsx'), bytes);
      const script =
        'import openpyxl, sys\n' +
        'sheet = openpyxl.load_workbook(sys.argv[1] + "/book.xlsx")["Ana\'s sheet"]\n' +
        'for chart in sheet._charts:\n' +
        '  anchor = chart.anchor\n' +
        '  kinds = [type(each).__name__ for each in chart._charts]\n' +
        '  print(kinds, [s.val.numRef.f if s.val else s.yVal.numRef.f for each in chart._charts for s in each.series], anchor._from.col, anchor._from.row)\n';
      return python(script, folder);
    });
    expect(found.split('\n').slice(0, 2)).toEqual([
      "['BarChart', 'LineChart'] [\"'Ana''s sheet'!$B$2:$B$4\", \"'Ana''s sheet'!$C$2:$C$4\", \"'Ana''s sheet'!$D$2:$D$4\"] 0 6",
      "['ScatterChart'] [\"'Ana''s sheet'!$D$2:$D$4\", \"'Ana''s sheet'!$C$2:$C$4\"] 5 6",
    ]);
  });

  testWith(hasLibreOffice(), 'LibreOffice')('LibreOffice keeps charts and shapes', async () => {
    const { unzipSync, strFromU8 } = await import('fflate');
    const parts = unzipSync(convert(await makePicture(), 'xlsx'));
    const text = Object.entries(parts)
      .filter(([name]) => /drawings\/drawing|charts\/chart/.test(name))
      .map(([, bytes]) => strFromU8(bytes))
      .join('');
    for (const wanted of ['KA_Months', 'KA_Pareto', 'KA_Map_1', 'KA_Map_3', 'March is under plan', 'Few make most'])
      expect(text).toContain(wanted);
  });
});

test('on a sheet of the user its charts, pictures and texts stay as they are', async () => {
  const before = richWorkbook();
  const plan = onOld('Data', { charts: PICTURE.charts ?? [], drawings: PICTURE.drawings ?? [] });
  const once = await writeFile(before, plan);
  const diff = packageDiff(before, once);
  expect(Object.keys(diff).sort()).toEqual(
    expect.arrayContaining(['xl/charts/chart6.xml', 'xl/charts/chart7.xml', 'xl/drawings/drawing1.xml']),
  );
  expect(losses(before, once)).toEqual([]);
  expect(diff['xl/worksheets/data.xml']).toBeUndefined();
  expect(Buffer.compare(once, await writeFile(once, plan))).toBe(0);
  const names = (await (await XlsxFile.open(once)).sheets()).map(({ name }) => name);
  expect(names).toEqual((await (await XlsxFile.open(before)).sheets()).map(({ name }) => name));
});
