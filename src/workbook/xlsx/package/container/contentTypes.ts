import { Edits } from '../xml/edits';
import type { Parts } from './relations';
import { attribute, childrenNamed, escapeXml, parseXml } from '../xml/xml';

const PART = '[Content_Types].xml';

/** Content type of a part; '' when the package does not say. */
export function contentTypeOf(parts: Parts, part: string): string {
  const text = parts.text(PART);
  const root = parseXml(text);
  const key = `/${part}`.toLowerCase();
  for (const element of childrenNamed(root, 'Override'))
    if (attribute(text, element, 'PartName')?.toLowerCase() === key)
      return attribute(text, element, 'ContentType') ?? '';
  const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
  for (const element of childrenNamed(root, 'Default'))
    if (attribute(text, element, 'Extension')?.toLowerCase() === extension)
      return attribute(text, element, 'ContentType') ?? '';
  return '';
}

interface Draft extends Parts {
  setText(part: string, text: string): void;
}

/** Says what a part is, unless the package says so already. */
export function setContentType(draft: Draft, part: string, type: string): void {
  if (type === '' || contentTypeOf(draft, part) === type) return;
  dropContentType(draft, part);
  const text = draft.text(PART);
  const edits = new Edits(text);
  edits.append(parseXml(text), `<Override PartName="/${escapeXml(part)}" ContentType="${escapeXml(type)}"/>`);
  draft.setText(PART, edits.apply());
}

export function dropContentType(draft: Draft, part: string): void {
  const text = draft.text(PART);
  const edits = new Edits(text);
  const key = `/${part}`.toLowerCase();
  for (const element of childrenNamed(parseXml(text), 'Override'))
    if (attribute(text, element, 'PartName')?.toLowerCase() === key) edits.remove(element);
  if (!edits.isEmpty) draft.setText(PART, edits.apply());
}
