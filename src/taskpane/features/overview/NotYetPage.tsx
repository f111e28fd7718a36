import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Page } from '../../components/Page';
import { Button } from '../../components/controls';
import { usePane } from '../../pane/context';
import { useLook } from '../../style';

const useStyles = makeStyles({ button: { marginTop: '16px', alignSelf: 'flex-start' } });

/** Customers before the first run. */
export function NotYetPage(): ReactElement {
  const { texts, actions } = usePane();
  const styles = useStyles();
  const look = useLook();
  return (
    <Page title={texts.pane.tabs.customers}>
      <p className={look.body}>{texts.pane.list.notYet}</p>
      <Button className={styles.button} onClick={() => actions.view.toTab('overview')}>
        {texts.pane.list.toOverview}
      </Button>
    </Page>
  );
}
