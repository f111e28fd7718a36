import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircle20Filled } from '@fluentui/react-icons/svg/error-circle';
import { Info20Filled } from '@fluentui/react-icons/svg/info';
import { Warning20Filled } from '@fluentui/react-icons/svg/warning';
import type { ReactElement, ReactNode } from 'react';
import { FORCED, useLook } from '../style';

export type Intent = 'error' | 'warning' | 'info' | 'success';

const ICONS = {
  error: ErrorCircle20Filled,
  warning: Warning20Filled,
  info: Info20Filled,
  success: CheckmarkCircle20Filled,
} as const satisfies Record<Intent, unknown>;

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: '8px',
    marginTop: '12px',
    marginBottom: '12px',
    padding: '10px 12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    [FORCED]: { border: '1px solid CanvasText' },
  },
  error: {
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
  warning: {
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  info: {},
  success: {
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
    backgroundColor: tokens.colorStatusSuccessBackground1,
  },
  icon: { flexShrink: 0 },
  text: { flexGrow: 1, minWidth: 0 },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    gap: '8px',
    marginTop: '8px',
    ':empty': { display: 'none' },
  },
});

/**
 * A message on a surface of its own, always over several lines: text first, buttons below. Fluent's bar changes its
 * layout by its width, which is unreliable in narrow panes.
 */
export function MessageBar(props: {
  intent: Intent;
  title?: string;
  buttons?: ReactNode;
  /** Stands in the corner: closes the bar. */
  corner?: ReactNode;
  children: ReactNode;
}): ReactElement {
  const { intent, title, buttons, corner, children } = props;
  const styles = useStyles();
  const look = useLook();
  const Icon = ICONS[intent];
  const colour = { error: look.danger, warning: look.caution, info: look.quiet, success: look.fine }[intent];
  return (
    <div role="group" className={mergeClasses(styles.bar, styles[intent])}>
      <Icon aria-hidden className={mergeClasses(styles.icon, colour)} />
      <div className={styles.text}>
        <div className={look.body}>
          {title !== undefined && <span className={look.strong}>{title}. </span>}
          {children}
        </div>
        {buttons !== undefined && <div className={styles.buttons}>{buttons}</div>}
      </div>
      {corner}
    </div>
  );
}
