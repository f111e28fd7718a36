import fc from 'fast-check';
import { UserError } from '../../../src/domain/errors';
import type { CellValue } from '../../../src/workbook/cells';
import type { SheetInfo } from '../../../src/workbook/port';
import type { CsvFile } from '../../../src/workbook/csv/file';
import { openCsv } from '../../../src/workbook/csv/file';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const hex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text.replace(/\s/g, ''), 'hex'));

async function only(file: CsvFile): Promise<SheetInfo> {
  const sheets = await file.sheets();
  expect(sheets).toHaveLength(1);
  return sheets[0] as SheetInfo;
}

async function cellsOf(bytes: Uint8Array, blockRows = 3): Promise<CellValue[][]> {
  const file = await openCsv(bytes, 'x.csv');
  const { id, used } = await only(file);
  if (used === null) return [];
  const columns = Array.from({ length: used.columns }, (_, i) => used.column + i);
  const rows: CellValue[][] = [];
  for await (const { row, values } of file.read({ sheetId: id, row: used.row, rows: used.rows, columns, blockRows })) {
    expect(row).toBe(used.row + rows.length);
    rows.push(...values.map((cells) => [...cells]));
  }
  return rows;
}

async function codeOf(bytes: Uint8Array): Promise<string> {
  return openCsv(bytes, 'x.csv').then(
    () => 'opened',
    (error: unknown) => (error instanceof UserError ? error.code : String(error)),
  );
}

const wide = (text: string, littleEndian: boolean, mark: boolean): Uint8Array => {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return new Uint8Array(littleEndian ? bytes : bytes.swap16());
};

describe('encodings', () => {
  const ledger = '客户,金额\nPeña 上海,5\n';
  const expected = [
    ['客户', '金额'],
    ['Peña 上海', 5],
  ];

  test.each([
    ['UTF-8', utf8(ledger)],
    ['UTF-8 with a mark', utf8(`\ufeff${ledger}`)],
    ['UTF-16 LE with a mark', wide(ledger, true, true)],
    ['UTF-16 BE with a mark', wide(ledger, false, true)],
    ['UTF-16 LE without one', wide(ledger, true, false)],
    ['UTF-16 BE without one', wide(ledger, false, false)],
  ])('%s', async (_name, bytes) => {
    expect(await cellsOf(bytes)).toEqual(expected);
  });

  test('GB18030, long and short', async () => {
    const long =
      'bfcdbba7c3fbb3c62cc8d5c6da2cbdf0b6ee0ac9cfbaa3bbfab5e72c323032352d30312d30332c313230300ab9e3d6ddc3b3d2d72c323032352d30322d31312c3330302e350a';
    expect(await cellsOf(hex(long))).toEqual([
      ['客户名称', '日期', '金额'],
      ['上海机电', '2025-01-03', 1200],
      ['广州贸易', '2025-02-11', 300.5],
    ]);
    expect(await cellsOf(hex('bfcdbba7 2c bdf0b6ee 0a cdf5 2c 35'))).toEqual([
      ['客户', '金额'],
      ['王', 5],
    ]);
  });

  test('Big5, long and short', async () => {
    const long =
      'abc8a4e1a657bad92ca4e9b4c12caaf7c3420abb4fa55fbef7b9712c323032352d30312d30332c313230300ab0aab6afb654a9f62c323032352d30322d31312c3330302e350a';
    expect(await cellsOf(hex(long))).toEqual([
      ['客戶名稱', '日期', '金額'],
      ['臺北機電', '2025-01-03', 1200],
      ['高雄貿易', '2025-02-11', 300.5],
    ]);
    expect(await cellsOf(hex('abc8a4e1 2c aaf7c342 0a bb4fa55fbef7b971 2c 35'))).toEqual([
      ['客戶', '金額'],
      ['臺北機電', 5],
    ]);
  });

  test('Windows-1252, also where every sign beyond ASCII is a euro', async () => {
    const bytes = Buffer.from('Cliente;Importe\nPeña Ibáñez;1.200,50 \u0080\nCía. Española;300,5\n', 'latin1');
    expect(await cellsOf(new Uint8Array(bytes))).toEqual([
      ['Cliente', 'Importe'],
      ['Peña Ibáñez', '1.200,50 €'],
      ['Cía. Española', '300,5'],
    ]);
  });

  test('one broken byte does not make a UTF-8 file another', async () => {
    const bytes = Buffer.concat([utf8(`名前,金額\n${'株式会社,1\n'.repeat(200)}`), hex('ff'), utf8(',2\n')]);
    const rows = await cellsOf(new Uint8Array(bytes));
    expect(rows[1]).toEqual(['株式会社', 1]);
    expect(rows.at(-1)?.[1]).toBe(2);
  });
});

