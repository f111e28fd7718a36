import { mergeClasses } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { useLook } from '../../style';

/** A part of a page under a heading, with how much there is of it beside the heading. */
export function Part(props: {
  id: string;
  title: string;
  aside?: string;
  isOpen?: boolean;
  note?: string;
  children?: ReactNode;
}): ReactElement {
  const { id, title, aside, isOpen = false, note, children } = props;
  const look = useLook();
  return (
    <section className={look.section} aria-labelledby={id}>
      <div className={look.pair}>
        <div className={look.line}>
          <h2 id={id} className={look.heading}>
            {title}
          </h2>
          {aside !== undefined && aside !== '' && (
            <span className={mergeClasses(look.note, look.numbers, isOpen && look.caution, isOpen && look.strong)}>
              {aside}
            </span>
          )}
        </div>
        {note !== undefined && <p className={look.note}>{note}</p>}
      </div>
      {children}
    </section>
  );
}
