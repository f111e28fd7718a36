import { foldWord } from './fold';

/** What `foldWord` may remove or change; a text that begins with anything else shows its first letters as they are. */
const PLAIN_LETTER = /[a-z\u4e00-\u9fff]/u;

/**
 * Words found again however they are written (see `foldWord`). Most texts asked about are customers' names: their first
 * two letters tell that they are none of the words, without folding them.
 */
export class WordSet {
  private readonly words: ReadonlySet<string>;
  private readonly starts: ReadonlySet<string>;

  constructor(words: readonly string[]) {
    this.words = new Set(words.map(foldWord));
    this.starts = new Set([...this.words].map((word) => word.slice(0, 2)));
  }

  has(text: string): boolean {
    const start = text.slice(0, 2).toLowerCase();
    if (start.length === 2 && PLAIN_LETTER.test(start[0] ?? '') && PLAIN_LETTER.test(start[1] ?? ''))
      if (!this.starts.has(start)) return false;
    return this.words.has(foldWord(text));
  }
}
