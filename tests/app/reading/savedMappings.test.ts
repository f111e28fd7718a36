import { mappingOf, savedHints } from '../../../src/app/reading/savedMappings';
import { readSheets, sheet } from '../../support/sheetReading';

const months = ['', 'Ene', 'Feb', 'Mar'];
const twoRows = [['Cliente', '2025', '', ''], months, ['Alba', 10, 20, 30], ['Brío', 5, 6, 7]];

async function firstSheet(cells: readonly (readonly (string | number)[])[]): ReturnType<typeof readSheets> {
  return readSheets([sheet(cells)]);
}

test('a remembered column holds where the header spans two rows', async () => {
  const [read] = (await firstSheet(twoRows)).sheets;
  if (read === undefined) throw new Error('not read');
  const mapping = mappingOf(read, { columns: { customer: 0 }, year: 2025 });
  expect(mapping.hints.headerRow).toBe(1);
  expect(savedHints(mapping, read.sample)).toEqual(mapping.hints);
});

test('it is forgotten when another header stands there', async () => {
  const before = [
    ['Cliente', 'Fecha', 'Importe'],
    ['Alba', '2025-01-31', 10],
  ];
  const [read] = (await firstSheet(before)).sheets;
  if (read === undefined) throw new Error('not read');
  const mapping = mappingOf(read, { columns: { customer: 0, amount: 2 } });
  const moved = [
    ['Cliente', 'Fecha', 'IVA'],
    ['Alba', '2025-01-31', 10],
  ];
  expect(savedHints(mapping, { ...read.sample, values: moved })).toEqual({});
});

test('what was said before stays where nothing new is said', async () => {
  const [read] = (
    await firstSheet([
      ['Cliente', 'Fecha', 'Importe'],
      ['Alba', '2025-01-31', 10],
    ])
  ).sheets;
  if (read === undefined) throw new Error('not read');
  const earlier = mappingOf(read, { columns: { customer: 0 }, dateOrder: 'dmy' });
  const later = mappingOf(read, { columns: { amount: 2 } }, earlier);
  expect(later.hints).toEqual({ columns: { customer: 0, amount: 2 }, dateOrder: 'dmy', headerRow: 0 });
  expect(later.headers).toEqual({ customer: 'Cliente', amount: 'Importe' });
});
