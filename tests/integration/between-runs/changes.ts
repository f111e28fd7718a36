/// <reference types="office-js" />
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../../src/i18n/language';
import { LIST_IDS } from '../../../src/domain/lists';
import { listName } from '../../../src/sheets/lists';
import type { OwnSheet } from '../../../src/sheets/names';
import { TABLES } from '../../../src/sheets/names';
import { TABLE_SCHEMAS } from '../../../src/sheets/schema/tableSchemas';
import { columnKeys } from '../../../src/sheets/schema/tableSchema';
import type { OwnTable } from '../../../src/sheets/schema/openTable';
import { DICTIONARIES } from '../../support/classified';
import { convert, hasLibreOffice, hasPython, inFolder, python } from '../../support/programs';
import type { OpenExcel } from '../support';
import { TYPED } from './workbook';

/** A table of ours in the open workbook, by the genuine library. */
export interface OpenTable {
  readonly which: OwnSheet;
  readonly found: OwnTable<string>;
  readonly sheet: Excel.Worksheet;
  /** Cells by row and column of the table; row 0 is the header. */
  cells(row: number, column: number, rows?: number, columns?: number): Excel.Range;
  readonly table: Excel.Table | null;
}

/** Something people or programs do to one of our tables between two runs. */
export interface TableChange {
  readonly name: string;
  /** @returns false where the table has nothing that it could be done to */
  readonly make: (open: OpenTable) => unknown;
  /** The sheet is made anew by the next run. */
  readonly isMadeAnew?: true;
}

const keyColumn = ({ found }: OpenTable): number => {
  const key = found.schema.keys.flat().find((each) => found.offset(each) >= 0);
  return key === undefined ? 0 : found.offset(key);
};

/** A column that no row depends on. */
const spareColumn = ({ found }: OpenTable): number => {
  const keys = found.schema.keys.flat();
  const spare = columnKeys(found.schema).filter((key) => !keys.includes(key) && found.offset(key) >= 0);
  return spare.length === 0 ? -1 : found.offset(spare.at(-1) ?? '');
};

/** Texts of the row above the body and the rows of it, as plain rows. */
const linesOf = ({ found }: OpenTable): unknown[][] => [
  [...found.header],
  ...found.rows.map((row, r) => row.map((cell, c) => found.formulas[r]?.[c] || cell)),
];

const asRange = ({ table }: OpenTable): void => {
  table?.convertToRange();
};
const withoutMark = ({ sheet }: OpenTable): void => {
  for (const name of ['KeyAccounts']) sheet.customProperties.getItemOrNullObject(name).delete();
};