describe('separators', () => {
  test.each([',', ';', '\t', '|'])('%j', async (separator) => {
    const rows = [
      ['Customer', 'Date', 'Amount'],
      ['Acme', '2025-01-03', '12.5'],
      ['Foo', '2025-01-04', '7'],
    ];
    const text = rows.map((row) => row.join(separator)).join('\n');
    expect(await cellsOf(utf8(text))).toEqual([rows[0], ['Acme', '2025-01-03', 12.5], ['Foo', '2025-01-04', 7]]);
  });

  test('decimal commas do not outvote the separator', async () => {
    const text = 'Cliente;Enero;Febrero\nAcme;1,5;2,5\nFoo;3,5;4,5\n';
    expect(await cellsOf(utf8(text))).toEqual([
      ['Cliente', 'Enero', 'Febrero'],
      ['Acme', '1,5', '2,5'],
      ['Foo', '3,5', '4,5'],
    ]);
  });

  test('a title row and commas in names do not mislead', async () => {
    const text = 'Sales, all regions\n\nCustomer;Amount\nAcme, Inc.;5\nFoo, Ltd.;6\nBar;7\n';
    const rows = await cellsOf(utf8(text));
    expect(rows[0]).toEqual(['Sales, all regions', '']);
    expect(rows[3]).toEqual(['Acme, Inc.', 5]);
  });

  test('"sep=" is an order, not a row', async () => {
    expect(await cellsOf(utf8('sep=|\na|b,c\n1|2\n'))).toEqual([
      ['a', 'b,c'],
      [1, 2],
    ]);
  });

  test('a file without separators is one column', async () => {
    expect(await cellsOf(utf8('Customer\nAcme\nFoo\n'))).toEqual([['Customer'], ['Acme'], ['Foo']]);
  });
});

describe('rows', () => {
  test('quoted separators, quotes and line breaks; ragged, blank and last rows; mixed line ends', async () => {
    const text = '\nname,note,amount\r\n"Acme, ""X""","two\r\nlines",1\nshort\n\nlong,a,2,more\r\r\n\n\n';
    expect(await cellsOf(utf8(text))).toEqual([
      ['name', 'note', 'amount', ''],
      ['Acme, "X"', 'two\nlines', 1, ''],
      ['short', '', '', ''],
      ['', '', '', ''],
      ['long', 'a', 2, 'more'],
    ]);
    const info = await only(await openCsv(utf8(text), 'x.csv'));
    expect(info.used).toEqual({ row: 1, column: 0, rows: 5, columns: 4 });
  });

  test('an inch mark within a cell stays in it', async () => {
    expect(await cellsOf(utf8('name,amount\nPipe 5" long,1\n"5" pipe",2\n'))).toEqual([
      ['name', 'amount'],
      ['Pipe 5" long', 1],
      ['5" pipe', 2],
    ]);
  });

  test('a quotation mark that would swallow rows is refused', async () => {
    expect(await codeOf(utf8('name,amount\n"Acme,1\nFoo,2\nBar,3\n'))).toBe('file-unreadable');
    expect(await codeOf(utf8('name,amount\n"Acme 5" pipe,1\nFoo,2\n"Bar",3\n'))).toBe('file-unreadable');
  });

  test('what was written is what is read, however it is quoted and separated', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '王', ' ', '"', '\n', ',', ';', '\t', '|', "'") });
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom(',', ';', '\t', '|'), async (rows, separator) => {
        const quoted = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(separator));
        const file = await openCsv(utf8(`sep=${separator}\n${quoted.join('\n')}\n`), 'x.csv');
        const { id } = await only(file);
        const read: CellValue[][] = [];
        for await (const { values } of file.read({ sheetId: id, row: 0, rows: rows.length, columns: [0, 1, 2] }))
          read.push(...values.map((cells) => [...cells]));
        expect(read).toEqual(rows);
      }),
    );
  });
});

