import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DataTrending20Filled, DataTrending20Regular } from '@fluentui/react-icons/svg/data-trending';
import { CalendarMonth20Filled, CalendarMonth20Regular } from '@fluentui/react-icons/svg/calendar-month';
import { Organization20Filled, Organization20Regular } from '@fluentui/react-icons/svg/organization';
import { People20Filled, People20Regular } from '@fluentui/react-icons/svg/people';
import { TableSearch20Filled, TableSearch20Regular } from '@fluentui/react-icons/svg/table-search';
import type { KeyboardEvent, ReactElement } from 'react';
import { useMemo, useRef } from 'react';
import { openCount } from '../../app/reading/questions/questions';
import { TAB_PAGES } from '../pane/tabPages';
import type { TabId } from '../pane/paneState';
import { usePane, usePaneState } from '../pane/context';
import { BETWEEN, FORCED, MAGNIFIED, NARROW, useLook } from '../style';

/** The tabs in their order; one whose page is loaded late is shown where TAB_PAGES has its page. */
const TABS: readonly {
  readonly id: TabId;
  readonly icon: typeof People20Regular;
  readonly chosen: typeof People20Regular;
}[] = [
  { id: 'overview', icon: DataTrending20Regular, chosen: DataTrending20Filled },
  { id: 'customers', icon: People20Regular, chosen: People20Filled },
  { id: 'visits', icon: CalendarMonth20Regular, chosen: CalendarMonth20Filled },
  { id: 'roles', icon: Organization20Regular, chosen: Organization20Filled },
  { id: 'data', icon: TableSearch20Regular, chosen: TableSearch20Filled },
];

const hasPage = (id: TabId): boolean => id === 'overview' || id === 'customers' || TAB_PAGES[id] !== undefined;

const useStyles = makeStyles({
  tabs: {
    display: 'flex',
    // As wide as its label plus equal slack: five words fit a pane of 253.
    justifyContent: 'space-between',
    padding: '0 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: { padding: '0 4px' },
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
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    [BETWEEN]: { fontSize: '10px', padding: '0 4px' },
    [MAGNIFIED]: { padding: '0 1px' },
  },
  label: {
    // Out of sight, but still the name of the tab.
    [MAGNIFIED]: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  },
  count: {
    position: 'absolute',
    top: '3px',
    left: 'calc(50% + 4px)',
    boxSizing: 'border-box',
    minWidth: '16px',
    height: '16px',
    padding: '0 4px',
    borderRadius: '8px',
    backgroundColor: tokens.colorPaletteMarigoldBackground3,
    color: '#242424',
    fontSize: '10px',
    lineHeight: '16px',
    fontWeight: tokens.fontWeightSemibold,
    [FORCED]: { border: '1px solid CanvasText', backgroundColor: 'Canvas', color: 'CanvasText', lineHeight: '14px' },
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
  const { texts, formats, actions } = usePane();
  const current = usePaneState((state) => state.tab);
  const isSettings = usePaneState((state) => state.isSettings);
  const result = usePaneState((state) => state.result);
  const open = useMemo(() => (result === null ? 0 : openCount(result)), [result]);
  const styles = useStyles();
  const look = useLook();
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
      {TABS.filter(({ id }) => hasPage(id)).map(({ id, icon, chosen }) => {
        const isChosen = id === current && !isSettings;
        const count = id === 'data' ? open : 0;
        const Icon = isChosen ? chosen : icon;
        return (
          <button
            key={id}
            id={`tab-${id}`}
            type="button"
            role="tab"
            aria-selected={isChosen}
            aria-controls="pane-page"
            tabIndex={id === current ? 0 : -1}
            className={mergeClasses(styles.tab, isChosen && styles.chosen)}
            onClick={() => actions.view.toTab(id)}
          >
            <Icon aria-hidden />
            <span className={styles.label}>{texts.pane.tabs[id]}</span>
            {count > 0 && (
              <>
                <span aria-hidden className={styles.count}>
                  {count > 99 ? '99+' : formats.count(count)}
                </span>
                <span className={look.hidden}>{texts.pane.data.open({ n: count })}</span>
              </>
            )}
          </button>
        );
      })}
    </div>
  );
}
