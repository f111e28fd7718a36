import { resultPlan } from '../../../src/app/results/resultPlan';
import { isEmptyPlan } from '../../../src/workbook/plan';
import type { XlsxFile } from '../../../src/workbook/xlsx/file';
import { classifyFor, DICTIONARIES, openSample, TODAY } from '../../support/classified';
import { cell, day, log, mend, tableOf, type, visit } from '../../support/sheets/visitLogs';

const classify = async (port: XlsxFile): Promise<boolean> => {
  const { plan } = await resultPlan(await classifyFor(port), DICTIONARIES);
  await port.execute(plan);
  return !isEmptyPlan(plan);
};
const of = (port: XlsxFile, header: string, row: number) => cell(port, row, header, 'customers');

describe('last visit and next visit due in Customers', () => {
  test('are left to people while there is no log', async () => {
    const port = await openSample();
    await classify(port);
    expect([await of(port, 'Last visit', 0), await of(port, 'Next visit due', 0)]).toEqual(['', '']);
    await type({ port, row: 0, header: 'Last visit', value: day(2026, 10, 1), which: 'customers' });
    await type({ port, row: 1, header: 'Next visit due', value: 'ask Ana', which: 'customers' });
    expect(await classify(port)).toBe(false);
    expect([await of(port, 'Last visit', 0), await of(port, 'Next visit due', 1)]).toEqual([
      day(2026, 10, 1),
      'ask Ana',
    ]);
  });

  test('come from the log: last visit made plus cadence; the customer’s own cadence wins; never visited is due today', async () => {
    const port = await openSample();
    await classify(port);
    await mend(port);
    const customer = async (row: number): Promise<string> => String(await of(port, 'Customer', row));
    const cadence = await of(port, 'Cadence (days)', 0);
    if (typeof cadence !== 'number') throw new Error('the first account has no cadence');
    for (const on of [day(2026, 10, 13), day(2026, 11, 3), day(2026, 9, 1)])
      await log(port, visit({ customer: (await customer(0)).toUpperCase(), day: on }));
    await log(port, visit({ customer: await customer(0), day: day(2026, 12, 1), summary: '' }));
    await log(port, visit({ customer: await customer(1), day: day(2026, 11, 10) }));
    await type({ port, row: 1, header: 'Cadence (days)', value: 5, which: 'customers' });
    await type({ port, row: 3, header: 'Cadence (days)', value: 0, which: 'customers' });
    expect(await classify(port)).toBe(true);
    const cells = async (row: number): Promise<unknown[]> => [
      await of(port, 'Last visit', row),
      await of(port, 'Next visit due', row),
    ];
    expect(await cells(0)).toEqual([day(2026, 11, 3), day(2026, 11, 3) + cadence]);
    expect(await cells(1)).toEqual([day(2026, 11, 10), day(2026, 11, 15)]);
    expect(await cells(2)).toEqual(['', TODAY]);
    expect(await cells(3)).toEqual(['', '']);
    expect((await tableOf(port, 'customers')).rows.length).toBeGreaterThan(40);
    expect(await classify(port)).toBe(false);
  });
});
