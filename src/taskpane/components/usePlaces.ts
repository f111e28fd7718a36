import { useEffect, useLayoutEffect, useRef } from 'react';

interface Place {
  scroll: number;
  /** Id of the element that had the focus last. */
  focus: string;
}

/**
 * Keeps the place on every page: the scroll position, and for a return from a subpage the element that was left.
 * @param page names the page that is shown
 * @param isSubpage a subpage opens at its top, with the focus on its title (see Page)
 */
export function usePlaces(page: string, isSubpage: boolean): void {
  const places = useRef(new Map<string, Place>());
  const shown = useRef({ page, isSubpage });
  useEffect(() => {
    const place = (): Place => {
      const known = places.current.get(shown.current.page);
      if (known !== undefined) return known;
      const fresh = { scroll: 0, focus: '' };
      places.current.set(shown.current.page, fresh);
      return fresh;
    };
    const onScroll = (): void => {
      place().scroll = window.scrollY;
    };
    const onFocus = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLElement && target.id !== '') place().focus = target.id;
    };
    window.addEventListener('scroll', onScroll, { passive: true });
    document.addEventListener('focusin', onFocus);
    return () => {
      window.removeEventListener('scroll', onScroll);
      document.removeEventListener('focusin', onFocus);
    };
  }, []);
  useLayoutEffect(() => {
    const before = shown.current;
    if (before.page === page) return;
    shown.current = { page, isSubpage };
    const place = places.current.get(page);
    window.scrollTo(0, isSubpage ? 0 : (place?.scroll ?? 0));
    const element = place === undefined ? null : document.getElementById(place.focus);
    // Only a person's way back moves the focus, and work that took the page away under it; changing tabs leaves it.
    const isBack = before.isSubpage && !isSubpage && document.activeElement?.getAttribute('role') !== 'tab';
    const isAfterWork = before.page === 'busy' && !isSubpage && document.activeElement === document.body;
    if (isBack || isAfterWork) element?.focus({ preventScroll: true });
  }, [page, isSubpage]);
}
