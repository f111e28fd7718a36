import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Page } from '../../components/Page';
import { Button } from '../../components/controls';
import { usePane } from '../../pane/context';
import { useLook } from '../../style';

const useStyles = makeStyles({ button: { marginTop: '16px' } });

/** The first look was stopped or went wrong: the error stands above, and here is the way to look again. */
export function FailedPage({ isCancelled = false }: { isCancelled?: boolean }): ReactElement {
  const { texts, actions } = usePane();
  const styles = useStyles();
  const look = useLook();
  return (
    <Page title={texts.pane.found.title}>
      <p className={look.body}>{isCancelled ? texts.pane.busy.cancelled : texts.pane.found.promise}</p>
      <Button
        appearance="primary"
        size="large"
        className={styles.button}
        onClick={() => {
          void actions.reading.look();
        }}
      >
        {texts.pane.nothing.again}
      </Button>
    </Page>
  );
}
