import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Classification } from '../../../domain/classification';
import type { Segment } from '../../../domain/types';
import { ABC_CLASSES } from '../../../domain/types';
import { ClassBadge } from '../../components/ClassBadge';
import { SegmentIcon } from '../../components/SegmentIcon';
import { usePane } from '../../pane/context';
import { useLook } from '../../style';

const ORDER: readonly Segment[] = ['loyal', 'fast-growing', 'worth-cultivating', 'dormant'];

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', columnGap: '14px', rowGap: '4px' },
  count: { display: 'inline-flex', alignItems: 'center', columnGap: '5px', fontSize: '12px', lineHeight: '20px' },
});

/** How many customers each class and segment would have, as the choices stand. */
export function CountStrip({ classification }: { classification: Classification }): ReactElement {
  const { texts, formats } = usePane();
  const styles = useStyles();
  const look = useLook();
  const { customers, asOf } = classification;
  const count = mergeClasses(styles.count, look.strong, look.numbers);
  return (
    <>
      <div className={styles.row}>
        {ABC_CLASSES.map((abc) => (
          <span key={abc} className={count}>
            <ClassBadge abc={abc} />
            {formats.count(customers.filter((customer) => customer.class === abc).length)}
          </span>
        ))}
      </div>
      {asOf !== null && (
        <div className={styles.row}>
          {ORDER.map((segment) => (
            <span key={segment} className={count} title={texts.terms.segments[segment]}>
              <SegmentIcon segment={segment} />
              <span className={look.hidden}>{texts.terms.segments[segment]}</span>
              {formats.count(customers.filter((customer) => customer.segment === segment).length)}
            </span>
          ))}
        </div>
      )}
    </>
  );
}
