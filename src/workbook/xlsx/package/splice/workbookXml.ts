import type { PrintPlan } from '../../../plan';
import type { NameInfo } from '../../../port';
import { areaAddress, columnLetters, quoteSheetName } from '../../../address';
import { Edits } from '../xml/edits';
import { OFFICE_RELATIONS, type Parts } from '../container/relations';
import { sameName, tabName, workbookPartOf } from '../container/workbookPart';
import {
  attribute,
  child,
  childrenNamed,
  escapeXml,
  inner,
  parseXml,
  unescapeXml,
  withPrefix,
  type XmlElement,
} from '../xml/xml';
import { largest } from '../xml/largest';

/** Sequence of CT_Workbook, ECMA-376 part 1, 18.2.27. */
const ORDER = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];

export interface NewTab {
  readonly name: string;
  readonly relationId: string;
  /** hidden, veryHidden. */
  readonly state: string | undefined;
}

/** A defined name; `sheet` when it belongs to one. */
export interface NameWish {
  readonly name: string;
  readonly sheet?: string;
  /** Without '='. */
  readonly formula: string;
}

export interface WorkbookChange {
  readonly tabs: readonly NewTab[];
  /** Names of all tabs, old and new, from left to right; new ones stand at the end otherwise. */
  readonly order?: readonly string[];
  readonly names: readonly NameWish[];
  /** A number that ids of new tabs are larger than. */
  readonly lastSheetId?: number;
  /** Excel calculates everything when it opens the file. */
  readonly recalculate: boolean;
}

const absolute = (address: string): string => address.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');

/** Print area and print titles of a sheet as the names Excel keeps them in. */
export function printNames(sheet: string, print: PrintPlan): readonly NameWish[] {
  const at = `${quoteSheetName(sheet)}!`;
  const titles = [
    ...(print.titleColumns === undefined
      ? []
      : [`${at}$${columnLetters(print.titleColumns.first)}:$${columnLetters(print.titleColumns.last)}`]),
    ...(print.titleRows === undefined ? [] : [`${at}$${print.titleRows.first + 1}:$${print.titleRows.last + 1}`]),
  ];
  return [
    ...(print.area === undefined
      ? []
      : [{ name: '_xlnm.Print_Area', sheet, formula: at + absolute(areaAddress(print.area)) }]),
    ...(titles.length === 0 ? [] : [{ name: '_xlnm.Print_Titles', sheet, formula: titles.join(',') }]),
  ];
}

/** A defined name as the file has it. */
export interface DefinedName {
  readonly name: string;
  readonly text: string;
  /** Whether it belongs to one sheet. */
  readonly isLocal: boolean;
}

/** The defined names of a workbook with their text. */
export function definedNames(text: string): readonly DefinedName[] {
  return childrenNamed(child(parseXml(text), 'definedNames'), 'definedName').map((element) => ({
    name: attribute(text, element, 'name') ?? '',
    text: unescapeXml(inner(text, element)),
    isLocal: attribute(text, element, 'localSheetId') !== undefined,
  }));
}

/** Names of the whole workbook with what they stand for. */
export function namesOf(parts: Parts): readonly NameInfo[] {
  const names = definedNames(parts.text(workbookPartOf(parts))).filter(({ isLocal }) => !isLocal);
  return names.map(({ name, text }) => ({ name, formula: `=${text}` }));
}

function writeTabs(
  edits: Edits,
  root: XmlElement,
  order: readonly string[],
  { tabs, lastSheetId = 0 }: WorkbookChange,
): void {
  const { text } = edits;
  const list = child(root, 'sheets');
  if (list === undefined) return;
  const present = childrenNamed(list, 'sheet');
  let id = largest([lastSheetId, ...present.map((element) => Number(attribute(text, element, 'sheetId') ?? 0))]);
  for (const [position, name] of order.entries()) {
    const tab = tabs.find((each) => each.name === name);
    if (tab === undefined) continue;
    id += 1;
    const state = tab.state === undefined ? '' : ` state="${escapeXml(tab.state)}"`;
    const xml =
      `<sheet name="${escapeXml(name)}" sheetId="${id}"${state} ` +
      `xmlns:r="${OFFICE_RELATIONS}" r:id="${tab.relationId}"/>`;
    const right = new Set(order.slice(position + 1));
    const follower = present.find((element) => right.has(tabName(text, element)));
    if (follower === undefined) edits.append(list, xml);
    else edits.replace(follower.start, follower.start, withPrefix(xml, list.prefix));
  }
}

