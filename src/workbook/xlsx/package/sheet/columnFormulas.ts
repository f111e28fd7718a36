import type { TablePlan } from '../../../plan';
import { areasOf } from './areas';
import { Edits } from '../xml/edits';
import type { PackageDraft } from '../container/package';
import { attribute, child, childrenNamed, escapeXml, inner, parseXml, unescapeXml } from '../xml/xml';

/** Sequence of CT_TableColumn, ECMA-376 part 1, 18.5.1.3. */
const ORDER = ['calculatedColumnFormula', 'totalsRowFormula', 'xmlColumnPr', 'extLst'];

/**
 * Gives columns of a table the formula that Excel fills into new rows.
 * @param formulas in the form of the file, columns counted from the left edge of the sheet
 */
export function writeColumnFormulas(draft: PackageDraft, part: string, formulas: TablePlan['formulas'] = []): void {
  const text = draft.text(part);
  const root = parseXml(text);
  const edits = new Edits(text);
  const left = areasOf(attribute(text, root, 'ref') ?? '')[0]?.column ?? 0;
  const columns = childrenNamed(child(root, 'tableColumns'), 'tableColumn');
  for (const { column, formula } of formulas) {
    const element = columns[column - left];
    if (element === undefined) continue;
    const wanted = formula.replace(/^=/, '');
    const present = child(element, 'calculatedColumnFormula');
    if (present === undefined)
      edits.insertInOrder(
        element,
        ORDER,
        'calculatedColumnFormula',
        `<calculatedColumnFormula>${escapeXml(wanted)}</calculatedColumnFormula>`,
      );
    else if (unescapeXml(inner(text, present)) !== wanted)
      edits.replace(present.openEnd, present.closeStart, escapeXml(wanted));
  }
  if (!edits.isEmpty) draft.setText(part, edits.apply());
}
