import { areaAddress, sheetAddress } from '../../workbook/address';
import type { CellValue } from '../../workbook/cells';
import type { ExcelHost } from '../host/excelHost';
import { BAD_DAYS, OTHER_PEOPLE, slow, types } from '../host/faults';
import { boundingArea, intersection, parseAddress } from '../host/model/cells/cellRange';
import { cellFormula } from '../host/model/cells/cellValues';
import { EventType, type ModelEvent } from '../host/model/events';
import type { Session } from './session';
import type { WorkbookModel } from '../host/model/types';

/** What browser tests and people at the console look at: `window.workbench`. */
export interface WorkbenchHandle {
  sheets(): readonly { readonly name: string; readonly visible: boolean; readonly rows: number }[];
  activeSheet(): string;
  /** Values of a sheet from A1 to the end of its used area. */
  values(sheet: string): readonly (readonly CellValue[])[];
  /** Formulas of the whole workbook by "Sheet!A1". */
  formulas(): Readonly<Record<string, string>>;
  /** Selected cells of the active sheet, "B2:C3". */
  selection(): string;
  /** What the grid holds for a cell of a sheet: value and formula. Null without a grid, or for an empty cell. */
  shownTexts(
    sheet: string,
    row: number,
    column: number,
  ): { readonly value: CellValue | null; readonly formula: string | null } | null;
  /** Cells of the grid that are not as the workbook has them, "Sheet!A1"; at most a hundred. */
  differences(): readonly string[];
  /** Whether the grid has caught up with the workbook. */
  quiet(): boolean;
  /** From now on the times are noted in which the page could not answer. */
  watchBlocks(): void;
  /** The longest of them in milliseconds; what stays below 50 is none. */
  longestBlock(): number;
  /** From now on cells that anybody writes to are noted. */
  watchEdits(): void;
  /** The noted cells that lie in the used part of their sheet, "Sheet!A1". */
  editedCells(): readonly string[];
  /** Runs a ribbon command; its status is 0 when the page completed it. */
  runCommand(functionName: string): Promise<number>;
  /** Requests of the add-in so far, without the library's clean-up. */
  requests(): number;
  /** From now on every request meets one of the host's bad days, by its name; null ends it. */
  fault(name: string | null): void;
  /** Somebody else does this to a sheet, by the name the host has for it. */
  somebody(what: string, sheet: string): void;
  /** The person at this machine types into a cell of a sheet, 0-based. */
  type(sheet: string, row: number, column: number, text: string): void;
  /** From now on somebody else writes into a cell of these sheets before every request, of those that are there. */
  interfere(sheets: readonly string[], row: number, column: number, text: string): void;
  /** From now on every answer takes this long, so that progress and cancel can be seen; 0 ends it. */
  slow(milliseconds: number): void;
}

declare global {
  interface Window {
    workbench?: WorkbenchHandle;
  }
}

type Looks = Pick<WorkbenchHandle, 'sheets' | 'activeSheet' | 'values' | 'formulas' | 'selection'>;
type Shows = Pick<WorkbenchHandle, 'shownTexts' | 'differences' | 'quiet' | 'watchEdits' | 'editedCells'>;
type Faults = Pick<WorkbenchHandle, 'fault' | 'slow' | 'somebody' | 'type' | 'interfere'>;

/** The part of the handle that makes the host difficult. */
export function faultsOf(host: ExcelHost): Faults {
  return {
    fault: (name) => {
      const day = name === null ? null : BAD_DAYS[name];
      if (day === undefined) throw new Error(`no such bad day; there are: ${Object.keys(BAD_DAYS).join(', ')}`);
      host.gate.faults = day === null ? null : () => day;
    },
    somebody: (what, sheet) => {
      const change = OTHER_PEOPLE[what];
      if (change === undefined) throw new Error(`nobody does that; there are: ${Object.keys(OTHER_PEOPLE).join(', ')}`);
      host.act((model) => change(model, sheet), 'Remote');
    },
    type: (sheet, row, column, text) =>
      host.act((model) => types({ model, sheetName: sheet, row, column, text }), 'Local'),
    interfere: (sheets, row, column, text) => {
      host.gate.faults = () => {
        host.act((model) => {
          for (const sheet of sheets)
            if (model.sheet(sheet) !== null) types({ model, sheetName: sheet, row, column, text });
        }, 'Remote');
        return null;
      };
    },
    slow: (milliseconds) => {
      host.gate.faults = milliseconds > 0 ? slow(milliseconds) : null;
    },
  };
}

