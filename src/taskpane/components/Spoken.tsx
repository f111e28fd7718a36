import type { ReactElement, ReactNode } from 'react';
import { useLook } from '../style';

interface SpokenProps {
  /** The sentence a screen reader says. */
  readonly text: string;
  /** What is seen instead; hidden from screen readers. */
  readonly children: ReactNode;
}

/**
 * Figures that are seen and the sentence that says them. The sentence is text, not an aria-label: a label that doesn't
 * hold the visible words would leave people who speak to their computer without a name for the control.
 */
export function Spoken({ text, children }: SpokenProps): ReactElement {
  const look = useLook();
  return (
    <>
      <span className={look.hidden}>{text}</span>
      <span aria-hidden="true" style={{ display: 'contents' }}>
        {children}
      </span>
    </>
  );
}
