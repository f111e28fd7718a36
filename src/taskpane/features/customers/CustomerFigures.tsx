import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import type { ClassifyResult } from '../../../app/classification/classifyWorkbook';
import type { CustomerLine } from '../../../app/ownSheets/customersSheet';
import { comparedCustomer, comparedMonths } from '../../../domain/figures/compared';
import { yearOfMonth } from '../../../domain/time/month';
import { usePane } from '../../pane/context';
import { NARROW, useLook } from '../../style';

const useStyles = makeStyles({
  tiles: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: '8px', marginTop: '16px' },
  tile: {
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'space-between',
    padding: '10px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: '6px',
    [NARROW]: { padding: '8px' },
  },
  figure: { fontSize: '20px', lineHeight: '26px', fontVariantNumeric: 'tabular-nums' },
});

/** Two figures of a customer: this year against last year, or sales and their share where there are no months. */
export function CustomerFigures({ result, line }: { result: ClassifyResult; line: CustomerLine }): ReactElement {
  const { texts, formats } = usePane();
  const styles = useStyles();
  const look = useLook();
  const words = texts.pane.customer;
  const { classification, reading } = result;
  const { customer, netSales, share } = line.result;
  const months = comparedMonths(classification);
  if (months === null) {
    const { window } = classification;
    return (
      <div className={styles.tiles}>
        <Tile name={window === null ? words.inAll : words.inWindow({ span: formats.span(window) })}>
          <span className={mergeClasses(styles.figure, look.strong)}>{formats.amount(netSales)}</span>
        </Tile>
        <Tile name={words.share}>
          <span className={mergeClasses(styles.figure, look.strong)}>{formats.percent(share, 1)}</span>
        </Tile>
      </div>
    );
  }
  const { current, base, difference, change } = comparedCustomer(reading.book, customer, months);
  const isAlarm = change !== null && change <= classification.options.decline + 1e-9;
  return (
    <div className={styles.tiles}>
      <Tile name={words.thisYear({ month: formats.monthName(months.now.to) })}>
        <span className={mergeClasses(styles.figure, look.strong)}>{formats.amount(current)}</span>
        <span className={mergeClasses(look.note, look.numbers, isAlarm && look.danger)}>
          {difference > 0 ? '+' : ''}
          {formats.amount(difference)}
        </span>
      </Tile>
      <Tile name={words.lastYear({ year: String(yearOfMonth(months.then.to)) })}>
        <span className={mergeClasses(styles.figure, look.strong)}>{formats.amount(base)}</span>
        <span className={mergeClasses(look.note, look.numbers)}>{change === null ? '' : formats.change(change)}</span>
      </Tile>
    </div>
  );
}

function Tile({ name, children }: { name: string; children: ReactNode }): ReactElement {
  const styles = useStyles();
  const look = useLook();
  return (
    <div className={styles.tile}>
      <span className={look.note}>{name}</span>
      {children}
    </div>
  );
}
