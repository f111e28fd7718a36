import type { Language } from '../i18n/language';

/** Said when not even the words of a language could be loaded, so they stand here. */
export const LOAD_FAILED: Readonly<Record<Language, string>> = {
  en: 'Key Accounts could not load. Close and open the pane.',
  'zh-Hans': 'Key Accounts 未能加载。关闭窗格后重新打开。',
  'zh-Hant': 'Key Accounts 無法載入。關閉窗格後重新開啟。',
  es: 'Key Accounts no se ha podido cargar. Cierre el panel y ábralo de nuevo.',
};
