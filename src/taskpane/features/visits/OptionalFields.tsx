import { makeStyles } from '@fluentui/react-components';
import { ChevronDown20Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right';
import type { ReactElement } from 'react';
import { useId, useState } from 'react';
import { Choice } from '../../components/controls';
import { Field, TextBox } from '../../components/fields';
import { usePane } from '../../pane/context';
import { useLook } from '../../style';
import type { Draft, Wrong } from './draft';
import { TextField } from './TextField';
import { useVisitActions } from './useVisits';

const useStyles = makeStyles({
  button: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    width: '100%',
    minHeight: '32px',
    padding: 0,
    border: 'none',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
  },
  name: { flexGrow: 1 },
});

/** What many visits don't need: needs, objections, an expense, a row for the next visit. Closed until asked for. */
export function OptionalFields(props: { draft: Draft; wrong: Wrong; isNew: boolean }): ReactElement {
  const { draft, wrong, isNew } = props;
  const { texts } = usePane();
  const visits = useVisitActions();
  const [isAsked, setAsked] = useState(draft.needs + draft.objections + draft.expense !== '');
  const styles = useStyles();
  const look = useLook();
  const id = useId();
  const words = texts.visits.form;
  const isOpen = isAsked || wrong.expense === true;
  const Chevron = isOpen ? ChevronDown20Regular : ChevronRight20Regular;
  return (
    <section className={look.stack}>
      <h2 className={look.heading}>
        <button
          type="button"
          className={styles.button}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setAsked(!isOpen)}
        >
          <Chevron aria-hidden />
          <span className={styles.name}>{words.optional}</span>
          <span className={look.note}>{words.optionalNote}</span>
        </button>
      </h2>
      <div id={id} hidden={!isOpen}>
        {isOpen && (
          <div className={look.stack}>
            <TextField label={words.needs} field="needs" draft={draft} isLong />
            <TextField label={words.objections} field="objections" draft={draft} isLong />
            <Field
              label={words.expense}
              wrong={wrong.expense === true ? words.needExpense : undefined}
              control={(ids) => (
                <TextBox
                  {...ids}
                  inputMode="decimal"
                  data-field="expense"
                  value={draft.expense}
                  onChange={({ target }) => visits.type({ expense: target.value })}
                />
              )}
            />
            {isNew && (
              <Choice
                label={words.planNext}
                checked={draft.planNext}
                onChoose={(planNext) => visits.type({ planNext })}
              />
            )}
          </div>
        )}
      </div>
    </section>
  );
}
