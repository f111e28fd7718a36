import { targetPlan } from '../../../src/app/summary/salesPlan';
import { summaryPlan } from '../../../src/app/summary/summaryPlan';
import { LANGUAGES } from '../../../src/i18n/language';
import { classifyFor, DICTIONARIES, openSample } from '../../support/classified';
import { month } from '../../support/books';
import { expectGolden } from '../../support/golden';
import { summarySheetOf, summarySheetText } from '../../support/sheets/summarySheet';

test.each(LANGUAGES)('the summary of the sample workbook in %s, with a plan', async (language) => {
  const file = await openSample();
  const first = await classifyFor(file, { language });
  await file.execute((await targetPlan(first, DICTIONARIES, { from: month('2026-01') })).plan);
  const result = await classifyFor(file, { language });
  const { plan, sheet } = await summaryPlan(result, DICTIONARIES);
  expectGolden(`summary.${language}.txt`, summarySheetText(summarySheetOf(plan, sheet)));
  expect((await file.execute(plan)).notKept).toEqual([]);
  const again = await summaryPlan(await classifyFor(file, { language }), DICTIONARIES);
  expect(again.plan.sheets).toEqual([]);
});
