import { makeStyles } from '@fluentui/react-components';
import { CalendarLtr20Regular } from '@fluentui/react-icons/svg/calendar-ltr';
import type { ReactElement } from 'react';
import { typedDay } from '../../../app/visits/typedDay';
import { useEffect, useRef, useState } from 'react';
import { VISIT_METHODS } from '../../../domain/visits/visit';
import { Button } from '../../components/controls';
import { Field, Select, TextBox } from '../../components/fields';
import { usePane } from '../../pane/context';
import { useLook } from '../../style';
import type { Draft, Wrong } from './draft';
import { useVisitActions } from './useVisits';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', columnGap: '8px' },
  words: { flexGrow: 1, minWidth: 0 },
  change: { flexShrink: 0, whiteSpace: 'nowrap' },
  pair: { display: 'grid', gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)', gap: '8px' },
});

/** When, where, how and who: one line with what is likely, and fields behind "Change". */
export function WhenFields({ draft, wrong }: { draft: Draft; wrong: Wrong }): ReactElement {
  const { texts, formats, language } = usePane();
  const visits = useVisitActions();
  // A field that was shown stays: it must not go while somebody types into it.
  const [isOpen, setOpen] = useState(draft.visitor.trim() === '');
  const fields = useRef<HTMLDivElement>(null);
  const styles = useStyles();
  const look = useLook();
  const words = texts.visits.form;
  const isWrong = wrong.day === true || wrong.start === true || wrong.visitor === true;
  useEffect(() => {
    if (isWrong) setOpen(true);
  }, [isWrong]);
  const day = typedDay(draft.day);
  const isToday = day === visits.today();
  const comma = language.startsWith('zh') ? '，' : ', ';
  const dayText =
    day === null
      ? draft.day
      : isToday
        ? `${texts.visits.day.today}${comma}${formats.dayOfMonth(day)}`
        : formats.day(day);
  const method = draft.method === null ? '' : texts.visits.methods[draft.method];
  if (!isOpen && !isWrong)
    return (
      <div className={styles.line}>
        <CalendarLtr20Regular aria-hidden />
        <div className={styles.words}>
          <div className={look.body}>{draft.start === '' ? dayText : `${dayText} ${draft.start}`}</div>
          <div className={look.note}>
            {formats.commas([draft.visitor, draft.place, method].filter((part) => part !== ''))}
          </div>
        </div>
        <Button
          size="small"
          className={styles.change}
          onClick={() => {
            setOpen(true);
            setTimeout(() => fields.current?.querySelector('input')?.focus());
          }}
        >
          {words.change}
        </Button>
      </div>
    );
  return (
    <div ref={fields} className={look.stack}>
      <div className={styles.pair}>
        <Field
          label={words.date}
          wrong={wrong.day === true ? words.needDate : undefined}
          control={(ids) => (
            <TextBox
              {...ids}
              data-field="day"
              value={draft.day}
              onChange={({ target }) => visits.type({ day: target.value })}
            />
          )}
        />
        <Field
          label={words.start}
          wrong={wrong.start === true ? words.needTime : undefined}
          control={(ids) => (
            <TextBox
              {...ids}
              data-field="start"
              value={draft.start}
              onChange={({ target }) => visits.type({ start: target.value })}
            />
          )}
        />
      </div>
      <Field
        label={words.visitor}
        wrong={wrong.visitor === true ? words.needVisitor : undefined}
        control={(ids) => (
          <TextBox
            {...ids}
            data-field="visitor"
            value={draft.visitor}
            onChange={({ target }) => visits.type({ visitor: target.value })}
          />
        )}
      />
      <Field
        label={words.method}
        control={(ids) => (
          <Select
            {...ids}
            value={draft.method ?? ''}
            onChange={({ target }) =>
              visits.type({ method: VISIT_METHODS.find((method) => method === target.value) ?? null })
            }
          >
            <option value="" />
            {VISIT_METHODS.map((each) => (
              <option key={each} value={each}>
                {texts.visits.methods[each]}
              </option>
            ))}
          </Select>
        )}
      />
      <Field
        label={words.place}
        control={(ids) => (
          <TextBox {...ids} value={draft.place} onChange={({ target }) => visits.type({ place: target.value })} />
        )}
      />
    </div>
  );
}
