import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DataTrending20Filled, DataTrending20Regular } from '@fluentui/react-icons/svg/data-trending';
import { People20Filled, People20Regular } from '@fluentui/react-icons/svg/people';
import type { KeyboardEvent, ReactElement } from 'react';
import { useRef } from 'react';
import type { TabId } from '../state/state';
import { usePane, usePaneState } from '../state/context';
import { FORCED, NARROW } from '../look';

/** The pages of the pane, in the order of the tabs. */
export const TABS: readonly {
  readonly id: TabId;
  readonly icon: typeof People20Regular;
  readonly chosen: typeof People20Regular;
}[] = [
  { id: 'overview', icon: DataTrending20Regular, chosen: DataTrending20Filled },
  { id: 'customers', icon: People20Regular, chosen: People20Filled },
];

const useStyles = makeStyles({
  tabs: {
    display: 'flex',
    // As wide as its label plus equal slack: five words fit a pane of 253.
    columnGap: '12px',
    padding: '0 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: { padding: '0 8px', columnGap: '8px' },
  },
  tab: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    rowGap: '2px',
    height: '48px',
    padding: '0 5px',
    border: 'none',
    background: 'none',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: '11px',
    lineHeight: '14px',
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    [NARROW]: { fontSize: '10px' },
  },
  chosen: {
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::after': {
      content: '""',
      position: 'absolute',
      left: 0,
      right: 0,
      bottom: '-1px',
      height: '3px',
      borderRadius: '2px',
      backgroundColor: tokens.colorCompoundBrandStroke,
      [FORCED]: { backgroundColor: 'Highlight' },
    },
  },
});

/** Arrows move between tabs, Enter or a click opens one. */
export function Tabs(): ReactElement {
  const { texts, actions } = usePane();
  const current = usePaneState((state) => state.tab);
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent): void => {
    const tabs = [...(list.current?.querySelectorAll<HTMLElement>('[role=tab]') ?? [])];
    const at = tabs.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined || at < 0) return;
    event.preventDefault();
    tabs[(to + tabs.length) % tabs.length]?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label={texts.pane.tabs.label} className={styles.tabs} onKeyDown={move}>
      {TABS.map(({ id, icon, chosen }) => {
        const isChosen = id === current;
        const Icon = isChosen ? chosen : icon;
        return (
          <button
            key={id}
            id={`tab-${id}`}
            type="button"
            role="tab"
            aria-selected={isChosen}
            aria-controls="pane-page"
            tabIndex={isChosen ? 0 : -1}
            className={mergeClasses(styles.tab, isChosen && styles.chosen)}
            onClick={() => actions.toTab(id)}
          >
            <Icon aria-hidden />
            {texts.pane.tabs[id]}
          </button>
        );
      })}
    </div>
  );
}
