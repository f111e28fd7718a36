import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Clock16Regular } from '@fluentui/react-icons/svg/clock';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import type { ReactElement } from 'react';
import type { AccountCoverage, CoreRoleCoverage } from '../../../domain/stakeholders/coverage';
import { FORCED, NARROW, useLook } from '../../style';
import { usePane } from '../../pane/context';
import { RoleIcon } from './RoleIcon';

const useStyles = makeStyles({
  marks: { display: 'inline-flex', columnGap: '3px', flexShrink: 0 },
  mark: {
    boxSizing: 'border-box',
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '22px',
    height: '20px',
    borderRadius: '4px',
    '& svg': { width: '16px', height: '16px' },
  },
  fine: { backgroundColor: tokens.colorStatusSuccessBackground1 },
  late: { backgroundColor: tokens.colorStatusWarningBackground1 },
  missing: {
    border: `1px dashed ${tokens.colorStatusDangerForeground3}`,
    [FORCED]: { border: '1px dashed CanvasText' },
  },
  tiles: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    gap: '8px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  tile: {
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    rowGap: '2px',
    padding: '10px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: '6px',
    overflowWrap: 'anywhere',
  },
  lacking: {
    border: `1px dashed ${tokens.colorStatusDangerForeground3}`,
    [FORCED]: { border: '1px dashed CanvasText' },
  },
  head: { display: 'flex', justifyContent: 'space-between' },
});

type State = 'missing' | 'late' | 'fine';

function stateOf({ contacts, isRecent }: CoreRoleCoverage): State {
  return contacts.length === 0 ? 'missing' : isRecent ? 'fine' : 'late';
}

/** The three core roles of an account as three small pictures; the words beside them say what they mean. */
export function CoreMarks({ coverage }: { coverage: AccountCoverage }): ReactElement {
  const styles = useStyles();
  const look = useLook();
  return (
    <span className={styles.marks} aria-hidden>
      {coverage.roles.map((own) => {
        const state = stateOf(own);
        const colour = { missing: look.danger, late: look.caution, fine: look.fine }[state];
        return (
          <span key={own.role} className={mergeClasses(styles.mark, styles[state], colour)}>
            <RoleIcon role={own.role} />
          </span>
        );
      })}
    </span>
  );
}

/** The three core roles with when they were met. */
export function CoreTiles({ coverage }: { coverage: AccountCoverage }): ReactElement {
  const { texts, formats } = usePane();
  const styles = useStyles();
  const look = useLook();
  const words = texts.rolePane;
  return (
    <ul className={styles.tiles}>
      {coverage.roles.map((own) => {
        const state = stateOf(own);
        return (
          <li key={own.role} className={mergeClasses(styles.tile, state === 'missing' && styles.lacking)}>
            <span className={styles.head}>
              <RoleIcon role={own.role} />
              {state === 'missing' && <ErrorCircle16Filled aria-hidden className={look.danger} />}
              {state === 'late' && <Clock16Regular aria-hidden className={look.caution} />}
              {state === 'fine' && <CheckmarkCircle16Filled aria-hidden className={look.fine} />}
            </span>
            <span className={look.body}>{texts.roles.names[own.role]}</span>
            <span className={mergeClasses(look.note, state === 'missing' && look.danger)}>
              {state === 'missing'
                ? words.missing
                : own.lastMet === null
                  ? words.notMet
                  : words.met({ day: formats.day(own.lastMet) })}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
