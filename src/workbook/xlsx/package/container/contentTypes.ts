import { Edits } from '../xml/edits';
import type { Parts } from './relations';
import { attribute, childrenNamed, escapeXml, parseXml, withPrefix } from '../xml/xml';

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

const RELATIONS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';

/** Says what .rels parts are where the package has such that it does not speak of: without it Excel sees a damaged file. */
export function declareRelations(draft: Draft & { names(): readonly string[] }): void {
  const text = draft.text(PART);
  const root = parseXml(text);
  const defaults = childrenNamed(root, 'Default').map((element) =>
    attribute(text, element, 'Extension')?.toLowerCase(),
  );
  if (defaults.includes('rels')) return;
  const bare = draft.names().filter((name) => /\.rels$/i.test(name) && contentTypeOf(draft, name) === '');
  if (bare.length === 0) return;
  const edits = new Edits(text);
  const element = `<Default Extension="rels" ContentType="${RELATIONS_TYPE}"/>`;
  const [first] = root.children;
  if (first === undefined) edits.append(root, element);
  else edits.replace(first.start, first.start, withPrefix(element, root.prefix));
  draft.setText(PART, edits.apply());
}

const TEMPLATES: readonly (readonly [string, string])[] = [
  [
    'application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  ],
  ['application/vnd.ms-excel.template.macroEnabled.main+xml', 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'],
];

/** What a template becomes when it is saved as a workbook. */
export function makeWorkbook(draft: Draft, workbook: string): void {
  const type = contentTypeOf(draft, workbook);
  const made = TEMPLATES.find(([template]) => template.toLowerCase() === type.toLowerCase());
  if (made !== undefined) setContentType(draft, workbook, made[1]);
}
