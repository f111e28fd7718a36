import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { ArrowSort16Regular } from '@fluentui/react-icons/svg/arrow-sort';
import { Checkmark16Regular } from '@fluentui/react-icons/svg/checkmark';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { Search20Regular } from '@fluentui/react-icons/svg/search';
import type { ReactElement } from 'react';
import { useDeferredValue, useEffect, useMemo } from 'react';
import type { ClassifyResult } from '../../../app/classification/classifyWorkbook';
import { currencyOf } from '../../../app/reading/readingFacts';
import { ABC_CLASSES, SEGMENTS } from '../../../domain/types';
import { Change } from '../../components/Change';
import { useChips } from '../../components/chips';
import { ClassBadge } from '../../components/ClassBadge';
import { TextBox } from '../../components/fields';
import { OutOfDate } from '../../components/OutOfDate';
import { Page } from '../../components/Page';
import { SegmentIcon } from '../../components/SegmentIcon';
import { VirtualList } from '../../components/VirtualList';
import { Button, Link } from '../../components/controls';
import { usePane, usePaneState } from '../../pane/context';
import type { CustomerRow } from './customerRows';
import { customerRows, filterRows } from './customerRows';
import type { Filter, SortKey } from '../../pane/paneState';
import { NARROW, useLook } from '../../style';

const SORTS: readonly SortKey[] = ['sales', 'change', 'name', 'recency', 'stake'];
/** Top line and tabs, which stay above a page that scrolls. */
const HEADER = 85;
const SPEAK_AFTER = 500;
/** Stands among the segments of the filter. */
const DECLINING = 'declining';

const useStyles = makeStyles({
  tools: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
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
  segment: { display: 'flex', alignItems: 'center', columnGap: '6px', fontSize: '12px', lineHeight: '16px' },
  figures: { display: 'flex', flexDirection: 'column', alignItems: 'flex-end', textAlign: 'right' },
  small: { fontSize: '12px', lineHeight: '16px' },
  none: { padding: '24px 0', display: 'flex', flexDirection: 'column', rowGap: '8px', alignItems: 'flex-start' },
  sortName: { [NARROW]: { display: 'none' } },
});

