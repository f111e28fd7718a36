import { RangeTarget } from '../model/cells/rangeTarget';
import { MAX_COLUMNS, MAX_ROWS } from '../model/cells/cellRange';
import { showGridlines, showsGridlines, STANDARD_HEIGHT, STANDARD_WIDTH } from '../model/looks/layout';
import { itemNotFound } from '../richapi/errors';
import type { Args, HostRef } from '../richapi/types';
import { findAddress, areaOf, choice, flagValue, numberValue, textValue } from './arguments';
import { registrations } from './registrations';
import { define, ref } from './targets';
import type { SheetModel, WorkbookModel } from '../model/types';

const sheetRef = (sheet: SheetModel | null): HostRef | null => (sheet === null ? null : ref('Worksheet', sheet));

function requireSheet(sheet: SheetModel | null | undefined, what: string): HostRef {
  if (sheet === null || sheet === undefined) throw itemNotFound(what);
  return ref('Worksheet', sheet);
}

const countableSheets = (workbook: WorkbookModel, args: Args): readonly SheetModel[] =>
  args.flag(0) ? workbook.sheets.filter((sheet) => sheet.visibility === 'Visible') : workbook.sheets;

export const defineWorksheets = define('WorksheetCollection', {
  items: ({ sheets }) => sheets.map((sheet) => ref('Worksheet', sheet)),
  indexer: (workbook, args) => requireSheet(workbook.sheet(args.text(0)), `worksheet "${args.text(0)}"`),
  methods: {
    Add: (workbook, args) => ref('Worksheet', workbook.addSheet(args.has(0) ? args.text(0) : null)),
    GetActiveWorksheet: ({ active }) => ref('Worksheet', active),
    GetCount: (workbook, args) => countableSheets(workbook, args).length,
    GetFirst: (workbook, args) => requireSheet(countableSheets(workbook, args)[0], 'the first worksheet'),
    GetItemOrNullObject: (workbook, args) => sheetRef(workbook.sheet(args.text(0))),
    GetLast: (workbook, args) => requireSheet(countableSheets(workbook, args).at(-1), 'the last worksheet'),
    ...registrations('Activated', 'Deactivated', 'Added', 'Deleted', 'DataChanged', 'SelectionChanged'),
  },
});

function usedRange(sheet: SheetModel, args: Args): RangeTarget | null {
  const area = sheet.usedArea(args.flag(0));
  return area === null ? null : new RangeTarget(sheet, area);
}

function wholeSheet(sheet: SheetModel): RangeTarget {
  return new RangeTarget(sheet, { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS });
}

