import { useEffect } from 'react';

const STOPS = 'a[href], button, input, select, textarea, [tabindex]';

/**
 * Tab leads on from a title that has the focus. Excel on the web takes the key itself and knows only controls: from
 * anything else it leaves the pane (keydown of office.js, TabExit).
 */
export function useTabKey(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { target, key, shiftKey } = event;
      if (key !== 'Tab' || !(target instanceof HTMLElement) || target.tabIndex >= 0) return;
      const follows = shiftKey ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
      const stops = [...document.querySelectorAll<HTMLElement>(STOPS)].filter(
        (stop) =>
          stop.tabIndex >= 0 && !stop.matches(':disabled') && (target.compareDocumentPosition(stop) & follows) !== 0,
      );
      const next = shiftKey ? stops.at(-1) : stops[0];
      if (next === undefined) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      next.focus();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, []);
}
