import { UserError } from '../../../../domain/errors';
import { contentTypeOf } from './contentTypes';
import { relationsOf, type Parts } from './relations';
import { attribute, child, childrenNamed, parseXml, relationId, type XmlElement } from '../xml/xml';

export interface SheetPart {
  readonly name: string;
  readonly part: string;
  /** worksheet, chartsheet, dialogsheet, xlMacrosheet. */
  readonly kind: string;
  readonly relationId: string;
  /** Number of the sheet in its workbook, which stays when it is renamed or moved; each has another. */
  readonly id: string;
}

const notAWorkbook = (details: string): UserError => new UserError('file-not-a-workbook', {}, details);

/** Name of the workbook part. @throws UserError file-not-a-workbook */
export function workbookPartOf(parts: Parts): string {
  const main = relationsOf(parts, '').find((relation) => relation.kind === 'officeDocument' && !relation.external);
  if (main === undefined) throw notAWorkbook('no main document');
  if (!parts.has(main.target)) throw new UserError('file-unreadable', {}, `no part ${main.target}`);
  const type = parts.has('[Content_Types].xml') ? contentTypeOf(parts, main.target) : '';
  // spreadsheetml.sheet.main, .template.main; with macros ms-excel.sheet.macroEnabled.main. Not .xlsb, not a document.
  if (!/spreadsheetml|ms-excel\.(sheet|template|addin)\.macroenabled\.main/i.test(type))
    throw notAWorkbook(`type "${type}"`);
  return main.target;
}

/** Longest name Excel gives a sheet. */
const LONGEST_NAME = 31;

/**
 * Name of a <sheet> of the workbook part. Some programs write longer ones than Excel knows; the library cuts them, and so
 * do we, so that a sheet is found again.
 */
export function tabName(text: string, element: XmlElement): string {
  return (attribute(text, element, 'name') ?? '').slice(0, LONGEST_NAME);
}

/** The sheets in the order of the tabs. @throws UserError file-not-a-workbook, file-unreadable */
export function sheetParts(parts: Parts): readonly SheetPart[] {
  const workbook = workbookPartOf(parts);
  const text = parts.text(workbook);
  const root = parseXml(text);
  if (root.name !== 'workbook') throw notAWorkbook(`root element ${root.name}`);
  const relations = new Map(relationsOf(parts, workbook).map((relation) => [relation.id, relation]));
  const ids = new Set<string>();
  const freeId = (wanted: string): string => {
    let id = wanted;
    for (let number = 1; id === '' || ids.has(id); number += 1) id = String(100_000 + number);
    ids.add(id);
    return id;
  };
  return childrenNamed(child(root, 'sheets'), 'sheet').flatMap((element) => {
    const id = relationId(text, element) ?? '';
    const relation = relations.get(id);
    const name = tabName(text, element);
    if (relation === undefined) return [];
    const own = freeId(attribute(text, element, 'sheetId') ?? '');
    return [{ name, part: relation.target, kind: relation.kind, relationId: id, id: own }];
  });
}

/** Excel compares sheet names without case. */
export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Whether the dates of a workbook count from 1904. */
export function countsFrom1904(parts: Parts): boolean {
  const text = parts.text(workbookPartOf(parts));
  const properties = child(parseXml(text), 'workbookPr');
  return properties !== undefined && /^(1|true)$/.test(attribute(text, properties, 'date1904') ?? '');
}
