import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useLook } from '../style';
import { usePane } from '../pane/context';
import { Link } from './controls';

const useStyles = makeStyles({ offer: { marginTop: '12px' } });

/** For somebody who has no sales at hand, or would rather not begin with their own. */
export function SampleOffer(): ReactElement {
  const { texts, actions } = usePane();
  const styles = useStyles();
  const look = useLook();
  const words = texts.pane.states;
  return (
    <p className={`${look.note} ${styles.offer}`}>
      {words.sample}{' '}
      <Link
        id="sample"
        className={look.link}
        title={words.sampleNote}
        onClick={() => {
          void actions.view.openSample();
        }}
      >
        {words.trySample}
      </Link>
    </p>
  );
}
