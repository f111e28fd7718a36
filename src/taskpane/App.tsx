import { FluentProvider, makeStaticStyles, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { NeedsAnswer } from '../app/reading/needsAnswer';
import { questionText } from '../app/reading/questionText';
import { formatsOf } from '../i18n/formats';
import type { Language } from '../i18n/language';
import type { Texts } from '../i18n/texts';
import { Header } from './components/Header';
import { Tabs } from './components/Tabs';
import { usePlaces } from './components/usePlaces';
import { useTabKey } from './components/useTabKey';
import { BusyPage } from './features/overview/BusyPage';
import { CustomerPage } from './features/customers/CustomerPage';
import { CustomersPage } from './features/customers/CustomersPage';
import { FailedPage } from './features/overview/FailedPage';
import { FoundPage } from './features/overview/FoundPage';
import { AskPage } from './features/questions/AskPage';
import { NothingPage } from './features/overview/NothingPage';
import { NotYetPage } from './features/overview/NotYetPage';
import { OptionsPage } from './features/settings/OptionsPage';
import { OverviewPage } from './features/overview/OverviewPage';
import { PreviewPage } from './features/overview/PreviewPage';
import { RestoredPage } from './features/overview/RestoredPage';
import { TAB_PAGES } from './pane/tabPages';
import { WrittenPage } from './features/overview/WrittenPage';
import type { PaneActions } from './pane/paneActions';
import type { Pane } from './pane/context';
import { createSlices, PaneProvider, usePane, usePaneState } from './pane/context';
import { customerRows, filterRows } from './features/customers/customerRows';
import type { PaneState } from './pane/paneState';
import type { Store } from './pane/store';
import { DarkContext, themeOf } from './theme';
import { MAGNIFIED, useLook } from './style';

const QualityPage = lazy(() => import(/* webpackChunkName: "quality" */ './features/overview/QualityPage'));
const SettingsPage = lazy(() => import('./features/settings/SettingsPage'));

const useGlobalStyles = makeStaticStyles({
  // WebView2 hides scroll bars that come and go; this one always has its room.
  body: { margin: 0, overflowY: 'scroll' },
});

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: '100vh',
    fontVariantNumeric: 'tabular-nums',
    backgroundColor: tokens.colorNeutralBackground1,
    // Half of the narrowest pane is narrower than some words.
    [MAGNIFIED]: { overflowWrap: 'anywhere' },
  },
  top: { position: 'sticky', top: 0, zIndex: 3, backgroundColor: tokens.colorNeutralBackground1 },
  page: { flexGrow: 1, display: 'flex', flexDirection: 'column' },
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
  const [spoken, setSpoken] = useState('');
  const turn = useRef(0);
  const announce = useCallback((message: string) => {
    // The same message twice is said twice only when the text differs: an invisible mark makes it so.
    turn.current += 1;
    setSpoken(turn.current % 2 === 0 ? message : `${message}\u200b`);
  }, []);
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
          <Announcer message={spoken} />
        </PaneProvider>
      </DarkContext>
    </FluentProvider>
  );
}

function Announcer({ message }: { message: string }): ReactElement {
  const look = useLook();
  return (
    <div role="status" aria-live="polite" className={look.hidden}>
      {message}
    </div>
  );
}

function Frame(): ReactElement {
  const styles = useStyles();
  const tab = usePaneState((state) => state.tab);
  const page = usePaneState((state) => state.page.kind);
  const customer = usePaneState((state) => state.customer);
  const isBusy = usePaneState((state) => state.busy !== null);
  const isSettings = usePaneState((state) => state.isSettings);
  useEndOfWork();
  useTabKey();
  const ofCustomers = customer === null ? 'customers' : `customer ${customer}`;
  const onTab = tab === 'overview' ? page : tab === 'customers' ? ofCustomers : tab;
  const shown = isBusy ? 'busy' : isSettings ? 'settings' : onTab;
  usePlaces(shown, !['busy', 'home', 'customers', 'visits', 'roles', 'data'].includes(shown));
  return (
    <div className={styles.pane}>
      <header className={styles.top}>
        <Header />
        <Tabs />
      </header>
      <main className={styles.page}>
        <div
          id="pane-page"
          role="tabpanel"
          aria-labelledby={isSettings && !isBusy ? 'gear' : `tab-${tab}`}
          className={styles.page}
        >
          <Shown key={shown} />
        </div>
      </main>
    </div>
  );
}

/** Says that a classification is through; what was written says it by the title that takes the focus. */
function useEndOfWork(): void {
  const { store, texts, formats, announce } = usePane();
  const kind = usePaneState((state) => state.busy?.kind ?? null);
  const before = useRef(kind);
  useEffect(() => {
    const { result, error, nothing } = store.get();
    const isThrough = before.current === 'classifying' && kind === null;
    before.current = kind;
    if (!isThrough || result === null || error !== null || nothing !== null) return;
    const [question] = result.questions;
    if (question !== undefined) return announce(questionText(question, texts, formats));
    const count = result.classification.customers.length;
    announce(texts.pane.busy.ready({ n: count }));
  }, [kind, store, texts, formats, announce]);
}

function Shown(): ReactElement | null {
  const { store } = usePane();
  const state = usePaneState((whole) => whole);
  const { busy, tab, page, result, nothing } = state;
  if (busy !== null) return <BusyPage busy={busy} />;
  if (state.isSettings)
    return (
      <Suspense fallback={null}>
        <SettingsPage />
      </Suspense>
    );
  const TabPage = TAB_PAGES[tab];
  if (TabPage !== undefined)
    return (
      <Suspense fallback={null}>
        <TabPage />
      </Suspense>
    );
  if (nothing instanceof NeedsAnswer && tab === 'overview') return <AskPage asked={nothing} />;
  if (nothing !== null && tab === 'overview') return <NothingPage nothing={nothing} />;
  if (result === null) return store.get().error === null ? <FailedPage isCancelled /> : <FailedPage />;
  if (tab === 'customers') return <Customers state={state} />;
  switch (page.kind) {
    case 'home':
      return state.isClassified ? <OverviewPage result={result} /> : <FoundPage result={result} />;
    case 'quality':
      return (
        <Suspense fallback={null}>
          <QualityPage result={result} />
        </Suspense>
      );
    case 'options':
      return <OptionsPage result={result} />;
    case 'preview':
      return <PreviewPage result={result} page={page} />;
    case 'written':
      return <WrittenPage page={page} />;
    case 'restored':
      return <RestoredPage page={page} />;
  }
}

function Customers({ state }: { state: PaneState }): ReactElement {
  const { result, isClassified, customer, filter } = state;
  const { language } = usePane();
  const line = result?.lines.find((own) => own.result.identity.key === customer);
  const listCount = useMemo(
    () => (result === null ? 0 : filterRows(customerRows(result), filter, new Intl.Collator(language).compare).length),
    [result, filter, language],
  );
  if (result === null || !isClassified) return <NotYetPage />;
  return line === undefined ? (
    <CustomersPage result={result} />
  ) : (
    <CustomerPage result={result} line={line} listCount={listCount} />
  );
}
