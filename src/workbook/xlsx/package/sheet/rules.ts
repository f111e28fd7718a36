import type { ConditionalFormatPlan } from '../../../plan';
import { areasOf, sqrefOf } from './areas';
import type { Edits } from '../xml/edits';
import { largest } from '../xml/largest';
import { lastOnes } from '../xml/lastOnes';
import { SHEET_ORDER } from './sheetXml';
import { attribute, child, childrenNamed, escapeXml, inner, unescapeXml, type XmlElement } from '../xml/xml';

const formulaText = (formula: string): string => escapeXml(formula.replace(/^=/, ''));

function differentialXml({ bold, color, fill }: ConditionalFormatPlan['style']): string {
  const rgb = (hex: string): string => `FF${hex.replace('#', '').toUpperCase()}`;
  const weight = bold === undefined ? '' : `<b${bold ? '' : ' val="0"'}/>`;
  const font = weight + (color === undefined ? '' : `<color rgb="${rgb(color)}"/>`);
  const background =
    fill === undefined
      ? ''
      : `<fill><patternFill patternType="solid"><bgColor rgb="${rgb(fill)}"/></patternFill></fill>`;
  return `<dxf>${font === '' ? '' : `<font>${font}</font>`}${background}</dxf>`;
}

/** A rule of the plan as XML, for comparing and writing; without its priority and format. */
function ruleOf(text: string, element: XmlElement): string | null {
  if (attribute(text, element, 'type') !== 'expression') return null;
  const formula = child(element, 'formula');
  return formula === undefined ? null : unescapeXml(inner(text, formula)).trim();
}

/** Priorities of new rules: behind those of all rules that a sheet has. */
export class Priorities {
  private last: number;

  constructor(text: string, root: XmlElement) {
    const extensions = child(root, 'extLst');
    const elsewhere = extensions === undefined ? '' : text.slice(extensions.start, extensions.end);
    this.last = largest([
      ...childrenNamed(root, 'conditionalFormatting').flatMap((each) =>
        childrenNamed(each, 'cfRule').map((rule) => Number(attribute(text, rule, 'priority') ?? 0)),
      ),
      ...[...elsewhere.matchAll(/\bpriority="(\d+)"/g)].map((match) => Number(match[1])),
    ]);
  }

  next(): number {
    this.last += 1;
    return this.last;
  }
}

/**
 * Writes the conditional formats of a plan: the first rule that is true wins. A rule that is there already with the same
 * formula from the same first cell is stretched to the new area instead of being added again.
 */
export function writeConditionalFormats({
  edits,
  root,
  plans,
  differential,
  priorities,
}: {
  readonly edits: Edits;
  readonly root: XmlElement;
  readonly plans: readonly ConditionalFormatPlan[];
  readonly differential: (fragment: string) => number;
  readonly priorities: Priorities;
}): void {
  const { text } = edits;
  const present = childrenNamed(root, 'conditionalFormatting');
  const added: string[] = [];
  const key = ({ area, formula }: ConditionalFormatPlan): string => `${area.row},${area.column},${formula}`;
  for (const { area, formula, style } of lastOnes(plans, key)) {
    const sqref = sqrefOf([area]);
    const same = present.find((each) => {
      const first = areasOf(attribute(text, each, 'sqref') ?? '')[0];
      const rules = childrenNamed(each, 'cfRule');
      return (
        first?.row === area.row &&
        first.column === area.column &&
        rules.length === 1 &&
        rules.some((rule) => ruleOf(text, rule) === formula.replace(/^=/, '').trim())
      );
    });
    if (same !== undefined) {
      if (attribute(text, same, 'sqref') !== sqref) edits.setAttributes(same, { sqref });
      continue;
    }
    const priority = priorities.next();
    const format = differential(differentialXml(style));
    added.push(
      `<conditionalFormatting sqref="${sqref}"><cfRule type="expression" dxfId="${format}" priority="${priority}" ` +
        `stopIfTrue="1"><formula>${formulaText(formula)}</formula></cfRule></conditionalFormatting>`,
    );
  }
  if (added.length > 0) edits.insertInOrder(root, SHEET_ORDER, 'conditionalFormatting', added.join(''));
}
