import type { Area } from '../../cells';
import { UserError } from '../../../domain/errors';
import { areasOf } from '../package/sheet/areas';
import { END, type XmlBytes } from './xmlBytes';
import { attributeValue } from './xmlText';

/** Excel's own limits. */
const ROWS = 1_048_576;
const COLUMNS = 16_384;
/** Real sheets merge headings, not millions of cells. */
const MERGED_CELLS = 2_000_000;

/** The areas of the element mergeCells, whose start tag was read last. @throws UserError file-unreadable, file-too-large */
export function readMerges(xml: XmlBytes, sheet: string): readonly Area[] {
  const found: Area[] = [];
  if (xml.isEmpty) return found;
  let cells = 0;
  for (let token = xml.next(); token !== END; token = xml.next()) {
    for (const area of xml.is('mergeCell') ? areasOf(attributeValue(xml, 'ref') ?? '') : []) {
      if (area.row < 0 || area.row + area.rows > ROWS || area.column + area.columns > COLUMNS)
        throw new UserError('file-unreadable', {}, `${sheet}: a merged area`);
      cells += area.rows * area.columns;
      if (cells > MERGED_CELLS) throw new UserError('file-too-large', {}, `${sheet}: ${cells} merged cells`);
      if (area.rows * area.columns > 1) found.push(area);
    }
    xml.skipElement();
  }
  return found;
}
