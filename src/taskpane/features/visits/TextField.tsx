import type { ReactElement } from 'react';
import { Field, TextBox } from '../../components/fields';
import type { Draft } from './draft';
import { TextArea } from './TextArea';
import { useVisitActions } from './useVisits';

type TextKey = 'purpose' | 'keyPoints' | 'thoughts' | 'nextStep' | 'summary' | 'needs' | 'objections';

/** A text of the form, of one line or several. */
export function TextField(props: {
  label: string;
  field: TextKey;
  draft: Draft;
  isLong?: boolean;
  hint?: string;
  placeholder?: string;
}): ReactElement {
  const { label, field, draft, isLong = false, hint, placeholder } = props;
  const visits = useVisitActions();
  return (
    <Field
      label={label}
      hint={hint}
      control={(ids) => {
        const shared = {
          ...ids,
          value: draft[field],
          ...(placeholder === undefined ? {} : { placeholder }),
          onChange: ({ target }: { target: { value: string } }) => visits.type({ [field]: target.value }),
        };
        return isLong ? <TextArea {...shared} /> : <TextBox {...shared} autoComplete="off" />;
      }}
    />
  );
}
