import type { Theme } from '@fluentui/react-components';
import { webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { createContext, useContext } from 'react';
import type { Language } from '../i18n/language';

const CHINESE_FONTS: Readonly<Partial<Record<Language, string>>> = {
  'zh-Hans': "'Microsoft YaHei UI', 'PingFang SC', 'Noto Sans CJK SC'",
  'zh-Hant': "'Microsoft JhengHei UI', 'PingFang TC', 'Noto Sans CJK TC'",
};

/** Fluent's light or dark theme with the fonts of a language behind Fluent's own. */
export function themeOf(language: Language, isDark: boolean): Theme {
  const theme = isDark ? webDarkTheme : webLightTheme;
  const more = CHINESE_FONTS[language];
  return more === undefined
    ? theme
    : { ...theme, fontFamilyBase: theme.fontFamilyBase.replace(/sans-serif$/u, `${more}, sans-serif`) };
}

/** Whether the pane is dark: segment icons have other colours there. */
export const DarkContext = createContext(false);
export const useIsDark = (): boolean => useContext(DarkContext);
