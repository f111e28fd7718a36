import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useEffect, useRef } from 'react';
import { questionText } from '../../app/reading/questions/questionText';
import { Header } from '../components/Header';
import { Tabs } from '../components/Tabs';
import { usePlaces } from '../components/usePlaces';
import { useTabKey } from '../components/useTabKey';
import { MAGNIFIED } from '../style';
import { usePane, usePaneState } from './context';
import { ShownPage } from './ShownPage';

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

/** Header and tabs with the page under them; a page that opens starts where it was left. */
export function Frame(): ReactElement {
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
          <ShownPage key={shown} />
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
