/** Languages of the product. */
export const LANGUAGES = ['en', 'zh-Hans', 'zh-Hant', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The locale by which a language writes numbers, months and lists. */
export const LOCALES: Readonly<Record<Language, string>> = {
  en: 'en-US',
  'zh-Hans': 'zh-CN',
  'zh-Hant': 'zh-TW',
  es: 'es-ES',
};

export function isLanguage(text: string): text is Language {
  return (LANGUAGES as readonly string[]).includes(text);
}

/** The product's language for a locale of Office or of the system ("zh-TW", "es-MX"); English for every other. */
export function languageOf(locale: string): Language {
  const tag = locale.toLowerCase().replaceAll('_', '-');
  if (/^zh-(?:hant|tw|hk|mo)/.test(tag)) return 'zh-Hant';
  if (tag.startsWith('zh')) return 'zh-Hans';
  return tag.startsWith('es') ? 'es' : 'en';
}
