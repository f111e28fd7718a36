import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown20Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right';
import type { ReactElement, ReactNode } from 'react';
import { useId, useState } from 'react';
import { useLook } from '../style';

const useStyles = makeStyles({
  part: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: '12px', paddingBottom: '12px' },
  first: { borderTopStyle: 'none' },
  button: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    width: '100%',
    minHeight: '32px',
    padding: 0,
    border: 'none',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
  },
  name: { flexGrow: 1 },
  aside: { fontWeight: tokens.fontWeightRegular },
  content: { display: 'flex', flexDirection: 'column', rowGap: '12px', paddingTop: '8px' },
});

/** A part of a page that opens and closes under its heading. */
export function Disclosure(props: {
  title: string;
  aside?: ReactNode;
  isFirst?: boolean;
  children: ReactNode;
}): ReactElement {
  const { title, aside, isFirst = false, children } = props;
  const [isOpen, setOpen] = useState(true);
  const styles = useStyles();
  const look = useLook();
  const id = useId();
  const Chevron = isOpen ? ChevronDown20Regular : ChevronRight20Regular;
  return (
    <section className={mergeClasses(styles.part, isFirst && styles.first)}>
      <h2 className={look.heading}>
        <button
          type="button"
          className={styles.button}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          <Chevron aria-hidden />
          <span className={styles.name}>{title}</span>
          {aside !== undefined && <span className={mergeClasses(look.note, styles.aside)}>{aside}</span>}
        </button>
      </h2>
      <div id={id} hidden={!isOpen}>
        {isOpen && <div className={styles.content}>{children}</div>}
      </div>
    </section>
  );
}
