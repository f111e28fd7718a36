import { Edits } from '../xml/edits';
import { attribute, childrenNamed, escapeXml, parseXml } from '../xml/xml';

/** What relations need of a package; a package being changed has it too. */
export interface Parts {
  has(part: string): boolean;
  text(part: string): string;
}

export interface Relation {
  readonly id: string;
  /** Last segment of the type's address ("worksheet"): the transitional and the strict addresses share it. */
  readonly kind: string;
  readonly type: string;
  /** Part name, or the address as it stands when external. */
  readonly target: string;
  readonly external: boolean;
}

const NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const OFFICE_RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** "xl/worksheets/sheet1.xml" -> "xl/worksheets/_rels/sheet1.xml.rels"; '' is the package itself. */
export function relationsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** Part name that a target means, seen from a part. */
export function resolveTarget(part: string, target: string): string {
  const path = target.startsWith('/') ? target : `${part.slice(0, part.lastIndexOf('/') + 1)}${target}`;
  const segments: string[] = [];
  for (const segment of path.replaceAll('\\', '/').split('/'))
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  return segments.join('/');
}

/** Target for a part, seen from another: "../charts/chart1.xml". */
export function relativeTarget(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let common = 0;
  while (common < here.length && common < there.length - 1 && here[common] === there[common]) common += 1;
  return [...here.slice(common).map(() => '..'), ...there.slice(common)].join('/');
}

/** The relations of a part ('' for the package), in file order. @throws UserError file-unreadable */
export function relationsOf(parts: Parts, part: string): readonly Relation[] {
  const name = relationsPart(part);
  if (!parts.has(name)) return [];
  const text = parts.text(name);
  return childrenNamed(parseXml(text), 'Relationship').map((element) => {
    const type = attribute(text, element, 'Type') ?? '';
    const target = attribute(text, element, 'Target') ?? '';
    const external = attribute(text, element, 'TargetMode') === 'External';
    return {
      id: attribute(text, element, 'Id') ?? '',
      kind: type.slice(type.lastIndexOf('/') + 1),
      type,
      target: external ? target : resolveTarget(part, target),
      external,
    };
  });
}

interface Draft extends Parts {
  setText(part: string, text: string): void;
}

/** Adds a relation and returns its id. */
export function addRelation({
  draft,
  part,
  type,
  target,
  external = false,
}: {
  readonly draft: Draft;
  readonly part: string;
  readonly type: string;
  readonly target: string;
  readonly external?: boolean | undefined;
}): string {
  const name = relationsPart(part);
  const taken = new Set(relationsOf(draft, part).map(({ id }) => id.toLowerCase()));
  let number = taken.size + 1;
  while (taken.has(`rid${number}`)) number += 1;
  const id = `rId${number}`;
  const address = external ? target : relativeTarget(part, target);
  const element =
    `<Relationship Id="${id}" Type="${escapeXml(type)}" Target="${escapeXml(address)}"` +
    `${external ? ' TargetMode="External"' : ''}/>`;
  const text = draft.has(name)
    ? draft.text(name)
    : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${NAMESPACE}"/>`;
  const edits = new Edits(text);
  edits.append(parseXml(text), element);
  draft.setText(name, edits.apply());
  return id;
}

/** Takes away the relations of a part that lead to `target`. */
export function removeRelations(draft: Draft, part: string, target: string): void {
  const name = relationsPart(part);
  if (!draft.has(name)) return;
  const text = draft.text(name);
  const edits = new Edits(text);
  for (const element of childrenNamed(parseXml(text), 'Relationship'))
    if (
      attribute(text, element, 'TargetMode') !== 'External' &&
      resolveTarget(part, attribute(text, element, 'Target') ?? '').toLowerCase() === target.toLowerCase()
    )
      edits.remove(element);
  if (!edits.isEmpty) draft.setText(name, edits.apply());
}
