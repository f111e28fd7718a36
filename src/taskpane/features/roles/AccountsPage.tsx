import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Search20Regular } from '@fluentui/react-icons/svg/search';
import type { ReactElement } from 'react';
import { useDeferredValue, useEffect, useMemo } from 'react';
import type { RoleMap } from '../../../app/roles/roleMap';
import { riskText } from '../../../app/roles/roleTexts';
import type { CoverageRisk } from '../../../domain/stakeholders/coverage';
import { ClassBadge } from '../../components/ClassBadge';
import { Button, Link } from '../../components/controls';
import { TextBox } from '../../components/fields';
import { Page } from '../../components/Page';
import { VirtualList } from '../../components/VirtualList';
import { FORCED, NARROW, useLook } from '../../style';
import { usePane } from '../../pane/context';
import type { AccountRow } from './accountRows';
import { accountRows, filterAccounts } from './accountRows';
import { CoreMarks } from './CoreRoles';
import { RoleNotes } from './RoleNotes';
import { useRoleActions, useRoleState } from './useRoles';

/** Top line and tabs, which stay above a page that scrolls. */
const HEADER = 85;
const SPEAK_AFTER = 500;
const RISKS: readonly CoverageRisk[] = ['role-missing', 'not-met', 'covered'];

const useStyles = makeStyles({
  tiles: { display: 'grid', gridTemplateColumns: 'repeat(3, minmax(0, 1fr))', columnGap: '8px', margin: '12px 0' },
  tile: {
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: '2px',
    padding: '10px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: '6px',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground3,
    fontFamily: 'inherit',
    fontSize: '12px',
    lineHeight: '16px',
    textAlign: 'left',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    [NARROW]: { padding: '8px 6px' },
  },
  on: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground2,
    [FORCED]: { border: '2px solid Highlight' },
  },
  figure: { fontSize: '20px', lineHeight: '26px', fontVariantNumeric: 'tabular-nums' },
  strong: { color: tokens.colorNeutralForeground1 },
  count: { minHeight: '24px', alignItems: 'center', margin: '4px 0' },
  row: {
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    columnGap: '10px',
    height: '100%',
    padding: '0 16px',
    [NARROW]: { padding: '0 12px' },
  },
  who: { flexGrow: 1, minWidth: 0 },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  second: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    minWidth: 0,
    fontSize: '12px',
    lineHeight: '16px',
  },
  none: { padding: '24px 0', display: 'flex', flexDirection: 'column', rowGap: '8px', alignItems: 'flex-start' },
});

/** A and B accounts, most risk first, with the three counts as filters. */
export function AccountsPage({ map }: { map: RoleMap | null }): ReactElement {
  const { texts, formats, announce } = usePane();
  const roles = useRoleActions();
  const risk = useRoleState((state) => state.risk);
  const query = useRoleState((state) => state.query);
  const chosen = useRoleState((state) => state.chosen);
  const isWorking = useRoleState((state) => state.isWorking);
  const styles = useStyles();
  const look = useLook();
  const words = texts.rolePane;
  const rows = useMemo(() => (map === null ? [] : accountRows(map)), [map]);
  const asked = useDeferredValue(query);
  const shown = useMemo(() => filterAccounts(rows, risk, asked), [rows, risk, asked]);
  const count = words.shown({ n: shown.length });
  const isFiltered = risk !== null || query !== '';
  useEffect(() => {
    if (!isFiltered) return undefined;
    const timer = window.setTimeout(() => announce(count), SPEAK_AFTER);
    return () => window.clearTimeout(timer);
  }, [count, isFiltered, announce]);
  const footer = (
    <Button
      appearance="primary"
      style={{ flexGrow: 1 }}
      disabled={map === null}
      onClick={() => {
        void roles.make();
      }}
    >
      {map === null || map.table === null ? words.make : words.update}
    </Button>
  );
  return (
    <Page title={words.title} footer={footer}>
      <p className={look.note}>{words.intro}</p>
      <RoleNotes />
      {map === null ? (
        <p className={look.note} role="status">
          {isWorking ? words.reading : ''}
        </p>
      ) : rows.length === 0 ? (
        <p className={look.body}>{words.noAccounts}</p>
      ) : (
        <>
          <div className={styles.tiles}>
            {RISKS.map((own) => (
              <button
                key={own}
                type="button"
                aria-pressed={risk === own}
                className={mergeClasses(styles.tile, risk === own && styles.on)}
                onClick={() => roles.setRisk(risk === own ? null : own)}
              >
                <span
                  className={mergeClasses(
                    look.strong,
                    styles.strong,
                    styles.figure,
                    map.counts[own] > 0 && own === 'role-missing' && look.danger,
                    map.counts[own] > 0 && own === 'not-met' && look.caution,
                  )}
                >
                  {formats.count(map.counts[own])}
                </span>
                {words.filters[own]}
              </button>
            ))}
          </div>
          <TextBox
            type="search"
            aria-label={words.find}
            placeholder={words.find}
            value={query}
            before={<Search20Regular aria-hidden />}
            onChange={({ target }) => roles.setQuery(target.value)}
          />
          <div className={mergeClasses(look.line, styles.count)}>
            <span className={look.note}>{count}</span>
            {isFiltered && (
              <Link className={look.link} onClick={() => roles.clear()}>
                {words.clear}
              </Link>
            )}
          </div>
          {shown.length === 0 ? (
            <div className={styles.none}>
              <span className={look.body}>{words.none}</span>
            </div>
          ) : (
            <div className={look.bleed}>
              <VirtualList
                id="accounts"
                label={words.list}
                items={shown}
                keyOf={keyOf}
                nameOf={({ name }) => name}
                spokenOf={(row) => spoken(row, map)}
                chosen={chosen}
                covered={HEADER}
                onOpen={(row) => roles.open(keyOf(row))}
                draw={(row) => <Row row={row} map={map} />}
              />
            </div>
          )}
        </>
      )}
    </Page>
  );

  function spoken({ coverage, name }: AccountRow, { today }: RoleMap): string {
    return formats.commas([
      name,
      texts.terms.classOf(coverage.account.abc),
      riskText(coverage, texts, formats, today),
      formats.amount(coverage.account.sales),
    ]);
  }

  function Row({ row, map: { today } }: { row: AccountRow; map: RoleMap }): ReactElement {
    const { coverage, name } = row;
    const text = riskText(coverage, texts, formats, today);
    return (
      <div className={styles.row} aria-hidden>
        <ClassBadge abc={coverage.account.abc} isHidden />
        <div className={styles.who}>
          <div className={look.line}>
            <span className={mergeClasses(look.body, look.strong, styles.name)} title={name}>
              {name}
            </span>
            <span className={mergeClasses(look.note, look.numbers)}>{formats.amount(coverage.account.sales)}</span>
          </div>
          <div className={styles.second}>
            <CoreMarks coverage={coverage} />
            <span className={mergeClasses(styles.name, coverage.risk === 'role-missing' && look.danger)} title={text}>
              {text}
            </span>
          </div>
        </div>
      </div>
    );
  }
}

const keyOf = ({ coverage }: AccountRow): string => coverage.account.key;
