import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Subtract16Regular } from '@fluentui/react-icons/svg/subtract';
import { ThumbDislike16Regular } from '@fluentui/react-icons/svg/thumb-dislike';
import { ThumbLike16Regular } from '@fluentui/react-icons/svg/thumb-like';
import type { ReactElement } from 'react';
import type { Attitude, Contact } from '../../../domain/stakeholders/contact';
import { Link } from '../../components/controls';
import { FORCED, NARROW, useLook } from '../../style';
import { usePane } from '../../pane/context';
import { RoleIcon } from './RoleIcon';
import { useRoleActions } from './useRoles';

const useStyles = makeStyles({
  item: {
    position: 'relative',
    padding: '10px 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: { padding: '10px 12px' },
  },
  open: {
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandBackground}`,
    [FORCED]: { borderLeft: '3px solid Highlight' },
  },
  head: { display: 'flex', columnGap: '10px', alignItems: 'flex-start' },
  icon: {
    flexShrink: 0,
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '32px',
    height: '32px',
    borderRadius: '16px',
    backgroundColor: tokens.colorNeutralBackground3,
    [FORCED]: { border: '1px solid CanvasText' },
  },
  who: { flexGrow: 1, minWidth: 0 },
  fold: {
    padding: 0,
    border: 'none',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'left',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    // The whole head of the item unfolds it.
    '::before': { content: '""', position: 'absolute', top: 0, left: 0, right: '72px', height: '56px' },
  },
  signs: { display: 'flex', flexWrap: 'wrap', columnGap: '12px', fontSize: '12px', lineHeight: '18px' },
  sign: { display: 'inline-flex', alignItems: 'center', columnGap: '4px' },
  more: { display: 'flex', flexDirection: 'column', rowGap: '8px', marginTop: '10px' },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(90px, auto) minmax(0, 1fr)',
    columnGap: '12px',
    rowGap: '4px',
    margin: 0,
    fontSize: '12px',
    lineHeight: '16px',
    '& dt': { color: tokens.colorNeutralForeground3 },
    '& dd': { margin: 0, textAlign: 'right', overflowWrap: 'anywhere' },
  },
});

const ATTITUDE_ICONS = { for: ThumbLike16Regular, neutral: Subtract16Regular, against: ThumbDislike16Regular };

/** One contact; unfolded it says how to serve the person and what is planned. */
export function ContactItem({ contact, isOpen }: { contact: Contact; isOpen: boolean }): ReactElement {
  const { texts, formats } = usePane();
  const roles = useRoleActions();
  const styles = useStyles();
  const look = useLook();
  const words = texts.rolePane;
  const { headers } = texts.roleSheets.map;
  const { name, title, role, attitude, strength, personality, lastMet, nextDue, sensitivities } = contact;
  const facts: [string, string][] = [
    [headers.lastMet, lastMet === null ? words.notMet : formats.day(lastMet)],
    [headers.nextDue, nextDue === null ? '' : formats.day(nextDue)],
    [headers.reportsTo, contact.reportsTo],
    [headers.sensitivity, formats.commas(sensitivities.map((code) => texts.roles.sensitivities[code]))],
    [headers.background, contact.background],
    [headers.competitors, contact.competitors],
    [headers.goal, contact.goal],
    [headers.method, contact.method],
    [headers.action, contact.action],
    [headers.owner, contact.owner],
  ];
  const type =
    personality === null ? '' : `${texts.roles.personalities[personality]} (${texts.roles.animals[personality]})`;
  const who = [role === null ? '' : texts.roles.names[role], type].filter((text) => text !== '');
  return (
    <li className={mergeClasses(styles.item, isOpen && styles.open)}>
      <div className={styles.head}>
        <span className={styles.icon}>
          <RoleIcon role={role} />
        </span>
        <div className={styles.who}>
          <button
            type="button"
            className={mergeClasses(styles.fold, look.body)}
            aria-expanded={isOpen}
            onClick={() => roles.unfold(isOpen ? null : name)}
          >
            {name}
          </button>
          {title !== '' && <div className={look.note}>{title}</div>}
          <div className={styles.signs}>
            {role !== null && <span>{texts.roles.names[role]}</span>}
            {attitude !== null && <AttitudeSign attitude={attitude} />}
            {strength !== null && <span>{words.strength({ score: formats.count(strength) })}</span>}
          </div>
        </div>
        {isOpen ? (
          <Link className={look.link} aria-label={words.edit({ name })} onClick={() => roles.openForm(name)}>
            {words.editShort}
          </Link>
        ) : (
          <span className={mergeClasses(look.note, look.numbers)}>
            {lastMet === null ? words.notMet : words.met({ day: formats.day(lastMet) })}
          </span>
        )}
      </div>
      {isOpen && (
        <div className={styles.more}>
          <div className={look.well}>
            <h3 className={look.heading}>{words.serve}</h3>
            {who.length > 0 && <p className={look.note}>{who.join(' · ')}</p>}
            <p className={look.body}>{contact.howToServe === '' ? words.serveNeeds : contact.howToServe}</p>
          </div>
          <dl className={styles.facts}>
            {facts
              .filter(([, value]) => value !== '')
              .flatMap(([label, value]) => [<dt key={label}>{label}</dt>, <dd key={`${label} value`}>{value}</dd>])}
          </dl>
        </div>
      )}
    </li>
  );
}

function AttitudeSign({ attitude }: { attitude: Attitude }): ReactElement {
  const { texts } = usePane();
  const styles = useStyles();
  const look = useLook();
  const Icon = ATTITUDE_ICONS[attitude];
  return (
    <span className={mergeClasses(styles.sign, attitude === 'for' && look.fine)}>
      <Icon aria-hidden />
      {texts.roles.attitudes[attitude]}
    </span>
  );
}
