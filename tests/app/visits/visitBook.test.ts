import { resultPlan } from '../../../src/app/results/resultPlan';
import { classifyFor, DICTIONARIES, openSample } from '../../support/classified';
import { cell, mend, read, type } from '../../support/sheets/visitLogs';

test('accounts are visited by the cadence and owner that stand in Customers; none without a number of days', async () => {
  const port = await openSample();
  await port.execute((await resultPlan(await classifyFor(port), DICTIONARIES)).plan);
  await mend(port);
  const names = [0, 1, 2].map((row) => cell(port, row, 'Customer', 'customers'));
  const [first, second, third] = await Promise.all(names);
  await type(port, 0, 'Cadence (days)', 11, 'customers');
  await type(port, 0, 'Owner', ' Zoe ', 'customers');
  await type(port, 1, 'Cadence (days)', 'when they call', 'customers');
  await type(port, 2, 'Cadence (days)', 0, 'customers');
  const { accounts } = await read(port);
  const of = (name: unknown) => accounts.find((account) => account.name === name);
  expect(of(first)).toMatchObject({ cadence: 11, owner: 'Zoe' });
  expect(of(second)).toMatchObject({ cadence: null });
  expect(of(third)).toMatchObject({ cadence: null });
});