export const defineWorksheet = define('Worksheet', {
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: ({ id }) => id,
    Name: ({ name }) => name,
    Position: (sheet) => sheet.workbook.sheets.indexOf(sheet),
    ShowGridlines: showsGridlines,
    StandardHeight: () => STANDARD_HEIGHT,
    StandardWidth: () => STANDARD_WIDTH,
    TabColor: ({ raw }) => {
      const argb = raw.properties.tabColor?.argb;
      return argb === undefined ? '' : `#${argb.slice(-6)}`;
    },
    Visibility: ({ visibility }) => visibility,
  },
  setters: {
    Name: (sheet, value) => {
      sheet.workbook.guard();
      sheet.workbook.undoClearing.push('Worksheet.name');
      sheet.rename(textValue(value));
    },
    Position: (sheet, value) => {
      sheet.workbook.undoClearing.push('Worksheet.position');
      sheet.workbook.moveSheet(sheet, numberValue(value));
    },
    // Read as ShowGridlines, written as Gridlines: so the library has it.
    Gridlines: (sheet, value) => showGridlines(sheet, flagValue(value)),
    TabColor: ({ raw }, value) => {
      raw.properties.tabColor = { argb: `FF${textValue(value).replace('#', '').toUpperCase()}` };
    },
    Visibility: (sheet, value) => {
      const wanted = choice(value, 'Visible', 'Hidden', 'VeryHidden');
      if (wanted !== 'Visible') sheet.workbook.undoClearing.push('Worksheet.visibility');
      sheet.visibility = wanted;
    },
  },
  links: {
    AutoFilter: (sheet) => ref('AutoFilter', { isDataFiltered: sheet.isDataFiltered, area: null }),
    Charts: (sheet) => ref('ChartCollection', sheet),
    CustomProperties: (sheet) => ref('WorksheetCustomPropertyCollection', sheet),
    FreezePanes: (sheet) => ref('WorksheetFreezePanes', sheet),
    HorizontalPageBreaks: (sheet) => ref('PageBreakCollection', sheet),
    PageLayout: (sheet) => ref('PageLayout', sheet),
    Protection: (sheet) => ref('WorksheetProtection', sheet),
    Shapes: (sheet) => ref('ShapeCollection', sheet),
    Tables: (sheet) => ref('TableCollection', { tables: () => sheet.tables, workbook: sheet.workbook, sheet }),
  },
  methods: {
    Activate: (sheet) => sheet.workbook.activate(sheet),
    Delete: (sheet) => {
      sheet.workbook.undoClearing.push('Worksheet.delete');
      sheet.workbook.deleteSheet(sheet);
    },
    GetCell: (sheet, args) => ref('Range', wholeSheet(sheet).to(args.integer(0), args.integer(1), 1, 1)),
    GetRange: (sheet, args) =>
      ref('Range', args.has(0) ? findAddress(args.text(0), sheet, sheet.workbook) : wholeSheet(sheet)),
    GetRangeByIndexes: (sheet, args) => ref('Range', wholeSheet(sheet).with(areaOf(args))),
    GetUsedRange: (sheet, args) => ref('Range', usedRange(sheet, args) ?? wholeSheet(sheet).to(0, 0, 1, 1)),
    GetUsedRangeOrNullObject: (sheet, args) => {
      const used = usedRange(sheet, args);
      return used === null ? null : ref('Range', used);
    },
    ...registrations('Activated', 'Deactivated', 'DataChanged', 'SelectionChanged'),
  },
});

export const defineProtection = define('WorksheetProtection', {
  scalars: { Protected: ({ isProtected }) => isProtected },
  methods: {
    Protect: (sheet) => {
      sheet.workbook.undoClearing.push('WorksheetProtection.protect');
      sheet.raw.sheetProtection = { sheet: true };
    },
    Unprotect: (sheet) => {
      sheet.workbook.undoClearing.push('WorksheetProtection.unprotect');
      sheet.raw.sheetProtection = null;
    },
  },
});

export const defineAutoFilter = define('AutoFilter', {
  scalars: {
    Enabled: ({ area, isDataFiltered }) => area !== null || isDataFiltered,
    IsDataFiltered: ({ isDataFiltered }) => isDataFiltered,
  },
});

export const defineCustomProperties = define('WorksheetCustomPropertyCollection', {
  items: (sheet) => [...sheet.customProperties.keys()].map((key) => ref('WorksheetCustomProperty', { sheet, key })),
  indexer: (sheet, args) => {
    const key = propertyKey(sheet, args.text(0));
    if (key === null) throw itemNotFound(`the custom property "${args.text(0)}"`);
    return ref('WorksheetCustomProperty', { sheet, key });
  },
  methods: {
    Add: (sheet, args) => {
      sheet.workbook.guard();
      const key = propertyKey(sheet, args.text(0)) ?? args.text(0);
      sheet.customProperties.set(key, args.text(1));
      return ref('WorksheetCustomProperty', { sheet, key });
    },
    GetCount: ({ customProperties }) => customProperties.size,
    GetItemOrNullObject: (sheet, args) => {
      const key = propertyKey(sheet, args.text(0));
      return key === null ? null : ref('WorksheetCustomProperty', { sheet, key });
    },
  },
});

/** Keys are compared without regard to case. */
function propertyKey(sheet: SheetModel, wanted: string): string | null {
  return [...sheet.customProperties.keys()].find((key) => key.toLowerCase() === wanted.toLowerCase()) ?? null;
}

export const defineCustomProperty = define('WorksheetCustomProperty', {
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    Key: ({ key }) => key,
    Value: ({ sheet, key }) => sheet.customProperties.get(key) ?? '',
    _Id: ({ key }) => key,
  },
  setters: { Value: ({ sheet, key }, value) => void sheet.customProperties.set(key, textValue(value)) },
  methods: { Delete: ({ sheet, key }) => void sheet.customProperties.delete(key) },
});
