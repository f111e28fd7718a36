import type { ReactElement } from 'react';
import { useMemo, useState } from 'react';
import { FormFrame } from '../../form/FormFrame';
import { formFields } from '../../form/formFields';
import { usePane } from '../../pane/context';
import { AccountWell } from './AccountWell';
import { ContactsField } from './ContactsField';
import { CustomerBox } from './CustomerBox';
import { NextFields } from './NextFields';
import { OptionalFields } from './OptionalFields';
import { useVisitActions, useVisitState } from './useVisits';
import { VisitError } from './VisitError';
import { rulesOf } from './visitFormActions';
import type { VisitForm } from './visitState';
import { accountNamed } from './visitState';
import { WhenFields } from './WhenFields';

/** One visit: a few fields from top to bottom. */
export function FormPage({ form }: { form: VisitForm }): ReactElement {
  const { texts } = usePane();
  const actions = useVisitActions().form;
  const isWorking = useVisitState((state) => state.isWorking);
  const { values, was, before } = form;
  const [startsEmpty] = useState(values.customer === '');
  const rules = useMemo(() => rulesOf(before), [before]);
  const words = texts.visits.form;
  const fields = formFields({ form, rules, say: words, type: (change) => actions.type(change) });
  const account = accountNamed(before, values.customer);
  return (
    <FormFrame
      title={was === null ? words.title : words.editTitle}
      back={{ to: texts.visits.day.title, go: () => actions.close() }}
      takesFocus={!startsEmpty}
      note={was !== null ? words.savesEdit : values.planNext ? words.savesTwo : words.saves}
      saveLabel={words.save}
      isWorking={isWorking}
      refusals={form.refusals}
      onSave={() => void actions.save()}
      onCancel={() => actions.discard()}
      above={<VisitError />}
    >
      <CustomerBox fields={fields} book={before} takesFocus={startsEmpty} />
      <AccountWell customer={values.customer} account={account} book={before} />
      <WhenFields fields={fields} />
      <ContactsField
        key={account?.name ?? ''}
        contacts={account?.contacts ?? []}
        met={values.contacts}
        others={values.others}
        onMeet={(contacts) => actions.type({ contacts })}
        onOthers={(others) => actions.type({ others })}
      />
      {fields.text('purpose', words.purpose)}
      {fields.text('keyPoints', words.keyPoints, { isLong: true })}
      {fields.text('thoughts', words.thoughts, { isLong: true, placeholder: words.thoughtsHint })}
      <NextFields fields={fields} account={account} />
      <OptionalFields fields={fields} isNew={was === null} />
    </FormFrame>
  );
}
