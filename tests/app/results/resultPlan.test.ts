import { resultPlan } from '../../../src/app/results/resultPlan';
import { LANGUAGES } from '../../../src/i18n/language';
import { isEmptyPlan } from '../../../src/workbook/plan';
import { classifyFor, DICTIONARIES, openSample } from '../../support/classified';
import { expectGolden } from '../../support/golden';
import { planText } from '../../support/planText';

test.each(LANGUAGES)('the plan of the sample workbook in %s is the golden one', async (language) => {
  const port = await openSample();
  const { plan, overtyped } = await resultPlan(await classifyFor(port, { language }), DICTIONARIES, {
    dataCheck: true,
  });
  expect(overtyped).toEqual([]);
  expectGolden(`sample-plan.${language}.txt`, planText(plan));
});

test('after it was carried out there is nothing left to do, and the language of the sheets is kept', async () => {
  const port = await openSample();
  const { plan } = await resultPlan(await classifyFor(port, { language: 'es' }), DICTIONARIES, { dataCheck: true });
  expect(await port.execute(plan)).toMatchObject({ notKept: [] });
  const again = await classifyFor(port, { language: 'zh-Hans' });
  expect(again.sheetLanguage).toBe('es');
  expect(isEmptyPlan((await resultPlan(again, DICTIONARIES, { dataCheck: true })).plan)).toBe(true);
});

test('a sheet of that name that is not ours is left alone', async () => {
  const port = await openSample();
  await port.execute({
    sheets: [
      { sheet: { kind: 'new', name: 'customers', mark: '' }, blocks: [{ row: 0, column: 0, cells: [['mine']] }] },
    ],
  });
  const { plan } = await resultPlan(await classifyFor(port), DICTIONARIES);
  expect(plan.sheets.map(({ sheet }) => sheet.name)).toEqual([
    'Customers (2)',
    'Playbook',
    'Lists',
    'Key Accounts settings',
  ]);
});

test('no text that starts like a formula is a formula in the plan', async () => {
  const port = await openSample();
  const { plan } = await resultPlan(await classifyFor(port), DICTIONARIES);
  const cells = plan.sheets.flatMap(({ blocks }) => (blocks ?? []).flatMap(({ cells: rows }) => rows.flat()));
  expect(cells).toContain('+Plus Technik');
  expect(cells.filter((cell) => typeof cell === 'object' && cell !== null)).toEqual([]);
});
