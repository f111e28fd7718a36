import { makeStyles } from '@fluentui/react-components';
import { ChevronDown20Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right';
import type { ReactElement } from 'react';
import { useId, useState } from 'react';
import { Choice } from '../../components/controls';
import { usePane } from '../../pane/context';
import { useLook } from '../../style';
import type { FormFields } from '../../form/formFields';
import type { Draft } from './draft';

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
export function OptionalFields(props: { fields: FormFields<Draft>; isNew: boolean }): ReactElement {
  const { fields, isNew } = props;
  const { values } = fields;
  const { texts } = usePane();
  const [isAsked, setAsked] = useState(values.needs + values.objections + values.expense !== '');
  const styles = useStyles();
  const look = useLook();
  const id = useId();
  const words = texts.visits.form;
  const isOpen = isAsked || fields.isWrong('expense');
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
            {fields.text('needs', words.needs, { isLong: true })}
            {fields.text('objections', words.objections, { isLong: true })}
            {fields.text('expense', words.expense, { inputMode: 'decimal' })}
            {isNew && (
              <Choice
                label={words.planNext}
                checked={values.planNext}
                onChoose={(planNext) => fields.type({ planNext })}
              />
            )}
          </div>
        )}
      </div>
    </section>
  );
}