/** Everybody, found by name, class and segment; ten thousand rows stay smooth. */
export function CustomersPage({ result }: { result: ClassifyResult }): ReactElement {
  const { texts, formats, actions, language, announce } = usePane();
  const filter = usePaneState((state) => state.filter);
  const chosen = usePaneState((state) => state.chosen);
  const styles = useStyles();
  const look = useLook();
  const chips = useChips();
  const words = texts.pane.list;
  const collator = useMemo(() => new Intl.Collator(language), [language]);
  const rows = useMemo(() => customerRows(result), [result]);
  const asked = useDeferredValue(filter);
  const shown = useMemo(() => filterRows(rows, asked, collator.compare), [rows, asked, collator]);
  const currency = currencyOf(result);
  const total = formats.compact(
    shown.reduce((sum, { amount }) => sum + amount, 0),
    currency,
  );
  const count = texts.pane.customers({ n: shown.length });
  const inAll = result.classification.asOf === null;
  const sum = inAll ? words.inAll({ amount: total }) : words.thisYear({ amount: total });
  const isFiltered = differs(filter);
  const isNarrowed = filter.declining || filter.segment !== null;
  const isFirst = asked === filter && !isFiltered;
  useEffect(() => {
    if (isFirst) return;
    const timer = setTimeout(() => announce(shown.length === 0 ? words.none : count), SPEAK_AFTER);
    return () => clearTimeout(timer);
  }, [announce, count, shown.length, words.none, isFirst]);
  return (
    <Page>
      <h1 className={look.hidden}>{texts.pane.tabs.customers}</h1>
      <OutOfDate />
      <div className={styles.tools}>
        <TextBox
          id="find"
          type="search"
          value={filter.query}
          before={<Search20Regular aria-hidden />}
          placeholder={words.find({ n: rows.length })}
          aria-label={words.find({ n: rows.length })}
          onChange={({ target }) => actions.view.setFilter({ query: target.value })}
        />
        <div role="group" aria-label={words.filters} className={chips.row}>
          {ABC_CLASSES.map((abc) => {
            const isOn = filter.classes.includes(abc);
            const classes = isOn ? filter.classes.filter((other) => other !== abc) : [...filter.classes, abc];
            return (
              <button
                key={abc}
                type="button"
                aria-pressed={isOn}
                aria-label={words.classChip({ abc })}
                className={mergeClasses(chips.chip, isOn && chips.on)}
                onClick={() => actions.view.setFilter({ classes })}
              >
                {isOn && <Checkmark16Regular aria-hidden />}
                {abc}
              </button>
            );
          })}
          {!inAll && (
            <span className={mergeClasses(chips.chip, chips.box, isNarrowed && chips.on)}>
              {isNarrowed && <Checkmark16Regular aria-hidden />}
              {filter.declining
                ? words.declining
                : filter.segment === null
                  ? words.segment
                  : texts.terms.segments[filter.segment]}
              <ChevronDown16Regular aria-hidden />
              <select
                aria-label={words.segment}
                className={chips.select}
                value={filter.declining ? DECLINING : (filter.segment ?? '')}
                onChange={({ target }) =>
                  actions.view.setFilter({
                    segment: SEGMENTS.find((segment) => segment === target.value) ?? null,
                    declining: target.value === DECLINING,
                  })
                }
              >
                <option value="">{words.anySegment}</option>
                {SEGMENTS.map((segment) => (
                  <option key={segment} value={segment}>
                    {texts.terms.segments[segment]}
                  </option>
                ))}
                <option value={DECLINING}>{words.declining}</option>
              </select>
            </span>
          )}
          <span className={mergeClasses(chips.chip, chips.box, chips.sort)} title={words.sort}>
            <ArrowSort16Regular aria-hidden />
            <span className={styles.sortName}>{words.sorts[filter.sort]}</span>
            <select
              aria-label={words.sort}
              className={chips.select}
              value={filter.sort}
              onChange={({ target }) =>
                actions.view.setFilter({ sort: SORTS.find((key) => key === target.value) ?? 'sales' })
              }
            >
              {SORTS.filter((key) => !inAll || key === 'sales' || key === 'name').map((key) => (
                <option key={key} value={key}>
                  {words.sorts[key]}
                </option>
              ))}
            </select>
          </span>
        </div>
      </div>
      <div className={mergeClasses(look.line, styles.count)}>
        <span className={look.note}>
          <span className={look.strong}>{count}</span> · {sum}
        </span>
        {isFiltered && (
          <Link className={look.link} onClick={() => actions.view.clearFilter()}>
            {words.clear}
          </Link>
        )}
      </div>
      {shown.length === 0 ? (
        <div className={styles.none}>
          <span className={look.body}>{words.none}</span>
          <Button onClick={() => actions.view.clearFilter()}>{words.clearFilters}</Button>
        </div>
      ) : (
        <div className={look.bleed}>
          <VirtualList
            id="customers"
            label={words.label}
            items={shown}
            keyOf={keyOf}
            nameOf={nameOf}
            spokenOf={spokenOf}
            chosen={chosen}
            covered={HEADER}
            onOpen={(row) => {
              void actions.view.openCustomer(keyOf(row));
            }}
            draw={(row) => <Row row={row} />}
          />
        </div>
      )}
    </Page>
  );

  function spokenOf({ customer, amount, change, isDeclining }: CustomerRow): string {
    const parts = [customer.identity.name];
    if (customer.class !== null) parts.push(texts.terms.classOf(customer.class));
    if (customer.segment !== null) parts.push(texts.terms.segments[customer.segment]);
    if (isDeclining) parts.push(texts.terms.flags.declining);
    parts.push(formats.amount(amount));
    if (change !== null) {
      const share = formats.percent(Math.abs(change));
      parts.push(change < 0 ? words.less({ share }) : change > 0 ? words.more({ share }) : words.same);
    }
    return formats.commas(parts);
  }

  function Row({ row }: { row: CustomerRow }): ReactElement {
    const { customer, amount, change, isDeclining } = row;
    return (
      <div className={styles.row} aria-hidden>
        {customer.class === null ? null : <ClassBadge abc={customer.class} isHidden />}
        <div className={styles.who}>
          <div className={mergeClasses(look.body, look.strong, styles.name)} title={customer.identity.name}>
            {customer.identity.name}
          </div>
          <div className={styles.segment}>
            {customer.segment !== null && (
              <>
                <SegmentIcon segment={customer.segment} />
                {texts.terms.segments[customer.segment]}
              </>
            )}
            {customer.class === null && texts.terms.leftOut}
          </div>
        </div>
        <div className={styles.figures}>
          <span className={mergeClasses(look.body, look.numbers)}>{formats.amount(amount)}</span>
          <span className={styles.small}>
            {change === null ? '' : <Change change={change} isAlarm={isDeclining} />}
          </span>
        </div>
      </div>
    );
  }
}

const keyOf = ({ customer }: CustomerRow): string => customer.identity.key;
const nameOf = ({ customer }: CustomerRow): string => customer.identity.name;

function differs({ query, classes, segment, declining }: Filter): boolean {
  return query !== '' || classes.length > 0 || segment !== null || declining;
}
