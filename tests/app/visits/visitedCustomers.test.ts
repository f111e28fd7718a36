import { resultPlan } from '../../../src/app/results/resultPlan';
import type { XlsxFile } from '../../../src/workbook/xlsx/file';
import { classifyFor, DICTIONARIES, openSample } from '../../support/classified';
import { cell, day, log, mend, tableOf, type, visit } from '../../support/sheets/visitLogs';

/** The sample with its Customers sheet and a visit log. */
async function withLog(): Promise<XlsxFile> {
  const port = await openSample();
  await port.execute((await resultPlan(await classifyFor(port), DICTIONARIES)).plan);
  await mend(port);
  return port;
}

const of = (port: XlsxFile, header: string, row: number): ReturnType<typeof cell> =>
  cell(port, row, header, 'customers');
const customer = async (port: XlsxFile, row: number): Promise<string> => String(await of(port, 'Customer', row));

test('a visit that is saved brings last visit and next visit due of its customer up to date, by the cadence typed there', async () => {
  const port = await withLog();
  await type({ port, row: 1, header: 'Cadence (days)', value: 5, which: 'customers' });
  await type({ port, row: 1, header: 'Next visit due', value: 'ask Ana', which: 'customers' });
  await type({ port, row: 2, header: 'Next visit due', value: 'ask Bob', which: 'customers' });
  await log(port, visit({ customer: await customer(port, 1), day: day(2026, 11, 10) }));
  expect([await of(port, 'Last visit', 1), await of(port, 'Next visit due', 1)]).toEqual([
    day(2026, 11, 10),
    day(2026, 11, 15),
  ]);
  expect(await of(port, 'Next visit due', 2)).toBe('ask Bob');
});

test('a visit that is only planned is not the last one', async () => {
  const port = await withLog();
  const name = await customer(port, 0);
  await log(port, visit({ customer: name, day: day(2026, 11, 2) }));
  await log(port, visit({ customer: name, day: day(2026, 12, 2), summary: '' }));
  expect(await of(port, 'Last visit', 0)).toBe(day(2026, 11, 2));
});

test('a formula of the user’s in those cells stays', async () => {
  const port = await withLog();
  await type({ port, row: 0, header: 'Next visit due', value: { formula: '=TODAY()+3' }, which: 'customers' });
  await log(port, visit({ customer: await customer(port, 0), day: day(2026, 11, 2) }));
  const { header, formulas } = await tableOf(port, 'customers');
  expect(formulas[0]?.[header.indexOf('Next visit due')]).toBe('=TODAY()+3');
  expect(await of(port, 'Last visit', 0)).toBe(day(2026, 11, 2));
});
