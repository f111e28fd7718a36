import fc from 'fast-check';
import { cleanText } from '../../../src/domain/text';
import { customerIdKey, customerKey } from '../../../src/domain/sales/customerKey';
import { CustomerDirectory } from '../../../src/domain/sales/directory';

const unit = fc.constantFrom(...'aAß王 \u3000\t\n\u00a0\u200b\ufeffÑn\u0303Ａ１ﬁ.Σσς', '\u{e0100}');
const name = fc.oneof(fc.string({ unit, maxLength: 6 }), fc.string({ unit: 'binary', maxLength: 8 }));

/** The rule as the spec words it, without any short way. */
const cleanByTheBook = (raw: string): string =>
  raw
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();

describe('keys', () => {
  test('short ways give what the rule gives', () => {
    fc.assert(
      fc.property(name, (raw) => {
        expect(cleanText(raw)).toBe(cleanByTheBook(raw));
        expect(customerKey(raw)).toBe(cleanByTheBook(raw).toUpperCase().toLowerCase());
        expect(customerIdKey(raw)).toBe(cleanByTheBook(raw));
      }),
      { numRuns: 2000 },
    );
  });

  test('every single character is cleaned as the rule says, alone and between letters', () => {
    for (let code = 0; code < 0x10000; code += 1) {
      const char = String.fromCharCode(code);
      if (cleanText(char) !== cleanByTheBook(char)) throw new Error(`alone: ${code.toString(16)}`);
      if (cleanText(`a${char} b`) !== cleanByTheBook(`a${char} b`)) throw new Error(`between: ${code.toString(16)}`);
    }
  });

  test.each([
    ['ACME  s.l. ', 'Acme S.L.'],
    ['Acme\nS.L.', 'Acme S.L.'],
    ['ＡＣＭＥ', 'acme'],
    ['Ac\u200bme', 'ACME'],
    ['Groß AG', 'GROSS AG'],
    ['Pen\u0303a', 'PEÑA'],
    ['ΟΔΟΣ', 'οδος'],
  ])('%j and %j are one customer', (a, b) => {
    expect(customerKey(a)).toBe(customerKey(b));
  });

  test('ids are texts', () => {
    expect(customerIdKey(' 00123 ')).toBe('00123');
    expect(customerIdKey('00123')).not.toBe(customerIdKey('123'));
    expect(customerIdKey('a')).not.toBe(customerIdKey('A'));
  });
});

interface Naive {
  id: string;
  spellings: Map<string, number>;
}

describe('CustomerDirectory', () => {
  const named = fc.record({ id: fc.constant(null), name });
  const withId = fc.record({
    id: fc.oneof(fc.constantFrom('1', '01', ' 1', 1, 2, ' '), fc.integer({ min: 1, max: 3 })),
    name,
  });

  test('numbers, names and spellings are those a plain list gives', () => {
    const rows = fc.array(fc.oneof(named, withId), { maxLength: 40 });
    const aliases = fc.constantFrom<[string, string][]>(
      [],
      [['a', 'n']],
      [
        ['2', '1'],
        ['a', 'aa'],
      ],
    );
    fc.assert(
      fc.property(rows, aliases, (list, pairs) => {
        const joined = new Map(pairs);
        const directory = new CustomerDirectory(joined);
        const naive = new Map<string, Naive>();
        for (const row of list) {
          const idText = row.id === null ? '' : cleanText(String(row.id));
          const key = row.id === null ? (customerKey(row.name) as string) : idText;
          const number = row.id === null ? directory.ofName(row.name) : directory.ofId(row.id, row.name);
          if (key === '') {
            expect(number).toBe(-1);
            continue;
          }
          const target = joined.get(key) ?? key;
          const own = naive.get(target) ?? { id: idText, spellings: new Map<string, number>() };
          if (own.id === '') own.id = idText; // the first id met, also behind a name joined to it
          naive.set(target, own);
          if (cleanText(row.name) !== '') own.spellings.set(row.name, (own.spellings.get(row.name) ?? 0) + 1);
          expect(number).toBe([...naive.keys()].indexOf(target));
          expect(directory.find(key)).toBe(number);
        }
        expect(directory.size).toBe(naive.size);
        const identities = directory.identities();
        [...naive].forEach(([key, { id, spellings }], number) => {
          const most = Math.max(0, ...spellings.values());
          const best = [...spellings].filter(([, count]) => count === most).map(([text]) => text);
          const first = best.sort((a, b) => (a < b ? -1 : 1))[0];
          expect(identities[number]).toMatchObject({ key, id, name: first === undefined ? id : cleanText(first) });
          expect([...new Set(identities[number]?.spellings)].sort()).toEqual([...spellings.keys()].sort());
        });
      }),
      { numRuns: 300 },
    );
  });

  test('a spelling is known once it was asked for, and counted only when counted', () => {
    const directory = new CustomerDirectory();
    expect(directory.findKnown('Acme')).toBeUndefined();
    const spelling = directory.spelling('Acme');
    expect(directory.findKnown('Acme')).toBe(spelling);
    const other = directory.spelling('ACME');
    expect(directory.count(other)).toBe(directory.count(spelling));
    directory.count(other);
    expect(directory.identities()[0]).toMatchObject({ name: 'ACME', spellings: ['Acme', 'ACME'] });
    expect(directory.spelling(' \u200b')).toBe(-1);
  });

  test('a name given by the way is not known, and no second spelling when it is asked for later', () => {
    const directory = new CustomerDirectory();
    expect(directory.ofName('Acme Total')).toBe(0);
    expect(directory.findKnown('Acme Total')).toBeUndefined();
    directory.count(directory.spelling('Acme Total'));
    expect(directory.identities()[0]?.spellings).toEqual(['Acme Total']);
  });

  test('one name under several ids is a spelling of each', () => {
    const directory = new CustomerDirectory();
    for (let round = 0; round < 2; round += 1) for (const id of [1, 2, 3]) directory.ofId(id, 'Branch');
    directory.ofId(2, 'Branch office');
    expect(directory.identities().map(({ id, name: best, spellings }) => [id, best, spellings])).toEqual([
      ['1', 'Branch', ['Branch']],
      ['2', 'Branch', ['Branch', 'Branch office']],
      ['3', 'Branch', ['Branch']],
    ]);
  });

  test('thousands of spellings keep their counts', () => {
    const directory = new CustomerDirectory();
    for (let i = 0; i < 5000; i += 1) {
      expect(directory.ofName(`Customer ${String(i)}`)).toBe(i);
      directory.ofName(`CUSTOMER ${String(i)}`);
      directory.ofName(`CUSTOMER ${String(i)}`);
    }
    expect(directory.identities()[4321]?.name).toBe('CUSTOMER 4321');
  });
});
