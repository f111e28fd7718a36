import { Workbook } from '@cj-tech-master/excelts';
import { openExcel, letSettle, valuesOf } from './support';

async function failure(promise: Promise<unknown>): Promise<{ code?: string; message?: string }> {
  return promise.then(
    () => ({}),
    (error: { code: string; message: string }) => ({ code: error.code, message: error.message }),
  );
}

describe('values', () => {
  it('are parsed as typed, leave a cell alone for null and clear it for an empty text', async () => {
    const { run, host } = openExcel();
    const seen = await run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2');
      range.values = [
        [1, 'two'],
        [true, '3/4/2026'],
      ];
      await context.sync();
      range.values = [
        [null, ''],
        [null, null],
      ];
      range.load('values, numberFormat, address, text, valueTypes');
      await context.sync();
      return [range.values, range.numberFormat, range.address, range.text, range.valueTypes];
    });
    expect(seen).toEqual([
      [
        [1, ''],
        [true, 46085],
      ],
      [
        ['General', 'General'],
        ['General', 'm/d/yyyy'],
      ],
      'Sheet1!A1:B2',
      [
        ['1', ''],
        ['TRUE', '3/4/2026'],
      ],
      [
        ['Double', 'Empty'],
        ['Boolean', 'Double'],
      ],
    ]);
    await letSettle();
    expect(host.trackedRanges).toBe(0);
  });

  it('stay text in cells formatted as text, formulas too', async () => {
    const { run, model } = openExcel();
    await run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:C1');
      range.numberFormat = [['@', '@', '@']];
      range.values = [['=1+1', '00123', 5]];
      await context.sync();
    });
    expect(valuesOf(model, 'Sheet1')).toEqual([['=1+1', '00123', '5']]);
  });

  it('fill the range as a scalar and are refused in another shape', async () => {
    const { run, model } = openExcel();
    await run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2').values = 'x' as unknown as string[][];
      await context.sync();
    });
    expect(valuesOf(model, 'Sheet1')).toEqual([
      ['x', 'x'],
      ['x', 'x'],
    ]);
    const error = await failure(
      run(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2').values = [[1, 2, 3]];
        await context.sync();
      }),
    );
    expect(error.code).toBe('InvalidArgument');
  });

  it('above 1,500 cells come in the chunks of the library', async () => {
    const { run, model, host } = openExcel();
    const rows = 2_000;
    await run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRangeByIndexes(0, 0, rows, 3);
      range.values = Array.from({ length: rows }, (_r, row) => [row, `r${row}`, row % 2 === 0]);
      await context.sync();
    });
    expect(valuesOf(model, 'Sheet1')).toHaveLength(rows);
    expect(valuesOf(model, 'Sheet1')[1_999]).toEqual([1_999, 'r1999', false]);
    expect(host.gate.requests()).toHaveLength(1);
  });

  it('of whole columns and of more than five million cells read as null', async () => {
    const { run } = openExcel();
    const seen = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const whole = sheet.getRange('A:C').load('values, address');
      const large = sheet.getRangeByIndexes(0, 0, 1_000_000, 6).load('values');
      await context.sync();
      return [whole.values, whole.address, large.values];
    });
    expect(seen).toEqual([null, 'Sheet1!A:C', null]);
  });
});

describe('formulas', () => {
  it('are calculated before they are read', async () => {
    const { run } = openExcel();
    const seen = await run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:A3');
      range.values = [[2], [3], ['=A1*A2']];
      range.load('values, formulas');
      await context.sync();
      const first = [range.values, range.formulas];
      range.getCell(0, 0).values = [[10]];
      range.load('values');
      await context.sync();
      return [...first, range.values];
    });
    expect(seen).toEqual([
      [[2], [3], [6]],
      [[2], [3], ['=A1*A2']],
      [[10], [3], [30]],
    ]);
  });

  it('fill a table column, over constants too', async () => {
    const { run, model } = openExcel();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:B4').values = [
        ['N', 'Double'],
        [1, 'a'],
        [2, 'b'],
        [3, 'c'],
      ];
      sheet.tables.add('A1:B4', true).name = 'T';
      sheet.getRange('B3').formulas = [['=[@N]*2']];
      await context.sync();
    });
    expect(valuesOf(model, 'Sheet1').map((row) => row[1])).toEqual(['Double', 2, 4, 6]);
  });
});

