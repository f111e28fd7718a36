import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { TableSearch20Regular } from '@fluentui/react-icons/svg/table-search';
import type { ReactElement } from 'react';
import { lookedAt } from '../../../app/reading/readingFacts';
import type { NothingToRead } from '../../../app/reading/nothingToRead';
import { Page } from '../../components/Page';
import { SampleOffer } from '../../components/SampleOffer';
import { Button } from '../../components/controls';
import { usePane } from '../../pane/context';
import { useLook } from '../../style';

const useStyles = makeStyles({
  icon: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '48px',
    height: '48px',
    marginBottom: '12px',
    borderRadius: '50%',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  list: { margin: '12px 0', paddingLeft: '20px' },
  button: { width: '100%', marginTop: '8px' },
});

/** Nothing that looks like sales, or nothing that can be classified: what was looked at, and why not. */
export function NothingPage({ nothing }: { nothing: NothingToRead }): ReactElement {
  const { texts, actions } = usePane();
  const styles = useStyles();
  const look = useLook();
  const words = texts.pane.nothing;
  const sheets = lookedAt(nothing);
  const hasSales = nothing.reports.length > 0;
  return (
    <Page>
      <div className={styles.icon}>
        <TableSearch20Regular aria-hidden />
      </div>
      <h1 className={look.title}>{words.title}</h1>
      <p className={look.body}>
        {hasSales ? texts.errors[nothing.code](nothing.params) : words.looked({ n: sheets.length })}
      </p>
      <ul className={mergeClasses(look.body, styles.list)}>
        {sheets.map(({ sheet, why }) => (
          <li key={sheet}>
            <span className={look.strong}>{sheet}</span>: {texts.warnings.ignored[why]}
          </li>
        ))}
      </ul>
      <Button
        id="again"
        appearance="primary"
        size="large"
        className={styles.button}
        onClick={() => {
          void actions.reading.look();
        }}
      >
        {words.again}
      </Button>
      <SampleOffer />
    </Page>
  );
}