export const TABLE_CHANGES: readonly TableChange[] = [
  { name: 'becomes a range', make: asRange },
  { name: 'loses its mark', make: withoutMark },
  {
    name: 'becomes a range and loses its mark',
    make: (open) => {
      asRange(open);
      withoutMark(open);
    },
  },
  {
    name: 'gets another name of its sheet',
    make: ({ sheet, which }) => {
      sheet.name = `Team ${which}`;
    },
  },
  {
    name: 'becomes a range on a sheet of another name',
    make: (open) => {
      asRange(open);
      open.sheet.name = `Team ${open.which}`;
    },
  },
  {
    name: 'is moved to the front',
    make: ({ sheet }) => {
      sheet.position = 0;
    },
  },
  {
    name: 'is hidden',
    make: ({ sheet }) => {
      sheet.visibility = 'Hidden';
    },
  },
  { name: 'is protected', make: ({ sheet }) => sheet.protection.protect() },
  {
    name: 'gets another name of the table',
    make: ({ table, which }) => {
      if (table === null) return false;
      table.name = `Our_${which}`;
      return true;
    },
  },
  {
    name: 'has a header reworded',
    make: (open) => {
      const column = spareColumn(open);
      if (column < 0) return false;
      open.cells(0, column).values = [['Reworded']];
      return true;
    },
  },
  {
    name: 'has the header of its key reworded',
    make: (open) => {
      open.cells(0, keyColumn(open)).values = [['Reworded']];
    },
  },
  {
    name: 'has its headers translated',
    make: (open) => {
      const { headers } = open.found.schema.words(DICTIONARIES.es);
      for (const key of columnKeys(open.found.schema)) {
        const column = open.found.offset(key);
        if (column >= 0) open.cells(0, column).values = [[headers[key]]];
      }
    },
  },
  {
    name: 'has a column put in between',
    make: (open) => {
      open.cells(0, 1, open.found.rows.length + 1).insert('Right');
      open.cells(0, 1).values = [['Between']];
    },
  },
  {
    name: 'has a column put before it',
    make: (open) => {
      open.sheet.getRange('A:A').insert('Right');
    },
  },
  {
    name: 'has lines put above it',
    make: (open) => {
      open.sheet.getRange('1:2').insert('Down');
      open.sheet.getRange('A1').values = [[`${TYPED}above`]];
    },
  },
  {
    name: 'has a column of ours deleted',
    make: (open) => {
      const column = spareColumn(open);
      if (column < 0) return false;
      open.cells(0, column, open.found.rows.length + 1).delete('Left');
      return true;
    },
  },
  {
    name: 'has its columns in another order',
    make: (open) => {
      const lines = linesOf(open).map((line) => [...line].reverse());
      // One header after the other would meet its own copy on the way.
      open.cells(0, 0, 1, open.found.header.length).values = [open.found.header.map((_, c) => `Moving ${String(c)}`)];
      open.cells(0, 0, lines.length, lines[0]?.length ?? 1).formulas = lines;
    },
  },
  {
    name: 'has its rows sorted the other way',
    make: (open) => {
      const [, ...lines] = linesOf(open);
      if (lines.length < 2) return false;
      open.cells(1, 0, lines.length, lines[0]?.length ?? 1).formulas = lines.reverse();
      return true;
    },
  },
  {
    name: 'has rows hidden',
    make: (open) => {
      open.cells(1, 0).getEntireRow().rowHidden = true;
    },
  },
  {
    name: 'has a row half typed below it',
    make: (open) => {
      const { found } = open;
      const column = columnKeys(found.schema).find(
        (key) => found.schema.columns[key]?.kind === 'text' && found.offset(key) >= 0,
      );
      open.cells(found.rows.length + 1, column === undefined ? 0 : found.offset(column)).values = [[`${TYPED}half`]];
    },
  },
  {
    name: 'has a row put into its middle',
    make: (open) => {
      open.cells(1, 0).getEntireRow().insert('Down');
      open.cells(1, open.found.header.length - 1).values = [[`${TYPED}alone in its row`]];
    },
  },
  {
    name: 'has a row deleted',
    make: (open) => {
      if (open.found.rows.length < 3) return false;
      open.cells(2, 0).getEntireRow().delete('Up');
      return true;
    },
  },
  {
    name: 'has a text beside it and far below',
    make: (open) => {
      const { found } = open;
      open.cells(1, found.header.length + 2).values = [[`${TYPED}beside`]];
      open.cells(found.rows.length + 6, 0).values = [[`${TYPED}far below`]];
    },
  },
  {
    name: 'has a text right below it',
    make: (open) => {
      open.cells(open.found.rows.length + 1, open.found.header.length - 1).values = [[`${TYPED}right below`]];
    },
  },
  {
    name: 'is copied to a sheet of the user’s',
    make: (open) => {
      const lines = linesOf(open);
      const copy = open.sheet.context.workbook.worksheets.add('Copy of mine');
      copy.getRangeByIndexes(0, 0, lines.length, lines[0]?.length ?? 1).values = lines as string[][];
    },
  },
  { name: 'has its sheet deleted', make: ({ sheet }) => sheet.delete(), isMadeAnew: true },
];

/** Something that concerns the workbook as a whole. */
export interface BookChange {
  readonly name: string;
  readonly make?: (context: Excel.RequestContext) => void;
  /** Language of the runs that follow. */
  readonly language?: Language;
  /** The control total is another one afterwards, and the month of the summary too. */
  readonly changesSales?: true;
}

