import type { ReactElement } from 'react';
import { typedDay } from '../../../app/visits/typedDay';
import { FOLLOW_UP_DAYS } from '../../../domain/visits/visit';
import { Field, TextBox } from '../../components/fields';
import { usePane } from '../../pane/context';
import { useLook } from '../../style';
import type { Draft, Wrong } from './draft';
import { TextField } from './TextField';
import { useVisitActions } from './useVisits';
import type { PaneAccount } from './visitLogApi';

/** What happens next: the agreed step, the next visit by the account's cadence, the summary. */
export function NextFields(props: { draft: Draft; wrong: Wrong; account: PaneAccount | null }): ReactElement {
  const { draft, wrong, account } = props;
  const { texts, formats } = usePane();
  const visits = useVisitActions();
  const look = useLook();
  const words = texts.visits.form;
  const day = typedDay(draft.day);
  const followUp = day === null ? '' : formats.dayOfMonth(day + FOLLOW_UP_DAYS);
  const cadence = account?.cadence ?? null;
  const hint =
    day === null
      ? ''
      : cadence === null
        ? words.followUpNote({ followUp })
        : words.nextVisitNote({ cadence: formats.count(cadence), followUp });
  return (
    <section className={look.section}>
      <h2 className={look.heading}>{words.next}</h2>
      <TextField label={words.nextStep} field="nextStep" draft={draft} />
      <Field
        label={words.nextVisit}
        hint={hint}
        wrong={wrong.nextVisit === true ? words.needNextVisit : undefined}
        control={(ids) => (
          <TextBox
            {...ids}
            autoComplete="off"
            data-field="nextVisit"
            value={draft.nextVisit}
            onChange={({ target }) => visits.type({ nextVisit: target.value })}
          />
        )}
      />
      <TextField label={words.summary} field="summary" draft={draft} isLong hint={words.summaryNote} />
    </section>
  );
}
