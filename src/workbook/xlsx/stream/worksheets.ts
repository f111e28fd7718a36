import { UserError } from '../../../domain/errors';
import { sheetParts, type Package } from '../package';
import { relationsOf } from '../package/container/relations';
import { tabName, workbookPartOf } from '../package/container/workbookPart';
import { attribute, child, childrenNamed, parseXml, relationId } from '../package/xml/xml';

/** A worksheet as the workbook part names it. */
export interface SheetEntry {
  readonly id: string;
  readonly name: string;
  readonly part: string;
  readonly visible: boolean;
}

/** The worksheets of a workbook in the order of its tabs. @throws UserError file-unreadable, file-not-a-workbook */
export function worksheetsOf(pkg: Package): readonly SheetEntry[] {
  const text = pkg.text(workbookPartOf(pkg));
  const elements = childrenNamed(child(parseXml(text), 'sheets'), 'sheet');
  const parts = sheetParts(pkg);
  // Nobody could tell which of two is meant; Excel calls such a file damaged.
  if (new Set(parts.map(({ name }) => name.toLowerCase())).size < parts.length)
    throw new UserError('file-unreadable', {}, 'two sheets of one name');
  return parts.flatMap(({ name, part, kind, id, relationId: relation }) => {
    if (kind !== 'worksheet' || !pkg.has(part)) return [];
    const element = elements.find((each) => relationId(text, each) === relation && tabName(text, each) === name);
    const state = element === undefined ? undefined : attribute(text, element, 'state');
    return [{ id, name, part, visible: state !== 'hidden' && state !== 'veryHidden' }];
  });
}

/** The part that the workbook has for styles or shared strings; null where there is none. */
export function partOfKind(pkg: Package, kind: string): string | null {
  const relations = relationsOf(pkg, workbookPartOf(pkg));
  return relations.find((each) => each.kind === kind && !each.external && pkg.has(each.target))?.target ?? null;
}
