import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, ReactElement, ReactNode } from 'react';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { FORCED } from '../style';
import { Spoken } from './Spoken';

const ROW = 56;
/** Rows drawn above and below what is in sight. */
const SPARE = 6;
/** Letters typed within this time go on with the word begun. */
const TYPING_MS = 700;

const useStyles = makeStyles({
  list: {
    position: 'relative',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':focus-visible': { outlineStyle: 'none' },
  },
  row: {
    position: 'absolute',
    left: 0,
    right: 0,
    boxSizing: 'border-box',
    height: `${ROW}px`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandBackground}`,
    [FORCED]: { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  active: { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
});

interface ListProps<T> {
  readonly id: string;
  readonly label: string;
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  readonly nameOf: (item: T) => string;
  /** What a screen reader says of a row; its place in the list is added by the reader. */
  readonly spokenOf: (item: T) => string;
  readonly chosen: string | null;
  readonly onOpen: (item: T) => void;
  readonly draw: (item: T) => ReactNode;
  /** Height of what covers the top and the bottom of the page. */
  readonly covered: number;
}

/**
 * A list of any length that draws only the rows in sight of the page. One tab stop; arrows, Home, End, page keys and the
 * first letters move, Enter opens.
 */
export function VirtualList<T>(props: ListProps<T>): ReactElement {
  const { id, label, items, keyOf, nameOf, spokenOf, chosen, onOpen, draw, covered } = props;
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const typed = useRef({ text: '', at: 0 });
  const [span, setSpan] = useState({ first: 0, last: 20 });
  const [isFocused, setFocused] = useState(false);
  const chosenAt = items.findIndex((item) => keyOf(item) === chosen);
  const [cursor, setCursor] = useState<string | null>(null);
  const cursorAt = items.findIndex((item) => keyOf(item) === cursor);
  const active = items.length === 0 ? -1 : cursorAt >= 0 ? cursorAt : Math.max(0, chosenAt);

  const measure = useCallback(() => {
    const top = list.current?.getBoundingClientRect().top ?? 0;
    const first = Math.max(0, Math.floor(-top / ROW) - SPARE);
    const last = Math.ceil((window.innerHeight - top) / ROW) + SPARE;
    setSpan((old) => (old.first === first && old.last === last ? old : { first, last }));
  }, []);
  useLayoutEffect(measure, [measure, items]);
  useEffect(() => {
    window.addEventListener('scroll', measure, { passive: true });
    window.addEventListener('resize', measure);
    return () => {
      window.removeEventListener('scroll', measure);
      window.removeEventListener('resize', measure);
    };
  }, [measure]);

  const bringIntoSight = (index: number): void => {
    const top = (list.current?.getBoundingClientRect().top ?? 0) + index * ROW;
    if (top < covered) window.scrollBy(0, top - covered);
    else if (top + ROW > window.innerHeight) window.scrollBy(0, top + ROW - window.innerHeight);
  };
  const moveTo = (index: number): void => {
    const to = Math.min(Math.max(index, 0), items.length - 1);
    const item = items[to];
    if (item === undefined) return;
    setCursor(keyOf(item));
    bringIntoSight(to);
  };
  const typeAhead = (letter: string, now: number): void => {
    const goesOn = now - typed.current.at < TYPING_MS;
    typed.current = { text: (goesOn ? typed.current.text : '') + letter.toLowerCase(), at: now };
    const { text } = typed.current;
    const from = text.length > 1 ? active : active + 1;
    const order = [...items.slice(from), ...items.slice(0, from)];
    const found = order.find((item) => nameOf(item).toLowerCase().startsWith(text));
    if (found !== undefined) moveTo(items.indexOf(found));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor((window.innerHeight - covered) / ROW) - 1);
    const to = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      Home: 0,
      End: items.length - 1,
      PageDown: active + page,
      PageUp: active - page,
    }[event.key];
    const item = items[active];
    if (to !== undefined) moveTo(to);
    else if (event.key === 'Enter' && item !== undefined) onOpen(item);
    else if (event.key.length === 1) typeAhead(event.key, event.timeStamp);
    else return;
    event.preventDefault();
  };

  const shown = new Set<number>();
  for (let index = span.first; index < Math.min(span.last, items.length); index += 1) shown.add(index);
  if (active >= 0) shown.add(active);
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      {...(active >= 0 ? { 'aria-activedescendant': `${id}-${active}` } : {})}
      className={styles.list}
      style={{ height: items.length * ROW }}
      onKeyDown={onKeyDown}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
      {[...shown]
        .sort((a, b) => a - b)
        .map((index) => {
          const item = items[index];
          if (item === undefined) return null;
          return (
            <div
              key={keyOf(item)}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === chosenAt}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              className={mergeClasses(
                styles.row,
                index === chosenAt && styles.chosen,
                isFocused && index === active && styles.active,
              )}
              style={{ top: index * ROW }}
              onClick={() => {
                setCursor(keyOf(item));
                onOpen(item);
              }}
            >
              <Spoken text={spokenOf(item)}>{draw(item)}</Spoken>
            </div>
          );
        })}
    </div>
  );
}
