import type { CustomersChange } from '../../../src/app/ownSheets/customersChange';
import { customersChange } from '../../../src/app/ownSheets/customersChange';
import { readOwnTable, readWorkbookState } from '../../../src/app/ownSheets/workbookState';
import { resultPlan } from '../../../src/app/results/resultPlan';
import { CUSTOMERS } from '../../../src/sheets/schema/customersSchema';
import { classifyFor, DICTIONARIES, openSample } from '../../support/classified';

/** The sample classified again, its first customer gone from the sales. */
async function withoutTheFirst(isRestricted: boolean): Promise<CustomersChange> {
  const port = await openSample();
  const { lines, playbook } = await classifyFor(port);
  await port.execute((await resultPlan(await classifyFor(port), DICTIONARIES)).plan);
  const request = {
    table: await readOwnTable(await readWorkbookState(port, DICTIONARIES), CUSTOMERS),
    playbook: playbook.playbook,
    texts: DICTIONARIES.en,
    languages: Object.values(DICTIONARIES),
    visits: null,
    isRestricted,
  };
  const { marks } = customersChange({ ...request, lines, written: new Map() });
  return customersChange({ ...request, lines: lines.slice(1), written: marks });
}

test('a customer that is gone from the sales loses the figures, keeps what the user typed, and says why', async () => {
  const { change, marks } = await withoutTheFirst(false);
  const row = change.rows.get(0);
  expect(row).toMatchObject({ abc: '', thisYear: '', share: '', why: DICTIONARIES.en.why.gone });
  for (const own of ['customer', 'owner', 'cadence', 'nextVisit'] as const) expect(row).not.toHaveProperty(own);
  expect(change.added).toEqual([]);
  expect(marks.size).toBe(change.rows.size - 1);
});

test('where only some of the sales were read, rows of the others stay as they are', async () => {
  expect((await withoutTheFirst(true)).change.rows.has(0)).toBe(false);
});
