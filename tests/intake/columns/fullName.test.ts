import { readSheets, sheet } from '../../support/sheetReading';

const namesOf = async (header: string[], rows: (string | number)[][]): Promise<string[]> =>
  (await readSheets([sheet([header, ...rows])])).book.customers().map(({ name }) => name);

test.each([
  ['First name', 'Last name'],
  ['Nombre del comprador', 'Apellido del comprador'],
  ['Vorname', 'Nachname'],
  ['Prénom', 'Nom de famille'],
])('%s and %s together name the customer', async (given, surname) => {
  const rows = [
    ['Ann', 'Lee', '2025-01-05', 10],
    ['Ann', 'Ray', '2025-02-05', 20],
    ['Bob', 'Lee', '2025-03-05', 40],
  ];
  expect(await namesOf([given, surname, 'Date', 'Amount'], rows)).toEqual(['Ann Lee', 'Ann Ray', 'Bob Lee']);
});

test('a first name beside a company is a contact, and a surname alone stays alone', async () => {
  const rows = [
    ['Acme', 'Ann', 'Lee', '2025-01-05', 10],
    ['Birch', 'Ann', 'Ray', '2025-02-05', 20],
  ];
  expect(await namesOf(['Customer', 'First name', 'Last name', 'Date', 'Amount'], rows)).toEqual(['Acme', 'Birch']);
  expect(
    await namesOf(
      ['Last name', 'Date', 'Amount'],
      rows.map((row) => row.slice(2)),
    ),
  ).toEqual(['Lee', 'Ray']);
});

test('the surname of a contact is no part of the customer', async () => {
  const rows = [
    ['Acme', 'Lee', '2025-01-05', 10],
    ['Birch', 'Ray', '2025-02-05', 20],
  ];
  expect(await namesOf(['Nombre', 'Apellidos del contacto', 'Fecha', 'Importe'], rows)).toEqual(['Acme', 'Birch']);
});

test('the same number beside every name is no id', async () => {
  const rows = ['Ann Lee', 'Bob Ray', 'Cy Fox'].map((name, i) => [
    name,
    'No disponible',
    `2025-0${String(i + 1)}-05`,
    10,
  ]);
  expect(await namesOf(['Cliente', 'DNI', 'Fecha', 'Importe'], rows)).toEqual(['Ann Lee', 'Bob Ray', 'Cy Fox']);
});
