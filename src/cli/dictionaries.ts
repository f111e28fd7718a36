import { textsOf } from '../i18n/dictionaries';
import type { Language } from '../i18n/language';
import { LANGUAGES } from '../i18n/language';
import type { Texts } from '../i18n/texts';

/** All four languages: sheets of ours are known by their words in any of them. */
export const DICTIONARIES = Object.fromEntries(LANGUAGES.map((language) => [language, textsOf(language)])) as Record<
  Language,
  Texts
>;
