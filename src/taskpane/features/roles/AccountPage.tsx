import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { PersonAdd20Regular } from '@fluentui/react-icons/svg/person-add';
import type { ReactElement } from 'react';
import { useMemo } from 'react';
import type { RoleMap } from '../../../app/roles/roleMap';
import { reportingText } from '../../../app/roles/roleTexts';
import { inLayerOrder } from '../../../domain/stakeholders/chart';
import { ClassBadge } from '../../components/ClassBadge';
import { Button } from '../../components/controls';
import { MessageBar } from '../../components/MessageBar';
import { Page } from '../../components/Page';
import { SegmentIcon } from '../../components/SegmentIcon';
import { NARROW, useLook } from '../../style';
import { usePane } from '../../pane/context';
import { ChartPicture } from './ChartPicture';
import { ContactItem } from './ContactItem';
import { CoreTiles } from './CoreRoles';
import { RoleNotes } from './RoleNotes';
import { useRoleActions, useRoleState } from './useRoles';

const useStyles = makeStyles({
  signs: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '8px',
    rowGap: '4px',
    margin: '4px 0 8px',
  },
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '4px',
    padding: '2px 8px',
    borderRadius: '4px',
    fontSize: '12px',
    lineHeight: '16px',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  status: { marginLeft: 'auto' },
  list: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  grow: { flexGrow: 1 },
  icon: { [NARROW]: { display: 'none' } },
  same: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '4px' },
});

/** One account: coverage, contacts with how to serve them, who reports to whom. */
export function AccountPage({ map, account }: { map: RoleMap; account: string }): ReactElement {
  const { texts, formats } = usePane();
  const roles = useRoleActions();
  const unfolded = useRoleState((state) => state.unfolded);
  const styles = useStyles();
  const look = useLook();
  const words = texts.rolePane;
  const coverage = map.coverage.find((own) => own.account.key === account);
  const segment = map.customers.find(({ key }) => key === account)?.segment ?? null;
  const contacts = useMemo(
    () => inLayerOrder(map.contacts.filter((contact) => contact.account === account)),
    [map, account],
  );
  const open = unfolded === undefined ? contacts[0]?.name : unfolded;
  const same = map.samePeople.filter((pair) => pair.account === account);
  const problems = map.problems.get(account) ?? [];
  const footer = (
    <>
      <Button
        appearance="primary"
        className={styles.grow}
        icon={<PersonAdd20Regular className={styles.icon} />}

        onClick={() => roles.openForm(null)}
      >
        {words.add}
      </Button>
      <Button
        className={styles.grow}
        disabled={contacts.length === 0}
        onClick={() => {
          void roles.draw();
        }}
      >
        {words.draw}
      </Button>
    </>
  );
  return (
    <Page title={map.names.labelOf(account)} back={{ to: words.title, go: () => roles.close() }} footer={footer}>
      <div className={styles.signs}>
        {coverage !== undefined && <ClassBadge abc={coverage.account.abc} />}
        {segment !== null && (
          <span className={styles.chip}>
            <SegmentIcon segment={segment} />
            {texts.terms.segments[segment]}
          </span>
        )}
        {coverage !== undefined && (
          <span className={mergeClasses(look.note, styles.status)}>
            {words.status({ status: formats.count(coverage.status) })}
          </span>
        )}
      </div>
      <RoleNotes />
      {coverage !== undefined && (
        <section className={look.section} aria-labelledby="core-roles">
          <h2 id="core-roles" className={look.heading}>
            {words.core}
          </h2>
          <CoreTiles coverage={coverage} />
        </section>
      )}
      {same.map((pair) => (
        <MessageBar key={pair.visited} intent="info">
          <div className={look.strong}>{words.same.title}</div>
          <div>{words.same.text({ visited: pair.visited, mapped: pair.mapped })}</div>
          <div className={styles.same}>
            <Button
              size="small"

              onClick={() => {
                void roles.join(pair, true);
              }}
            >
              {words.same.join}
            </Button>
            <Button
              size="small"

              onClick={() => {
                void roles.join(pair, false);
              }}
            >
              {words.same.apart}
            </Button>
          </div>
        </MessageBar>
      ))}
      {problems.length > 0 && (
        <MessageBar intent="warning">
          {problems.map((problem) => {
            const text = reportingText(problem, texts, formats);
            return <div key={text}>{text}</div>;
          })}
        </MessageBar>
      )}
      <section className={look.section} aria-labelledby="contacts">
        <div className={look.pair}>
          <h2 id="contacts" className={look.heading}>
            {words.contacts({ n: contacts.length })}
          </h2>
          {contacts.length > 1 && <p className={look.note}>{words.order}</p>}
        </div>
        {contacts.length > 0 && (
          <ul className={mergeClasses(look.list, look.bleed, styles.list)}>
            {contacts.map((contact, index) => (
              <ContactItem key={`${contact.name} ${index}`} contact={contact} isOpen={contact.name === open} />
            ))}
          </ul>
        )}
        <p className={look.note}>{words.visible}</p>
      </section>
      {contacts.length > 0 && <ChartPicture map={map} account={account} />}
    </Page>
  );
}
