import { makeStyles, tokens } from '@fluentui/react-components';
import { Copy16Regular } from '@fluentui/react-icons/svg/copy';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactElement } from 'react';
import { useId, useState } from 'react';
import type { ErrorCode } from '../../domain/errors';
import { Button, Link } from './controls';
import { MessageBar } from './MessageBar';
import { usePane, usePaneState } from '../pane/context';

/** Nothing is written twice, so these can simply be tried again. */
const AGAIN: readonly ErrorCode[] = ['cell-edit-mode', 'host-busy', 'payload-too-large', 'sheet-gone', 'unexpected'];

const useStyles = makeStyles({
  link: { minHeight: '24px' },
  details: {
    margin: '4px 0',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: '12px',
    lineHeight: '16px',
  },
});

/** What went wrong, in the user's words; codes and addresses only in details that can be copied. */
export function ErrorBar(): ReactElement | null {
  const error = usePaneState((state) => state.error);
  const { texts, actions, announce } = usePane();
  const [isOpen, setOpen] = useState(false);
  const styles = useStyles();
  const id = useId();
  if (error === null) return null;
  const details = [error.code, error.details].filter((part) => part !== '').join('\n');
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(details);
    announce(texts.pane.copied);
  };
  return (
    <MessageBar
      intent="error"
      buttons={<WayOut code={error.code} />}
      corner={
        <Button
          appearance="transparent"
          size="small"
          aria-label={texts.pane.close}
          icon={<Dismiss16Regular />}
          onClick={() => actions.view.dismissError()}
        />
      }
    >
      <span role="alert">{texts.errors[error.code](error.params)}</span>
      <div>
        <Link className={styles.link} aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
          {texts.pane.details}
        </Link>
      </div>
      <div id={id} hidden={!isOpen}>
        <div className={styles.details}>{details}</div>
        <Button
          size="small"
          icon={<Copy16Regular />}
          onClick={() => {
            void copy();
          }}
        >
          {texts.pane.copy}
        </Button>
      </div>
    </MessageBar>
  );
}

/** What a person can do about an error, where the pane can do it for them. */
function WayOut({ code }: { code: ErrorCode }): ReactElement | null {
  const { texts, actions, store } = usePane();
  const words = texts.pane.states;
  if (code === 'sheet-protected' && store.get().page.kind === 'preview' && actions.writing.canWriteElsewhere())
    return (
      <Button
        id="new-sheet"
        size="small"
        onClick={() => {
          void actions.writing.writeElsewhere();
        }}
      >
        {words.newSheet}
      </Button>
    );
  if (AGAIN.includes(code) && actions.work.canTryAgain())
    return (
      <Button
        id="try-again"
        size="small"
        onClick={() => {
          void actions.work.tryAgain();
        }}
      >
        {words.again}
      </Button>
    );
  return null;
}