/** Views and local names count tabs: when tabs come in between, the numbers behind them grow. */
function renumber(edits: Edits, root: XmlElement, moved: (index: number) => number): void {
  const { text } = edits;
  const shift = (element: XmlElement, name: string): void => {
    const value = attribute(text, element, name);
    if (value === undefined || moved(Number(value)) === Number(value)) return;
    edits.setAttributes(element, { [name]: moved(Number(value)) });
  };
  for (const view of childrenNamed(child(root, 'bookViews'), 'workbookView')) {
    shift(view, 'activeTab');
    shift(view, 'firstSheet');
  }
  for (const element of childrenNamed(child(root, 'definedNames'), 'definedName')) shift(element, 'localSheetId');
}

function writeNames({
  edits,
  root,
  order,
  before,
  names,
}: {
  readonly edits: Edits;
  readonly root: XmlElement;
  readonly order: readonly string[];
  readonly before: readonly string[];
  readonly names: readonly NameWish[];
}): void {
  const { text } = edits;
  const list = child(root, 'definedNames');
  const present = childrenNamed(list, 'definedName');
  const scopeOf = (element: XmlElement): string | undefined => {
    const index = attribute(text, element, 'localSheetId');
    return index === undefined ? undefined : before[Number(index)];
  };
  const added: string[] = [];
  for (const { name, sheet, formula } of names) {
    const same = present.find(
      (element) =>
        sameName(attribute(text, element, 'name') ?? '', name) && sameName(scopeOf(element) ?? '', sheet ?? ''),
    );
    if (same !== undefined) {
      if (unescapeXml(inner(text, same)) === formula) continue;
      edits.replace(same.openEnd, same.closeStart, escapeXml(formula));
      continue;
    }
    const local = sheet === undefined ? '' : ` localSheetId="${order.findIndex((each) => sameName(each, sheet))}"`;
    added.push(`<definedName name="${escapeXml(name)}"${local}>${escapeXml(formula)}</definedName>`);
  }
  if (added.length === 0) return;
  if (list === undefined)
    edits.insertInOrder(root, ORDER, 'definedNames', `<definedNames>${added.join('')}</definedNames>`);
  else edits.append(list, added.join(''));
}

function orderOf(before: readonly string[], { tabs, order = [] }: WorkbookChange): readonly string[] {
  const found = [...before];
  for (const { name } of tabs) {
    const place = order.findIndex((each) => sameName(each, name));
    const right =
      place < 0 ? -1 : found.findIndex((each) => order.slice(place + 1).some((other) => sameName(other, each)));
    found.splice(right < 0 ? found.length : right, 0, name);
  }
  return found;
}

/** The workbook part with new tabs and names. */
export function changeWorkbook(text: string, change: WorkbookChange): string {
  const root = parseXml(text);
  const edits = new Edits(text);
  const before = childrenNamed(child(root, 'sheets'), 'sheet').map((element) => tabName(text, element));
  // Local names count every tab of the file, those included that lead nowhere.
  const order = orderOf(before, change);
  writeTabs(edits, root, order, change);
  renumber(edits, root, (index) => {
    const name = before[index];
    return name === undefined ? index : order.indexOf(name);
  });
  writeNames({ edits, root, order, before, names: change.names });
  if (change.recalculate) {
    const calculation = child(root, 'calcPr');
    if (calculation !== undefined) edits.setAttributes(calculation, { fullCalcOnLoad: 1 });
    else edits.insertInOrder(root, ORDER, 'calcPr', '<calcPr fullCalcOnLoad="1"/>');
  }
  return edits.apply();
}
