import { UserError } from '../../../domain/errors';
import { unescapeXml } from '../package/xml/xml';
import type { XmlBytes } from './xmlBytes';

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** Text of bytes in UTF-8. @throws UserError file-unreadable */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return UTF8.decode(bytes);
  } catch {
    throw new UserError('file-unreadable', {}, 'xml: not utf-8');
  }
}

/**
 * What character data stands for: line ends as XML wants them (XML 1.0, 2.11), comments left out, CDATA sections and
 * entities resolved.
 * @param isBroken whether comments or CDATA sections stand in it
 */
export function characterData(raw: string, isBroken: boolean): string {
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  if (!isBroken) return unescapeXml(text);
  return text
    .split(/(<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>)/)
    .map((piece, i) => (i % 2 === 0 ? unescapeXml(piece) : piece.startsWith('<![') ? piece.slice(9, -3) : ''))
    .join('');
}

/** Characters that XML cannot hold; an escape that names one is left as it stands. */
function isForbidden(code: number): boolean {
  return (
    (code < 32 && code !== 9 && code !== 10 && code !== 13) ||
    code === 0x7f ||
    (code >= 0xd800 && code <= 0xdfff) ||
    code >= 0xfffe
  );
}

/** Resolves the escapes of ST_Xstring (ECMA-376 part 1, 22.9.2.19): "_x000D_" is a carriage return, "_x005F_" an underscore. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (whole, hex) => {
    const code = Number.parseInt(String(hex), 16);
    return isForbidden(code) ? whole : String.fromCharCode(code);
  });
}

/** Text of an element of a cell or of the shared strings. */
export function cellText(raw: string, isBroken: boolean): string {
  return decodeEscapes(characterData(raw, isBroken));
}

/** Value of an attribute of the start tag that was read last; undefined where it has none. @param name local and ASCII */
export function attributeValue(xml: XmlBytes, name: string): string | undefined {
  const index = xml.attribute(name);
  if (index < 0) return undefined;
  const raw = decodeUtf8(xml.bytes.subarray(xml.attributes[index], xml.attributes[index + 1]));
  return unescapeXml(raw.replace(/[\t\r\n]/g, ' '));
}

/** Whether an attribute of the start tag that was read last says yes. */
export function isTrue(xml: XmlBytes, name: string): boolean {
  return /^(?:1|true|on)$/.test(attributeValue(xml, name) ?? '');
}
