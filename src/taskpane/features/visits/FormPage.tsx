import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useRef, useState } from 'react';
import { Button } from '../../components/controls';
import { Page } from '../../components/Page';
import { usePane } from '../../pane/context';
import { useLook } from '../../style';
import { AccountWell } from './AccountWell';
import { ContactsField } from './ContactsField';
import { CustomerBox } from './CustomerBox';
import { CHECKED } from './draft';
import { NextFields } from './NextFields';
import { OptionalFields } from './OptionalFields';
import { TextField } from './TextField';
import { useVisitActions, useVisitState } from './useVisits';
import { accountNamed } from './visitState';
import { WhenFields } from './WhenFields';
import { VisitError } from './VisitError';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '12px', marginTop: '12px' },
  primary: { flexGrow: 1 },
});

/** One visit: a few fields from top to bottom, Ctrl+Enter saves from any of them. */
export function FormPage(): ReactElement | null {
  const { texts } = usePane();
  const visits = useVisitActions();
  const form = useVisitState((state) => state.form);
  const isWorking = useVisitState((state) => state.isWorking);
  const [startsEmpty] = useState(form === null || form.draft.customer === '');
  const fields = useRef<HTMLDivElement>(null);
  const styles = useStyles();
  const look = useLook();
  const words = texts.visits.form;
  if (form === null) return null;
  const { draft, was, wrong, before } = form;
  const account = accountNamed(before, draft.customer);
  const save = async (): Promise<void> => {
    const faults = await visits.save();
    const first = CHECKED.find((field) => faults?.[field] === true);
    // The field may stand in a part that only opens with its fault.
    if (first !== undefined)
      setTimeout(() => fields.current?.querySelector<HTMLElement>(`[data-field="${first}"]`)?.focus());
  };
  const saves = was !== null ? words.savesEdit : draft.planNext ? words.savesTwo : words.saves;
  return (
    <Page
      title={was === null ? words.title : words.editTitle}
      back={{ to: texts.visits.day.title, go: () => visits.close() }}
      takesFocus={!startsEmpty}
      footer={
        <>
          <Button
            appearance="primary"
            className={styles.primary}
            aria-keyshortcuts="Control+Enter"
            disabled={isWorking}
            onClick={() => void save()}
          >
            {words.save}
          </Button>
          <Button onClick={() => visits.discard()}>{words.cancel}</Button>
        </>
      }
    >
      <VisitError />
      <div
        ref={fields}
        className={styles.form}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          void save();
        }}
      >
        <CustomerBox
          value={draft.customer}
          accounts={before.accounts}
          wrong={wrong.customer === true ? words.needCustomer : undefined}
          takesFocus={startsEmpty}
          onChange={(customer) => visits.type({ customer })}
        />
        <AccountWell customer={draft.customer} account={account} book={before} />
        <WhenFields draft={draft} wrong={wrong} />
        <ContactsField
          key={account?.name ?? ''}
          contacts={account?.contacts ?? []}
          met={draft.contacts}
          others={draft.others}
          onMeet={(contacts) => visits.type({ contacts })}
          onOthers={(others) => visits.type({ others })}
        />
        <TextField label={words.purpose} field="purpose" draft={draft} />
        <TextField label={words.keyPoints} field="keyPoints" draft={draft} isLong />
        <TextField label={words.thoughts} field="thoughts" draft={draft} isLong placeholder={words.thoughtsHint} />
        <NextFields draft={draft} wrong={wrong} account={account} />
        <OptionalFields draft={draft} wrong={wrong} isNew={was === null} />
        <p className={look.note}>{saves}</p>
      </div>
    </Page>
  );
}
