import { UserError } from '../../../domain/errors';
import type { Package } from '../package';

/** An XML part in UTF-8, whatever its own encoding is. @throws UserError file-unreadable */
export function utf8Part(pkg: Package, part: string): Uint8Array {
  const bytes = pkg.bytes(part);
  const [first, second] = bytes;
  if (first === 0x3c && second === 0) return recode(part, bytes, 'utf-16le');
  if (first === 0 && second === 0x3c) return recode(part, bytes, 'utf-16be');
  if (first === 0xff || first === 0xfe) return recode(part, bytes, first === 0xff ? 'utf-16le' : 'utf-16be');
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const label = /^(?:ï»¿)?<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1]?.toLowerCase() ?? 'utf-8';
  return label === 'utf-8' || label === 'us-ascii' ? bytes : recode(part, bytes, label);
}

function recode(part: string, bytes: Uint8Array, label: string): Uint8Array {
  try {
    return new TextEncoder().encode(new TextDecoder(label, { fatal: true }).decode(bytes));
  } catch {
    throw new UserError('file-unreadable', {}, `${part}: not ${label}`);
  }
}
