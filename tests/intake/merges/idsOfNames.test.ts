import type { CustomerKey } from '../../../src/domain/sales/customerKey';
import { idsOfNames } from '../../../src/intake/merges/idsOfNames';
import { readSheets, salesOf, sheet } from '../../support/sheetReading';

const identity = (key: string, id: string, name: string, spellings = [name]) => ({
  key: key as CustomerKey,
  id,
  name,
  spellings,
});

test('a name without an id joins the one id it has elsewhere, whatever its spelling there', () => {
  const ids = idsOfNames([identity('K1', 'K1', 'Acme', ['Acme', 'ACME  ']), identity('acme', '', 'acme')]);
  expect([...ids]).toEqual([['acme', 'K1']]);
});

test('a name of two ids stays apart, and so does a pair the user has refused', () => {
  const two = [identity('K1', 'K1', 'Acme'), identity('K2', 'K2', 'Acme'), identity('acme', '', 'Acme')];
  expect(idsOfNames(two).size).toBe(0);
  const one = [identity('K1', 'K1', 'Acme'), identity('acme', '', 'Acme')];
  expect(idsOfNames(one, new Set(['K1\nacme'])).size).toBe(0);
});

test('rows that lack their id count under it, and the report names the customers', async () => {
  const reading = await readSheets([
    sheet([
      ['客户编号', '客户名称', '日期', '金额'],
      ['K0', '橡树商行', '2025-01-14', 100],
      ['', '橡树商行', '2025-02-14', 20],
      ['K1', '榆树商行', '2025-01-15', 7],
      ['', '枫树商行', '2025-01-16', 3],
    ]),
  ]);
  expect(salesOf(reading)).toEqual({
    K0: { '2025-01': 100, '2025-02': 20 },
    K1: { '2025-01': 7 },
    枫树商行: { '2025-01': 3 },
  });
  expect(reading.reports[0]?.notes).toContainEqual({ kind: 'ids-joined', names: ['橡树商行'] });
});

test('a sheet without ids joins those of the sheet beside it', async () => {
  const reading = await readSheets([
    sheet(
      [
        ['Customer', 'Date', 'Amount'],
        ['Acme', '2024-01-14', 5],
        ['Birch', '2024-01-15', 6],
      ],
      { name: '2024' },
    ),
    sheet(
      [
        ['Customer ID', 'Customer', 'Date', 'Amount'],
        ['K0', 'Acme', '2025-01-14', 100],
        ['K1', 'Birch', '2025-01-14', 10],
      ],
      { name: '2025' },
    ),
  ]);
  expect(salesOf(reading)).toEqual({ K0: { '2024-01': 5, '2025-01': 100 }, K1: { '2024-01': 6, '2025-01': 10 } });
});
