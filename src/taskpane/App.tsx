import { FluentProvider, makeStaticStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useEffect, useMemo, useState } from 'react';
import { formatsOf } from '../i18n/formats';
import type { Language } from '../i18n/language';
import type { Texts } from '../i18n/texts';
import { useAnnouncer } from './components/useAnnouncer';
import type { Pane } from './pane/context';
import { createSlices, PaneProvider } from './pane/context';
import { Frame } from './pane/Frame';
import type { PaneActions } from './pane/paneActions';
import type { PaneState } from './pane/paneState';
import type { Store } from './pane/store';
import { useLook } from './style';
import { DarkContext, themeOf } from './theme';

const useGlobalStyles = makeStaticStyles({
  // WebView2 hides scroll bars that come and go; this one always has its room.
  body: { margin: 0, overflowY: 'scroll' },
});

interface AppProps {
  readonly store: Store<PaneState>;
  readonly actions: PaneActions;
  readonly texts: Texts;
  readonly language: Language;
  readonly isDark: boolean;
}

/** The pane: theme, words and state around whatever page is shown. */
export function App({ store, actions, texts, language, isDark }: AppProps): ReactElement {
  useGlobalStyles();
  const look = useLook();
  const { region, announce } = useAnnouncer();
  const [slice] = useState(createSlices);
  const pane = useMemo<Pane>(
    () => ({ store, actions, texts, language, formats: formatsOf(language), announce, slice }),
    [store, actions, texts, language, announce, slice],
  );
  const theme = useMemo(() => themeOf(language, isDark), [language, isDark]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <FluentProvider theme={theme}>
      <DarkContext value={isDark}>
        <PaneProvider value={pane}>
          <Frame />
          <div ref={region} role="status" aria-live="polite" className={look.hidden} />
        </PaneProvider>
      </DarkContext>
    </FluentProvider>
  );
}
