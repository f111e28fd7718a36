import type { Plant } from './plant';

/** Plans carried out on files. */
export const XLSX_PLANTS: readonly Plant[] = [
  {
    fault: 'a new sheet is written over one of the user’s with its name',
    file: 'src/workbook/xlsx/file.ts',
    find: "throw new UserError('sheet-not-ours', { sheet: there.name });",
    replace: 'return;',
    tests: ['tests/workbook/xlsx/file.contract.test.ts'],
  },
  {
    fault: 'a plan for a sheet that is gone goes to another one',
    file: 'src/workbook/xlsx/file.ts',
    find: 'if (meant?.name.toLowerCase() !== sheet.name.toLowerCase())',
    replace: "if (sheet.id === '')",
    tests: ['tests/workbook/xlsx/file.test.ts', 'tests/workbook/xlsx/file.contract.test.ts'],
  },
  {
    fault: 'half a plan stays in the file when the other half fails',
    file: 'src/workbook/xlsx/file.ts',
    find: '      this.use(before, []);\n',
    replace: '',
    tests: ['tests/workbook/xlsx/file.test.ts', 'tests/workbook/xlsx/file.removals.test.ts'],
  },
  {
    fault: 'a column that is the user’s by now is taken away',
    file: 'src/workbook/xlsx/file.ts',
    find: 'if (first === header) standing.push(',
    replace: 'if (first !== undefined) standing.push(',
    tests: ['tests/workbook/xlsx/file.removals.test.ts'],
  },
  {
    fault: 'a cancelled run writes all the same',
    file: 'src/workbook/xlsx/file.ts',
    find: "if (control?.signal?.aborted === true) throw new UserError('cancelled');",
    replace: '',
    tests: ['tests/workbook/xlsx/file.test.ts', 'tests/workbook/xlsx/file.contract.test.ts'],
  },
];
