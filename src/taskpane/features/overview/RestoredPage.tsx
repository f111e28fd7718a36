import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { RestoreOutcome } from '../../../workbook/restore';
import { Page } from '../../components/Page';
import { Button } from '../../components/controls';
import { MessageBar } from '../../components/MessageBar';
import { usePane } from '../../pane/context';
import { useLook } from '../../style';

/** Addresses named before the rest is only counted. */
const PLACES = 3;

const useStyles = makeStyles({ bar: { marginTop: '12px' }, button: { flexGrow: 1 } });

/** What Restore put back, and what it had to leave. */
export function RestoredPage({ restored }: { restored: RestoreOutcome }): ReactElement {
  const { texts, formats, actions } = usePane();
  const styles = useStyles();
  const look = useLook();
  const words = texts.pane.written;
  const { cellsRestored, notRestored, emptiedSheets, tablesLeft, chartsLeft } = restored;
  const remarks = [
    ...(emptiedSheets.length > 0 ? [words.emptied({ sheets: formats.list(emptiedSheets) })] : []),
    ...(tablesLeft.length > 0 ? [words.tablesLeft({ tables: formats.list(tablesLeft) })] : []),
    ...(chartsLeft.length > 0 ? [words.chartsLeft({ charts: formats.list(chartsLeft) })] : []),
  ];
  return (
    <Page
      title={words.restored}
      takesFocus
      footer={
        <Button appearance="primary" className={styles.button} onClick={() => actions.toPage('home')}>
          {words.toOverview}
        </Button>
      }
    >
      <p className={mergeClasses(look.body, look.quiet)}>
        {words.restoredNote({ n: formats.count(cellsRestored), count: cellsRestored })}
      </p>
      {notRestored.length > 0 && (
        <MessageBar intent="warning">
          {words.notRestored({
            n: formats.count(notRestored.length),
            count: notRestored.length,
            places: formats.list(notRestored.slice(0, PLACES).map(({ sheet, address }) => `${sheet}!${address}`)),
          })}
        </MessageBar>
      )}
      {remarks.map((remark) => (
        <p key={remark} className={mergeClasses(look.body, styles.bar)}>
          {remark}
        </p>
      ))}
    </Page>
  );
}
