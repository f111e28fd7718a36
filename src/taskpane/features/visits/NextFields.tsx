import type { ReactElement } from 'react';
import { typedDay } from '../../../app/visits/typedDay';
import { FOLLOW_UP_DAYS } from '../../../domain/visits/visit';
import { usePane } from '../../pane/context';
import { useLook } from '../../style';
import type { FormFields } from '../../form/formFields';
import type { Draft } from './draft';
import type { PaneAccount } from './visitLogApi';

/** What happens next: the agreed step, the next visit by the account's cadence, the summary. */
export function NextFields(props: { fields: FormFields<Draft>; account: PaneAccount | null }): ReactElement {
  const { fields, account } = props;
  const { texts, formats } = usePane();
  const look = useLook();
  const words = texts.visits.form;
  const day = typedDay(fields.values.day);
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
      {fields.text('nextStep', words.nextStep)}
      {fields.text('nextVisit', words.nextVisit, { hint })}
      {fields.text('summary', words.summary, { isLong: true, hint: words.summaryNote })}
    </section>
  );
}