describe('tables', () => {
  it('name their columns by the header cells', async () => {
    const { run, model } = openExcel();
    const names = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:D2').values = [
        ['Name', 'Name', '', 2026],
        [1, 2, 3, 4],
      ];
      const table = sheet.tables.add('A1:D2', true);
      const columns = table.columns.load('items/name');
      await context.sync();
      return columns.items.map(({ name }) => name);
    });
    expect(names).toEqual(['Name', 'Name2', 'Column3', '2026']);
    expect(valuesOf(model, 'Sheet1')[0]).toEqual(['Name', 'Name2', 'Column3', '2026']);
  });

  it('grow when somebody writes directly below', async () => {
    const { run, model } = openExcel();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:B2').values = [
        ['A', 'B'],
        [1, 2],
      ];
      sheet.tables.add('A1:B2', true).name = 'T';
      await context.sync();
      sheet.getRange('A3:B3').values = [[3, 4]];
      await context.sync();
    });
    expect(model.table('T').area).toEqual({ row: 0, column: 0, rows: 3, columns: 2 });
  });

  it('cannot overlap, share a name or be missing', async () => {
    const { run } = openExcel();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.tables.add('A1:B3', true).name = 'T';
      sheet.tables.add('D1:E3', true).name = 'U';
      await context.sync();
    });
    const overlap = await failure(
      run(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').tables.add('B2:C4', true);
        await context.sync();
      }),
    );
    const duplicate = await failure(
      run(async (context) => {
        context.workbook.tables.getItem('U').name = 'T';
        await context.sync();
      }),
    );
    const missing = await failure(
      run(async (context) => {
        context.workbook.tables.getItem('V').load('name');
        await context.sync();
      }),
    );
    expect([overlap.code, duplicate.code, missing.code]).toEqual([
      'InvalidArgument',
      'ItemAlreadyExists',
      'ItemNotFound',
    ]);
  });
});

describe('batches', () => {
  it('stop at the first failure and keep what came before', async () => {
    const { run, model } = openExcel();
    const error = await failure(
      run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        sheet.getRange('A1').values = [['before']];
        context.workbook.worksheets.getItem('Nope').getRange('A1').values = [['never']];
        sheet.getRange('A2').values = [['after']];
        await context.sync();
      }),
    );
    expect(error).toMatchObject({ code: 'ItemNotFound' });
    expect(valuesOf(model, 'Sheet1')).toEqual([['before']]);
  });

  it('run an added sheet once, though the proxy is used in a second sync', async () => {
    const { run, model } = openExcel();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.add('New');
      await context.sync();
      sheet.getRange('A1').values = [[1]];
      await context.sync();
    });
    expect(model.sheets.map(({ name }) => name)).toEqual(['Sheet1', 'New']);
  });

  it('refuse a taken, a bad and a missing sheet name', async () => {
    const { run } = openExcel();
    const add = (name: string): Promise<{ code?: string }> =>
      failure(
        run(async (context) => {
          context.workbook.worksheets.add(name);
          await context.sync();
        }),
      );
    expect((await add('sheet1')).code).toBe('ItemAlreadyExists');
    expect((await add('a/b')).code).toBe('InvalidArgument');
    expect((await add('x'.repeat(32))).code).toBe('InvalidArgument');
    expect((await add('History')).code).toBe('InvalidArgument');
  });

  it('name the member that is not emulated', async () => {
    const { run } = openExcel();
    const error = await failure(
      run(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').calculate(true);
        await context.sync();
      }),
    );
    expect(error).toMatchObject({ code: 'NotImplemented', message: expect.stringContaining('Worksheet.Calculate') });
  });

  it('refuse members above the requirement set', async () => {
    const { run } = openExcel();
    const error = await failure(
      run(async (context) => {
        context.workbook.tables.getItem('T').resize('A1:B2');
        await context.sync();
      }),
    );
    expect(error.code).toBe('ApiNotFound');
  });

  it('count calls that clear the undo stack', async () => {
    const { run, model } = openExcel();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.add('New');
      sheet.name = 'Newer';
      sheet.delete();
      await context.sync();
    });
    expect(model.undoClearing).toEqual(['Worksheet.name', 'Worksheet.delete']);
  });
});

