import { summaryPlan } from '../../../src/app/summary/summaryPlan';
import type { SummaryRequest } from '../../../src/app/summary/summary';
import { findMarks } from '../../../src/sheets/summary/findMarks';
import type { PlanCell } from '../../../src/workbook/plan';
import type { CellValue } from '../../../src/workbook/cells';
import { XlsxFile } from '../../../src/workbook/xlsx/file';
import { classifyFor, DICTIONARIES, openSample } from '../../support/classified';
import { month } from '../../support/books';
import { sheetValues } from '../../support/sheets/summarySheet';

const NAME = 'Summary 2026-10';

async function summarise(
  file: XlsxFile,
  request: SummaryRequest = {},
): Promise<Awaited<ReturnType<typeof summaryPlan>>> {
  const made = await summaryPlan(await classifyFor(file), DICTIONARIES, request);
  expect((await file.execute(made.plan)).notKept).toEqual([]);
  return made;
}

async function withSummary(): Promise<XlsxFile> {
  const file = await openSample();
  await summarise(file);
  return file;
}

/** Types cells into a sheet as a person would. */
async function type({
  file,
  sheet,
  row,
  column,
  cells,
}: {
  readonly file: XlsxFile;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly cells: PlanCell[][];
}): Promise<void> {
  const info = (await file.sheets()).find(({ name }) => name === sheet);
  if (info === undefined) throw new Error(`no sheet ${sheet}`);
  await file.execute({
    sheets: [{ sheet: { kind: 'existing', id: info.id, name: sheet }, blocks: [{ row, column, cells }] }],
  });
}

const rowOf = (values: readonly (readonly CellValue[])[], text: string): number => {
  const row = values.findIndex((line) => line.some((cell) => String(cell).startsWith(text)));
  if (row < 0) throw new Error(`${text} stands nowhere`);
  return row;
};

/** Moves every row from one on down by some, as inserting rows does. */
async function insertRows(file: XlsxFile, row: number, count: number): Promise<void> {
  const values = await sheetValues(file, NAME);
  const width = Math.max(...values.map(({ length }) => length));
  const below = values.slice(row).map((line) => Array.from({ length: width }, (_, c) => line[c] ?? ''));
  const empty = Array.from({ length: count }, () => new Array<CellValue>(width).fill(''));
  await type({ file, sheet: NAME, row, column: 0, cells: [...empty, ...below] });
}

test('a second run of the same month changes nothing; the workbook got its Customers, Playbook and list of summaries', async () => {
  const file = await withSummary();
  const names = (await file.sheets()).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['Customers', 'Playbook', NAME, 'Summaries']));
  const { plan } = await summarise(file);
  expect(plan.sheets).toEqual([]);
});

test('notes stay where they are, also after saving and opening', async () => {
  const file = await withSummary();
  const row = rowOf(await sheetValues(file, NAME), 'Notes') + 1;
  await type({
    file,
    sheet: NAME,
    row,
    column: 0,
    cells: [['Talk to Northgate before the price round.'], ['=not a formula']],
  });
  const opened = await XlsxFile.open((await file.save()).bytes);
  expect((await summarise(opened)).plan.sheets).toEqual([]);
  const values = await sheetValues(opened, NAME);
  expect(values[row]?.[0]).toBe('Talk to Northgate before the price round.');
  expect(values[row + 1]?.[0]).toBe('=not a formula');
});

test('rows put in above and among the notes: every figure goes to its place, the notes go along, nothing is lost', async () => {
  const file = await withSummary();
  const before = await sheetValues(file, NAME);
  const notes = rowOf(before, 'Notes');
  await insertRows(file, notes + 1, 4);
  const mine = ['One', 'Two', 'Three', 'Four', 'Five'];
  await type({ file, sheet: NAME, row: notes + 1, column: 0, cells: mine.map((text) => [text]) });
  const look = rowOf(before, 'What to look at');
  await insertRows(file, look, 1);
  await summarise(file);
  const after = await sheetValues(file, NAME);
  expect(rowOf(after, 'What to look at')).toBe(look);
  const title = rowOf(after, 'Notes');
  expect(title).toBe(notes);
  expect(mine.map((_, i) => after[title + 1 + i]?.[0])).toEqual(mine);
  expect(String(after[title + 6]?.[0])).toMatch(/^Movements balance/u);
  expect((await summarise(file)).plan.sheets).toEqual([]);
});

test('what a person types beside our cells stays; what stands in a figure’s way goes into the notes', async () => {
  const file = await withSummary();
  const values = await sheetValues(file, NAME);
  const top = rowOf(values, 'Top ten accounts') + 2;
  const free = values.length + 3;
  await type({ file, sheet: NAME, row: top, column: 6, cells: [['call them']] });
  await type({ file, sheet: NAME, row: free, column: 2, cells: [['my own table']] });
  await summarise(file);
  const after = await sheetValues(file, NAME);
  expect(after[top]?.[6]).toBe(values[top]?.[6]);
  expect(after.flat()).toContain(`From G${String(top + 1)}: call them`);
  expect(after.flat()).toContain('my own table');
  expect((await summarise(file)).plan.sheets).toEqual([]);
});

test('another month is another sheet, in the list of summaries; its sales are those of its own end', async () => {
  const file = await withSummary();
  const made = await summarise(file, { month: month('2026-03') });
  expect(made.sheet).toBe('Summary 2026-03');
  const values = await sheetValues(file, 'Summary 2026-03');
  expect(values[0]?.[0]).toBe('Monthly summary: March 2026');
  expect(made.model.classification.asOf?.data.to).toBe(month('2026-03'));
  const index = await sheetValues(file, 'Summaries');
  expect(index.flat()).toEqual(expect.arrayContaining(['Summary 2026-10', 'Summary 2026-03']));
  expect((await summarise(file, { month: month('2026-03') })).plan.sheets).toEqual([]);
  expect((await summarise(file)).plan.sheets).toEqual([]);
});

test('without its marks a sheet is a person’s: the summary is made anew beside it', async () => {
  const file = await withSummary();
  const values = await sheetValues(file, NAME);
  const found = findMarks(values);
  if (found === null) throw new Error('no marks');
  await type({ file, sheet: NAME, row: 0, column: found.column, cells: values.map(() => ['']) });
  const made = await summarise(file);
  expect(made.sheet).toBe('Summary 2026-10 (2)');
  expect((await summarise(file)).sheet).toBe('Summary 2026-10 (2)');
});

test('in another language of the pane the sheet keeps the language of the workbook', async () => {
  const file = await withSummary();
  const { plan } = await summaryPlan(await classifyFor(file, { language: 'es' }), DICTIONARIES);
  expect(plan.sheets).toEqual([]);
});
