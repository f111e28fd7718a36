import { RangeTarget } from '../model/cells/rangeTarget';
import { itemNotFound, notImplemented } from '../richapi/errors';
import type { HostRef } from '../richapi/types';
import { findAddress, fileValue } from './arguments';
import { define, ref } from './targets';
import type { WorkbookModel } from '../model/types';

const selection = ({ active }: WorkbookModel): RangeTarget => new RangeTarget(active, active.selection);

export const defineWorkbook = define('Workbook', {
  scalars: {
    IsDirty: () => true,
    Name: ({ name }) => name,
    ReadOnly: ({ isReadOnly }) => isReadOnly,
  },
  links: {
    Application: (workbook) => ref('Application', workbook),
    Functions: (workbook) => ref('Functions', workbook),
    Protection: (workbook) => ref('WorkbookProtection', workbook),
    Names: (workbook) => ref('NamedItemCollection', workbook),
    Settings: (workbook) => ref('SettingCollection', workbook),
    Tables: (workbook) => ref('TableCollection', { tables: () => workbook.tables(), workbook, sheet: null }),
    Worksheets: (workbook) => ref('WorksheetCollection', workbook),
  },
  methods: {
    _GetRangeForEventByReferenceId: (workbook, args) => eventRange(workbook, args.text(0)),
    _GetRangeOrNullObjectForEventByReferenceId: (workbook, args) => eventRange(workbook, args.text(0)),
    _GetReferenceCount: (_workbook, _args, call) => call.keptCount(),
    _RemoveReference: (_workbook, args, call) => call.release(args.text(0)),
    GetActiveCell: (workbook) => {
      const { row, column } = workbook.active.selection;
      return ref('Range', new RangeTarget(workbook.active, { row, column, rows: 1, columns: 1 }));
    },
    GetSelectedRange: (workbook) => ref('Range', selection(workbook)),
    GetSelectedRanges: ({ active }) =>
      ref('RangeAreas', { sheet: active, areas: [new RangeTarget(active, active.selection)] }),
    Save: ({ undoClearing }) => {
      undoClearing.push('Workbook.save');
    },
  },
});

/** The range of an event rides in its reference id: "<sheet id>!<address>". */
function eventRange(workbook: WorkbookModel, id: string): HostRef {
  const [sheetId = '', address = ''] = id.split('!');
  const sheet = workbook.sheet(sheetId);
  if (sheet === null) throw itemNotFound(`the range of the event ${id}`);
  return ref('Range', findAddress(address, sheet, workbook));
}

export const defineWorkbookProtection = define('WorkbookProtection', {
  scalars: { Protected: ({ isStructureProtected }) => isStructureProtected },
});

export const defineApplication = define('Application', {
  scalars: {
    CalculationMode: () => 'Automatic',
    CalculationState: () => 'Done',
    DecimalSeparator: () => '.',
    ThousandsSeparator: () => ',',
  },
  methods: {
    CreateWorkbook: (workbook, args) => ref('WorkbookCreated', { workbook, bytes: fileValue(args.text(0)) }),
    Calculate: (workbook) => workbook.calculation.bringUpToDate(),
    SuspendApiCalculationUntilNextSync: ({ calculation }) => {
      calculation.suspended = true;
    },
    // Nothing is drawn here.
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
});

export const defineWorkbookCreated = define('WorkbookCreated', {
  methods: { Open: ({ workbook, bytes }) => workbook.opensWorkbook(bytes) },
});

/** Worksheet functions called on their own: only what tells the date system of the workbook. */
export const defineFunctions = define('Functions', {
  methods: {
    Date: (workbook, args) => {
      const [year, month, day] = [args.raw(0), args.raw(1), args.raw(2)];
      if (typeof year !== 'number' || typeof month !== 'number' || typeof day !== 'number')
        throw notImplemented('Functions.Date with ranges');
      const days = Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000);
      return ref('FunctionResult', { value: days - (workbook.date1904 ? 1462 : 0) });
    },
  },
});

export const defineFunctionResult = define('FunctionResult', {
  scalars: { Error: () => null, Value: ({ value }) => value },
});
