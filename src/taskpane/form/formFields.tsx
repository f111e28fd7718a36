import type { HTMLAttributes, ReactElement, ReactNode } from 'react';
import { Field, Select, TextBox, type FieldIds } from '../components/fields';
import type { Form, Rules } from './form';
import { TextArea } from './TextArea';

/** Fields of a form whose value is a text. */
type TextName<V> = { [K in keyof V]: V[K] extends string ? K : never }[keyof V] & string;

interface TextOptions {
  /** Several lines; Enter begins a new one. */
  readonly isLong?: boolean;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly inputMode?: HTMLAttributes<HTMLElement>['inputMode'];
}

/** What a page needs to draw the fields of a form. */
export interface FormFields<V extends object> {
  readonly values: V;
  readonly type: (change: Partial<V>) => void;
  /** Whether one of these fields was found wrong. */
  readonly isWrong: (...names: readonly (keyof V)[]) => boolean;
  /** A field with a control of its own. */
  readonly own: (
    name: keyof V & string,
    label: string,
    control: (ids: FieldIds) => ReactNode,
    hint?: string,
  ) => ReactElement;
  readonly text: (name: TextName<V>, label: string, options?: TextOptions) => ReactElement;
  /** A choice of codes with their words; `none` is the word for no choice. */
  readonly list: (
    name: TextName<V>,
    label: string,
    entries: readonly (readonly [code: string, word: string])[],
    none?: string,
  ) => ReactElement;
}

/** The fields of a form: each with its label, the mark of one that is required, and what is wrong under it. */
export function formFields<V extends object, F extends string>(props: {
  form: Form<V, F>;
  rules: Rules<V, F>;
  say: Readonly<Record<F, string>>;
  type: (change: Partial<V>) => void;
}): FormFields<V> {
  const { form, rules, say, type } = props;
  const { values, faults } = form;
  const set = (name: TextName<V>, value: string): void => type({ [name]: value } as unknown as Partial<V>);
  const textOf = (name: TextName<V>): string => String(values[name]);
  const own: FormFields<V>['own'] = (name, label, control, hint) => {
    const fault = faults[name];
    return (
      <Field
        label={label}
        hint={hint}
        isRequired={rules[name]?.isRequired === true}
        wrong={fault === undefined ? undefined : say[fault]}
        control={control}
      />
    );
  };
  return {
    values,
    type,
    own,
    isWrong: (...names) => names.some((name) => faults[name] !== undefined),
    text: (name, label, { isLong = false, hint, ...rest } = {}) =>
      own(
        name,
        label,
        (ids) => {
          const shared = {
            ...ids,
            ...rest,
            value: textOf(name),
            onChange: ({ target }: { target: { value: string } }) => set(name, target.value),
          };
          return isLong ? <TextArea {...shared} /> : <TextBox {...shared} autoComplete="off" />;
        },
        hint,
      ),
    list: (name, label, entries, none = '') =>
      own(name, label, (ids) => (
        <Select {...ids} value={textOf(name)} onChange={({ target }) => set(name, target.value)}>
          <option value="">{none}</option>
          {entries.map(([code, word]) => (
            <option key={code} value={code}>
              {word}
            </option>
          ))}
        </Select>
      )),
  };
}
