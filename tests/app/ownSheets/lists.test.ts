import { resultPlan } from '../../../src/app/results/resultPlan';
import { classifyFor, DICTIONARIES, openSample } from '../../support/classified';
import { tableOf, type } from '../../support/sheets/visitLogs';

test('a segment reworded on the lists sheet and chosen in the playbook is understood; its strategy is kept', async () => {
  const port = await openSample();
  await port.execute((await resultPlan(await classifyFor(port), DICTIONARIES)).plan);
  const before = await tableOf(port, 'playbook');
  const loyalA = before.rows.findIndex((row) => row[0] === 'Loyal' && row[1] === 'A');
  await type({ port, row: 0, header: 'Segment', value: 'Old friends', which: 'lists' });
  await type({ port, row: 0, header: 'ABC class', value: 'Key', which: 'lists' });
  await type({ port, row: loyalA, header: 'Segment', value: 'Old friends', which: 'playbook' });
  await type({ port, row: loyalA, header: 'ABC class', value: 'Key', which: 'playbook' });
  await type({ port, row: loyalA, header: 'Strategy', value: 'Dinner twice a year', which: 'playbook' });
  const result = await classifyFor(port);
  expect(result.playbook.playbook.find((row) => row.segment === 'loyal' && row.class === 'A')?.strategy).toBe(
    'Dinner twice a year',
  );
  await port.execute((await resultPlan(result, DICTIONARIES)).plan);
  expect((await tableOf(port, 'playbook')).rows).toHaveLength(before.rows.length);
  expect((await tableOf(port, 'lists')).rows[0]?.slice(0, 2)).toEqual(['Key', 'Old friends']);
});