const sales = (context: Excel.RequestContext, address: string): Excel.Range =>
  context.workbook.worksheets.getItem('Sales').getRange(address);

export const BOOK_CHANGES: readonly BookChange[] = [
  { name: 'nothing' },
  { name: 'Spanish is spoken', language: 'es' },
  { name: 'Chinese is spoken', language: 'zh-Hans' },
  {
    name: 'sales went on',
    make: (context) => {
      sales(context, 'A55:C56').values = [
        [46320, 'Bee & Sons', 900],
        [46321, 'Ferret Co', 50],
      ];
    },
    changesSales: true,
  },
  {
    name: 'a customer got an id',
    make: (context) => {
      sales(context, 'D1:D3').values = [['Customer ID'], ['K-1'], ['K-2']];
    },
  },
  {
    name: 'the sheet of sales has another name',
    make: (context) => {
      context.workbook.worksheets.getItem('Sales').name = 'Ledger';
    },
  },
  {
    name: 'a column was put before the sales',
    make: (context) => {
      sales(context, 'A:A').insert('Right');
    },
  },
  {
    name: 'a customer is spelled another way',
    make: (context) => {
      sales(context, 'B2').values = [['ANT ltd.']];
    },
  },
  {
    name: 'a day and an amount of the sales became texts',
    make: (context) => {
      sales(context, 'A2').values = [["'2025-03-03"]];
      sales(context, 'C3').values = [["'501"]];
    },
  },
  {
    name: 'every mark was lost and every name of ours deleted',
    make: (context) => {
      const { summary } = DICTIONARIES.en;
      const names = Object.values(TABLE_SCHEMAS).map((schema) => schema.words(DICTIONARIES.en).name);
      for (const name of [...names, summary.sheetName({ month: '2026-09' })])
        context.workbook.worksheets.getItem(name).customProperties.getItem('KeyAccounts').delete();
      for (const id of LIST_IDS) context.workbook.names.getItem(listName(id)).delete();
    },
  },
  {
    name: 'every table of ours became a range',
    make: (context) => {
      for (const name of Object.values(TABLES)) context.workbook.tables.getItem(name).convertToRange();
    },
  },
  {
    name: 'a title was put above the sales',
    make: (context) => {
      sales(context, '1:3').insert('Down');
      sales(context, 'A1').values = [['Sales of our firm']];
    },
  },
];

/** Saved by another program. */
export interface Program {
  readonly name: string;
  readonly isHere: boolean;
  readonly save: (bytes: Uint8Array) => Uint8Array;
}

const OPENPYXL = `
import sys
from openpyxl import load_workbook
load_workbook(sys.argv[1] + '/in.xlsx').save(sys.argv[1] + '/out.xlsx')
`;

export const PROGRAMS: readonly Program[] = [
  {
    name: 'openpyxl',
    isHere: hasPython('openpyxl'),
    save: (bytes) =>
      inFolder((folder) => {
        writeFileSync(join(folder, 'in.xlsx'), bytes);
        python(OPENPYXL, folder);
        return new Uint8Array(readFileSync(join(folder, 'out.xlsx')));
      }),
  },
  { name: 'LibreOffice', isHere: hasLibreOffice(), save: (bytes) => convert(bytes, 'xlsx') },
];

/** Does something in the open workbook by the genuine library. @returns false where there was nothing to do it to */
export async function change(
  open: OpenExcel,
  which: OwnSheet,
  found: OwnTable<string>,
  { make }: TableChange,
): Promise<boolean> {
  return open.run(async (context) => {
    const { area } = found;
    const sheet = context.workbook.worksheets.getItem(found.sheetName);
    const table = found.tableName === null ? null : context.workbook.tables.getItem(found.tableName);
    const done = make({
      which,
      found,
      sheet,
      table,
      cells: (row, column, rows = 1, columns = 1) =>
        sheet.getRangeByIndexes(area.row + row, area.column + column, rows, columns),
    });
    await context.sync();
    return done !== false;
  });
}
