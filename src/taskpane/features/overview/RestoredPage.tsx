import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Page } from '../../components/Page';
import { Button } from '../../components/controls';
import { MessageBar } from '../../components/MessageBar';
import { usePane } from '../../pane/context';
import type { PageOf } from '../../pane/paneState';
import { useLook } from '../../style';
import { NextSteps } from './NextSteps';

/** Addresses named before the rest is only counted. */
const PLACES = 3;

const useStyles = makeStyles({ bar: { marginTop: '12px' }, button: { flexGrow: 1 } });

/** What Restore put back, and what it had to leave. */
export function RestoredPage({ page }: { page: PageOf<'restored'> }): ReactElement {
  const { texts, formats, actions } = usePane();
  const styles = useStyles();
  const look = useLook();
  const words = texts.pane.written;
  const { label, areDeleted } = page;
  const { cellsRestored, notRestored, emptiedSheets, keptSheets, tablesLeft, chartsLeft } = page.restored;
  const what = label === 'answers' || label === 'message' || label === 'removal' ? null : words.what[label];
  const remarks = [
    ...(areDeleted ? [words.emptiedDeleted] : []),
    ...(emptiedSheets.length > 0 ? [words.emptied({ sheets: formats.list(emptiedSheets) })] : []),
    ...(keptSheets.length > 0 ? [words.keptSheets({ sheets: formats.list(keptSheets) })] : []),
    ...(tablesLeft.length > 0 ? [words.tablesLeft({ tables: formats.list(tablesLeft) })] : []),
    ...(chartsLeft.length > 0 ? [words.chartsLeft({ charts: formats.list(chartsLeft) })] : []),
  ];
  return (
    <Page
      back={{ to: texts.pane.tabs.overview, go: () => actions.view.toPage('home') }}
      title={words.restored}
      takesFocus
      footer={
        <Button appearance="primary" className={styles.button} onClick={() => actions.view.toPage('home')}>
          {words.toOverview}
        </Button>
      }
    >
      <p className={mergeClasses(look.body, look.quiet)}>
        {what !== null && <>{words.restoredWhat({ what })} </>}
        {words.restoredNote({ n: cellsRestored })}
      </p>
      {notRestored.length > 0 && (
        <MessageBar intent="warning">
          {words.notRestored({
            n: notRestored.length,
            places: formats.list(notRestored.slice(0, PLACES).map(({ sheet, address }) => `${sheet}!${address}`)),
          })}
        </MessageBar>
      )}
      {remarks.map((remark) => (
        <p key={remark} className={mergeClasses(look.body, styles.bar)}>
          {remark}
        </p>
      ))}
      {emptiedSheets.length > 0 && (
        <div className={styles.bar}>
          <Button
            id="delete-emptied"
            onClick={() => {
              void actions.writing.deleteEmptied();
            }}
          >
            {words.deleteEmptied({ n: emptiedSheets.length })}
          </Button>
        </div>
      )}
      <NextSteps />
    </Page>
  );
}
