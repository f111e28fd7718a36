import { useEffect, useSyncExternalStore } from 'react';
import { usePane } from '../../pane/context';
import type { RoleState } from './roleState';
import { RoleActions } from './roleState';
import { createRoleMapApi } from './roleMapApi';

/** The actions of the pages of roles; made once and kept while the pane is open. */
export function useRoleActions(): RoleActions {
  const { slice, actions, store, language } = usePane();
  return slice('roles', () => new RoleActions(createRoleMapApi(actions.services, store, language)));
}

/** The state of the pages of roles, or what a selector makes of it. */
export function useRoleState<T>(select: (state: RoleState) => T): T {
  const { store } = useRoleActions();
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}

/** Reads the role map when the pages open: it may have changed by hand while another tab was shown. */
export function useFreshMap(): void {
  const roles = useRoleActions();
  useEffect(() => {
    void roles.read();
  }, [roles]);
}
