import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Formats } from '../../i18n/formats';
import type { Language } from '../../i18n/language';
import type { Texts } from '../../i18n/texts';
import type { PaneActions } from './paneActions';
import type { PaneState } from './paneState';
import type { Store } from './store';

/** What every page of the pane works with. */
export interface Pane {
  readonly store: Store<PaneState>;
  readonly actions: PaneActions;
  readonly texts: Texts;
  readonly formats: Formats;
  readonly language: Language;
  /** Speaks to screen readers without moving the focus. */
  readonly announce: (message: string) => void;
  /** What a page that comes in a chunk of its own keeps while the pane is open; made at the first call. */
  readonly slice: <S>(id: string, create: () => S) => S;
}

/** A place for the state of pages; each id stands for one type. */
export function createSlices(): Pane['slice'] {
  const slices = new Map<string, unknown>();
  return <S>(id: string, create: () => S): S => {
    if (!slices.has(id)) slices.set(id, create());
    return slices.get(id) as S;
  };
}

const PaneContext = createContext<Pane | null>(null);
export const PaneProvider = PaneContext.Provider;

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (pane === null) throw new Error('a page outside of the pane');
  return pane;
}

/** The state, or what a selector makes of it; the selector gives fields, never new objects. */
export function usePaneState<T>(select: (state: PaneState) => T): T {
  const { store } = usePane();
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}
