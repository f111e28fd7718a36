import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons/svg/add';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { Person16Regular } from '@fluentui/react-icons/svg/person';
import type { ReactElement } from 'react';
import { useMemo } from 'react';
import { myDay } from '../../../domain/visits/myDay';
import { useChips } from '../../components/chips';
import { Button, Link } from '../../components/controls';
import { MessageBar } from '../../components/MessageBar';
import { Page } from '../../components/Page';
import { usePane, usePaneState } from '../../pane/context';
import { FORCED, NARROW, useLook } from '../../style';
import { DayList } from './DayList';
import { MissingList } from './MissingList';
import { withStakes } from './stakes';
import { useVisitActions, useVisitState } from './useVisits';
import type { VisitBook } from './visitLogApi';
import { VisitError } from './VisitError';

const useStyles = makeStyles({
  chip: { alignSelf: 'flex-start', margin: '4px 0 16px' },
  tiles: { display: 'grid', gridTemplateColumns: 'repeat(3, 1fr)', gap: '8px' },
  tile: {
    display: 'flex',
    flexDirection: 'column',
    padding: '10px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: '6px',
    [NARROW]: { padding: '8px' },
    [FORCED]: { border: '1px solid CanvasText' },
  },
  figure: { fontSize: '20px', lineHeight: '26px', fontWeight: tokens.fontWeightSemibold },
  links: { display: 'flex', flexWrap: 'wrap', columnGap: '16px', marginTop: '16px' },
  date: { fontWeight: tokens.fontWeightRegular },
  empty: { marginTop: '12px' },
  primary: { flexGrow: 1 },
  start: { marginTop: '16px', alignSelf: 'flex-start' },
});

/** What one person has to do: overdue, today, this week, and the summaries that are missing. */
export function DayPage(): ReactElement {
  const { texts, formats } = usePane();
  const visits = useVisitActions();
  const book = useVisitState((state) => state.book);
  const isWorking = useVisitState((state) => state.isWorking);
  const saved = useVisitState((state) => state.saved);
  const styles = useStyles();
  const look = useLook();
  const words = texts.visits.day;
  if (book === null || !book.hasLog)
    return (
      <Page title={words.title}>
        <VisitError />
        {book !== null && (
          <>
            <p className={look.body}>{words.noLog}</p>
            <p className={look.note}>{words.noLogNote}</p>
            <Button
              appearance="primary"
              className={styles.start}
              disabled={isWorking}
              onClick={() => void visits.add()}
            >
              {words.add}
            </Button>
          </>
        )}
      </Page>
    );
  return (
    <Page
      title={
        <span className={look.line}>
          {words.title}
          <span className={mergeClasses(look.note, styles.date)}>{formats.day(visits.today())}</span>
        </span>
      }
      footer={
        <Button
          id="log-a-visit"
          appearance="primary"
          className={styles.primary}
          icon={<Add20Regular aria-hidden />}
          onClick={() => visits.form.openNew()}
        >
          {words.log}
        </Button>
      }
    >
      <VisitError />
      {saved !== null && (
        <MessageBar intent="success">
          <span role="status">
            {texts.visits.form.saved({ customer: saved.customer, row: formats.count(saved.row) })}
          </span>
        </MessageBar>
      )}
      <Day book={book} />
    </Page>
  );
}

function Day({ book }: { book: VisitBook }): ReactElement {
  const { texts } = usePane();
  const visits = useVisitActions();
  const person = useVisitState((state) => state.person);
  const styles = useStyles();
  const look = useLook();
  const words = texts.visits.day;
  const today = visits.today();
  const result = usePaneState((state) => state.result);
  const accounts = useMemo(() => withStakes(book.accounts, result), [book, result]);
  const day = useMemo(() => myDay(book.visits, accounts, person, today), [book, accounts, person, today]);
  const last = visits.lastOwn();
  const tiles = [
    { id: 'overdue', count: day.overdue.length, isBad: day.overdue.length > 0 },
    { id: 'today', count: day.today.length, isBad: false },
    { id: 'week', count: day.week.length, isBad: false },
  ] as const;
  const isEmpty = tiles.every(({ count }) => count === 0);
  return (
    <>
      <PersonChip book={book} person={person} />
      <div className={styles.tiles}>
        {tiles.map(({ id, count, isBad }) => (
          <div key={id} className={styles.tile}>
            <span className={mergeClasses(styles.figure, isBad && look.danger)}>{count}</span>
            <span className={look.note}>{words[id]}</span>
          </div>
        ))}
      </div>
      {isEmpty && <p className={mergeClasses(look.note, styles.empty)}>{words.nothing}</p>}
      <DayList title={words.overdue} items={day.overdue} isLate />
      <DayList title={words.today} items={day.today} />
      <DayList title={words.week} items={day.week} />
      <MissingList visits={day.summaryMissing} />
      <div className={styles.links}>
        {last !== null && <Link onClick={() => visits.form.openEdit(last)}>{words.editLast}</Link>}
        <Link onClick={() => void visits.show(null)}>{words.openLog}</Link>
      </div>
    </>
  );
}

/** Whose day it is, as a chip over the choice of everybody who owns or visits. */
function PersonChip({ book, person }: { book: VisitBook; person: string }): ReactElement {
  const { texts, language } = usePane();
  const visits = useVisitActions();
  const styles = useStyles();
  const chips = useChips();
  const words = texts.visits.day;
  const names = useMemo(() => {
    const all = new Set([
      ...book.accounts.map(({ owner }) => owner),
      ...book.visits.flatMap(({ visitors }) => visitors),
    ]);
    if (person !== '') all.add(person);
    all.delete('');
    return [...all].sort(new Intl.Collator(language).compare);
  }, [book, person, language]);
  return (
    <span className={mergeClasses(chips.chip, chips.box, styles.chip)}>
      <Person16Regular aria-hidden />
      <span aria-hidden="true">{person === '' ? words.everybody : person}</span>
      <ChevronDown16Regular aria-hidden />
      <select
        className={chips.select}
        aria-label={words.who}
        value={person}
        onChange={({ target }) => visits.setPerson(target.value)}
      >
        <option value="">{words.everybody}</option>
        {names.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </span>
  );
}
