import { Edits } from '../xml/edits';
import { refuseImpossibleSheets } from '../sheet/impossible';
import type { Package } from '../container/package';

import { relationsOf, relationsPart, relativeTarget } from '../container/relations';
import { sheetText } from '../sheet/sheetXml';
import { sheetParts, tabName, workbookPartOf } from '../container/workbookPart';
import { attribute, child, childrenNamed, escapeXml, parseXml } from '../xml/xml';
import { writeZip, type ZipContent } from '../container/zip';

/**
 * Names under which the library looks for the parts it needs; it does not follow relations to others. '#' is a number.
 * Parts of other kinds (drawings, charts, pictures, pivot tables, comments, links to other workbooks, print settings) stay
 * out: the library would only lose or change them, or fail on a damaged one, and they come back from the original.
 */
const NEEDED: Readonly<Record<string, string>> = {
  officeDocument: 'xl/workbook.xml',
  worksheet: 'xl/worksheets/sheet#.xml',
  chartsheet: 'xl/chartsheets/sheet#.xml',
  styles: 'xl/styles.xml',
  sharedStrings: 'xl/sharedStrings.xml',
  theme: 'xl/theme/theme#.xml',
  sheetMetadata: 'xl/metadata.xml',
  table: 'xl/tables/table#.xml',
};

/** Elements of the workbook that lead to parts that stay out. */
const LEFT_OUT = new Set(['externalReferences', 'pivotCaches']);

/** A chart sheet keeps its place among the tabs, so that local names count right, and nothing else. */
const EMPTY_CHART_SHEET =
  '<?xml version="1.0" encoding="UTF-8"?>\n<chartsheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<sheetViews><sheetView workbookViewId="0"/></sheetViews></chartsheet>';

const isExpected = (name: string, pattern: string): boolean =>
  new RegExp(`^${pattern.replaceAll('.', '[.]').replace('#', '\\d+')}$`).test(name);

/** What a copy needs of a package; one in change has it too. */
export type CopiedParts = Pick<Package, 'names' | 'has' | 'text' | 'packedUtf8'>;

interface NeededPart {
  readonly kind: string;
  /** As the zip spells it. */
  readonly spelt: string;
  /** The name it gets in the copy. */
  readonly name: string;
}

/** The parts the library needs, by their name in lower case. */
function neededParts(pkg: CopiedParts): Map<string, NeededPart> {
  const found = new Map<string, NeededPart>();
  const spelling = new Map(pkg.names().map((name) => [name.toLowerCase(), name]));
  const taken = new Set(spelling.keys());
  const visit = (from: string, depth: number): void => {
    for (const { kind, target, external } of relationsOf(pkg, from)) {
      const pattern = NEEDED[kind];
      // The zip may spell the name in another case than the relation: the library compares letter by letter.
      const spelt = spelling.get(target.toLowerCase());
      if (external || pattern === undefined || spelt === undefined) continue;
      if (!found.has(target.toLowerCase())) {
        let name = spelt;
        if (!isExpected(spelt, pattern)) {
          name = pattern;
          for (let number = 1; name.includes('#') || taken.has(name.toLowerCase()); number += 1) {
            name = pattern.replace('#', String(number));
            if (!pattern.includes('#')) break;
          }
          taken.add(name.toLowerCase());
        }
        found.set(target.toLowerCase(), { kind, spelt, name });
      }
      if (depth > 0) visit(target, depth - 1);
    }
  };
  visit('', 0);
  visit(workbookPartOf(pkg), 1);
  return found;
}

