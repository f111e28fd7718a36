import type { DataBarPlan } from '../../../plan';
import { areasOf, sqrefOf } from './areas';
import type { Edits } from '../xml/edits';
import { lastOnes } from '../xml/lastOnes';
import type { Priorities } from './rules';
import { SHEET_ORDER } from './sheetXml';
import { attribute, child, childrenNamed, inner, type XmlElement } from '../xml/xml';

/** A bar of no length at the lower end, of the whole cell at the upper one; Excel's defaults are 10 and 90 percent. */
function barXml({ from, to, color }: DataBarPlan): string {
  const rgb = `FF${color.replace('#', '').toUpperCase()}`;
  return `<cfvo type="num" val="${from}"/><cfvo type="num" val="${to}"/><color rgb="${rgb}"/>`;
}

/** Whether a bar has two ends that are numbers, and their whole length, as few but ours have. */
function isLikeOurs(text: string, bar: XmlElement): boolean {
  const ends = childrenNamed(bar, 'cfvo');
  return attribute(text, bar, 'maxLength') === '100' && ends.every((end) => attribute(text, end, 'type') === 'num');
}

/** Writes the data bars of a plan; one that begins at the same cell is brought up to date instead of added again. */
export function writeDataBars(
  edits: Edits,
  root: XmlElement,
  plans: readonly DataBarPlan[],
  priorities: Priorities,
): void {
  const { text } = edits;
  const present = childrenNamed(root, 'conditionalFormatting').flatMap((format) => {
    const [rule, ...others] = childrenNamed(format, 'cfRule');
    const bar = rule === undefined ? undefined : child(rule, 'dataBar');
    const first = areasOf(attribute(text, format, 'sqref') ?? '')[0];
    return others.length > 0 || bar === undefined || first === undefined || !isLikeOurs(text, bar)
      ? []
      : [{ format, bar, first }];
  });
  const added: string[] = [];
  for (const plan of lastOnes(plans, ({ area }) => `${area.row},${area.column}`)) {
    const sqref = sqrefOf([plan.area]);
    const xml = barXml(plan);
    const same = present.find(({ first }) => first.row === plan.area.row && first.column === plan.area.column);
    if (same === undefined) {
      added.push(
        `<conditionalFormatting sqref="${sqref}"><cfRule type="dataBar" priority="${priorities.next()}">` +
          `<dataBar minLength="0" maxLength="100">${xml}</dataBar></cfRule></conditionalFormatting>`,
      );
      continue;
    }
    if (attribute(text, same.format, 'sqref') !== sqref) edits.setAttributes(same.format, { sqref });
    if (inner(text, same.bar) === xml) continue;
    for (const element of same.bar.children) edits.remove(element);
    edits.append(same.bar, xml);
  }
  if (added.length > 0) edits.insertInOrder(root, SHEET_ORDER, 'conditionalFormatting', added.join(''));
}
