import { en } from './en';
import { es } from './es';
import type { Language } from './language';
import type { Texts } from './texts';
import { zhHans } from './zh-Hans';
import { zhHant } from './zh-Hant';

const DICTIONARIES: Readonly<Record<Language, Texts>> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant, es };

/** The texts of a language. All four are loaded: for the command line and tests, where size does not matter. */
export function textsOf(language: Language): Texts {
  return DICTIONARIES[language];
}
