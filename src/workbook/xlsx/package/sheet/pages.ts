import type { PrintPlan } from '../../../plan';
import type { Edits } from '../xml/edits';
import { SHEET_ORDER } from './sheetXml';
import { attribute, child, childrenNamed, escapeXml, inner, outer, unescapeXml, type XmlElement } from '../xml/xml';

/** Sequence of CT_HeaderFooter, ECMA-376 part 1, 18.3.1.46. */
const FOOTER_ORDER = ['oddHeader', 'oddFooter', 'evenHeader', 'evenFooter', 'firstHeader', 'firstFooter'];

/** Margins of the page, from points to the inches of the file. */
export function writeMargins(edits: Edits, root: XmlElement, print: PrintPlan): void {
  if (print.margin === undefined) return;
  const side = print.margin / 72;
  const values = { left: side, right: side, top: side, bottom: side, header: side / 2, footer: side / 2 };
  const present = child(root, 'pageMargins');
  if (present !== undefined) {
    const isSame = Object.entries(values).every(
      ([name, value]) => Number(attribute(edits.text, present, name)) === value,
    );
    if (!isSame) edits.setAttributes(present, values);
    return;
  }
  const attributes = Object.entries(values).map(([name, value]) => ` ${name}="${value}"`);
  edits.insertInOrder(root, SHEET_ORDER, 'pageMargins', `<pageMargins${attributes.join('')}/>`);
}

/** The text at the foot of every page; the head stays as it is. */
export function writeFooter(edits: Edits, root: XmlElement, footer: PrintPlan['footer']): void {
  if (footer === undefined) return;
  const { text } = edits;
  const parts = [
    ['L', footer.left],
    ['C', footer.center],
    ['R', footer.right],
  ] as const;
  const wanted = parts.map(([side, part]) => (part === undefined || part === '' ? '' : `&${side}${part}`)).join('');
  const list = child(root, 'headerFooter');
  if (list === undefined) {
    const xml = `<headerFooter><oddFooter>${escapeXml(wanted)}</oddFooter></headerFooter>`;
    edits.insertInOrder(root, SHEET_ORDER, 'headerFooter', xml);
    return;
  }
  const isOn = (name: string): boolean => /^(1|true)$/.test(attribute(text, list, name) ?? '');
  const names = [
    'oddFooter',
    ...(isOn('differentOddEven') ? ['evenFooter'] : []),
    ...(isOn('differentFirst') ? ['firstFooter'] : []),
  ];
  for (const name of names) {
    const xml = `<${name}>${escapeXml(wanted)}</${name}>`;
    const present = child(list, name);
    if (present === undefined) edits.insertInOrder(list, FOOTER_ORDER, name, xml);
    else if (unescapeXml(inner(text, present)) !== wanted) {
      edits.remove(present);
      edits.insertInOrder(list, FOOTER_ORDER, name, xml);
    }
  }
}

/**
 * Breaks before rows.
 * @param alone true in a sheet of ours, where breaks of an earlier run go; breaks of the user's sheets stay
 */
export function writeRowBreaks(
  edits: Edits,
  root: XmlElement,
  breaksBefore: PrintPlan['breaksBefore'],
  alone: boolean,
): void {
  if (breaksBefore === undefined) return;
  const { text } = edits;
  const list = child(root, 'rowBreaks');
  const present = new Map(
    childrenNamed(list, 'brk').map((element) => [Number(attribute(text, element, 'id') ?? 0), outer(text, element)]),
  );
  // A break is known by the number of rows over it; there is none over the first.
  const wanted = breaksBefore.filter((row) => row > 0);
  const all = [...new Set([...(alone ? [] : present.keys()), ...wanted])].sort((x, y) => x - y);
  if (all.join() === [...present.keys()].join()) return;
  if (list !== undefined) edits.remove(list);
  if (all.length === 0) return;
  const xml = all.map((row) => present.get(row) ?? `<brk id="${row}" max="16383" man="1"/>`).join('');
  const count = all.length;
  edits.insertInOrder(
    root,
    SHEET_ORDER,
    'rowBreaks',
    `<rowBreaks count="${count}" manualBreakCount="${count}">${xml}</rowBreaks>`,
  );
}
