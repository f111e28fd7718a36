import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, TextareaHTMLAttributes } from 'react';
import { FORCED } from '../style';

const useStyles = makeStyles({
  area: {
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '56px',
    padding: '5px 12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottom: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    outlineStyle: 'none',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: '14px',
    lineHeight: '20px',
    resize: 'vertical',
    ':focus': { borderBottom: `2px solid ${tokens.colorCompoundBrandStroke}` },
    '::placeholder': { color: tokens.colorNeutralForeground3, opacity: 1 },
    [FORCED]: { ':focus': { outline: '2px solid Highlight' } },
  },
});

/** Text of several lines; Enter begins a new one. */
export function TextArea(props: TextareaHTMLAttributes<HTMLTextAreaElement>): ReactElement {
  const styles = useStyles();
  return <textarea rows={2} {...props} className={styles.area} />;
}
