import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { Settings20Filled, Settings20Regular } from '@fluentui/react-icons/svg/settings';
import type { ReactElement } from 'react';
import { usePane, usePaneState } from '../pane/context';
import { NARROW, useLook } from '../style';

const useStyles = makeStyles({
  line: {
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    height: '36px',
    // The corner on the right belongs to Office's own button.
    paddingRight: '38px',
    paddingLeft: '8px',
    [NARROW]: { paddingLeft: '4px' },
  },
  name: { paddingLeft: '8px' },
  button: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '4px',
    minHeight: '28px',
    padding: '0 8px',
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusMedium,
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  gear: { justifyContent: 'center', width: '32px', marginLeft: 'auto', padding: 0 },
  wide: { [NARROW]: { display: 'none' } },
});

/** The top line: the month and the customers the figures are of; it opens Sheets and options. */
export function Header(): ReactElement {
  const { texts, formats, actions } = usePane();
  const result = usePaneState((state) => state.result);
  const isClassified = usePaneState((state) => state.isClassified);
  const isBusy = usePaneState((state) => state.busy !== null);
  const styles = useStyles();
  const look = useLook();
  if (result === null || !isClassified || isBusy)
    return (
      <div className={styles.line}>
        <span className={mergeClasses(look.strong, styles.name)}>Key Accounts</span>
        {!isBusy && <Gear />}
      </div>
    );
  const { asOf, customers } = result.classification;
  const count = texts.pane.customers({ n: customers.length });
  return (
    <div className={styles.line}>
      <button type="button" id="top-line" className={styles.button} onClick={() => actions.view.toPage('options')}>
        {asOf !== null && <span className={look.strong}>{formats.shortMonth(asOf.month)}</span>}
        <span className={mergeClasses(look.quiet, asOf !== null && styles.wide)}>
          {asOf === null ? count : `· ${count}`}
        </span>
        <span className={look.hidden}>{texts.pane.openOptions}</span>
        <ChevronDown16Regular aria-hidden />
      </button>
      <Gear />
    </div>
  );
}

function Gear(): ReactElement {
  const { texts, actions } = usePane();
  const isOpen = usePaneState((state) => state.isSettings);
  const styles = useStyles();
  return (
    <button
      type="button"
      id="gear"
      className={mergeClasses(styles.button, styles.gear)}
      aria-label={texts.pane.settings.openIt}
      title={texts.pane.settings.openIt}
      aria-expanded={isOpen}
      onClick={() => actions.view.openSettings(!isOpen)}
    >
      {isOpen ? <Settings20Filled aria-hidden /> : <Settings20Regular aria-hidden />}
    </button>
  );
}
