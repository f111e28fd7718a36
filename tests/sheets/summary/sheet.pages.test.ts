import { summaryOf } from '../../../src/app/summary/summary';
import { summaryPlan } from '../../../src/app/summary/summaryPlan';
import { targetPlan } from '../../../src/app/summary/salesPlan';
import { LANGUAGES } from '../../../src/i18n/language';
import { heightOf } from '../../../src/sheets/summary/part';
import { layOut, PRINT_SCALE, printPlan } from '../../../src/sheets/summary/sheet';
import { COLUMN_WIDTH, COLUMNS } from '../../../src/sheets/summary/style';
import { classifyFor, DICTIONARIES, openSample } from '../../support/classified';
import { month } from '../../support/books';

/** Height of Letter paper, the shorter one, and width of A4, the narrower one, in points. */
const LETTER_HEIGHT = 792;
const A4_WIDTH = 595;

test.each(LANGUAGES)('two pages of paper in %s, with a plan, on A4 and Letter', async (language) => {
  const file = await openSample();
  await file.execute(
    (await targetPlan(await classifyFor(file, { language }), DICTIONARIES, { from: month('2026-01') })).plan,
  );
  const { context } = await summaryPlan(await classifyFor(file, { language }), DICTIONARIES);
  const layout = layOut(context, '');
  const { part, printed, secondPage } = layout;
  const room = ((LETTER_HEIGHT - 2 * (printPlan(layout, 0).margin ?? 0)) * 100) / PRINT_SCALE;
  expect(heightOf(part, 0, secondPage)).toBeLessThanOrEqual(room);
  expect(heightOf(part, secondPage, printed)).toBeLessThanOrEqual(room);
  // A column is as many points wide as its pixels (seven a character and five) at 96 to the inch.
  const width = ((COLUMN_WIDTH * 7 + 5) * 0.75 * COLUMNS * PRINT_SCALE) / 100;
  expect(width).toBeLessThanOrEqual(A4_WIDTH - 2 * (printPlan(layout, 0).margin ?? 0));
});

test('the pages have the same rows for any number of customers, so that charts and notes stay where they are', async () => {
  const file = await openSample();
  const result = await classifyFor(file);
  const { context } = await summaryPlan(result, DICTIONARIES);
  const { model } = await summaryOf(result, DICTIONARIES, { month: month('2024-07') });
  const few = layOut({ ...context, model }, '');
  const many = layOut(context, '');
  expect(few.secondPage).toBe(many.secondPage);
  expect(few.notes.row - few.secondPage).toBeLessThanOrEqual(many.notes.row - many.secondPage);
});
