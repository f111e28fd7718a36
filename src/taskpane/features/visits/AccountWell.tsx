import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useMemo } from 'react';
import { visitKey, visitsByAccount } from '../../../domain/visits/due';
import { ClassBadge } from '../../components/ClassBadge';
import { SegmentIcon } from '../../components/SegmentIcon';
import { usePane } from '../../pane/context';
import { useLook } from '../../style';
import { useVisitActions } from './useVisits';
import type { PaneAccount, VisitBook } from './visitLogApi';

const useStyles = makeStyles({
  who: { display: 'flex', alignItems: 'center', columnGap: '8px' },
  last: { marginLeft: 'auto' },
});

/** What is known of the customer: class, segment, last visit, how many visits, and the step that is open. */
export function AccountWell(props: {
  customer: string;
  account: PaneAccount | null;
  book: VisitBook;
}): ReactElement | null {
  const { customer, account, book } = props;
  const { texts, formats } = usePane();
  const visits = useVisitActions();
  const styles = useStyles();
  const look = useLook();
  const words = texts.visits.form;
  const today = visits.today();
  const byAccount = useMemo(() => visitsByAccount(book.visits, today), [book, today]);
  const own = byAccount.get(visitKey(customer));
  if (account === null && own === undefined) return null;
  const abc = account?.class ?? null;
  const segment = account?.segment ?? null;
  const last = own?.last ?? null;
  const made = own?.made ?? 0;
  return (
    <div className={look.well}>
      <div className={styles.who}>
        {abc !== null && <ClassBadge abc={abc} />}
        {segment !== null && (
          <>
            <SegmentIcon segment={segment} />
            <span className={look.body}>{texts.terms.segments[segment]}</span>
          </>
        )}
        <span className={`${look.note} ${styles.last}`}>
          {last === null ? words.noVisit : words.lastVisit({ day: formats.dayOfMonth(last.day) })}
        </span>
      </div>
      {made > 0 && <span className={look.note}>{words.visits({ n: made })}</span>}
      {last !== null && last.nextStep !== '' && (
        <p className={look.body}>
          <span className={look.strong}>{words.openStep}</span> {last.nextStep}
        </p>
      )}
    </div>
  );
}
