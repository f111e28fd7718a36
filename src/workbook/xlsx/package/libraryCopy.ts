import { Edits } from './edits';
import { refuseImpossibleSheets } from './impossible';
import { PackageDraft, type Package } from './package';
import { relationsOf, relationsPart, relativeTarget, resolveTarget } from './relations';
import { workbookPartOf } from './workbookPart';
import { attribute, childrenNamed, parseXml } from './xml';

/** Names under which the library looks for parts; it does not follow relations to others. '#' is a number. */
const EXPECTED: Readonly<Record<string, string>> = {
  officeDocument: 'xl/workbook.xml',
  worksheet: 'xl/worksheets/sheet#.xml',
  chartsheet: 'xl/chartsheets/sheet#.xml',
  styles: 'xl/styles.xml',
  sharedStrings: 'xl/sharedStrings.xml',
  theme: 'xl/theme/theme#.xml',
  table: 'xl/tables/table#.xml',
};

const isExpected = (name: string, pattern: string): boolean =>
  new RegExp(`^${pattern.replaceAll('.', '[.]').replace('#', '\\d+')}$`).test(name);

/** Parts that must be renamed for the library, old name -> new name. */
function renames(pkg: Package): Map<string, string> {
  const workbook = workbookPartOf(pkg);
  const found = new Map<string, string>();
  const taken = new Set(pkg.names().map((name) => name.toLowerCase()));
  const visit = (from: string, depth: number): void => {
    for (const { kind, target, external } of relationsOf(pkg, from)) {
      const pattern = EXPECTED[kind];
      if (external || pattern === undefined || !pkg.has(target)) continue;
      // The zip may spell the name in another case than the relation: the library compares letter by letter.
      const spelt = pkg.names().find((name) => name.toLowerCase() === target.toLowerCase()) ?? target;
      if (!isExpected(spelt, pattern) && !found.has(spelt)) {
        let name = pattern;
        for (let number = 1; name.includes('#') || taken.has(name.toLowerCase()); number += 1) {
          name = pattern.replace('#', String(number));
          if (!pattern.includes('#')) break;
        }
        taken.add(name.toLowerCase());
        found.set(spelt, name);
      }
      if (depth > 0) visit(target, depth - 1);
    }
  };
  visit('', 0);
  visit(workbook, 1);
  return found;
}

/**
 * The file as the library can read it: the same bytes where every part has the name it expects, else a copy with those
 * parts renamed. Sheets keep their names, so a graft onto the original finds them again.
 * @throws UserError file-unreadable, file-too-large; also for sheets that would keep the library busy for hours
 */
export function libraryCopy(pkg: Package, bytes: Uint8Array): Uint8Array {
  refuseImpossibleSheets(pkg);
  const renamed = renames(pkg);
  if (renamed.size === 0) return bytes;
  const nameOf = (part: string): string =>
    [...renamed].find(([old]) => old.toLowerCase() === part.toLowerCase())?.[1] ?? part;
  const draft = new PackageDraft(pkg);
  for (const part of ['', ...pkg.names()]) {
    const relations = relationsPart(part);
    if (!pkg.has(relations)) continue;
    const text = pkg.text(relations);
    const edits = new Edits(text);
    for (const element of childrenNamed(parseXml(text), 'Relationship')) {
      const target = attribute(text, element, 'Target') ?? '';
      if (attribute(text, element, 'TargetMode') === 'External') continue;
      const moved = nameOf(resolveTarget(part, target));
      edits.setAttributes(element, { Target: relativeTarget(nameOf(part), moved) });
    }
    draft.remove(relations);
    draft.setText(relationsPart(nameOf(part)), edits.apply());
  }
  for (const [old, name] of renamed) {
    const content = pkg.bytes(old);
    draft.remove(old);
    draft.setBytes(name, content);
  }
  const types = '[Content_Types].xml';
  const text = pkg.text(types);
  const edits = new Edits(text);
  for (const element of childrenNamed(parseXml(text), 'Override')) {
    const part = (attribute(text, element, 'PartName') ?? '').replace(/^\//, '');
    if (nameOf(part) !== part) edits.setAttributes(element, { PartName: `/${nameOf(part)}` });
  }
  draft.setText(types, edits.apply());
  return draft.toBytes();
}
