import { accountSearch } from '../../../../src/taskpane/features/visits/searchAccounts';
import type { PaneAccount } from '../../../../src/taskpane/features/visits/visitLogApi';

const account = (name: string): PaneAccount => ({
  ...{ name, class: null, segment: null, owner: '', cadence: null, contacts: [] },
});
const search = accountSearch(['Kiln Metals', 'Old Kiln', 'Acme (1)', 'Acme (2)'].map(account));
const names = (typed: string): string[] => search(typed).offered.map(({ name }) => name);

test('a part of the name is enough, whatever its case; names that begin so come first', () => {
  expect(names('kiln')).toEqual(['Kiln Metals', 'Old Kiln']);
  expect(names('METALS')).toEqual(['Kiln Metals']);
  expect(names('acme')).toEqual(['Acme (1)', 'Acme (2)']);
  expect(names('ostrava')).toEqual([]);
});

test('of five thousand names twenty are offered and the rest is counted', () => {
  const many = accountSearch(Array.from({ length: 5000 }, (_, i) => account(`Customer ${String(i)}`)));
  expect([many('').offered.length, many('').more]).toEqual([20, 4980]);
  expect([many('customer 4999').offered.map(({ name }) => name), many('customer 4999').more]).toEqual([
    ['Customer 4999'],
    0,
  ]);
});
