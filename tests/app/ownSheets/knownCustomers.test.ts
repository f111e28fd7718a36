import { CustomerNames, type KnownCustomer } from '../../../src/app/ownSheets/knownCustomers';

const makeCustomer = (id: string, name: string): KnownCustomer => ({
  ...{ key: `#${id}`, id, name, abc: 'A', segment: null, sales: 0 },
});
const names = new CustomerNames([makeCustomer('1', 'Acme'), makeCustomer('2', 'ACME '), makeCustomer('3', 'Kiln')]);

test('a bare name that customers share means each of them, a name with its id the one', () => {
  expect(names.namesakes('acme')).toEqual(['Acme (1)', 'ACME  (2)']);
  expect(names.namesakes('Acme (2)')).toEqual([]);
  expect(names.keyOf('acme (2)')).toBe('#2');
});

test('a name of one customer, a prospect and an empty cell have no namesakes', () => {
  expect([names.namesakes('Kiln'), names.namesakes('Ostrava'), names.namesakes('')]).toEqual([[], [], []]);
});
