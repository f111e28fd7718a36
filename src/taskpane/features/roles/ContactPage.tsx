import { makeStyles } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import type { RoleMap } from '../../../app/roles/roleMap';
import {
  ATTITUDES,
  BUYING_ROLES,
  LAYERS,
  PERSONALITIES,
  SCORES,
  SENSITIVITIES,
} from '../../../domain/stakeholders/contact';
import { Button, Choice } from '../../components/controls';
import { Field, Select, TextBox } from '../../components/fields';
import { Page } from '../../components/Page';
import { NARROW, useLook } from '../../style';
import { usePane } from '../../pane/context';
import type { Draft } from './draft';
import type { RoleState } from './roleState';
import { RoleNotes } from './RoleNotes';
import { useRoleActions } from './useRoles';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '12px', marginTop: '12px' },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: '12px 8px',
    [NARROW]: { columnGap: '6px' },
  },
  choices: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' },
  set: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  legend: { padding: 0, fontSize: '12px', lineHeight: '16px' },
  grow: { flexGrow: 1 },
});

type TextKey = Exclude<keyof Draft, 'sensitivities'>;

/** The form of a contact: one row of the role map. */
export function ContactPage(props: {
  map: RoleMap;
  account: string;
  form: NonNullable<RoleState['form']>;
}): ReactElement {
  const { map, account, form } = props;
  const { draft, was, wrong } = form;
  const { texts } = usePane();
  const roles = useRoleActions();
  const styles = useStyles();
  const look = useLook();
  const body = useRef<HTMLDivElement>(null);
  const words = texts.rolePane;
  const { headers } = texts.roleSheets.map;
  const others = map.contacts.filter((own) => own.account === account && own.name !== was).map(({ name }) => name);
  useEffect(() => {
    if (Object.keys(wrong).length > 0) body.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [wrong]);
  const back = (): void => roles.closeForm();
  const save = (): void => {
    void roles.save();
  };
  const footer = (
    <Button appearance="primary" className={styles.grow} onClick={save}>
      {words.save}
    </Button>
  );
  return (
    <Page
      title={was ?? words.newTitle}
      back={{ to: map.names.labelOf(account), go: back }}
      footer={footer}
      footerNote={<p className={look.note}>{words.oneRow}</p>}
    >
      <RoleNotes />
      <div
        ref={body}
        className={styles.form}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
        }}
      >
        {text('name', headers.contact, wrong.name === undefined ? undefined : words[wrong.name])}
        <div className={styles.pair}>
          {text('title', headers.title)}
          {text('department', headers.department)}
          {list(
            'role',
            headers.role,
            BUYING_ROLES.map((code) => [code, texts.roles.names[code]]),
          )}
          {list(
            'layer',
            headers.layer,
            LAYERS.map((code) => [code, texts.roles.layers[code]]),
          )}
          {list(
            'attitude',
            headers.attitude,
            ATTITUDES.map((code) => [code, texts.roles.attitudes[code]]),
          )}
          {list(
            'personality',
            headers.personality,
            PERSONALITIES.map((code) => [code, texts.roles.personalities[code]]),
          )}
          {list(
            'strength',
            headers.strength,
            SCORES.map((score) => [String(score), String(score)]),
          )}
          {list(
            'influence',
            headers.influence,
            SCORES.map((score) => [String(score), String(score)]),
          )}
        </div>
        {list(
          'reportsTo',
          headers.reportsTo,
          withOwn(others, draft.reportsTo).map((name) => [name, name]),
        )}
        <fieldset className={styles.set}>
          <legend className={styles.legend}>{headers.sensitivity}</legend>
          <div className={styles.choices}>
            {SENSITIVITIES.map((code) => (
              <Choice
                key={code}
                label={texts.roles.sensitivities[code]}
                checked={draft.sensitivities.includes(code)}
                onChoose={(isChosen) =>
                  roles.type({
                    sensitivities: SENSITIVITIES.filter((own) =>
                      own === code ? isChosen : draft.sensitivities.includes(own),
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
          {text('frequency', headers.frequency, wrong.frequency === undefined ? undefined : words[wrong.frequency])}
          {text('owner', headers.owner)}
        </div>
        <h2 className={look.heading}>{words.more}</h2>
        {text('background', headers.background)}
        {text('competitors', headers.competitors)}
        <p className={look.note}>{words.visible}</p>
      </div>
    </Page>
  );

  function text(key: TextKey, label: string, isWrong?: string): ReactNode {
    return (
      <Field
        label={label}
        wrong={isWrong}
        control={(ids) => (
          <TextBox
            {...ids}
            autoComplete="off"
            inputMode={key === 'frequency' ? 'numeric' : 'text'}
            value={draft[key]}
            onChange={({ target }) => roles.type({ [key]: target.value })}
          />
        )}
      />
    );
  }

  function list(key: TextKey, label: string, entries: readonly (readonly [string, string])[]): ReactNode {
    return (
      <Field
        label={label}
        control={(ids) => (
          <Select {...ids} value={draft[key]} onChange={({ target }) => roles.type({ [key]: target.value })}>
            <option value="">{words.notSaid}</option>
            {entries.map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </Select>
        )}
      />
    );
  }
}

/** A name that is no contact stays offered: it was typed in the sheet. */
function withOwn(names: readonly string[], own: string): readonly string[] {
  return own === '' || names.includes(own) ? [...new Set(names)] : [own, ...new Set(names)];
}
