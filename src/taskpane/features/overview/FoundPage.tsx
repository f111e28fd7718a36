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
import { openCount, readingQuestions } from '../../../app/reading/questions/questions';
import { currencyOf, readingFacts } from '../../../app/reading/readingFacts';
import { Page } from '../../components/Page';
import { SampleOffer } from '../../components/SampleOffer';
import { useNotices } from '../../components/useNotices';
import { Button, Link } from '../../components/controls';
import { usePane, usePaneState } from '../../pane/context';
import { useLook } from '../../style';
import { AnswersPart } from '../data/AnswersPart';
import { FirstLook } from './FirstLook';
import { OpenQuestions } from '../questions/OpenQuestions';
import { useQuestionWords } from '../questions/questionWords';

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
  const isRereading = usePaneState((state) => state.isRereading);
  const { titleOf, textOf } = useQuestionWords();
  const words = texts.pane.found;
  const facts = readingFacts(result);
  const { customers, asOf } = result.classification;
  const count = { n: customers.length };
  const sheets = formats.list(facts.sheets);
  const { stated, agree } = facts.totals;
  const notices = useNotices(result);
  const differ = notices.filter(({ code }) => code === 'stated-total-differs');
  const isAsked = result.questions.length > 0;
  return (
    <Page title={words.title}>
      {isAsked ? <OpenQuestions questions={result.questions} /> : <p className={look.body}>{words.promise}</p>}
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
        disabled={isAsked || isRereading}
        aria-describedby={isAsked ? 'answer-first' : undefined}
        onClick={() => {
          void actions.answers.classify();
        }}
      >
        {words.classify(count)}
      </Button>
      {isAsked && (
        <p id="answer-first" className={mergeClasses(look.note, styles.second)}>
          {texts.questions.first}
        </p>
      )}
      <Button
        id="check"
        appearance="transparent"
        icon={<Options20Regular />}
        className={mergeClasses(styles.button, styles.second)}
        onClick={() => actions.view.toPage('options')}
      >
        {words.check}
      </Button>
      {!isAsked && <FirstLook result={result} />}
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
        <QuestionFact />
        {facts.alone.length > 0 && (
          <Fact icon={<Table20Regular aria-hidden className={styles.icon} />}>
            <div className={mergeClasses(look.body, look.strong)}>{words.alone({ n: facts.alone.length })}</div>
            <div className={look.note}>{formats.commas(facts.alone)}</div>
          </Fact>
        )}
      </div>
      <AnswersPart result={result} />
      <div className={styles.safe}>
        <LockClosed20Regular aria-hidden className={mergeClasses(styles.icon, look.quiet)} />
        <span className={look.note}>{words.safe}</span>
      </div>
      <SampleOffer />
    </Page>
  );

  /** The other questions, in the words in which Data asks them. */
  function QuestionFact(): ReactElement | null {
    const open = openCount(result) - result.questions.length;
    const merges = notices.find(({ code }) => code === 'suggested-merges');
    if (open === 0) return null;
    return (
      <Fact icon={<QuestionCircle20Regular aria-hidden className={styles.icon} />}>
        <div className={mergeClasses(look.body, look.strong)}>{words.questions({ n: open })}</div>
        {readingQuestions(result).map((question) => (
          <div key={question.kind} className={look.note}>
            <span className={look.strong}>{titleOf(question)}</span> {textOf(question)}
          </div>
        ))}
        {merges !== undefined && <div className={look.note}>{merges.message}</div>}
        <Link className={look.link} onClick={() => actions.view.toTab('data')}>
          {words.change}
        </Link>
      </Fact>
    );
  }

  function Fact({ icon, children }: { icon: ReactNode; children: ReactNode }): ReactElement {
    return (
      <div className={styles.fact}>
        {icon}
        <div className={look.pair}>{children}</div>
      </div>
    );
  }
}
