import { dropContentType } from '../container/contentTypes';
import { Edits } from '../xml/edits';
import type { PackageDraft } from '../container/package';
import { relationsOf, relationsPart, removeRelations } from '../container/relations';
import { sameName, sheetParts, tabName } from '../container/workbookPart';
import { attribute, child, childrenNamed, escapeXml, inner, parseXml, unescapeXml } from '../xml/xml';
import { breakReferences, type Gone } from './brokenReferences';

/** All parts that lead from one, itself included. */
function reachable(draft: PackageDraft, from: string, found = new Set<string>()): Set<string> {
  for (const { target, external } of relationsOf(draft, from)) {
    const key = target.toLowerCase();
    if (external || found.has(key) || !draft.has(target)) continue;
    found.add(key);
    reachable(draft, target, found);
  }
  return found;
}

/** Takes sheets out of a package, with every part that only they lead to. */
export function removeSheetParts(draft: PackageDraft, workbook: string, names: readonly string[]): void {
  const going = sheetParts(draft).filter(({ name }) => names.some((each) => sameName(each, name)));
  for (const { part } of going) removeRelations(draft, workbook, part);
  const kept = reachable(draft, '');
  for (const { part } of going)
    for (const each of [...reachable(draft, part), part.toLowerCase()])
      if (!kept.has(each)) {
        dropContentType(draft, each);
        draft.remove(relationsPart(each));
        draft.remove(each);
      }
}

/**
 * The workbook part without tabs and names. Numbers that count tabs move up; names of a tab go with it, and others that
 * mean something in it break.
 */
export function removeTabs(text: string, tabs: readonly string[], names: readonly string[], gone: Gone): string {
  const root = parseXml(text);
  const edits = new Edits(text);
  const isGone = (name: string): boolean => tabs.some((each) => sameName(each, name));
  const present = childrenNamed(child(root, 'sheets'), 'sheet');
  const stays = present.map((element) => !isGone(tabName(text, element)));
  const placeAfterRemoval = (index: number): number => stays.slice(0, index).filter(Boolean).length;
  for (const [index, element] of present.entries()) if (stays[index] === false) edits.remove(element);

  const isVisible = (index: number): boolean => {
    const element = present[index];
    return stays[index] === true && element !== undefined && !/hidden/i.test(attribute(text, element, 'state') ?? '');
  };
  for (const view of childrenNamed(child(root, 'bookViews'), 'workbookView'))
    for (const name of ['activeTab', 'firstSheet']) {
      const index = Number(attribute(text, view, name) ?? 0);
      const order = [...present.keys()].sort((a, b) => Math.abs(a - index) - Math.abs(b - index));
      const next = placeAfterRemoval(isVisible(index) || tabs.length === 0 ? index : (order.find(isVisible) ?? 0));
      if (next !== index) edits.setAttributes(view, { [name]: next });
    }

  const list = child(root, 'definedNames');
  let left = 0;
  for (const element of childrenNamed(list, 'definedName')) {
    const local = attribute(text, element, 'localSheetId');
    const name = attribute(text, element, 'name') ?? '';
    if (local === undefined ? names.some((each) => sameName(each, name)) : stays[Number(local)] === false) {
      edits.remove(element);
      continue;
    }
    left += 1;
    if (local !== undefined && placeAfterRemoval(Number(local)) !== Number(local))
      edits.setAttributes(element, { localSheetId: placeAfterRemoval(Number(local)) });
    const before = unescapeXml(inner(text, element));
    const after = breakReferences(before, gone);
    if (after !== before) edits.replace(element.openEnd, element.closeStart, escapeXml(after));
  }
  if (list === undefined || left > 0) return edits.apply();
  // A list without names is not allowed.
  const done = edits.apply();
  const empty = child(parseXml(done), 'definedNames');
  return empty === undefined ? done : done.slice(0, empty.start) + done.slice(empty.end);
}