describe('numbers and texts', () => {
  const column = async (...cells: string[]): Promise<CellValue[]> =>
    (await cellsOf(utf8(cells.map((cell) => `x;${cell}`).join('\n')))).map(([, cell]) => cell ?? '');

  test('plain numbers become numbers, ids and all other forms stay texts', async () => {
    expect(await column('261.96', '-5', '0', '0.5', '-0', '123456789012345', '12.3456')).toEqual([
      261.96, -5, 0, 0.5, 0, 123456789012345, 12.3456,
    ]);
    const texts = [
      '00123',
      '0012.5',
      '1234567890123456',
      '1e5',
      '+5',
      '.5',
      '5.',
      '1,5',
      '5%',
      '(5)',
      '$5',
      '1/2/2025',
    ];
    expect(await column(...texts)).toEqual(texts);
    expect(await column(' 5', '-', '--5', '1.2.3', '٣')).toEqual([' 5', '-', '--5', '1.2.3', '٣']);
  });

  test('-0 is 0', async () => {
    expect(Object.is((await column('-0'))[0], 0)).toBe(true);
  });

  test('where a mark could part thousands, nothing with a mark is taken for a number', async () => {
    expect(await column('261.90', '5', '1.234')).toEqual(['261.90', 5, '1.234']);
    expect(await column('"1,234"', '261.90', '12')).toEqual(['1,234', '261.90', 12]);
    expect(await column('0.125', '1234.567')).toEqual([0.125, 1234.567]);
  });

  test('one column does not decide for another', async () => {
    expect(await cellsOf(utf8('1.234;1.5\n2.5;2.5'))).toEqual([
      ['1.234', 1.5],
      ['2.5', 2.5],
    ]);
  });

  test('every number comes back as the number its text says', async () => {
    const amount = fc.integer({ min: -1e9, max: 1e9 }).map((cents) => (cents / 100).toFixed(2));
    await fc.assert(
      fc.asyncProperty(fc.array(amount, { minLength: 1 }), async (texts) => {
        expect(await column(...texts)).toEqual(texts.map((text) => Number(text) + 0));
      }),
    );
  });
});

describe('what is no csv file', () => {
  test('nothing in it is an empty sheet', async () => {
    for (const bytes of [new Uint8Array(), utf8('\n\n'), utf8('\ufeff'), utf8(',,,\n,,,\n')]) {
      const info = await only(await openCsv(bytes, 'x.csv'));
      expect(info.used).toBeNull();
    }
  });

  test('binary files are refused', async () => {
    const noise = new Uint8Array(4096).map((_, i) => (i * 7919 + ((i * i) >> 3)) & 255);
    expect(await codeOf(noise)).toBe('file-unreadable');
    expect(await codeOf(hex('504b0304 14000000 0800 0000000000000000'))).toBe('file-unreadable');
    expect(await codeOf(hex('89504e47 0d0a1a0a 0000000d 49484452'))).toBe('file-unreadable');
  });

  test('more columns than a sheet has are refused', async () => {
    expect(await codeOf(utf8(`a,b\n${','.repeat(20_000)}x\n`))).toBe('file-unreadable');
  });
});

describe('as a workbook', () => {
  test('one sheet named after the file, nothing to write into', async () => {
    for (const [path, name] of [
      ['ventas 2025.csv', 'ventas 2025'],
      ['C:\\data\\a.b.csv', 'a.b'],
      ['dir/客户.txt', '客户'],
      ['noext', 'noext'],
    ] as const) {
      const file = await openCsv(utf8('a,b\n1,2\n'), path);
      expect(await only(file)).toMatchObject({ name, visible: true, mark: null, isProtected: false });
    }
    const file = await openCsv(utf8('a,b\n1,2\n'), 'x.csv');
    const area = { row: 0, column: 0, rows: 2, columns: 2 };
    expect(await file.numberFormats('1', area)).toEqual([
      ['General', 'General'],
      ['General', 'General'],
    ]);
    expect(await file.formulas('1', area)).toEqual([
      ['', ''],
      ['', ''],
    ]);
    expect([await file.tables(), await file.mergedAreas(), await file.hiddenRows(), await file.date1904()]).toEqual([
      [],
      [],
      0,
      false,
    ]);
    await expect(file.execute()).rejects.toMatchObject({ code: 'cannot-write' });
    expect(() => file.read({ sheetId: '2', row: 0, rows: 1, columns: [0] })).toThrow(UserError);
  });

  test('reading can be cancelled between blocks and says how far it is', async () => {
    const file = await openCsv(utf8('a,b\n'.repeat(10)), 'x.csv');
    const seen: number[] = [];
    const signal = { aborted: false };
    const read = async (): Promise<void> => {
      const request = { sheetId: '1', row: 0, rows: 10, columns: [1], blockRows: 4 };
      for await (const { values } of file.read(request, { signal, onProgress: (done) => seen.push(done) }))
        if (values.length < 4) signal.aborted = true;
        else if (seen.length === 1) signal.aborted = true;
    };
    await expect(read()).rejects.toMatchObject({ code: 'cancelled' });
    expect(seen).toEqual([4, 8]);
  });
});
