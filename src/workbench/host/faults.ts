import type { FaultSwitch, RequestFault } from './richapi/gate';
import { ActionType } from './richapi/wire';
import type { ExcelHost } from './excelHost';
import { MAX_COLUMNS } from './model/cells/cellRange';
import { shiftCells } from './model/cells/shiftCells';
import { writeCells } from './model/cells/writeCells';
import type { SheetModel, WorkbookModel } from './model/types';

/** What Excel says on its bad days, one entry per thing a person can meet. */
export const BAD_DAYS: Readonly<Record<string, RequestFault>> = {
  'cell edit mode': { code: 'InvalidOperationInCellEditMode', message: 'Excel is in cell-editing mode.' },
  'access denied': { code: 'AccessDenied', message: 'You cannot perform the requested operation.' },
  busy: { code: 'ActivityLimitReached', message: 'Activity limit has been reached.' },
  'session gone': { code: 'InvalidOrTimedOutSession', message: 'Your session has expired.' },
  'host restarts': { code: 'HostRestartNeeded', message: 'Office needs to be restarted.' },
  'dialog open': { code: 'WriteNotSupportedWhenModalDialogOpen', message: 'A dialog is open.' },
  'too large': { code: 'RequestPayloadSizeLimitExceeded', message: 'The request payload is too large.' },
  'something failed': { code: 'GeneralException', message: 'There was an internal error.' },
  'stopped halfway': { code: 'GeneralException', message: 'There was an internal error.', when: 'halfway' },
  'answer lost': { code: 'GeneralException', message: 'The connection was lost.', when: 'dropped' },
};

/** What somebody else does to a workbook between two requests: to the sheet with this name, if it is there. */
export const OTHER_PEOPLE: Readonly<Record<string, (model: WorkbookModel, sheet: string) => void>> = {
  'renames the sheet': (model, name) => model.sheet(name)?.rename('Renamed by them'),
  'deletes the sheet': (model, name) => {
    const sheet = model.sheet(name);
    if (sheet === null) return;
    // Excel keeps the last visible sheet: who wants it gone puts an empty one beside it first.
    if (model.sheets.filter(({ visibility }) => visibility === 'Visible').length === 1) model.addSheet(null);
    model.deleteSheet(sheet);
  },
  'protects the sheet': (model, name) => {
    const sheet = model.sheet(name);
    if (sheet !== null) sheet.raw.sheetProtection = { sheet: true };
  },
  'protects the structure of the workbook': ({ raw }) => {
    raw.protection = { lockStructure: true };
  },
  'makes the workbook read-only': (model) => {
    model.isReadOnly = true;
  },
  'filters the sheet': (model, name) => {
    const sheet = model.sheet(name);
    if (sheet === null) return;
    const [table] = sheet.tables;
    if (table === undefined) sheet.isDataFiltered = true;
    else table.isDataFiltered = true;
    const hidden = (table?.bodyArea.row ?? 1) + 1;
    sheet.raw.getRow(hidden + 1).hidden = true;
  },
  'inserts a row above everything': (model, name) => {
    const sheet = model.sheet(name);
    if (sheet !== null) insertRow(sheet);
  },
  'sorts the lines upside down': (model, name) => {
    const sheet = model.sheet(name);
    if (sheet !== null) reverseLines(sheet);
  },
};

const insertRow = (sheet: SheetModel): void =>
  shiftCells({ sheet, axis: 'row', at: 0, count: 1, from: 0, to: MAX_COLUMNS - 1 });

/** Turns the lines of the first table around, or those below the first row. */
function reverseLines(sheet: SheetModel): void {
  const used = sheet.usedArea(true);
  const area =
    sheet.tables[0]?.bodyArea ?? (used === null ? null : { ...used, row: used.row + 1, rows: used.rows - 1 });
  if (area === null) return;
  const last = area.row + area.rows - 1;
  for (let row = area.row; row < last - (row - area.row); row++)
    for (let column = area.column; column < area.column + area.columns; column++) {
      const [upper, lower] = [sheet.makeCell(row, column), sheet.makeCell(last - (row - area.row), column)];
      [upper.value, lower.value] = [lower.value, upper.value];
    }
  sheet.noteChange();
  sheet.workbook.cellsChanged(sheet, area);
}

/** Somebody types a text into a cell, as at the keyboard. @throws Error where there is no such sheet */
export function types({
  model,
  sheetName,
  row,
  column,
  text,
}: {
  readonly model: WorkbookModel;
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}): void {
  const sheet = model.sheet(sheetName);
  if (sheet === null) throw new Error(`there is no sheet ${sheetName} to type into`);
  writeCells(sheet, { row, column, rows: 1, columns: 1 }, [[text]]);
}

/** From this request on, requests and answers of more bytes are refused. */
export function limitFrom(host: ExcelHost, number: number, bytes: number): FaultSwitch {
  return (request) => {
    if (request === number) host.gate.payloadLimit = bytes;
    return null;
  };
}

/** The request with this number (from 0, clean-ups not counted) fails; all others are served. */
export function failAt(number: number, fault: RequestFault): FaultSwitch {
  return (request) => (request === number ? fault : null);
}

/** Stops right between `tables.add` and the name of the new table, at the table with this number (from 0); each counts once. */
export function failBeforeNaming(number: number): FaultSwitch {
  let made = 0;
  return (_request, { Actions: actions, ObjectPaths: paths }) => {
    for (const [index, { ActionType: type, Name: name, ObjectPathId: id }] of actions.entries()) {
      const path = paths[id];
      const parent = paths[path?.ParentObjectPathId ?? 0];
      if (type !== ActionType.SetProperty || name !== 'Name') continue;
      if (path?.Name !== 'Add' || parent?.Name !== 'Tables') continue;
      if (made++ === number) return { code: 'GeneralException', when: 'halfway', actions: index };
    }
    return null;
  };
}

/** Before the request with this number another person changes the workbook. */
export function changeAt(host: ExcelHost, number: number, change: (model: WorkbookModel) => void): FaultSwitch {
  return (request) => {
    if (request === number) host.act(change, 'Remote');
    return null;
  };
}

/** Every answer takes this long, so that progress and cancel can be seen. */
export function slow(milliseconds: number): FaultSwitch {
  return () => new Promise((resolve) => setTimeout(() => resolve(null), milliseconds));
}
