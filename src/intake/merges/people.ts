import { personKey } from '../../domain/stakeholders/people';
import { cleanText } from '../../domain/text';
import { isCjk, stripAccents } from '../words/fold';

/** Two spellings that may be one person of an account: as the visit log writes it, and as the role map does. */
export interface SamePerson {
  readonly account: string;
  readonly visited: string;
  readonly mapped: string;
}

// Forms of address at either end of a name.
const ADDRESS =
  /^(?:mr|mrs|ms|miss|dr|prof|ing|lic|sr|sra|srta|don|doña|d|dña)\.?\s+|(?:先生|女士|小姐|太太|经理|經理|总监|總監|总经理|總經理|主任|工程师|工程師|老师|老師|总|總|工)$/iu;

/**
 * People of the visit log who may be people of the role map under another spelling: forms of address, initials, the
 * order of first and family name, accents, or one letter.
 * @param visited names by account, as the visit log has them
 * @param mapped names by account, as the role map has them
 */
export function suggestSamePeople(
  visited: ReadonlyMap<string, readonly string[]>,
  mapped: ReadonlyMap<string, readonly string[]>,
): SamePerson[] {
  const pairs: SamePerson[] = [];
  for (const [account, names] of visited) {
    const known = mapped.get(account) ?? [];
    const exact = new Set(known.map(personKey));
    const seen = new Set<string>();
    for (const name of names) {
      const key = personKey(name);
      if (exact.has(key) || seen.has(key)) continue;
      seen.add(key);
      const alike = known.filter((other) => mayBeOne(name, other));
      const [only] = alike;
      // Two candidates are no suggestion: a wrong join would be worse than none.
      if (only !== undefined && new Set(alike.map(personKey)).size === 1)
        pairs.push({ account, visited: cleanText(name), mapped: cleanText(only) });
    }
  }
  return pairs;
}

/** Whether two names may be one person's. */
export function mayBeOne(a: string, b: string): boolean {
  const [first, second] = [parts(a), parts(b)];
  if (first.length === 0 || second.length === 0) return false;
  const [x, y] = [first.join(''), second.join('')];
  if (x === y) return true;
  if (isCjk(x) || isCjk(y)) return false;
  if (samePartsAnyOrder(first, second)) return true;
  // Another first letter is another name far more often than a slip.
  const beginAlike = first.length === second.length && first.every((part, i) => part[0] === second[i]?.[0]);
  return beginAlike && Math.min(x.length, y.length) >= 5 && isOneLetterApart(x, y);
}

function parts(name: string): string[] {
  let bare = stripAccents(cleanText(name).toLowerCase());
  for (let shorter = bare.replace(ADDRESS, '').trim(); shorter !== '' && shorter !== bare;) {
    bare = shorter;
    shorter = bare.replace(ADDRESS, '').trim();
  }
  return bare.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Each part of the one has a part of the other: the same, or its initial. At least one whole word agrees. */
function samePartsAnyOrder(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length || a.length < 2) return false;
  const left = [...b];
  let whole = 0;
  for (const part of [...a].sort((p, q) => q.length - p.length)) {
    const same = left.indexOf(part);
    const at =
      same >= 0 ? same : left.findIndex((other) => (part.length === 1 || other.length === 1) && part[0] === other[0]);
    if (at < 0) return false;
    if (same >= 0 && part.length > 1) whole += 1;
    left.splice(at, 1);
  }
  return whole > 0;
}

/** One letter typed too many, too few or wrong. */
function isOneLetterApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return short.length === long.length
    ? short.slice(at + 1) === long.slice(at + 1)
    : short.slice(at) === long.slice(at + 1);
}