/** The part of the handle that looks at the workbook itself, not by way of the add-in. */
export function looksAt(model: WorkbookModel): Looks {
  const usedSize = (name: string): { readonly rows: number; readonly columns: number } => {
    const area = model.sheet(name)?.usedArea(true) ?? null;
    return area === null
      ? { rows: 0, columns: 0 }
      : { rows: area.row + area.rows, columns: area.column + area.columns };
  };
  return {
    sheets: () =>
      model.sheets.map(({ name, visibility }) => ({
        name,
        visible: visibility === 'Visible',
        rows: usedSize(name).rows,
      })),
    activeSheet: () => model.active.name,
    selection: () => areaAddress(model.active.selection),
    formulas: () => {
      const found: Record<string, string> = {};
      for (const sheet of model.sheets)
        sheet.raw.eachRow({ includeEmpty: false }, (row, number) => {
          row.eachCell({ includeEmpty: false }, (cell, column) => {
            const formula = cellFormula(cell);
            if (formula !== null) found[sheetAddress(sheet.name, number - 1, column - 1)] = formula;
          });
        });
      return found;
    },
    values: (name) => {
      model.calculation.bringUpToDate();
      const { rows, columns } = usedSize(name);
      return Array.from({ length: rows }, (_r, row) =>
        Array.from({ length: columns }, (_c, column) => model.sheet(name)?.value(row, column) ?? ''),
      );
    },
  };
}

const MOST_DIFFERENCES = 100;
/** Cells that were emptied may lie beyond what is used now. */
const usedCorner = { row: 0, column: 0, rows: 10_000, columns: 100 };

/** The part of the handle that looks at the grid. */
export function gridOf(session: Session): Shows {
  const { model } = session.file;
  const shownTexts: WorkbenchHandle['shownTexts'] = (name, row, column) => {
    const sheet = model.sheet(name);
    return sheet === null ? null : (session.grid?.onShown(sheet, row, column) ?? null);
  };
  return {
    shownTexts,
    quiet: () => session.grid?.isQuiet ?? true,
    ...editsOf(session),
    differences: () => {
      const found: string[] = [];
      for (const sheet of session.grid === null ? [] : model.sheets) {
        // The library counts both by walking all rows: once a sheet, not once a cell.
        const { rowCount, columnCount } = sheet.raw;
        for (let row = 0; row < rowCount && found.length < MOST_DIFFERENCES; row++)
          for (let column = 0; column < columnCount; column++) {
            const value = sheet.value(row, column);
            const cell = shownTexts(sheet.name, row, column);
            const seen = typeof value === 'boolean' ? cell?.value === Number(value) : (cell?.value ?? '') === value;
            const formula = cellFormula(sheet.cell(row, column));
            if (!seen || (cell?.formula ?? null) !== formula) found.push(sheetAddress(sheet.name, row, column));
          }
      }
      return found;
    },
  };
}

/** The part of the handle that notes how long the page stands still. */
export function blocksOf(): Pick<WorkbenchHandle, 'watchBlocks' | 'longestBlock'> {
  let longest = 0;
  let observer: PerformanceObserver | null = null;
  const note = (entries: PerformanceEntryList): void => {
    for (const { duration } of entries) longest = Math.max(longest, duration);
  };
  return {
    watchBlocks: () => {
      observer?.disconnect();
      longest = 0;
      observer = new PerformanceObserver((list) => note(list.getEntries()));
      observer.observe({ type: 'longtask' });
    },
    longestBlock: () => {
      note(observer?.takeRecords() ?? []);
      return longest;
    },
  };
}

/** The part of the handle that notes what is written. */
function editsOf({ host }: Session): Pick<Shows, 'watchEdits' | 'editedCells'> {
  const edited = new Set<string>();
  const note = ({ type, target, payload }: ModelEvent): void => {
    const sheet = type === EventType.Changed ? host.model.sheet(target) : null;
    const area = sheet === null ? null : parseAddress(String(payload['address']));
    const used = sheet?.usedArea(false) ?? null;
    const cells = area === null || used === null ? null : intersection(area, boundingArea(used, usedCorner));
    for (let row = 0; sheet !== null && cells !== null && row < cells.rows; row++)
      for (let column = 0; column < cells.columns; column++)
        edited.add(sheetAddress(sheet.name, cells.row + row, cells.column + column));
  };
  return {
    watchEdits: () => {
      edited.clear();
      host.onEvents((events) => events.forEach(note));
    },
    editedCells: () => [...edited],
  };
}
