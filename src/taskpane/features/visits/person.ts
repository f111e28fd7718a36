/** Where a browser or Excel remembers a person, not a workbook. */
const KEY = 'key-accounts.visitor';

/**
 * The visitor of last time on this machine; '' where nobody is remembered. Storage that is switched off or full is no
 * error: the person is asked again.
 */
export function rememberedPerson(): string {
  try {
    return globalThis.localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

export function rememberPerson(name: string): void {
  try {
    globalThis.localStorage.setItem(KEY, name);
  } catch {
    // Nothing is lost: the field is empty next time.
  }
}
