import type { CellValue } from '../../../workbook/cells';
import { parseAddress } from '../../host/model/cells/cellRange';
import { validationOf } from '../../host/model/looks/validation';
import { HostError } from '../../host/richapi/errors';
import type { SheetModel } from '../../host/model/types';

/** What a cell may hold. */
export interface CellList {
  readonly entries: readonly string[];
  /** Whether Excel refuses anything else; otherwise it asks first. */
  readonly strict: boolean;
}

/** The list a cell has to choose from; null for none, or for one whose source is more than cells or names of cells. */
export function listAt(sheet: SheetModel, row: number, column: number): CellList | null {
  const rule = validationOf(sheet, { row, column, rows: 1, columns: 1 });
  if (rule?.type !== 'list') return null;
  const entries = entriesOf(sheet, String(rule.formulae[0] ?? ''));
  return entries === null ? null : { entries, strict: rule.errorStyle === undefined || rule.errorStyle === 'stop' };
}

function entriesOf(sheet: SheetModel, source: string): readonly string[] | null {
  if (source.startsWith('"'))
    return source
      .slice(1, -1)
      .split(',')
      .map((entry) => entry.trim());
  const { workbook } = sheet;
  const text = (workbook.names.get(source.replace(/^=/, ''))?.formula ?? source).replace(/^=/, '');
  const at = text.lastIndexOf('!');
  const name = text.slice(0, Math.max(0, at)).replace(/^'|'$/g, '').replaceAll("''", "'");
  const from = at < 0 ? sheet : workbook.sheet(name);
  const area = parseAddress(text.slice(at + 1));
  if (from === null || area === null) return null;
  const entries: string[] = [];
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++) {
      const value: CellValue = from.value(row, column);
      if (value !== '') entries.push(String(value));
    }
  return entries;
}

/** Refuses what somebody types into a cell with a strict list and what is not in it, as Excel does. */
export function guardList(sheet: SheetModel, row: number, column: number, text: string): void {
  const list = text === '' || text.startsWith('=') ? null : listAt(sheet, row, column);
  if (list === null || !list.strict || list.entries.includes(text)) return;
  throw new HostError('InvalidArgument', `this cell takes only ${list.entries.join(', ')}`, 400);
}
