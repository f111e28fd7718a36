import type { CellValue } from '../../workbook/port';
import type { ExcelHost } from '../host/excel-host';
import { BAD_DAYS, slow } from '../host/faults';
import type { WorkbookModel } from '../host/model/workbook';

/** What browser tests and people at the console look at: `window.workbench`. */
export interface WorkbenchHandle {
  sheets(): readonly { readonly name: string; readonly visible: boolean; readonly rows: number }[];
  activeSheet(): string;
  /** Values of a sheet from A1 to the end of its used area. */
  values(sheet: string): readonly (readonly CellValue[])[];
  /** Runs a ribbon command; its status is 0 when the page completed it. */
  runCommand(functionName: string): Promise<number>;
  /** Requests of the add-in so far, without the library's clean-up. */
  requests(): number;
  /** From now on every request meets one of the host's bad days, by its name; null ends it. */
  fault(name: string | null): void;
  /** From now on every answer takes this long, so that progress and cancel can be seen; 0 ends it. */
  slow(milliseconds: number): void;
}

declare global {
  interface Window {
    workbench?: WorkbenchHandle;
  }
}

type Looks = Pick<WorkbenchHandle, 'sheets' | 'activeSheet' | 'values'>;
type Faults = Pick<WorkbenchHandle, 'fault' | 'slow'>;

/** The part of the handle that makes the host difficult. */
export function faultsOf(host: ExcelHost): Faults {
  return {
    fault: (name) => {
      const day = name === null ? null : BAD_DAYS[name];
      if (day === undefined) throw new Error(`no such bad day; there are: ${Object.keys(BAD_DAYS).join(', ')}`);
      host.gate.faults = day === null ? null : () => day;
    },
    slow: (milliseconds) => {
      host.gate.faults = milliseconds > 0 ? slow(milliseconds) : null;
    },
  };
}

/** The part of the handle that looks at the workbook itself, not by way of the add-in. */
export function looksAt(model: WorkbookModel): Looks {
  const used = (name: string): { readonly rows: number; readonly columns: number } => {
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
        rows: used(name).rows,
      })),
    activeSheet: () => model.active.name,
    values: (name) => {
      model.calculation.bringUpToDate();
      const { rows, columns } = used(name);
      return Array.from({ length: rows }, (_r, row) =>
        Array.from({ length: columns }, (_c, column) => model.sheet(name)?.value(row, column) ?? ''),
      );
    },
  };
}
