import { mergeClasses } from '@fluentui/react-components';
import { ArrowDown16Regular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUp16Regular } from '@fluentui/react-icons/svg/arrow-up';
import type { ReactElement } from 'react';
import { usePane } from '../pane/context';
import { useLook } from '../style';

/** A change against last year with its arrow; red only where somebody must act. */
export function Change({
  change,
  isAlarm = false,
  digits = 0,
}: {
  change: number;
  isAlarm?: boolean;
  digits?: 0 | 1;
}): ReactElement {
  const { formats } = usePane();
  const look = useLook();
  const text = formats.change(change, digits);
  const Arrow = text.startsWith('+') ? ArrowUp16Regular : ArrowDown16Regular;
  const isFlat = !/[1-9]/u.test(text);
  return (
    <span className={mergeClasses(look.numbers, isAlarm && look.danger)}>
      {!isFlat && <Arrow aria-hidden style={{ width: 12, height: 12, verticalAlign: '-1px', marginRight: '3px' }} />}
      {text}
    </span>
  );
}
