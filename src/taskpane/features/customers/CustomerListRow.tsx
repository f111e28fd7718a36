import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Formats } from '../../../i18n/formats';
import type { Texts } from '../../../i18n/texts';
import { Change } from '../../components/Change';
import { ClassBadge } from '../../components/ClassBadge';
import { SegmentIcon } from '../../components/SegmentIcon';
import { usePane } from '../../pane/context';
import { NARROW, useLook } from '../../style';
import type { CustomerRow } from './customerRows';

const useStyles = makeStyles({
  row: {
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    columnGap: '10px',
    height: '100%',
    padding: '0 16px',
    [NARROW]: { padding: '0 12px' },
  },
  who: { flexGrow: 1, minWidth: 0 },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  segment: { display: 'flex', alignItems: 'center', columnGap: '6px', fontSize: '12px', lineHeight: '16px' },
  figures: { display: 'flex', flexDirection: 'column', alignItems: 'flex-end', textAlign: 'right' },
  small: { fontSize: '12px', lineHeight: '16px' },
});

/** A customer in the list, as it is seen. */
export function CustomerListRow({ row }: { row: CustomerRow }): ReactElement {
  const { texts, formats } = usePane();
  const styles = useStyles();
  const look = useLook();
  const { customer, amount, change, isDeclining } = row;
  return (
    <div className={styles.row} aria-hidden>
      {customer.class === null ? null : <ClassBadge abc={customer.class} isHidden />}
      <div className={styles.who}>
        <div className={mergeClasses(look.body, look.strong, styles.name)} title={customer.identity.name}>
          {customer.identity.name}
        </div>
        <div className={styles.segment}>
          {customer.segment !== null && (
            <>
              <SegmentIcon segment={customer.segment} />
              {texts.terms.segments[customer.segment]}
            </>
          )}
          {customer.class === null && texts.terms.leftOut}
        </div>
      </div>
      <div className={styles.figures}>
        <span className={mergeClasses(look.body, look.numbers)}>{formats.amount(amount)}</span>
        <span className={styles.small}>{change === null ? '' : <Change change={change} isAlarm={isDeclining} />}</span>
      </div>
    </div>
  );
}

/** The same row, as a screen reader says it. */
export function spokenRow(
  { customer, amount, change, isDeclining }: CustomerRow,
  texts: Texts,
  formats: Formats,
): string {
  const words = texts.pane.list;
  const parts = [customer.identity.name];
  if (customer.class !== null) parts.push(texts.terms.classOf(customer.class));
  if (customer.segment !== null) parts.push(texts.terms.segments[customer.segment]);
  if (isDeclining) parts.push(texts.terms.flags.declining);
  parts.push(formats.amount(amount));
  if (change !== null) {
    const share = formats.percent(Math.abs(change));
    parts.push(change < 0 ? words.less({ share }) : change > 0 ? words.more({ share }) : words.same);
  }
  return formats.commas(parts);
}
