import type { Area, CellBlock, Control, NameInfo, ReadRequest, SheetInfo, TableInfo } from '../port';

/** What can be read from a workbook file, as the port wants it; both readers give the same for the same file. */
export interface BookReader {
  readonly date1904: boolean;
  readonly names: readonly NameInfo[];
  readonly sheets: readonly SheetInfo[];
  readonly tables: readonly TableInfo[];
  /** Rows of all sheets that hold anything. */
  readonly rowsInUse: number;
  hiddenRows(sheetId: string): number;
  read(request: ReadRequest, control?: Control): AsyncIterable<CellBlock>;
  numberFormats(sheetId: string, area: Area): readonly (readonly string[])[];
  formulas(sheetId: string, area: Area): readonly (readonly string[])[];
  mergedAreas(sheetId: string, area: Area): readonly Area[];
}
