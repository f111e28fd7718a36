import type { ConditionalFormatPlan, ListValidationPlan } from '../../plan';
import type { Area } from '../../port';
import { areasOf, sqrefOf, without } from './areas';
import type { Edits } from './edits';
import { largest } from './largest';
import { lastOnes } from './lastOnes';
import { SHEET_ORDER } from './sheetXml';
import { attribute, child, childrenNamed, escapeXml, inner, openTag, unescapeXml, type XmlElement } from './xml';

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

/**
 * Writes the conditional formats of a plan: the first rule that is true wins. A rule that is there already with the same
 * formula from the same first cell is stretched to the new area instead of being added again.
 */
export function writeConditionalFormats(
  edits: Edits,
  root: XmlElement,
  plans: readonly ConditionalFormatPlan[],
  differential: (fragment: string) => number,
): void {
  if (plans.length === 0) return;
  const { text } = edits;
  const present = childrenNamed(root, 'conditionalFormatting');
  const extensions = child(root, 'extLst');
  const elsewhere = extensions === undefined ? '' : text.slice(extensions.start, extensions.end);
  let priority = largest([
    ...present.flatMap((each) =>
      childrenNamed(each, 'cfRule').map((rule) => Number(attribute(text, rule, 'priority') ?? 0)),
    ),
    ...[...elsewhere.matchAll(/\bpriority="(\d+)"/g)].map((match) => Number(match[1])),
  ]);
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
    priority += 1;
    const format = differential(differentialXml(style));
    added.push(
      `<conditionalFormatting sqref="${sqref}"><cfRule type="expression" dxfId="${format}" priority="${priority}" ` +
        `stopIfTrue="1"><formula>${formulaText(formula)}</formula></cfRule></conditionalFormatting>`,
    );
  }
  if (added.length > 0) edits.insertInOrder(root, SHEET_ORDER, 'conditionalFormatting', added.join(''));
}

function validationXml({ source, strict }: ListValidationPlan, areas: readonly Area[]): string {
  const list = typeof source === 'string' ? formulaText(source) : escapeXml(`"${source.join(',')}"`);
  return (
    `<dataValidation type="list"${strict ? '' : ' errorStyle="warning"'} allowBlank="1" showInputMessage="1" ` +
    `showErrorMessage="1" sqref="${sqrefOf(areas)}"><formula1>${list}</formula1></dataValidation>`
  );
}

/** Writes the validations of a plan; another validation gives way in the plan's areas and stays everywhere else. */
export function writeValidations(edits: Edits, root: XmlElement, plans: readonly ListValidationPlan[]): void {
  if (plans.length === 0) return;
  const { text } = edits;
  const list = child(root, 'dataValidations');
  // Two validations must not share a cell: later ones take theirs from earlier ones too.
  const added = plans.flatMap((plan, index) => {
    const later = plans.slice(index + 1);
    const areas = later.reduce((rest, { area }) => rest.flatMap((each) => without(each, area)), [plan.area]);
    return areas.length === 0 ? [] : [validationXml(plan, areas)];
  });
  let count = added.length;
  for (const element of childrenNamed(list, 'dataValidation')) {
    const before = areasOf(attribute(text, element, 'sqref') ?? '');
    const after = plans.reduce((areas, { area }) => areas.flatMap((each) => without(each, area)), before);
    if (after.length === 0 && before.length > 0) edits.remove(element);
    else {
      count += 1;
      if (sqrefOf(after) !== sqrefOf(before)) edits.setAttributes(element, { sqref: sqrefOf(after) });
    }
  }
  if (list === undefined)
    edits.insertInOrder(
      root,
      SHEET_ORDER,
      'dataValidations',
      `<dataValidations count="${count}">${added.join('')}</dataValidations>`,
    );
  else {
    edits.append(list, added.join(''));
    if (openTag(text, list).includes('count')) edits.setAttributes(list, { count });
  }
}
