import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { visitKey, visitsByAccount } from '../../../domain/visits/due';
import { ClassBadge } from '../../components/ClassBadge';
import { Button, Choice } from '../../components/controls';
import { Page } from '../../components/Page';
import { SegmentIcon } from '../../components/SegmentIcon';
import { usePane } from '../../pane/context';
import { useLook } from '../../style';
import { clock } from './draft';
import { useVisitActions, useVisitState } from './useVisits';
import { accountNamed, questionsKey } from './visitState';
import type { LoggedVisit } from './visitLogApi';

const useStyles = makeStyles({
  who: { display: 'flex', alignItems: 'center', columnGap: '8px', margin: '8px 0 16px' },
  when: { marginLeft: 'auto' },
  primary: { flexGrow: 1 },
});

/** The five questions a visitor answers before going. */
export function PreparePage({ visit }: { visit: LoggedVisit }): ReactElement {
  const { texts, formats } = usePane();
  const visits = useVisitActions();
  const book = useVisitState((state) => state.book);
  const answered = useVisitState((state) => state.answered).get(questionsKey(visit)) ?? new Set<number>();
  const styles = useStyles();
  const look = useLook();
  const words = texts.visits.prepare;
  const account = accountNamed(book, visit.customer);
  const abc = account?.class ?? null;
  const segment = account?.segment ?? null;
  const made = visitsByAccount(book?.visits ?? [], visits.today()).get(visitKey(visit.customer));
  const step = made?.last?.nextStep ?? '';
  const when = [formats.day(visit.day), ...(visit.start === null ? [] : [clock(visit.start)])].join(', ');
  return (
    <Page
      title={visit.customer}
      back={{ to: texts.visits.day.title, go: () => visits.form.close() }}
      footer={
        <>
          <Button appearance="primary" className={styles.primary} onClick={() => visits.form.openEdit(visit)}>
            {words.log}
          </Button>
          <Button onClick={() => void visits.show(visit.row)}>{texts.visits.day.openLog}</Button>
        </>
      }
    >
      <div className={styles.who}>
        {abc !== null && <ClassBadge abc={abc} />}
        {segment !== null && (
          <>
            <SegmentIcon segment={segment} />
            <span className={look.body}>{texts.terms.segments[segment]}</span>
          </>
        )}
        <span className={`${look.note} ${styles.when}`}>{when}</span>
      </div>
      {step !== '' && (
        <div className={look.well}>
          <p className={look.body}>
            <span className={look.strong}>{words.openStep}</span> {step}
          </p>
        </div>
      )}
      <section className={look.section}>
        <div>
          <h2 className={look.heading}>{words.title}</h2>
          <p className={look.note} aria-live="polite">
            {words.done({ n: formats.count(answered.size) })}
          </p>
        </div>
        <div>
          {words.questions.map((question, i) => (
            <Choice
              key={question}
              label={question}
              checked={answered.has(i)}
              onChoose={(isAnswered) => visits.answer(visit, i, isAnswered)}
            />
          ))}
        </div>
      </section>
    </Page>
  );
}
