/** A fault that one place of the code could have, and the tests that have to notice it. */
export interface Plant {
  /** What the fault does, in the words of a user. */
  readonly fault: string;
  readonly file: string;
  /** Stands exactly once in the file. */
  readonly find: string;
  readonly replace: string;
  /** Test files that must fail with it. */
  readonly tests: readonly string[];
  /** Pattern of test names, where running the whole file would take long. */
  readonly only?: string;
}

/** The text with the fault in it; null when the place is no longer there, or not the only one. */
export function plantFault(text: string, { find, replace }: Plant): string | null {
  const parts = text.split(find);
  return parts.length === 2 ? parts.join(replace) : null;
}
