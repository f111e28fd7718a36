import { parseXml, type XmlElement } from '@cj-tech-master/excelts/xml';
import { strFromU8, unzipSync } from 'fflate';

/** One line per element, with its path, its attributes in order of their names, and its text. */
function lines(xml: string): string[] {
  const found: string[] = [];
  const visit = (element: XmlElement, path: string): void => {
    const attributes = Object.entries(element.attributes)
      .filter(([name]) => !name.startsWith('xmlns'))
      .map(([name, value]) => ` ${name}="${value}"`)
      .sort();
    const text = element.children
      .map((node) => (node.type === 'text' || node.type === 'cdata' ? node.value : ''))
      .join('');
    const here = `${path}/${element.name}`;
    found.push(`${here}${attributes.join('')}${text === '' ? '' : ` ${JSON.stringify(text)}`}`);
    const key = element.attributes['r'] === undefined ? '' : `[${element.attributes['r']}]`;
    for (const node of element.children) if (node.type === 'element') visit(node, here + key);
  };
  visit(parseXml(xml).root, '');
  return found;
}

/** Lines only in one of two lists, '-' before, then '+' after: what a longest common subsequence leaves over. */
function diff(before: readonly string[], after: readonly string[]): string[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let tail = 0;
  while (
    tail < Math.min(before.length, after.length) - start &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  )
    tail += 1;
  const a = before.slice(start, before.length - tail);
  const b = after.slice(start, after.length - tail);
  const width = b.length + 1;
  const longest = new Int32Array((a.length + 1) * width);
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const removed: string[] = [];
  const added: string[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length;)
    if (i < a.length && j < b.length && a[i] === b[j]) {
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) removed.push(`- ${a[i++] ?? ''}`);
    else added.push(`+ ${b[j++] ?? ''}`);
  return [...removed, ...added];
}

const isXml = (name: string): boolean => /\.(xml|rels|vml)$/.test(name);

/**
 * Differences of two packages by part: element by element in XML parts, byte by byte in the others. A part that is only
 * in one of them has the single line "only before" or "only after". Parts without a difference are not listed.
 */
export function packageDiff(before: Uint8Array, after: Uint8Array): Record<string, string[]> {
  const [left, right] = [unzipSync(before), unzipSync(after)];
  const found: Record<string, string[]> = {};
  for (const name of new Set([...Object.keys(left), ...Object.keys(right)])) {
    const [a, b] = [left[name], right[name]];
    if (a === undefined) found[name] = ['only after'];
    else if (b === undefined) found[name] = ['only before'];
    else if (Buffer.compare(a, b) !== 0) {
      const different = isXml(name) ? diff(lines(strFromU8(a)), lines(strFromU8(b))) : ['other bytes'];
      if (different.length > 0) found[name] = different;
    }
  }
  return found;
}

/** Text of a part. */
export function partText(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes, { filter: (file) => file.name === name })[name];
  if (part === undefined) throw new Error(`no part ${name}`);
  return strFromU8(part);
}
