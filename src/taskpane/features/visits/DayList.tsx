import { mergeClasses } from '@fluentui/react-components';
import { ArrowRight16Regular } from '@fluentui/react-icons/svg/arrow-right';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { DayItem } from '../../../domain/visits/myDay';
import { ClassBadge } from '../../components/ClassBadge';
import { Link } from '../../components/controls';
import { usePane } from '../../pane/context';
import { useLook } from '../../style';
import { useDayRows } from './dayRows';
import { clock } from './draft';
import { useVisitActions, useVisitState } from './useVisits';
import { questionsKey } from './visitState';
import type { LoggedVisit } from './visitLogApi';

/** Rows drawn before a person asks for all of them. */
const FIRST = 20;

/** One section of a day; empty ones are left out. */
export function DayList(props: { title: string; items: readonly DayItem[]; isLate?: boolean }): ReactElement | null {
  const { title, items, isLate = false } = props;
  const { texts, formats } = usePane();
  const [showsAll, setShowsAll] = useState(false);
  const rows = useDayRows();
  const look = useLook();
  if (items.length === 0) return null;
  const shown = showsAll ? items : items.slice(0, FIRST);
  return (
    <section className={look.section}>
      <h2 className={look.heading}>{title}</h2>
      <ul className={mergeClasses(look.list, look.bleed)}>
        {shown.map((item, i) => (
          <li key={keyOf(item, i)} className={mergeClasses(rows.item, i === shown.length - 1 && rows.last)}>
            <Row item={item} isLate={isLate} />
          </li>
        ))}
      </ul>
      {shown.length < items.length && (
        <Link className={rows.more} onClick={() => setShowsAll(true)}>
          {texts.cli.andMore({ count: formats.count(items.length - shown.length) })}
        </Link>
      )}
    </section>
  );
}

function keyOf(item: DayItem, index: number): string {
  return `${item.kind} ${item.kind === 'cadence' ? item.account.name : String((item.visit as LoggedVisit).row)} ${String(index)}`;
}

function Row({ item, isLate }: { item: DayItem; isLate: boolean }): ReactElement {
  const { texts } = usePane();
  const visits = useVisitActions();
  const rows = useDayRows();
  const look = useLook();
  const words = texts.visits.day;
  const { account } = item;
  const name = item.kind === 'cadence' ? item.account.name : item.visit.customer;
  const abc = account?.class ?? null;
  const ahead = item.days < 0 ? words.ahead({ n: -item.days }) : words.due;
  const start = item.kind === 'planned' && item.days === 0 ? item.visit.start : null;
  const when = isLate ? words.late({ n: item.days }) : start === null ? ahead : clock(start);
  const open = (): void => {
    if (item.kind === 'cadence') visits.form.openNew(item.account);
    else if (item.kind === 'planned') visits.openQuestions(item.visit as LoggedVisit);
    else visits.form.openNew({ ...(account ?? NOBODY), name });
  };
  return (
    <>
      <button type="button" className={rows.row} onClick={open}>
        {abc === null ? <span className={rows.noBadge} /> : <ClassBadge abc={abc} />}
        <span className={rows.words}>
          <span className={look.line}>
            <span className={look.strong}>{name}</span>
            <span className={mergeClasses(rows.when, isLate ? look.danger : look.quiet)}>{when}</span>
          </span>
          <span className={mergeClasses(rows.small, look.quiet)}>
            <What item={item} today={visits.today()} />
          </span>
          <Money item={item} />
          <Step item={item} />
        </span>
      </button>
      {item.kind === 'follow-up' && (
        <div className={rows.after}>
          <Link onClick={() => void visits.followedUp(item.visit as LoggedVisit)}>{words.followedUp}</Link>
        </div>
      )}
    </>
  );
}

const NOBODY = { class: null, owner: '', cadence: null };

/** Why the item stands in the day. */
function What({ item, today }: { item: DayItem; today: number }): ReactElement {
  const { texts, formats } = usePane();
  const words = texts.visits.day;
  if (item.kind === 'follow-up') return <>{words.followUp({ day: formats.dayOfMonth(item.visit.day) })}</>;
  if (item.kind === 'agreed') return <>{words.planned}</>;
  if (item.kind === 'planned')
    return <>{item.visit.purpose === '' ? words.planned : words.plannedFor({ purpose: item.visit.purpose })}</>;
  const cadence = formats.count(item.account.cadence ?? 0);
  if (item.last === null) return <>{words.neverVisited({ cadence })}</>;
  const ago = today - item.last.day;
  return <>{words.lastVisit({ n: ago, cadence })}</>;
}

/** The money that orders the day, named for what it is. */
function Money({ item }: { item: DayItem }): ReactElement | null {
  const { texts, formats } = usePane();
  const rows = useDayRows();
  const look = useLook();
  const { atStake = null, expected = null } = item.account?.stake ?? {};
  if (atStake === null || atStake <= 0) return null;
  const words =
    expected === null ? texts.ownTest.atStake : texts.ownTest.atStakeExpected({ expected: formats.amount(expected) });
  return <span className={mergeClasses(rows.small, look.quiet)}>{`${formats.amount(-atStake)} ${words}`}</span>;
}

/** What was agreed, or what is to be prepared. */
function Step({ item }: { item: DayItem }): ReactElement | null {
  const { texts, formats } = usePane();
  const answered = useVisitState((state) => state.answered);
  const rows = useDayRows();
  const words = texts.visits.day;
  const step = item.kind === 'cadence' ? (item.last?.nextStep ?? '') : item.visit.nextStep;
  let text = step === '' ? '' : words.agreed({ step });
  if (item.kind === 'planned') {
    const open = 5 - (answered.get(questionsKey(item.visit as LoggedVisit))?.size ?? 0);
    text = open === 0 ? words.prepared : words.prepare({ open: formats.count(open) });
  }
  if (text === '') return null;
  return (
    <span className={mergeClasses(rows.small, rows.step)}>
      <ArrowRight16Regular aria-hidden className={rows.arrow} />
      {text}
    </span>
  );
}
