import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ButtonHTMLAttributes, InputHTMLAttributes, ReactElement, ReactNode } from 'react';
import { FORCED } from '../style';

// The controls of the platform in Fluent's colours and sizes. Fluent's own would cost the pane a third of its budget.

const FOCUS = { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' };

const useStyles = makeStyles({
  button: {
    boxSizing: 'border-box',
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    columnGap: '8px',
    minHeight: '32px',
    padding: '5px 12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: '14px',
    lineHeight: '20px',
    fontWeight: tokens.fontWeightSemibold,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':active': { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ':focus-visible': FOCUS,
    ':disabled': {
      cursor: 'not-allowed',
      backgroundColor: tokens.colorNeutralBackgroundDisabled,
      color: tokens.colorNeutralForegroundDisabled,
      border: `1px solid ${tokens.colorNeutralStrokeDisabled}`,
      [FORCED]: { color: 'GrayText', border: '1px solid GrayText' },
    },
  },
  primary: {
    border: '1px solid transparent',
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    ':hover': { backgroundColor: tokens.colorBrandBackgroundHover },
    ':active': { backgroundColor: tokens.colorBrandBackgroundPressed },
    [FORCED]: { backgroundColor: 'Highlight', color: 'HighlightText', forcedColorAdjust: 'none' },
  },
  transparent: { border: '1px solid transparent', backgroundColor: 'transparent' },
  large: { minHeight: '40px', fontSize: '16px', lineHeight: '22px' },
  small: {
    minHeight: '24px',
    padding: '1px 8px',
    fontSize: '12px',
    lineHeight: '16px',
    fontWeight: tokens.fontWeightRegular,
  },
  link: {
    display: 'inline',
    minHeight: '24px',
    padding: 0,
    border: 'none',
    borderRadius: '2px',
    background: 'none',
    color: tokens.colorBrandForegroundLink,
    fontFamily: 'inherit',
    fontSize: '12px',
    lineHeight: '16px',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { color: tokens.colorBrandForegroundLinkHover, textDecorationLine: 'underline' },
    ':focus-visible': FOCUS,
    [FORCED]: { color: 'LinkText' },
  },
  choice: { display: 'flex', alignItems: 'flex-start', columnGap: '12px', minHeight: '32px', cursor: 'pointer' },
  box: {
    flexShrink: 0,
    width: '16px',
    height: '16px',
    margin: '8px 0',
    accentColor: tokens.colorCompoundBrandBackground,
    ':focus-visible': FOCUS,
  },
  words: { flexGrow: 1, minWidth: 0, padding: '6px 0', fontSize: '14px', lineHeight: '20px', overflowWrap: 'anywhere' },
  off: { color: tokens.colorNeutralForeground3, cursor: 'not-allowed' },
});

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly appearance?: 'primary' | 'transparent';
  readonly size?: 'large' | 'small';
  readonly icon?: ReactNode;
}

export function Button({ appearance, size, icon, className, children, ...rest }: ButtonProps): ReactElement {
  const styles = useStyles();
  const look = mergeClasses(
    styles.button,
    appearance === undefined ? undefined : styles[appearance],
    size === undefined ? undefined : styles[size],
    className,
  );
  return (
    <button type="button" {...rest} className={look}>
      {icon}
      {children}
    </button>
  );
}

/** A button that looks like a link: it changes what is shown, it leads to no address. */
export function Link({ className, ...rest }: ButtonHTMLAttributes<HTMLButtonElement>): ReactElement {
  const styles = useStyles();
  return <button type="button" {...rest} className={mergeClasses(styles.link, className)} />;
}

interface ChoiceProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange'> {
  readonly label: ReactNode;
  readonly onChoose: (isChecked: boolean) => void;
}

/** A checkbox, or with `type` "radio" one of several answers, with its label beside it. */
export function Choice({ label, onChoose, type = 'checkbox', className, ...rest }: ChoiceProps): ReactElement {
  const styles = useStyles();
  return (
    <label className={mergeClasses(styles.choice, rest.disabled === true && styles.off, className)}>
      <input {...rest} type={type} className={styles.box} onChange={({ target }) => onChoose(target.checked)} />
      <span className={styles.words}>{label}</span>
    </label>
  );
}
