import type { Area, NameInfo, TableInfo } from '../../port';
import { areasOf } from '../package/sheet/areas';
import type { Package } from '../package';
import { relationsOf } from '../package/container/relations';
import { sheetParts, tabName, workbookPartOf } from '../package/container/workbookPart';
import { attribute, child, childrenNamed, inner, parseXml, relationId, unescapeXml } from '../package/xml/xml';

/** A worksheet as the workbook part names it. */
export interface SheetEntry {
  /** Its number in the file, which stays when it is moved or renamed. */
  readonly id: string;
  readonly name: string;
  readonly part: string;
  readonly visible: boolean;
}

/** What the short parts of a package say before any cell is read. */
export interface WorkbookIndex {
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly NameInfo[];
  readonly date1904: boolean;
  readonly styles: string | null;
  readonly sharedStrings: string | null;
}

const isTrue = (value: string | undefined): boolean => value !== undefined && /^(?:1|true|on)$/.test(value);

/** @throws UserError file-unreadable, file-not-a-workbook */
export function readIndex(pkg: Package): WorkbookIndex {
  const part = workbookPartOf(pkg);
  const text = pkg.text(part);
  const root = parseXml(text);
  const partOf = (kind: string): string | null =>
    relationsOf(pkg, part).find((each) => each.kind === kind && !each.external && pkg.has(each.target))?.target ?? null;
  const properties = child(root, 'workbookPr');
  return {
    sheets: readSheets(pkg, text, childrenNamed(child(root, 'sheets'), 'sheet')),
    names: childrenNamed(child(root, 'definedNames'), 'definedName')
      .filter((element) => attribute(text, element, 'localSheetId') === undefined)
      .map((element) => ({
        name: attribute(text, element, 'name') ?? '',
        formula: `=${unescapeXml(inner(text, element)).trim()}`,
      })),
    date1904: properties !== undefined && isTrue(attribute(text, properties, 'date1904')),
    styles: partOf('styles'),
    sharedStrings: partOf('sharedStrings'),
  };
}

function readSheets(pkg: Package, text: string, elements: ReturnType<typeof childrenNamed>): readonly SheetEntry[] {
  const about = new Map(elements.map((element) => [relationId(text, element) ?? '', element]));
  const taken = new Set<string>();
  return sheetParts(pkg).flatMap(({ name, part, kind, relationId: relation }, i) => {
    const element = about.get(relation);
    if (kind !== 'worksheet' || !pkg.has(part) || element === undefined || tabName(text, element) !== name) return [];
    let id = attribute(text, element, 'sheetId') ?? '';
    if (!/^[1-9]\d{0,8}$/.test(id) || taken.has(id)) id = `tab ${i}`;
    taken.add(id);
    const state = attribute(text, element, 'state');
    return [{ id, name, part, visible: state !== 'hidden' && state !== 'veryHidden' }];
  });
}

const NOWHERE: Area = { row: 0, column: 0, rows: 0, columns: 0 };

/** The tables of a sheet. */
export function readTables(pkg: Package, { part, id }: SheetEntry): readonly TableInfo[] {
  return relationsOf(pkg, part)
    .filter(({ kind, target, external }) => kind === 'table' && !external && pkg.has(target))
    .map(({ target }) => {
      const text = pkg.text(target);
      const root = parseXml(text);
      const of = (name: string): string | undefined => attribute(text, root, name);
      return {
        name: of('name') ?? of('displayName') ?? '',
        sheetId: id,
        area: areasOf(of('ref') ?? '')[0] ?? NOWHERE,
        hasHeaderRow: of('headerRowCount') !== '0',
        hasTotalsRow: Number(of('totalsRowCount') ?? 0) > 0,
      };
    });
}
