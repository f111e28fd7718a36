import { addRelation, OFFICE_RELATIONS, relationsOf } from '../container/relations';
import { setContentType } from '../container/contentTypes';
import { Edits } from '../xml/edits';
import type { Package, PackageDraft } from '../container/package';
import { SHEET_ORDER, parseSheet } from './sheetXml';
import { sheetParts } from '../container/workbookPart';
import { attribute, child, childrenNamed, relationId } from '../xml/xml';

/** Name of the worksheet custom property that makes a sheet ours. */
const MARK_PROPERTY = 'KeyAccounts';

const TYPE = `${OFFICE_RELATIONS}/customProperty`;
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty';

/** Excel keeps the value of a custom property as bare UTF-16 text. */
function encodeValue(value: string): Uint8Array {
  const bytes = new Uint8Array(value.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < value.length; at += 1) view.setUint16(at * 2, value.charCodeAt(at), true);
  return bytes;
}

function decodeValue(bytes: Uint8Array): string {
  return new TextDecoder('utf-16le').decode(bytes).replace(/\0+$/, '');
}

interface Readable {
  has(part: string): boolean;
  text(part: string): string;
}

/** The part that holds a sheet's mark, or null. Only sheets that have a custom property at all are unpacked. */
function markPart(parts: Readable, sheetPart: string): string | null {
  const relations = relationsOf(parts, sheetPart).filter(({ kind }) => kind === 'customProperty');
  if (relations.length === 0) return null;
  const text = parts.text(sheetPart);
  for (const element of childrenNamed(child(parseSheet(text), 'customProperties'), 'customPr')) {
    if (attribute(text, element, 'name') !== MARK_PROPERTY) continue;
    const id = relationId(text, element);
    return relations.find((relation) => relation.id === id)?.target ?? null;
  }
  return null;
}

/** Marks of the sheets that are ours, by sheet name. @throws UserError file-unreadable */
export function readMarks(pkg: Package): Map<string, string> {
  const marks = new Map<string, string>();
  for (const { name, part, kind } of sheetParts(pkg)) {
    if (kind !== 'worksheet' || !pkg.has(part)) continue;
    const value = readMark(pkg, part);
    if (value !== null) marks.set(name, value);
  }
  return marks;
}

/** The mark of one sheet; null where it is not ours. */
export function readMark(pkg: Package, sheetPart: string): string | null {
  const value = markPart(pkg, sheetPart);
  return value !== null && pkg.has(value) ? decodeValue(pkg.bytes(value)) : null;
}

/** Makes a sheet of the draft ours. */
export function setMark(draft: PackageDraft, sheetPart: string, mark: string): void {
  const present = markPart(draft, sheetPart);
  if (present !== null) {
    if (decodeValue(draft.bytes(present)) !== mark) draft.setBytes(present, encodeValue(mark));
    return;
  }
  const part = draft.freeName('xl/customProperty1.bin');
  draft.setBytes(part, encodeValue(mark));
  setContentType(draft, part, CONTENT_TYPE);
  const id = addRelation({ draft, part: sheetPart, type: TYPE, target: part });
  const text = draft.text(sheetPart);
  const root = parseSheet(text);
  const edits = new Edits(text);
  // The prefix is declared on the element itself: the sheet may have none for relations, or another.
  const property = `<customPr name="${MARK_PROPERTY}" xmlns:r="${OFFICE_RELATIONS}" r:id="${id}"/>`;
  const list = child(root, 'customProperties');
  if (list !== undefined) edits.append(list, property);
  else edits.insertInOrder(root, SHEET_ORDER, 'customProperties', `<customProperties>${property}</customProperties>`);
  draft.setText(sheetPart, edits.apply());
}
