import type { ListValidationPlan } from '../../../plan';
import type { Area } from '../../../cells';
import { areasOf, joinAreas, sqrefOf, touch, without } from './areas';
import type { Edits } from '../xml/edits';
import { SHEET_ORDER } from './sheetXml';
import {
  attribute,
  attributesOf,
  child,
  childrenNamed,
  escapeXml,
  inner,
  openTag,
  unescapeXml,
  type XmlElement,
} from '../xml/xml';

/** Longest texts Excel takes; a file with a longer one is damaged for it. */
const LONGEST_TITLE = 32;
const LONGEST_TEXT = 255;

/** Attributes of a plan's validation, the areas left out. */
function attributesFor({ strict, prompt, refusal }: ListValidationPlan): Map<string, string> {
  const found = new Map([['type', 'list']]);
  if (!strict) found.set('errorStyle', 'warning');
  for (const name of ['allowBlank', 'showInputMessage', 'showErrorMessage']) found.set(name, '1');
  const say = (titleName: string, textName: string, note: ListValidationPlan['prompt']): void => {
    if (note === undefined) return;
    found.set(titleName, note.title.slice(0, LONGEST_TITLE)).set(textName, note.text.slice(0, LONGEST_TEXT));
  };
  say('errorTitle', 'error', refusal);
  say('promptTitle', 'prompt', prompt);
  return found;
}

/** The list as it stands in a file: a formula without its '=', or the entries in quotes. */
function listOf({ source }: ListValidationPlan): string {
  return typeof source === 'string' ? source.replace(/^=/, '') : `"${source.join(',')}"`;
}

/** What a validation says apart from its areas, without the accidents of its spelling. */
function canonical(attributes: ReadonlyMap<string, string>, list: string): string {
  const said = [...attributes]
    .map(([name, value]) => [name, value === 'true' ? '1' : value] as const)
    .filter(([name, value]) => name !== 'sqref' && !name.includes(':') && !/^(0|false|stop|)$/.test(value))
    .map(([name, value]) => `${name}=${value}`);
  return [...said.sort(), list.trim()].join('\n');
}

function canonicalOf(text: string, element: XmlElement): string {
  const list = child(element, 'formula1');
  return canonical(attributesOf(openTag(text, element)), list === undefined ? '' : unescapeXml(inner(text, list)));
}

function validationXml(plan: ListValidationPlan, areas: readonly Area[]): string {
  // A break in a note is a character reference: a bare one would be read as a blank.
  const value = (text: string): string => escapeXml(text).replaceAll('\n', '&#10;');
  const attributes = [...attributesFor(plan)].map(([name, text]) => ` ${name}="${value(text)}"`).join('');
  const list = escapeXml(listOf(plan));
  return `<dataValidation${attributes} sqref="${sqrefOf(areas)}"><formula1>${list}</formula1></dataValidation>`;
}

const allWithout = (areas: readonly Area[], holes: readonly Area[]): readonly Area[] =>
  holes.reduce((rest, hole) => rest.flatMap((each) => without(each, hole)), areas);

interface Wish {
  readonly plan: ListValidationPlan;
  readonly areas: readonly Area[];
  readonly said: string;
}

/**
 * Writes the validations of a plan. One that is there already and says the same is stretched over the plan's area;
 * another gives way in the plan's areas and stays everywhere else.
 */
export function writeValidations(edits: Edits, root: XmlElement, plans: readonly ListValidationPlan[]): void {
  if (plans.length === 0) return;
  const { text } = edits;
  const list = child(root, 'dataValidations');
  // Two validations must not share a cell: later ones take theirs from earlier ones too.
  const wishes = new Set(
    plans.flatMap((plan, index): Wish[] => {
      const later = plans.slice(index + 1).map(({ area }) => area);
      const areas = allWithout([plan.area], later);
      return areas.length === 0 ? [] : [{ plan, areas, said: canonical(attributesFor(plan), listOf(plan)) }];
    }),
  );
  const taken = [...wishes];
  let count = 0;
  for (const element of childrenNamed(list, 'dataValidation')) {
    const before = areasOf(attribute(text, element, 'sqref') ?? '');
    const said = canonicalOf(text, element);
    const own = [...wishes].filter((wish) => wish.said === said && touch(before, wish.areas));
    for (const wish of own) wishes.delete(wish);
    const others = taken.filter((wish) => !own.includes(wish)).flatMap(({ areas }) => areas);
    const rest = allWithout(before, others);
    const missing = allWithout(
      own.flatMap(({ areas }) => areas),
      rest,
    );
    const after = missing.length === 0 ? rest : joinAreas([...rest, ...missing]);
    if (after.length === 0 && before.length > 0) edits.remove(element);
    else {
      count += 1;
      if (sqrefOf(after) !== sqrefOf(before)) edits.setAttributes(element, { sqref: sqrefOf(after) });
    }
  }
  const added = [...wishes].map(({ plan, areas }) => validationXml(plan, areas));
  count += added.length;
  if (list === undefined)
    edits.insertInOrder(
      root,
      SHEET_ORDER,
      'dataValidations',
      `<dataValidations count="${count}">${added.join('')}</dataValidations>`,
    );
  else {
    if (added.length > 0) edits.append(list, added.join(''));
    if (attribute(text, list, 'count') !== undefined && attribute(text, list, 'count') !== String(count))
      edits.setAttributes(list, { count });
  }
}
