import { UserError } from '../../../../domain/errors';
import { areasOf } from './areas';
import { rowsOf } from './cells';
import { columnRuns } from './layout';
import type { Parts } from '../container/relations';
import { parseSheet } from './sheetXml';
import { sheetParts } from '../container/workbookPart';
import { attribute, child, childrenNamed } from '../xml/xml';

/** Excel's own limits. */
const ROWS = 1_048_576;
const COLUMNS = 16_384;
/** The library keeps every cell of a merged area; real sheets merge headings, not millions of cells. */
const MERGED_CELLS = 2_000_000;

/**
 * Refuses sheets that name rows or columns Excel does not have, or that merge more cells than fit into memory: the
 * library would count up to them one by one, for hours.
 * @param names sheets to look at, in lower case; all of them when absent
 * @throws UserError file-unreadable, file-too-large
 */
export function refuseImpossibleSheets(pkg: Parts, names?: ReadonlySet<string>): void {
  for (const { name, part, kind } of sheetParts(pkg)) {
    if (kind !== 'worksheet' || !pkg.has(part) || names?.has(name.toLowerCase()) === false) continue;
    const text = pkg.text(part);
    const root = parseSheet(text);
    const impossible = (what: string): UserError => new UserError('file-unreadable', {}, `${name}: ${what}`);
    for (const { first, last } of columnRuns(text, root))
      if (!(first >= 0 && last >= first && last < COLUMNS)) throw impossible(`columns ${first + 1} to ${last + 1}`);
    const data = child(root, 'sheetData');
    if (data !== undefined)
      for (const { row } of rowsOf(text, data.prefix, data.openEnd, data.closeStart))
        if (row < 0 || row >= ROWS) throw impossible(`row ${row + 1}`);
    let merged = 0;
    for (const element of childrenNamed(child(root, 'mergeCells'), 'mergeCell'))
      for (const { row, rows, column, columns } of areasOf(attribute(text, element, 'ref') ?? '')) {
        if (row < 0 || row + rows > ROWS || column + columns > COLUMNS) throw impossible('a merged area');
        merged += rows * columns;
      }
    if (merged > MERGED_CELLS) throw new UserError('file-too-large', {}, `${name}: ${merged} merged cells`);
  }
}
