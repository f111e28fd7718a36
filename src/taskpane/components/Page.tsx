import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronLeft16Regular } from '@fluentui/react-icons/svg/chevron-left';
import type { ReactElement, ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { Link } from './controls';
import { usePane } from '../pane/context';
import { NARROW, useLook } from '../style';
import { ErrorBar } from './ErrorBar';

const useStyles = makeStyles({
  page: {
    flexGrow: 1,
    display: 'flex',
    flexDirection: 'column',
    padding: '16px 16px 24px',
    [NARROW]: { paddingLeft: '12px', paddingRight: '12px' },
  },
  back: {
    display: 'inline-flex',
    alignItems: 'center',
    alignSelf: 'flex-start',
    columnGap: '4px',
    minHeight: '24px',
    marginBottom: '4px',
    fontSize: '12px',
    lineHeight: '16px',
  },
  footer: {
    position: 'sticky',
    bottom: 0,
    zIndex: 2,
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
    padding: '12px 16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    [NARROW]: { paddingLeft: '12px', paddingRight: '12px' },
  },
  buttons: { display: 'flex', columnGap: '8px' },
  title: { scrollMarginTop: '120px' },
});

/** Where the back link of a subpage leads. */
export interface Way {
  readonly to: string;
  readonly go: () => void;
}

/** Esc goes back wherever the focus is, unless what has the focus used the key itself. */
function useEscape(go: (() => void) | undefined): void {
  const latest = useRef(go);
  useEffect(() => {
    latest.current = go;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented) latest.current?.();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

/**
 * A page under the tabs. A subpage has a way back (link and Esc) and takes the focus on its title when it opens;
 * the footer stays in sight while the page scrolls.
 */
export function Page(props: {
  /** A picture over the title. */
  above?: ReactNode;
  title?: ReactNode;
  back?: Way;
  takesFocus?: boolean;
  footer?: ReactNode;
  footerNote?: ReactNode;
  children?: ReactNode;
}): ReactElement {
  const { above, title, back, footer, footerNote, children } = props;
  const { texts } = usePane();
  const styles = useStyles();
  const look = useLook();
  const heading = useRef<HTMLHeadingElement>(null);
  const takesFocus = props.takesFocus ?? back !== undefined;
  useEffect(() => {
    if (takesFocus) heading.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  useEscape(back?.go);
  return (
    <>
      <div className={styles.page}>
        {back !== undefined && (
          <Link className={styles.back} onClick={back.go} aria-label={texts.pane.back({ to: back.to })}>
            <ChevronLeft16Regular aria-hidden />
            {back.to}
          </Link>
        )}
        {above}
        {title !== undefined && (
          <h1 ref={heading} tabIndex={-1} className={mergeClasses(look.title, styles.title)}>
            {title}
          </h1>
        )}
        <ErrorBar />
        {children}
      </div>
      {footer !== undefined && (
        <footer className={styles.footer}>
          {footerNote}
          <div className={styles.buttons}>{footer}</div>
        </footer>
      )}
    </>
  );
}
