import type { ReactElement } from 'react';
import { lazy, Suspense } from 'react';
import { NeedsAnswer } from '../../app/reading/questions/needsAnswer';
import { CustomersTab } from '../features/customers/CustomersTab';
import { BusyPage } from '../features/overview/BusyPage';
import { FailedPage } from '../features/overview/FailedPage';
import { FoundPage } from '../features/overview/FoundPage';
import { NothingPage } from '../features/overview/NothingPage';
import { OverviewPage } from '../features/overview/OverviewPage';
import { PreviewPage } from '../features/overview/PreviewPage';
import { RestoredPage } from '../features/overview/RestoredPage';
import { WrittenPage } from '../features/overview/WrittenPage';
import { OptionsPage } from '../features/settings/OptionsPage';
import { AskPage } from '../features/questions/AskPage';
import { usePane, usePaneState } from './context';
import { TAB_PAGES } from './tabPages';

const QualityPage = lazy(() => import(/* webpackChunkName: "quality" */ '../features/overview/QualityPage'));
const SettingsPage = lazy(() => import('../features/settings/SettingsPage'));

/** The page that the state of the pane asks for. */
export function ShownPage(): ReactElement {
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
  if (tab === 'customers') return <CustomersTab />;
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
