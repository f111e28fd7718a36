import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CellValue } from '../../../../src/workbook/cells';
import { LibraryBook } from '../../../../src/workbook/xlsx/libraryBook';
import { openPackage } from '../../../../src/workbook/xlsx/package';
import { StreamedBook } from '../../../../src/workbook/xlsx/stream/streamedBook';
import { differenceOf, readsOf, valuesIn } from '../../../support/bookReads';
import { randomPackage } from '../../../support/randomPackage';
import { sharedFile, testWith } from '../../../support/shared';

const ROOT = join(__dirname, '../../../..');

async function expectSameReads(bytes: Uint8Array): Promise<void> {
  const pkg = openPackage(bytes);
  const streamed = await readsOf(new StreamedBook(pkg));
  expect(differenceOf(streamed, await readsOf(await LibraryBook.open(pkg)))).toBeNull();
}

const SEEDS = Array.from({ length: 500 }, (_, seed) => seed);

test('500 packages of seeds: both readers give the same', async () => {
  for (const seed of SEEDS) await expectSameReads(randomPackage(seed, true).bytes);
}, 60_000);

test('500 packages of seeds, prefixes, UTF-16, escapes and readings among them: what the file shows is read', async () => {
  for (const seed of SEEDS) {
    const { bytes, shown } = randomPackage(seed, false);
    const book = new StreamedBook(openPackage(bytes));
    for (const { id, name } of book.sheets) {
      const found: Record<string, CellValue> = {};
      const values = await valuesIn(book, id, { row: 0, column: 0, rows: 20, columns: 20 });
      values.forEach((row, r) => {
        row.forEach((value, c) => {
          if (value !== '') found[`${String(r)},${String(c)}`] = value;
        });
      });
      const expected = Object.entries(shown[name] ?? {}).filter(([, value]) => value !== '');
      expect({ seed, found }).toEqual({ seed, found: Object.fromEntries(expected) });
    }
  }
});

const FIXTURES = [join(ROOT, 'tests/fixtures/pbpython'), join(ROOT, 'assets/samples')].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => join(folder, name)),
);
test.each(FIXTURES)('both readers give the same for %s', async (path) => {
  await expectSameReads(new Uint8Array(readFileSync(path)));
});

for (const name of ['clientes_mes_es/ventas_clientes_pseudonymised.xlsx'])
  testWith(name)(`both readers give the same for ${name}`, async () => {
    const bytes = sharedFile(name);
    expect(bytes).not.toBeNull();
    if (bytes !== null) await expectSameReads(bytes);
  });
