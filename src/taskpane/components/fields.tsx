import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown20Regular } from '@fluentui/react-icons/svg/chevron-down';
import type { InputHTMLAttributes, ReactElement, ReactNode, SelectHTMLAttributes } from 'react';
import { useEffect, useId, useState } from 'react';
import { FORCED, useLook } from '../style';

const useStyles = makeStyles({
  field: { display: 'flex', flexDirection: 'column', rowGap: '4px', minWidth: 0 },
  label: { fontSize: '12px', lineHeight: '16px' },
  hint: { overflow: 'hidden', textOverflow: 'ellipsis' },
  box: {
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    position: 'relative',
    minHeight: '32px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottom: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    ':focus-within': { borderBottom: `2px solid ${tokens.colorCompoundBrandStroke}` },
    [FORCED]: { ':focus-within': { outline: '2px solid Highlight' } },
  },
  input: {
    boxSizing: 'border-box',
    width: '100%',
    minWidth: 0,
    height: '30px',
    padding: '0 12px',
    border: 'none',
    outlineStyle: 'none',
    borderRadius: 'inherit',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: '14px',
    lineHeight: '20px',
    fontVariantNumeric: 'tabular-nums',
    '::placeholder': { color: tokens.colorNeutralForeground3, opacity: 1 },
    '& option': { backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1 },
  },
  select: { appearance: 'none', paddingRight: '32px', textOverflow: 'ellipsis', cursor: 'pointer' },
  chevron: { position: 'absolute', right: '8px', pointerEvents: 'none', flexShrink: 0 },
  before: { display: 'flex', marginLeft: '10px', flexShrink: 0 },
  afterIcon: { paddingLeft: '8px' },
});

/** What ties a control to its label and to what stands under it. */
export interface FieldIds {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
  readonly 'aria-required'?: true;
}

/** A label over a control, a hint or what is wrong under it. */
export function Field(props: {
  label: ReactNode;
  hint?: ReactNode;
  wrong?: string | undefined;
  /** Marked with a star. */
  isRequired?: boolean;
  control: (ids: FieldIds) => ReactNode;
}): ReactElement {
  const { label, hint, wrong, isRequired = false, control } = props;
  const styles = useStyles();
  const look = useLook();
  const id = useId();
  const below = `${id}-below`;
  const hasBelow = wrong !== undefined || (hint !== undefined && hint !== '');
  return (
    <div className={styles.field}>
      <div className={styles.label}>
        <label htmlFor={id}>{label}</label>
        {isRequired && (
          <span aria-hidden className={look.danger}>
            {' *'}
          </span>
        )}
      </div>
      {control({
        id,
        ...(isRequired ? { 'aria-required': true } : {}),
        ...(hasBelow ? { 'aria-describedby': below } : {}),
        ...(wrong === undefined ? {} : { 'aria-invalid': true }),
      })}
      {hasBelow && (
        <div id={below} className={mergeClasses(look.note, styles.hint, wrong !== undefined && look.danger)}>
          {wrong ?? hint}
        </div>
      )}
    </div>
  );
}

export function Select({ children, ...rest }: SelectHTMLAttributes<HTMLSelectElement>): ReactElement {
  const styles = useStyles();
  return (
    <span className={styles.box}>
      <select {...rest} className={mergeClasses(styles.input, styles.select)}>
        {children}
      </select>
      <ChevronDown20Regular aria-hidden className={styles.chevron} />
    </span>
  );
}

export function TextBox(props: InputHTMLAttributes<HTMLInputElement> & { readonly before?: ReactNode }): ReactElement {
  const { before, ...rest } = props;
  const styles = useStyles();
  return (
    <span className={styles.box}>
      {before !== undefined && <span className={styles.before}>{before}</span>}
      <input {...rest} className={mergeClasses(styles.input, before !== undefined && styles.afterIcon)} />
    </span>
  );
}

/** A number that counts as soon as it makes sense; until then the last one holds and the field says what it wants. */
export function NumberField(props: {
  label: string;
  wrong: string;
  value: number;
  isRight: (value: number) => boolean;
  onChange: (value: number) => void;
}): ReactElement {
  const { label, wrong, value, isRight, onChange } = props;
  const [draft, setDraft] = useState<string | null>(null);
  useEffect(() => setDraft(null), [value]);
  const read = (text: string): number | null => {
    const number = Number(text.trim().replace(',', '.'));
    return text.trim() !== '' && Number.isFinite(number) && isRight(number) ? number : null;
  };
  const isWrong = draft !== null && read(draft) === null;
  return (
    <Field
      label={label}
      wrong={isWrong ? wrong : undefined}
      control={(ids) => (
        <TextBox
          {...ids}
          type="number"
          inputMode="decimal"
          step="any"
          value={draft ?? String(value)}
          onChange={({ target }) => {
            setDraft(target.value);
            const number = read(target.value);
            if (number !== null && number !== value) onChange(number);
          }}
          onKeyDown={(event) => {
            const by = { ArrowUp: 1, ArrowDown: -1 }[event.key];
            if (by === undefined) return;
            event.preventDefault();
            const number = Math.round((value + by) * 100) / 100;
            if (isRight(number)) onChange(number);
          }}
          onBlur={() => setDraft(null)}
        />
      )}
    />
  );
}
