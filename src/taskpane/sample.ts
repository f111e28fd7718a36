import { UserError } from '../domain/errors';
import type { Language } from '../i18n/language';

const SAMPLES: Readonly<Record<Language, string>> = {
  en: 'sales.xlsx',
  'zh-Hans': 'sales-by-month.zh-Hans.xlsx',
  'zh-Hant': 'sales-by-month.zh-Hant.xlsx',
  es: 'sales-by-month.es.xlsx',
};

/** The sample workbook of a language, from beside the pane's own page. @throws UserError 'file-not-found' */
export async function fetchSample(language: Language): Promise<Uint8Array> {
  const file = SAMPLES[language];
  const answer = await fetch(`samples/${file}`).catch(() => null);
  if (answer === null || !answer.ok) throw new UserError('file-not-found', { file });
  return new Uint8Array(await answer.arrayBuffer());
}