describe('settings, properties and the selection', () => {
  it('keep what they are given', async () => {
    const { run, model } = openExcel();
    const seen = await run(async (context) => {
      context.workbook.settings.add('state', { a: [1, 'x'] });
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.customProperties.add('KeyAccounts', 'customers');
      sheet.getRange('B2:C3').select();
      const setting = context.workbook.settings.getItemOrNullObject('state').load('value');
      const none = context.workbook.settings.getItemOrNullObject('none').load('value');
      const property = sheet.customProperties.getItemOrNullObject('keyaccounts').load('value');
      const selected = context.workbook.getSelectedRange().load('address');
      await context.sync();
      return [setting.value, none.isNullObject, property.value, selected.address];
    });
    expect(seen).toEqual([{ a: [1, 'x'] }, true, 'customers', 'Sheet1!B2:C3']);
    expect([...model.settings.keys()]).toEqual(['state']);
  });
});

describe('events', () => {
  it('come after the answer, for the sheet they are about', async () => {
    const { run, host, model } = openExcel();
    const seen: string[] = [];
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const note =
        (what: string) =>
        (event: object): Promise<void> => {
          const { address = '', source = '' } = event as { readonly address?: string; readonly source?: string };
          seen.push([what, address, source].join(' ').trim());
          return Promise.resolve();
        };
      sheet.onChanged.add(note('changed'));
      sheet.onSelectionChanged.add(note('selected'));
      context.workbook.worksheets.onAdded.add(note('added'));
      context.workbook.worksheets.onDeleted.add(note('deleted'));
      context.workbook.worksheets.onActivated.add(note('activated'));
      await context.sync();
      sheet.getRange('A1:A2').values = [[1], [2]];
      await context.sync();
      seen.push('answered');
      await context.sync();
    });
    await letSettle();
    host.act((workbook) => {
      const added = workbook.addSheet('Theirs');
      workbook.activate(added);
      workbook.deleteSheet(added);
    }, 'Remote');
    host.act(() => {
      const sheet = model.sheets[0];
      if (sheet !== undefined) model.select(sheet, { row: 4, column: 1, rows: 1, columns: 1 });
    });
    await letSettle();
    expect(seen.filter((entry) => entry !== 'answered')).toEqual([
      'changed A1:A2 Local',
      'added  Local',
      'activated',
      'deleted  Remote',
      'activated',
      'selected B5',
    ]);
  });
});

describe('protection', () => {
  it('refuses locked cells and lets unlocked ones be written', async () => {
    const workbook = new Workbook();
    const sheet = workbook.addWorksheet('P');
    sheet.getCell('B1').protection = { locked: false };
    sheet.sheetProtection = { sheet: true };
    const { run, model } = openExcel(workbook);
    const write = (address: string): Promise<{ code?: string }> =>
      failure(
        run(async (context) => {
          context.workbook.worksheets.getItem('P').getRange(address).values = [[1]];
          await context.sync();
        }),
      );
    expect((await write('A1')).code).toBe('AccessDenied');
    expect((await write('B1')).code).toBeUndefined();
    expect(valuesOf(model, 'P')).toEqual([['', 1]]);
  });
});
