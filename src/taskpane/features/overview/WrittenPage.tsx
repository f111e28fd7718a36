import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowUndo20Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { CheckmarkCircle24Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right';
import { Table20Regular } from '@fluentui/react-icons/svg/table';
import type { ReactElement } from 'react';
import { Page } from '../../components/Page';
import type { PageOf } from '../../pane/paneState';
import { Button } from '../../components/controls';
import { MessageBar } from '../../components/MessageBar';
import { usePane, usePaneState } from '../../pane/context';
import { FORCED, NARROW, useLook } from '../../style';
import { NextSteps } from './NextSteps';

/** Addresses named before the rest is only counted. */
const PLACES = 3;

const useStyles = makeStyles({
  icon: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '48px',
    height: '48px',
    margin: '8px 0 12px',
    borderRadius: '50%',
    backgroundColor: tokens.colorStatusSuccessBackground1,
    [FORCED]: { border: '1px solid CanvasText' },
  },
  list: { marginTop: '24px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  sheet: {
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    columnGap: '12px',
    width: '100%',
    padding: '10px 16px',
    border: 'none',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    [NARROW]: { paddingLeft: '12px', paddingRight: '12px' },
  },
  text: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column' },
  mind: { flexDirection: 'row', columnGap: '10px' },
  fixed: { flexShrink: 0 },
  button: { flexGrow: 1 },
});

/** Written, read back and compared; and a way back. */
export function WrittenPage({ page }: { page: PageOf<'written'> }): ReactElement {
  const { texts, formats, actions } = usePane();
  const restorables = usePaneState((state) => state.restorables);
  const styles = useStyles();
  const look = useLook();
  const words = texts.pane.written;
  const { write } = page;
  const { cells, notKept, parts } = page.written;
  const canRestore = write !== null && restorables.some(({ id }) => id === write);
  const customers = parts.find(({ kind }) => kind === 'customers');
  const [lost] = notKept;
  const restore = (
    <Button
      id="restore"
      icon={<ArrowUndo20Regular />}
      onClick={() => {
        if (write !== null) void actions.writing.restore(write);
      }}
    >
      {words.restore}
    </Button>
  );
  return (
    <Page
      above={
        lost === undefined ? (
          <div className={styles.icon}>
            <CheckmarkCircle24Regular aria-hidden className={look.fine} />
          </div>
        ) : undefined
      }
      back={{ to: texts.pane.tabs.overview, go: () => actions.view.toPage('home') }}
      title={lost === undefined ? words.title : words.partly}
      takesFocus
      footer={
        <>
          {customers !== undefined && (
            <Button
              appearance="primary"
              className={styles.button}
              onClick={() => {
                void actions.view.showSheet(customers.sheet);
              }}
            >
              {words.openCustomers}
            </Button>
          )}
          {customers === undefined && (
            <Button appearance="primary" className={styles.button} onClick={() => actions.view.toPage('home')}>
              {words.toOverview}
            </Button>
          )}
          {canRestore && restore}
        </>
      }
    >
      <p className={mergeClasses(look.body, look.quiet)}>{lost === undefined && words.agree({ n: cells })}</p>
      {lost !== undefined && (
        <MessageBar
          intent="error"
          title={words.notKeptTitle({ n: notKept.length })}
          buttons={
            <Button
              size="small"
              id="not-kept"
              onClick={() => {
                void actions.view.showCell(lost.sheet, lost.address);
              }}
            >
              {words.goTo({ place: `${lost.sheet}!${lost.address}` })}
            </Button>
          }
        >
          {words.notKept({
            places: formats.list(notKept.slice(0, PLACES).map(({ sheet, address }) => `${sheet}!${address}`)),
          })}
        </MessageBar>
      )}
      <ul className={mergeClasses(look.list, look.bleed, styles.list)}>
        {parts.map(({ sheet, kind, isNew, rows, cells: own, address }) => (
          <li key={sheet} className={styles.item}>
            <button
              type="button"
              className={styles.sheet}
              onClick={() => {
                void actions.view.showSheet(sheet);
              }}
            >
              <Table20Regular aria-hidden className={mergeClasses(styles.fixed, look.quiet)} />
              <span className={styles.text}>
                <span className={look.body}>{sheet}</span>
                <span className={look.note}>
                  {[
                    isNew ? words.rows({ n: rows }) : words.cells({ n: own }),
                    isNew ? texts.pane.preview.newSheet : kind === 'beside' ? address : '',
                  ]
                    .filter((part) => part !== '')
                    .join(' · ')}
                </span>
              </span>
              <ChevronRight20Regular aria-hidden className={styles.fixed} />
            </button>
          </li>
        ))}
      </ul>
      <NextSteps />
      {canRestore && (
        <section className={look.section}>
          <div className={mergeClasses(look.well, styles.mind)}>
            <ArrowUndo20Regular aria-hidden className={styles.fixed} />
            <div className={look.pair}>
              <h2 className={look.heading}>{words.mind}</h2>
              <p className={look.note}>{words.mindNote}</p>
            </div>
          </div>
        </section>
      )}
    </Page>
  );
}
