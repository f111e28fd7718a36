import { mergeClasses } from '@fluentui/react-components';
import { ArrowDown16Regular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUp16Regular } from '@fluentui/react-icons/svg/arrow-up';
import type { ReactElement } from 'react';
import { usePane } from '../state/context';
import { useLook } from '../look';

/** A change against last year with its arrow; red only where somebody must act. */
export function Change({ change, isAlarm = false }: { change: number; isAlarm?: boolean }): ReactElement {
  const { formats } = usePane();
  const look = useLook();
  const text = formats.change(change);
  const Arrow = text.startsWith('+') ? ArrowUp16Regular : ArrowDown16Regular;
  const isFlat = !/[1-9]/u.test(text);
  return (
    <span className={mergeClasses(look.numbers, isAlarm && look.danger)}>
      {!isFlat && <Arrow aria-hidden style={{ verticalAlign: '-3px', marginRight: '2px' }} />}
      {text}
    </span>
  );
}
