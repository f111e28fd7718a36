import type { ReactElement } from 'react';
import type { CustomerResult } from '../../domain/classification';
import { ABC_CLASSES } from '../../domain/types';
import { useLook } from '../style';
import { usePane, usePaneState } from '../pane/context';
import { Field, Select } from './fields';

const OUT = 'out';

/** The class of a customer by a person's word: fixed, left out, or as the figures have it. */
export function HandPart({ customer }: { customer: CustomerResult }): ReactElement {
  const { texts, actions } = usePane();
  const isRereading = usePaneState((state) => state.isRereading);
  const isUnsaved = usePaneState((state) => state.isUnsaved);
  const look = useLook();
  const words = texts.pane.settings;
  const { byHand, identity } = customer;
  return (
    <section className={look.section}>
      <Field
        label={words.classBy}
        hint={byHand !== null && isUnsaved ? texts.pane.data.unsaved : ''}
        control={(ids) => (
          <Select
            {...ids}
            name="by-hand"
            disabled={isRereading}
            value={byHand === null ? '' : byHand.kind === 'class' ? byHand.class : OUT}
            onChange={({ target }) => {
              const abc = ABC_CLASSES.find((each) => each === target.value);
              const hand = abc === undefined ? null : ({ kind: 'class', class: abc } as const);
              void actions.answers.setByHand(identity.key, target.value === OUT ? { kind: 'excluded' } : hand);
            }}
          >
            <option value="">{words.byFigures}</option>
            {ABC_CLASSES.map((abc) => (
              <option key={abc} value={abc}>
                {words.always({ abc })}
              </option>
            ))}
            <option value={OUT}>{words.leaveOut}</option>
          </Select>
        )}
      />
    </section>
  );
}
