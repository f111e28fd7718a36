import { makeStyles } from '@fluentui/react-components';
import type { KeyboardEvent, ReactElement } from 'react';
import { useId, useRef, useState } from 'react';
import { Choice } from '../../components/controls';
import { Field, TextBox } from '../../components/fields';
import { usePane } from '../../pane/context';
import { useLook } from '../../style';
import type { Contact } from './visitLogApi';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column' },
  label: { fontSize: '12px', lineHeight: '16px' },
});

/**
 * Who was met: the account's contacts as one stop, arrows move and Space marks; somebody else by name. Where the account
 * has no contacts the field for names stands in their place.
 */
export function ContactsField(props: {
  contacts: readonly Contact[];
  met: readonly string[];
  others: string;
  onMeet: (met: readonly string[]) => void;
  onOthers: (others: string) => void;
}): ReactElement {
  const { contacts, met, others, onMeet, onOthers } = props;
  const { texts } = usePane();
  const styles = useStyles();
  const look = useLook();
  const group = useRef<HTMLDivElement>(null);
  const id = useId();
  const [at, setAt] = useState(0);
  const [asksOthers, setAsksOthers] = useState(others !== '');
  const words = texts.visits.form;
  const names = (label: string): ReactElement => (
    <Field
      label={label}
      control={(ids) => (
        <TextBox {...ids} autoComplete="off" value={others} onChange={({ target }) => onOthers(target.value)} />
      )}
    />
  );
  if (contacts.length === 0) return names(words.met);
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (by === undefined || !(event.target instanceof HTMLInputElement) || event.target.type !== 'checkbox') return;
    event.preventDefault();
    const count = contacts.length + 1;
    const next = (at + by + count) % count;
    setAt(next);
    group.current?.querySelectorAll<HTMLInputElement>('input[type=checkbox]')[next]?.focus();
  };
  return (
    <div ref={group} role="group" aria-labelledby={id} className={styles.group} onKeyDown={onKeyDown}>
      <span id={id} className={styles.label}>
        {words.met}
      </span>
      {contacts.map(({ name, role }, i) => (
        <Choice
          key={name}
          tabIndex={i === Math.min(at, contacts.length) ? 0 : -1}
          checked={met.includes(name)}
          label={
            <>
              {name} {role !== '' && <span className={look.quiet}>{role}</span>}
            </>
          }
          onFocus={() => setAt(i)}
          onChoose={(isMet) => onMeet(isMet ? [...met, name] : met.filter((other) => other !== name))}
        />
      ))}
      <Choice
        tabIndex={at >= contacts.length ? 0 : -1}
        checked={asksOthers}
        label={words.otherContact}
        onFocus={() => setAt(contacts.length)}
        onChoose={(asks) => {
          setAsksOthers(asks);
          if (!asks) onOthers('');
        }}
      />
      {asksOthers && names(words.otherContact)}
    </div>
  );
}
