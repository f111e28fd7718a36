import { useEffect, useRef } from 'react';
import { usePaneState } from '../pane/context';

/** Calls back when the tab that is open is chosen again: its pages then go back to their first. */
export function useTabHome(goHome: () => void): void {
  const calls = usePaneState((state) => state.homeCalls);
  const known = useRef(calls);
  useEffect(() => {
    if (known.current === calls) return;
    known.current = calls;
    goHome();
  }, [calls, goHome]);
}