/** Relations of a part of the copy: those to parts of the copy, under their new names, and links to the web. */
function relationsText(pkg: CopiedParts, part: string, nameOf: (part: string) => string | undefined): string {
  // Written anew: the library does not know relations whose elements bear a prefix.
  const relations = relationsOf(pkg, part).flatMap(({ id, kind, type, target, external }) => {
    const moved = external ? target : nameOf(target);
    if (moved === undefined || (external && kind !== 'hyperlink')) return [];
    const address = external ? target : relativeTarget(nameOf(part) ?? '', moved);
    const mode = external ? ' TargetMode="External"' : '';
    return [`<Relationship Id="${escapeXml(id)}" Type="${escapeXml(type)}" Target="${escapeXml(address)}"${mode}/>`];
  });
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`
  );
}

/**
 * The file as the library reads it: the parts it needs under the names it expects, packed as they are, and none of the
 * others. Sheets keep their names and cells, so a graft onto the original finds them again.
 * @param withRows names of the sheets, in lower case, whose rows are wanted; all of them when absent
 * @throws UserError file-unreadable, file-too-large; also for sheets that would keep the library busy for hours
 */
export function libraryCopy(pkg: CopiedParts, withRows?: ReadonlySet<string>): Uint8Array {
  refuseImpossibleSheets(pkg, withRows);
  const bare = new Set(
    sheetParts(pkg).flatMap(({ name, part }) =>
      withRows === undefined || withRows.has(name.toLowerCase()) ? [] : [part.toLowerCase()],
    ),
  );
  const parts = neededParts(pkg);
  const nameOf = (part: string): string | undefined => (part === '' ? '' : parts.get(part.toLowerCase())?.name);
  const encode = (text: string): ZipContent => ({ bytes: new TextEncoder().encode(text) });
  const contents = new Map<string, ZipContent>();
  const types = '[Content_Types].xml';
  if (pkg.has(types)) {
    const text = pkg.text(types);
    const edits = new Edits(text);
    for (const element of childrenNamed(parseXml(text), 'Override')) {
      const name = nameOf((attribute(text, element, 'PartName') ?? '').replace(/^\//, ''));
      if (name === undefined) edits.remove(element);
      else edits.setAttributes(element, { PartName: `/${name}` });
    }
    contents.set(types, encode(edits.apply()));
  }
  if (pkg.has(relationsPart(''))) contents.set(relationsPart(''), encode(relationsText(pkg, '', nameOf)));
  for (const { kind, spelt, name } of parts.values()) {
    if (kind === 'chartsheet') {
      contents.set(name, encode(EMPTY_CHART_SHEET));
      continue;
    }
    if (kind === 'officeDocument') contents.set(name, encode(workbookText(pkg.text(spelt))));
    else if (bare.has(spelt.toLowerCase())) contents.set(name, encode(withoutRows(pkg.text(spelt))));
    else if (kind === 'table') contents.set(name, encode(namedTable(pkg.text(spelt))));
    else contents.set(name, pkg.packedUtf8(spelt));
    if (pkg.has(relationsPart(spelt))) contents.set(relationsPart(name), encode(relationsText(pkg, spelt, nameOf)));
  }
  return writeZip(contents);
}

/** A table with a name, which files may leave out and the library wants. */
function namedTable(text: string): string {
  const root = parseXml(text);
  if (attribute(text, root, 'name') !== undefined) return text;
  const edits = new Edits(text);
  edits.setAttributes(root, { name: attribute(text, root, 'displayName') ?? 'Table' });
  return edits.apply();
}

/** The workbook part without what leads elsewhere, and with sheet names no longer than Excel's. */
function workbookText(text: string): string {
  const root = parseXml(text);
  const edits = new Edits(text);
  for (const element of childrenNamed(child(root, 'sheets'), 'sheet'))
    if (attribute(text, element, 'name') !== tabName(text, element))
      edits.setAttributes(element, { name: tabName(text, element) });
  for (const name of LEFT_OUT) {
    const element = child(root, name);
    if (element !== undefined) edits.remove(element);
  }
  return edits.apply();
}

function withoutRows(text: string): string {
  const { data } = sheetText(text);
  return text.slice(0, data.openEnd) + text.slice(data.closeStart);
}
