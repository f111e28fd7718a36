import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Calculator20Regular } from '@fluentui/react-icons/svg/calculator';
import { LockClosed20Regular } from '@fluentui/react-icons/svg/lock-closed';
import { Options20Regular } from '@fluentui/react-icons/svg/options';
import { QuestionCircle20Regular } from '@fluentui/react-icons/svg/question-circle';
import { Table20Regular } from '@fluentui/react-icons/svg/table';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { ReactElement, ReactNode } from 'react';
import { useState } from 'react';
import type { ClassifyResult } from '../../../app/classification/classifyWorkbook';
import { currencyOf, questionsOf, readingFacts } from '../../../app/reading/readingFacts';
import { Page } from '../../components/Page';
import { SampleOffer } from '../../components/SampleOffer';
import { useNotices } from '../../components/useNotices';
import { Button, Link } from '../../components/controls';
import { usePane } from '../../pane/context';
import { useLook } from '../../style';

const useStyles = makeStyles({
  button: { width: '100%' },
  gap: { marginTop: '16px' },
  second: { marginTop: '8px' },
  facts: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '12px',
    marginTop: '16px',
    paddingTop: '16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  fact: { display: 'flex', columnGap: '10px' },
  icon: { flexShrink: 0 },
  warn: { verticalAlign: '-3px', marginRight: '4px' },
  safe: { display: 'flex', columnGap: '8px', marginTop: '24px' },
});

/** The first run: what was found, and one button. */
export function FoundPage({ result }: { result: ClassifyResult }): ReactElement {
  const { texts, formats, actions } = usePane();
  const styles = useStyles();
  const look = useLook();
  const [showsWhy, setShowsWhy] = useState(false);
  const words = texts.pane.found;
  const facts = readingFacts(result);
  const { customers, asOf } = result.classification;
  const count = { n: customers.length };
  const sheets = formats.list(facts.sheets);
  const { stated, agree } = facts.totals;
  const notices = useNotices(result);
  const differ = notices.filter(({ code }) => code === 'stated-total-differs');
  const questions = questionsOf({ notices });
  return (
    <Page title={words.title}>
      <p className={look.body}>{words.promise}</p>
      <div className={mergeClasses(look.well, styles.gap)}>
        <div className={look.body}>
          <span className={look.strong}>{words.found(count)}</span> {words.inRows({ n: facts.rows })}
        </div>
        <div className={look.note}>
          {asOf === null ? sheets : words.from({ sheets, span: formats.months(asOf.data) })}
        </div>
      </div>
      <Button
        id="classify"
        appearance="primary"
        size="large"
        className={mergeClasses(styles.button, styles.gap)}
        onClick={() => {
          void actions.answers.classify();
        }}
      >
        {words.classify(count)}
      </Button>
      <Button
        id="check"
        appearance="transparent"
        icon={<Options20Regular />}
        className={mergeClasses(styles.button, styles.second)}
        onClick={() => actions.view.toPage('options')}
      >
        {words.check}
      </Button>
      <div className={styles.facts}>
        <Fact icon={<Calculator20Regular aria-hidden className={styles.icon} />}>
          <div className={look.body}>
            <span className={mergeClasses(look.strong, look.numbers)}>
              {formats.money(facts.sales, currencyOf(result))}
            </span>{' '}
            {words.inSales}
          </div>
          {stated === 0 ? (
            <div className={look.note}>{words.noTotals}</div>
          ) : agree === stated ? (
            <div className={look.note}>{words.totalsAgree({ n: stated })}</div>
          ) : (
            <div className={look.note}>
              <Warning16Filled aria-hidden className={mergeClasses(look.caution, styles.warn)} />
              {words.totalsDiffer({ agree: formats.count(agree), n: stated })}{' '}
              <Link className={look.link} aria-expanded={showsWhy} onClick={() => setShowsWhy(!showsWhy)}>
                {words.seeWhy}
              </Link>
              {showsWhy && differ.map(({ message }) => <p key={message}>{message}</p>)}
            </div>
          )}
          {facts.skipped > 0 && <div className={look.note}>{words.skipped({ n: facts.skipped })}</div>}
        </Fact>
        {questions.length > 0 && (
          <Fact icon={<QuestionCircle20Regular aria-hidden className={styles.icon} />}>
            <div className={mergeClasses(look.body, look.strong)}>{words.questions({ n: questions.length })}</div>
            <div className={look.note}>
              {questions[0]}{' '}
              <Link className={look.link} onClick={() => actions.view.toTab('data')}>
                {words.change}
              </Link>
            </div>
          </Fact>
        )}
        {facts.alone.length > 0 && (
          <Fact icon={<Table20Regular aria-hidden className={styles.icon} />}>
            <div className={mergeClasses(look.body, look.strong)}>{words.alone({ n: facts.alone.length })}</div>
            <div className={look.note}>{formats.commas(facts.alone)}</div>
          </Fact>
        )}
      </div>
      <div className={styles.safe}>
        <LockClosed20Regular aria-hidden className={mergeClasses(styles.icon, look.quiet)} />
        <span className={look.note}>{words.safe}</span>
      </div>
      <SampleOffer />
    </Page>
  );

  function Fact({ icon, children }: { icon: ReactNode; children: ReactNode }): ReactElement {
    return (
      <div className={styles.fact}>
        {icon}
        <div className={look.pair}>{children}</div>
      </div>
    );
  }
}
