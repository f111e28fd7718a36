import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { Search20Regular } from '@fluentui/react-icons/svg/search';
import type { ReactElement } from 'react';
import { useDeferredValue, useEffect, useMemo } from 'react';
import type { ClassifyResult } from '../../../app/classification/classifyWorkbook';
import { currencyOf } from '../../../app/reading/readingFacts';
import { TextBox } from '../../components/fields';
import { OutOfDate } from '../../components/OutOfDate';
import { Page } from '../../components/Page';
import { VirtualList } from '../../components/VirtualList';
import { Button, Link } from '../../components/controls';
import { usePane, usePaneState } from '../../pane/context';
import { CustomerFilters } from './CustomerFilters';
import { CustomerListRow, spokenRow } from './CustomerListRow';
import type { CustomerRow } from './customerRows';
import { customerRows, filterRows } from './customerRows';
import type { Filter } from '../../pane/paneState';
import { useLook } from '../../style';

/** Top line and tabs, which stay above a page that scrolls. */
const HEADER = 85;
const SPEAK_AFTER = 500;

const useStyles = makeStyles({
  tools: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  count: { minHeight: '24px', alignItems: 'center', margin: '4px 0' },
  none: { padding: '24px 0', display: 'flex', flexDirection: 'column', rowGap: '8px', alignItems: 'flex-start' },
});

/** Everybody, found by name, class and segment; ten thousand rows stay smooth. */
export function CustomersPage({ result }: { result: ClassifyResult }): ReactElement {
  const { texts, formats, actions, language, announce } = usePane();
  const filter = usePaneState((state) => state.filter);
  const chosen = usePaneState((state) => state.chosen);
  const styles = useStyles();
  const look = useLook();
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
        <CustomerFilters inAll={inAll} />
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
            spokenOf={(row) => spokenRow(row, texts, formats)}
            chosen={chosen}
            covered={HEADER}
            onOpen={(row) => {
              void actions.view.openCustomer(keyOf(row));
            }}
            draw={(row) => <CustomerListRow row={row} />}
          />
        </div>
      )}
    </Page>
  );
}

const keyOf = ({ customer }: CustomerRow): string => customer.identity.key;
const nameOf = ({ customer }: CustomerRow): string => customer.identity.name;

function differs({ query, classes, segment, declining }: Filter): boolean {
  return query !== '' || classes.length > 0 || segment !== null || declining;
}
