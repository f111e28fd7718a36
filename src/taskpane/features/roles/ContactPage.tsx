import { makeStyles } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import type { RoleMap } from '../../../app/roles/roleMap';
import {
  ATTITUDES,
  BUYING_ROLES,
  LAYERS,
  PERSONALITIES,
  SCORES,
  SENSITIVITIES,
} from '../../../domain/stakeholders/contact';
import { Choice } from '../../components/controls';
import { FormFrame } from '../../form/FormFrame';
import { formFields } from '../../form/formFields';
import { NARROW, useLook } from '../../style';
import { usePane } from '../../pane/context';
import type { ContactForm } from './roleState';
import { RoleNotes } from './RoleNotes';
import { useRoleActions, useRoleState } from './useRoles';

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: '12px 8px',
    [NARROW]: { columnGap: '6px' },
  },
  choices: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' },
  set: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  legend: { padding: 0, fontSize: '12px', lineHeight: '16px' },
});

/** The form of a contact: one row of the role map. */
export function ContactPage(props: { map: RoleMap; account: string; form: ContactForm }): ReactElement {
  const { map, account, form } = props;
  const { values, was, refusals } = form;
  const { texts } = usePane();
  const roles = useRoleActions();
  const isWorking = useRoleState((state) => state.isWorking);
  const styles = useStyles();
  const look = useLook();
  const words = texts.rolePane;
  const { headers } = texts.roleSheets.map;
  const { names, layers, attitudes, personalities } = texts.roles;
  const others = map.contacts.filter((own) => own.account === account && own.name !== was).map(({ name }) => name);
  const fields = formFields({ form, rules: roles.rules(), say: words, type: (change) => roles.type(change) });
  const { text } = fields;
  return (
    <FormFrame
      title={was ?? words.newTitle}
      back={{ to: map.names.labelOf(account), go: () => roles.closeForm() }}
      note={words.oneRow}
      saveLabel={words.save}
      isWorking={isWorking}
      refusals={refusals}
      onSave={() => void roles.save()}
      onCancel={() => roles.discardForm()}
      above={<RoleNotes />}
    >
      {text('name', headers.contact)}
      <div className={styles.pair}>
        {text('title', headers.title)}
        {text('department', headers.department)}
        {list('role', wordsOf(BUYING_ROLES, names))}
        {list('layer', wordsOf(LAYERS, layers))}
        {list('attitude', wordsOf(ATTITUDES, attitudes))}
        {list('personality', wordsOf(PERSONALITIES, personalities))}
        {list('strength', SCORES.map(same))}
        {list('influence', SCORES.map(same))}
      </div>
      {list('reportsTo', withOwn(others, values.reportsTo).map(same))}
      <fieldset className={styles.set}>
        <legend className={styles.legend}>{headers.sensitivity}</legend>
        <div className={styles.choices}>
          {SENSITIVITIES.map((code) => (
            <Choice
              key={code}
              label={texts.roles.sensitivities[code]}
              checked={values.sensitivities.includes(code)}
              onChoose={(isChosen) =>
                fields.type({
                  sensitivities: SENSITIVITIES.filter((own) =>
                    own === code ? isChosen : values.sensitivities.includes(own),
                  ),
                })
              }
            />
          ))}
        </div>
      </fieldset>
      <h2 className={look.heading}>{words.plan}</h2>
      {text('goal', headers.goal)}
      {text('method', headers.method)}
      {text('action', headers.action)}
      <div className={styles.pair}>
        {text('frequency', headers.frequency, { inputMode: 'numeric' })}
        {text('owner', headers.owner)}
      </div>
      <h2 className={look.heading}>{words.more}</h2>
      {text('background', headers.background)}
      {text('competitors', headers.competitors)}
      <p className={look.note}>{words.visible}</p>
    </FormFrame>
  );

  function list(name: Parameters<typeof fields.list>[0] & keyof typeof headers, entries: readonly Entry[]): ReactNode {
    return fields.list(name, headers[name], entries, words.notSaid);
  }
}

type Entry = readonly [code: string, word: string];

function wordsOf<C extends string>(codes: readonly C[], words: Readonly<Record<C, string>>): Entry[] {
  return codes.map((code) => [code, words[code]]);
}

function same(value: string | number): Entry {
  return [String(value), String(value)];
}

/** A name that is no contact stays offered: it was typed in the sheet. */
function withOwn(names: readonly string[], own: string): readonly string[] {
  return own === '' || names.includes(own) ? [...new Set(names)] : [own, ...new Set(names)];
}
