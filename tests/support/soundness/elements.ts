import type { XmlElement } from '@cj-tech-master/excelts/xml';

export const local = (name: string): string => name.replace(/^.*:/, '');
export const childrenOf = (element: XmlElement | undefined, name?: string): XmlElement[] =>
  (element?.children ?? []).flatMap((node) =>
    node.type === 'element' && (name === undefined || local(node.name) === name) ? [node] : [],
  );

export function* descendants(element: XmlElement): Iterable<XmlElement> {
  yield element;
  for (const each of childrenOf(element)) yield* descendants(each);
}

/** A relation id of an element, whatever its prefix. */
export const relationOf = (element: XmlElement): string | undefined =>
  Object.entries(element.attributes).find(([name]) => /^[^:]+:(id|embed|link)$/.test(name))?.[1];

export interface CheckedPackage {
  readonly root: (part: string) => XmlElement | undefined;
  /** Part that a relation of a part leads to. */
  readonly target: (part: string, id: string) => string | undefined;
  readonly ofKind: (part: string, kind: string) => readonly string[];
}

export const doubles = (values: readonly string[]): string[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
];

/** Relation ids that elements of a part use. */
export function refsOf(root: XmlElement | undefined): readonly string[] {
  if (root === undefined) return [];
  return [...descendants(root)].flatMap((element) => relationOf(element) ?? []).filter((id) => id !== '');
}
