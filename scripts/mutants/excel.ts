import type { Plant } from './plant';

const EXECUTE = 'tests/integration/execute.test.ts';
const RESTORE = 'tests/integration/restore.test.ts';
const LIMITS = 'tests/integration/write-limits.test.ts';

/** Plans carried out in Excel, and taken back. */
export const EXCEL_PLANTS: readonly Plant[] = [
  {
    fault: 'a new sheet is written over one of the user’s with its name',
    file: 'src/workbook/excel/write/prepare.ts',
    find: "if (plan.sheet.kind === 'new' && !isOurs) throw",
    replace: "if (plan.sheet.name === '' && !isOurs) throw",
    tests: [LIMITS],
  },
  {
    fault: 'Restore begins on a protected sheet',
    file: 'src/workbook/excel/restore/sheetsNow.ts',
    find: 'if (locked !== undefined) throw',
    replace: 'if (locked?.[0] === "-") throw',
    tests: [RESTORE],
  },
  {
    fault: 'what is typed while Restore runs is written over',
    file: 'src/workbook/excel/restore/restore.ts',
    find: 'const typed = await overwritten.putBack(session, isFilteredOut);',
    replace: 'const typed = await new Overwritten(() => undefined).putBack(session, isFilteredOut);',
    tests: [RESTORE],
  },
  {
    fault: 'what is typed while a plan is written is lost',
    file: 'src/workbook/excel/write/execute.ts',
    find: '  await overwritten.putBack(session, isFilteredOut);\n',
    replace: '',
    tests: [EXECUTE],
  },
  {
    fault: 'Excel calculates between the calls of a request',
    file: 'src/workbook/excel/write/operations.ts',
    find: '  context.application.suspendApiCalculationUntilNextSync();\n',
    replace: '',
    tests: [EXECUTE],
  },
  {
    fault: 'a protected sheet is found out half way',
    file: 'src/workbook/excel/write/prepare.ts',
    find: 'if (protection.protected) throw',
    replace: "if (sheet.name === '-') throw",
    tests: [LIMITS],
  },
  {
    fault: 'cells that Excel did not keep are not told',
    file: 'src/workbook/excel/write/execute.ts',
    find: 'const notKept = [...(await verify(session, targets)), ...filledOver];',
    replace: 'const notKept = [...filledOver];',
    tests: [LIMITS, EXECUTE, 'tests/integration/parts.test.ts'],
  },
  {
    fault: 'a cell the user changed since is taken back',
    file: 'src/workbook/excel/restore/restore.ts',
    find: 'if (holds(wanted, value, formula)) return before;',
    replace: 'if (wanted !== null) return before;',
    tests: [RESTORE],
  },
  {
    fault: 'cells the user changed since are not listed',
    file: 'src/workbook/excel/restore/restore.ts',
    find: 'sheets.flatMap(({ kept }) => kept.map(withoutPlace))',
    replace: 'sheets.flatMap(({ kept }) => kept.slice(0, 0).map(withoutPlace))',
    tests: [RESTORE],
  },
  {
    fault: 'what a plan removes is removed before anything is written',
    file: 'src/workbook/excel/write/execute.ts',
    find: '  await remove(session, plan.removals, before.tables);\n',
    replace: '',
    tests: ['tests/integration/removals.test.ts'],
  },
  {
    fault: 'a hidden sheet of ours is seen',
    file: 'src/workbook/excel/write/execute.ts',
    find: "context.workbook.worksheets.getItem(place.id).visibility = 'Hidden';",
    replace: '',
    tests: [EXECUTE, 'tests/integration/parts.test.ts', 'tests/workbook/excel/excelWorkbook.contract.test.ts'],
  },
  {
    fault: 'a sheet of ours that lost its mark does not get it back',
    file: 'src/workbook/excel/write/execute.ts',
    find: 'if (added || mark === undefined) return [];',
    replace: "if (added || mark !== '') return [];",
    tests: [EXECUTE, 'tests/integration/own-tables.test.ts'],
  },
  {
    fault: 'an undo list is not kept: the snapshot comes too late',
    file: 'src/workbook/excel/write/execute.ts',
    find: '  await onSnapshot(before.snapshot);\n',
    replace: '',
    tests: [RESTORE],
  },
];
