import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Random whole numbers from a seed; the same seed gives the same numbers on every machine (mulberry32). */
export function seedRandom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

type Random = (below: number) => number;
type Parts = Record<string, Uint8Array>;

function pick<T>(random: Random, list: readonly T[]): T {
  const found = list[random(list.length)];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
}

/** Values that have broken readers: out of range, not a number, empty, huge, markup, formulas, paths. */
const NASTY = [
  '',
  '0',
  '-1',
  '1',
  '2147483648',
  '4294967295',
  '99999999999999999999',
  '1e309',
  '-1e-309',
  'NaN',
  'Infinity',
  'true',
  'null',
  'A0',
  'XFE1',
  'A1048577',
  'ZZZZZ9',
  'A1:XFD1048576',
  '#REF!',
  '1:1048576',
  '..',
  '../../../etc/passwd',
  'xl/workbook.xml',
  '=1+1',
  "='x'!A1",
  '&lt;x&gt;',
  '&#0;',
  '&#xD800;',
  '&amp;amp;',
  '\u0000',
  '\ud800',
  '\u202e',
  ' ',
  '\n',
  'x'.repeat(40_000),
  '[1]Sheet1!$A$1',
  '_xlnm.Print_Area',
  'rId1',
  'rId999',
  '-2958466',
  '2958466',
  '0.1e',
  '--1',
  '1,5',
];

function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const copy = Uint8Array.from(bytes);
  switch (random(6)) {
    case 0:
      for (let count = 1 + random(20); count > 0; count -= 1) copy[random(copy.length)] = random(256);
      return copy;
    case 1:
      return copy.subarray(0, random(copy.length));
    case 2: {
      const from = random(copy.length);
      return copy.fill(random(2) * 255, from, from + random(2000));
    }
    case 3: {
      const at = random(copy.length);
      return Uint8Array.from([...copy.subarray(0, at), ...copy.subarray(random(at + 1), at), ...copy.subarray(at)]);
    }
    case 4: {
      const at = random(copy.length);
      return Uint8Array.from([...copy.subarray(0, at), ...copy.subarray(Math.min(copy.length, at + 1 + random(500)))]);
    }
    default: {
      // The end of the file holds the directory, on which everything hangs.
      const tail = Math.min(copy.length, 400);
      for (let count = 1 + random(4); count > 0; count -= 1) copy[copy.length - 1 - random(tail)] = random(256);
      return copy;
    }
  }
}

function mutateParts(parts: Parts, random: Random): void {
  const names = Object.keys(parts);
  const name = pick(random, names);
  const content = parts[name] ?? new Uint8Array(0);
  switch (random(6)) {
    case 0:
      Reflect.deleteProperty(parts, name);
      break;
    case 1:
      Reflect.deleteProperty(parts, name);
      parts[pick(random, [name.toUpperCase(), `/${name}`, `${name}.bak`, name.replaceAll('/', '\\'), 'x'])] = content;
      break;
    case 2:
      parts[name] = new Uint8Array(0);
      break;
    case 3: {
      const other = pick(random, names);
      parts[name] = parts[other] ?? content;
      parts[other] = content;
      break;
    }
    case 4:
      parts[name] = strToU8('<?xml version="1.0"?><nothing/>');
      break;
    default:
      parts[name] = mutateBytes(content.length === 0 ? new Uint8Array(1) : content, random);
  }
}

/** Where the element whose start tag is the match ends; the end of its start tag when it has no end. */
function elementEnd(text: string, start: number, tag: string, name: string): number {
  const open = start + tag.length;
  if (tag.endsWith('/>')) return open;
  const close = text.indexOf(`</${name}>`, open);
  return close < 0 ? open : close + name.length + 3;
}

function mutateXml(text: string, random: Random): string {
  const tags = [...text.matchAll(/<([A-Za-z][\w:.-]*)((?:\s[^<>]*)?)>/g)];
  if (tags.length === 0) return text;
  const match = pick(random, tags);
  const [tag, name = ''] = match;
  const start = match.index;
  const end = elementEnd(text, start, tag, name);
  const element = text.slice(start, end);
  const before = text.slice(0, start);
  const after = text.slice(end);
  const attributes = [...tag.matchAll(/\s([\w:]+)="([^"]*)"/g)];
  const other = pick(random, tags);
  switch (random(10)) {
    case 0:
      return before + after;
    case 1:
      return before + element.repeat(2 + random(3)) + after;
    case 2:
      return before + element.replaceAll(name, pick(random, [other[1] ?? name, 'x:y', 'unknown'])) + after;
    case 3:
      return before + `<g>`.repeat(200) + element + `</g>`.repeat(200) + after;
    case 4:
      return before + element.replace(/>[^<]*</, () => `>${pick(random, NASTY)}<`) + after;
    case 5:
      return text.slice(0, start + random(element.length + 1));
    case 6:
      return text.slice(0, other.index) + element + text.slice(other.index);
    default: {
      if (attributes.length === 0)
        return before + tag.replace(name, `${name} r="${pick(random, NASTY)}"`) + text.slice(start + tag.length);
      const attribute = pick(random, attributes);
      const value = pick(random, [...NASTY, String(random(100_000)), pick(random, attributes)[2] ?? '']);
      const changed = random(5) === 0 ? '' : ` ${attribute[1]}="${value}"`;
      const at = start + attribute.index;
      return text.slice(0, at) + changed + text.slice(at + attribute[0].length);
    }
  }
}

/**
 * A workbook file damaged in one to four ways, on the level of bytes, parts or XML: the same seed damages the same file
 * in the same way. Most cases are still zips with readable XML, so that what lies behind the first check is reached.
 */
export function mutate(bytes: Uint8Array, seed: number): Uint8Array {
  const random = seedRandom(seed);
  if (random(5) === 0) return mutateBytes(bytes, random);
  const parts: Parts = unzipSync(bytes);
  for (let count = 1 + random(4); count > 0; count -= 1) {
    if (random(5) === 0) {
      mutateParts(parts, random);
      continue;
    }
    const xml = Object.keys(parts).filter((name) => /\.(xml|rels|vml)$/.test(name));
    if (xml.length === 0) break;
    // Sheets are where most of the reading happens.
    const sheets = xml.filter((name) =>
      /worksheets\/[^/]*\.xml$|workbook\.xml$|styles\.xml$|sharedStrings\.xml$/.test(name),
    );
    const name = pick(random, sheets.length > 0 && random(2) === 0 ? sheets : xml);
    parts[name] = strToU8(mutateXml(strFromU8(parts[name] ?? new Uint8Array(0)), random));
  }
  return zipSync(parts, { level: 1, mtime: '1980-01-01T00:00:00' });
}
