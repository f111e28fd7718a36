import { ValueType, type Cell, type CellValue as StoredValue } from '@cj-tech-master/excelts';
import type { CellValue } from '../../../../workbook/cells';
import { serialOf } from './serial';

type Result = Exclude<StoredValue, null | undefined>;

/** The value of a stored cell as Excel's `range.values` gives it. Cells under a merge are empty. */
export function cellValue(cell: Cell | undefined, date1904: boolean): CellValue {
  if (cell === undefined || cell.type === ValueType.Merge) return '';
  return plainValue(cell.value, date1904);
}

function plainValue(value: StoredValue, date1904: boolean): CellValue {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Date) return serialOf(value, date1904);
  return objectValue(value, date1904);
}

function objectValue(value: Extract<Result, object>, date1904: boolean): CellValue {
  if ('error' in value) return value.error;
  if ('richText' in value && value.richText !== undefined && !('hyperlink' in value))
    return value.richText.map((run) => run.text).join('');
  if ('formula' in value || 'sharedFormula' in value) return plainValue(value.result, date1904);
  if ('hyperlink' in value) return value.text;
  if ('checkbox' in value) return value.checkbox;
  return '';
}

/** The formula of a cell with its '=', or null when it holds none. */
export function cellFormula(cell: Cell | undefined): string | null {
  if (cell === undefined || cell.type === ValueType.Merge) return null;
  const formula = cell.formula;
  return formula === undefined || formula === '' ? null : `=${formula}`;
}

type ExcelValueType = 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error';

export function valueTypeOf(value: CellValue): ExcelValueType {
  if (value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return /^#(N\/A|REF!|NAME\?|DIV\/0!|NULL!|VALUE!|NUM!|SPILL!|CALC!)$/.test(value) ? 'Error' : 'String';
}
