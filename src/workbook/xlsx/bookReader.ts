import type { Area } from '../cells';
import type { CellBlock, Control, ReadRequest, SheetInfo } from '../port';

/** What takes the cells of a workbook file to answer, as the port wants it; both readers give the same for the same file. */
export interface BookReader {
  readonly sheets: readonly SheetInfo[];
  /** Rows of all sheets that hold anything. */
  readonly rowsInUse: number;
  hiddenRows(sheetId: string): number;
  read(request: ReadRequest, control?: Control): AsyncIterable<CellBlock>;
  numberFormats(sheetId: string, area: Area): readonly (readonly string[])[];
  formulas(sheetId: string, area: Area): readonly (readonly string[])[];
  mergedAreas(sheetId: string, area: Area): readonly Area[];
}
