import type { Area } from '../../../cells';
import { areasOf, overlap, sqrefOf } from './areas';
import type { Edits } from '../xml/edits';
import { SHEET_ORDER } from './sheetXml';
import { attribute, child, childrenNamed, type XmlElement } from '../xml/xml';

/** Joins the cells of areas; a joined area that overlaps one of them gives way, as in Excel. */
export function writeMerges(edits: Edits, root: XmlElement, areas: readonly Area[]): void {
  if (areas.length === 0) return;
  const { text } = edits;
  const list = child(root, 'mergeCells');
  // Of two that overlap the later one counts.
  const wanted = areas.filter((area, index) => !areas.slice(index + 1).some((later) => overlap(area, later)));
  const missing = new Map(wanted.map((area) => [sqrefOf([area]), area]));
  let count = 0;
  for (const element of childrenNamed(list, 'mergeCell')) {
    const [area] = areasOf(attribute(text, element, 'ref') ?? '');
    if (area !== undefined && missing.delete(sqrefOf([area]))) count += 1;
    else if (area !== undefined && wanted.some((each) => overlap(each, area))) edits.remove(element);
    else count += 1;
  }
  if (missing.size === 0) return;
  count += missing.size;
  const xml = [...missing.keys()].map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  if (list === undefined)
    edits.insertInOrder(root, SHEET_ORDER, 'mergeCells', `<mergeCells count="${count}">${xml}</mergeCells>`);
  else {
    edits.append(list, xml);
    edits.setAttributes(list, { count });
  }
}
