import type { RefObject } from 'react';
import { useCallback, useRef } from 'react';

/** A live region, and what puts a message there for screen readers. */
export interface Announcer {
  readonly region: RefObject<HTMLDivElement | null>;
  readonly announce: (message: string) => void;
}

/**
 * What screen readers are told. The text goes straight into the region: what is said is nothing that any page draws, so
 * no page is drawn again for it.
 */
export function useAnnouncer(): Announcer {
  const region = useRef<HTMLDivElement>(null);
  const turn = useRef(0);
  const announce = useCallback((message: string) => {
    if (region.current === null) return;
    // The same message twice is said twice only when the text differs: an invisible mark makes it so.
    turn.current += 1;
    region.current.textContent = turn.current % 2 === 0 ? message : `${message}\u200b`;
  }, []);
  return { region, announce };
}
