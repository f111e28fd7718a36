import { resultPlan } from '../../../src/app/results/resultPlan';
import { summaryOf } from '../../../src/app/summary/summary';
import { classifyFor, DICTIONARIES, openSample } from '../../support/classified';
import { cell, mend, type } from '../../support/sheets/visitLogs';

test('owner and cadence typed in Customers win over the playbook; an empty owner leaves the sales rep', async () => {
  const port = await openSample();
  await port.execute((await resultPlan(await classifyFor(port), DICTIONARIES)).plan);
  await mend(port);
  const [first, second] = [await cell(port, 0, 'Customer', 'customers'), await cell(port, 1, 'Customer', 'customers')];
  await type({ port, row: 0, header: 'Cadence (days)', value: 3, which: 'customers' });
  await type({ port, row: 0, header: 'Owner', value: 'Zoe', which: 'customers' });
  await type({ port, row: 1, header: 'Owner', value: '', which: 'customers' });
  const result = await classifyFor(port);
  const { model } = await summaryOf(result, DICTIONARIES);
  // Nobody was visited, so every account with a cadence is open.
  const open = new Map(model.visits.open.map(({ account }) => [account.customer.identity.name, account]));
  expect(open.get(String(first))).toMatchObject({ cadence: 3, owner: 'Zoe' });
  const rep = result.lines.find(({ result: { identity } }) => identity.name === second)?.rep;
  expect(open.get(String(second))).toMatchObject({ cadence: 30, owner: rep });
});
