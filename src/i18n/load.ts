import type { Language } from './language';
import type { Texts } from './texts';

// One chunk per language in the add-in's pages: nobody waits for words in a language that is not theirs.
const LOADERS: Readonly<Record<Language, () => Promise<Texts>>> = {
  en: async () => (await import(/* webpackChunkName: "texts-en" */ './en')).en,
  'zh-Hans': async () => (await import(/* webpackChunkName: "texts-zh-Hans" */ './zh-Hans')).zhHans,
  'zh-Hant': async () => (await import(/* webpackChunkName: "texts-zh-Hant" */ './zh-Hant')).zhHant,
  es: async () => (await import(/* webpackChunkName: "texts-es" */ './es')).es,
};

/** The texts of one language, fetched when first asked for. */
export function loadTexts(language: Language): Promise<Texts> {
  return LOADERS[language]();
}

/** All four dictionaries: our own sheets are known by their words in any language. */
export async function loadAllTexts(): Promise<Readonly<Record<Language, Texts>>> {
  const [en, zhHans, zhHant, es] = await Promise.all([
    LOADERS.en(),
    LOADERS['zh-Hans'](),
    LOADERS['zh-Hant'](),
    LOADERS.es(),
  ]);
  return { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant, es };
}
