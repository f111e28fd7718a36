import type { Language } from '../i18n/language';
import { isLanguage } from '../i18n/language';

const LANGUAGE = 'key-accounts.language';

/** The language a person chose for the pane on this machine; null follows Excel. Storage may be shut off. */
export function keptLanguage(): Language | null {
  try {
    const kept = localStorage.getItem(LANGUAGE);
    return kept !== null && isLanguage(kept) ? kept : null;
  } catch {
    return null;
  }
}

export function keepLanguage(language: Language | null): void {
  try {
    if (language === null) localStorage.removeItem(LANGUAGE);
    else localStorage.setItem(LANGUAGE, language);
  } catch {
    // Where nothing can be stored, the choice holds until the pane is closed.
  }
}
