/** An element of an XML text; prefixes are kept in names ("bt:Image"). */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

type Open = Element & { children: Element[]; text: string };

const TOKEN = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)|(<)/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-fA-F]+)|(\w+));/g, (whole, decimal?: string, hex?: string, name?: string) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
    return ENTITIES[name ?? ''] ?? whole;
  });
}

function attributesOf(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, decode(value)]);
  if (new Set(pairs.map(([name]) => name)).size < pairs.length) throw new Error(`an attribute is given twice:${text}`);
  return Object.fromEntries(pairs) as Record<string, string>;
}

/**
 * The root element of an XML text without CDATA and DTD, as manifests are.
 * @throws Error that says what is not well-formed
 */
export function parseXml(xml: string): Element {
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const open: Open[] = [root];
  for (const [whole, close, name, attributes = '', empty, text, stray] of xml.matchAll(TOKEN)) {
    const current = open.at(-1) ?? root;
    if (stray !== undefined) throw new Error('a "<" begins no tag');
    if (text !== undefined) current.text += decode(text);
    if (name === undefined) continue;
    if (close === '/') {
      if (current.name !== name) throw new Error(`${whole} closes <${current.name}>`);
      open.pop();
      continue;
    }
    const element: Open = { name, attributes: attributesOf(attributes), children: [], text: '' };
    current.children.push(element);
    if (empty !== '/') open.push(element);
  }
  if (open.length > 1) throw new Error(`<${open.at(-1)?.name ?? ''}> is not closed`);
  const [first, ...more] = root.children;
  if (first === undefined || more.length > 0) throw new Error('there must be one root element');
  return first;
}

/** An element and everything in it, in the order of the text. */
export function everyElement(element: Element): Element[] {
  return [element, ...element.children.flatMap(everyElement)];
}

/** The first child of a name along a path, "Hosts/Host". */
export function childAt(element: Element, path: string): Element | undefined {
  return path
    .split('/')
    .reduce<Element | undefined>((at, name) => at?.children.find((child) => child.name === name), element);
}
