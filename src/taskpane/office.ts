/// <reference types="office-js" />

/** What the pane needs to know of the Office around it. The only module that reads Office.context. */
export interface Surroundings {
  /** Locale of Office's own words ("zh-CN"). */
  readonly locale: string;
  readonly isDark: boolean;
  /** Address of the workbook the pane is open beside; '' where Office does not tell. */
  readonly workbook: string;
}

/** Waits until office.js is connected, then looks around. */
export async function connect(): Promise<Surroundings> {
  await Office.onReady();
  const context = Office.context as
    Partial<Pick<Office.Context, 'displayLanguage' | 'officeTheme' | 'document'>> | undefined;
  const workbook = (context?.document as Partial<Office.Document> | undefined)?.url ?? '';
  return {
    locale: context?.displayLanguage ?? navigator.language,
    isDark: isDarkTheme(context?.officeTheme),
    workbook,
  };
}

/** Calls back when the system turns dark or light; Office on Windows reloads the pane when its own theme changes. */
export function onColourSchemeChange(listener: (isDark: boolean) => void): () => void {
  const query = window.matchMedia('(prefers-color-scheme: dark)');
  const listen = (): void => listener(isDarkTheme(Office.context.officeTheme as Office.OfficeTheme | undefined));
  query.addEventListener('change', listen);
  return () => query.removeEventListener('change', listen);
}

/** Office's word first, then the brightness of its background; Excel on the web has no theme (office-js #6134). */
export function isDarkTheme(theme: Partial<Office.OfficeTheme> | undefined): boolean {
  if (theme?.isDarkTheme !== undefined) return theme.isDarkTheme;
  const background = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/iu.exec(theme?.bodyBackgroundColor ?? '');
  if (background === null) return window.matchMedia('(prefers-color-scheme: dark)').matches;
  const [red = 0, green = 0, blue = 0] = background.slice(1).map((part) => parseInt(part, 16));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}
