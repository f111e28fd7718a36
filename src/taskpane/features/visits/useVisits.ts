import { useEffect, useSyncExternalStore } from 'react';
import { usePane } from '../../pane/context';
import { now } from '../../today';
import { createVisitLogApi } from './createVisitLogApi';
import { VisitActions } from './visitActions';
import type { VisitState } from './visitState';

/** The actions of the pages of visits; made once and kept while the pane is open. */
export function useVisitActions(): VisitActions {
  const { slice, actions, texts } = usePane();
  return slice('visits', () => new VisitActions(createVisitLogApi(actions.services, texts), () => now()));
}

/** The state of the pages of visits, or what a selector makes of it. */
export function useVisitState<T>(select: (state: VisitState) => T): T {
  const { store } = useVisitActions();
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}

/** Reads the log when the pages open: it may have changed by hand while another tab was shown. */
export function useFreshLog(): void {
  const visits = useVisitActions();
  useEffect(() => {
    void visits.read();
  }, [visits]);
}
