import type { Snapshot } from '../../restore';

/** Of the text; a cell takes 32,767 characters and Excel on the web 5 MB in a request. */
const LONGEST = 2_000_000;
const CHUNK = 30_000;
/** Goes up when what a snapshot holds changes: what an older version kept is then not taken for one. */
const VERSION = 3;

interface Head {
  readonly version: number;
  readonly length: number;
}

/**
 * A snapshot as texts for cells one below the other: first what to expect, then its JSON in pieces. null when it is too
 * long.
 */
export function snapshotChunks(snapshot: Snapshot): readonly string[] | null {
  const text = JSON.stringify(snapshot);
  if (text.length > LONGEST) return null;
  const head: Head = { version: VERSION, length: text.length };
  const chunks = [JSON.stringify(head)];
  for (let from = 0; from < text.length;) {
    const to = from + CHUNK + (isHalf(text, from + CHUNK) ? 1 : 0);
    chunks.push(text.slice(from, to));
    from = to;
  }
  return chunks;
}

/** Whether a cut at a place would part the two halves of one character. */
const isHalf = (text: string, at: number): boolean => /[\uDC00-\uDFFF]/.test(text.charAt(at));

/** The snapshot of such texts; null when they are not whole or of another version. */
export function parseSnapshot([first = '', ...rest]: readonly string[]): Snapshot | null {
  try {
    const head = JSON.parse(first) as Partial<Head> | null;
    const text = rest.join('');
    if (head?.version !== VERSION || head.length !== text.length) return null;
    return JSON.parse(text) as Snapshot;
  } catch {
    return null;
  }
}
