import { resultPlan } from '../../../src/app/results/resultPlan';
import { classifyFor, DICTIONARIES, openSample } from '../../support/classified';
import { cell, mend, read, type } from '../../support/sheets/visitLogs';

test('accounts are visited by the cadence and owner that stand in Customers; none without a number of days', async () => {
  const port = await openSample();
  await port.execute((await resultPlan(await classifyFor(port), DICTIONARIES)).plan);
  await mend(port);
  const names = [0, 1, 2].map((row) => cell(port, row, 'Customer', 'customers'));
  const [first, second, third] = await Promise.all(names);
  await type({ port, row: 0, header: 'Cadence (days)', value: 11, which: 'customers' });
  await type({ port, row: 0, header: 'Owner', value: ' Zoe ', which: 'customers' });
  await type({ port, row: 1, header: 'Cadence (days)', value: 'when they call', which: 'customers' });
  await type({ port, row: 2, header: 'Cadence (days)', value: 0, which: 'customers' });
  const { accounts } = await read(port);
  const of = (name: unknown) => accounts.find((account) => account.name === name);
  expect(of(first)).toMatchObject({ cadence: 11, owner: 'Zoe' });
  expect(of(second)).toMatchObject({ cadence: null });
  expect(of(third)).toMatchObject({ cadence: null });
});
