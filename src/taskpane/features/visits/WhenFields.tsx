import { makeStyles } from '@fluentui/react-components';
import { CalendarLtr20Regular } from '@fluentui/react-icons/svg/calendar-ltr';
import type { ReactElement } from 'react';
import { typedDay } from '../../../app/visits/typedDay';
import { useEffect, useRef, useState } from 'react';
import { VISIT_METHODS } from '../../../domain/visits/visit';
import { Button } from '../../components/controls';
import { usePane } from '../../pane/context';
import { useLook } from '../../style';
import type { FormFields } from '../../form/formFields';
import type { Draft } from './draft';
import { useVisitActions } from './useVisits';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', columnGap: '8px' },
  words: { flexGrow: 1, minWidth: 0 },
  change: { flexShrink: 0, whiteSpace: 'nowrap' },
  pair: { display: 'grid', gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)', gap: '8px' },
});

/** When, where, how and who: one line with what is likely, and fields behind "Change". */
export function WhenFields({ fields }: { fields: FormFields<Draft> }): ReactElement {
  const { values } = fields;
  const { texts, formats, language } = usePane();
  const visits = useVisitActions();
  // A field that was shown stays: it must not go while somebody types into it.
  const [isOpen, setOpen] = useState(values.visitor.trim() === '');
  const area = useRef<HTMLDivElement>(null);
  const styles = useStyles();
  const look = useLook();
  const words = texts.visits.form;
  const isWrong = fields.isWrong('day', 'start', 'visitor');
  useEffect(() => {
    if (isWrong) setOpen(true);
  }, [isWrong]);
  const day = typedDay(values.day);
  const isToday = day === visits.today();
  const comma = language.startsWith('zh') ? '，' : ', ';
  const dayText =
    day === null
      ? values.day
      : isToday
        ? `${texts.visits.day.today}${comma}${formats.dayOfMonth(day)}`
        : formats.day(day);
  const code = VISIT_METHODS.find((own) => own === values.method);
  const method = code === undefined ? '' : texts.visits.methods[code];
  if (!isOpen && !isWrong)
    return (
      <div className={styles.line}>
        <CalendarLtr20Regular aria-hidden />
        <div className={styles.words}>
          <div className={look.body}>{values.start === '' ? dayText : `${dayText} ${values.start}`}</div>
          <div className={look.note}>
            {formats.commas([values.visitor, values.place, method].filter((part) => part !== ''))}
          </div>
        </div>
        <Button
          size="small"
          className={styles.change}
          onClick={() => {
            setOpen(true);
            setTimeout(() => area.current?.querySelector('input')?.focus());
          }}
        >
          {words.change}
        </Button>
      </div>
    );
  return (
    <div ref={area} className={look.stack}>
      <div className={styles.pair}>
        {fields.text('day', words.date)}
        {fields.text('start', words.start)}
      </div>
      {fields.text('visitor', words.visitor)}
      {fields.list(
        'method',
        words.method,
        VISIT_METHODS.map((code) => [code, texts.visits.methods[code]]),
      )}
      {fields.text('place', words.place)}
    </div>
  );
}
