import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { TableAdd20Regular } from '@fluentui/react-icons/svg/table-add';
import { Warning20Filled } from '@fluentui/react-icons/svg/warning';
import type { ReactElement } from 'react';
import type { ClassifyResult } from '../../../app/classification/classifyWorkbook';
import { NeedsAnswer } from '../../../app/reading/questions/needsAnswer';
import { readingQuestions } from '../../../app/reading/questions/questions';
import { currencyOf, readingFacts } from '../../../app/reading/readingFacts';
import { cellAddress } from '../../../workbook/address';
import { Button } from '../../components/controls';
import { MessageBar } from '../../components/MessageBar';
import { Page } from '../../components/Page';
import { useLook } from '../../style';
import { usePane, usePaneState } from '../../pane/context';
import { OpenQuestions } from '../questions/OpenQuestions';
import { ReadingQuestions } from '../questions/ReadingQuestions';
import { AnswersPart } from './AnswersPart';
import { CellLink } from '../../components/CellLink';
import { MergesPart } from './MergesPart';
import { NobodyPart, SkippedPart } from './RowsParts';
import { Part } from './Part';

const useStyles = makeStyles({
  facts: { display: 'flex', flexDirection: 'column', rowGap: '12px', marginTop: '12px' },
  fact: { display: 'flex', columnGap: '10px' },
  icon: { flexShrink: 0 },
  button: { flexGrow: 1 },
});

/** What was read, what does not add up, what only a person can settle, and what was left out. */
export default function DataPage(): ReactElement {
  const { texts, actions } = usePane();
  const result = usePaneState((state) => state.result);
  const nothing = usePaneState((state) => state.nothing);
  const checkSheet = usePaneState((state) => state.checkSheet);
  const styles = useStyles();
  const look = useLook();
  const words = texts.pane.data;
  if (nothing instanceof NeedsAnswer)
    return (
      <Page title={words.title}>
        <OpenQuestions questions={nothing.questions} />
      </Page>
    );
  if (result === null)
    return (
      <Page title={words.title}>
        <p className={look.body}>{words.notYet}</p>
      </Page>
    );
  return (
    <Page
      title={words.title}
      footer={
        <Button
          id="write-check"
          className={styles.button}
          icon={<TableAdd20Regular />}
          onClick={() => {
            void actions.writing.writeDataCheck();
          }}
        >
          {words.write}
        </Button>
      }
    >
      {checkSheet !== null && <MessageBar intent="success">{words.written({ sheet: checkSheet })}</MessageBar>}
      <OpenQuestions questions={result.questions} />
      <TotalsPart result={result} />
      <QuestionsPart result={result} />
      <MergesPart result={result} />
      <AnswersPart result={result} />
      <SkippedPart result={result} />
      <NobodyPart result={result} />
    </Page>
  );
}

function QuestionsPart({ result }: { result: ClassifyResult }): ReactElement {
  const { texts } = usePane();
  const words = texts.pane.data;
  const questions = readingQuestions(result);
  const [count, isClear] = [questions.length, questions.length + result.questions.length === 0];
  return (
    <Part
      id="questions"
      title={words.questions}
      isOpen
      aside={count === 0 ? '' : words.open({ n: count })}
      {...(isClear ? { note: words.noQuestions } : {})}
    >
      <ReadingQuestions questions={questions} />
    </Part>
  );
}

function TotalsPart({ result }: { result: ClassifyResult }): ReactElement {
  const { texts, formats } = usePane();
  const styles = useStyles();
  const look = useLook();
  const words = texts.pane.data;
  const facts = readingFacts(result);
  const { reports } = result.reading;
  const differing = reports.flatMap((report) =>
    report.totals.flatMap(({ row, column, stated, read, agrees }) =>
      agrees || stated === null || read === null ? [] : [{ sheet: report.sheet, row, column, stated, read }],
    ),
  );
  const agreeing = reports
    .filter(({ totals }) => totals.some(({ stated }) => stated !== null) && totals.every(({ agrees }) => agrees))
    .map(({ sheet }) => sheet);
  /** A difference of one cent must be seen. */
  const exact = (value: number): string =>
    Number.isInteger(Number(value.toFixed(6))) ? formats.amount(value) : formats.decimal(value);
  return (
    <div className={styles.facts}>
      <div className={styles.fact}>
        <CheckmarkCircle20Filled aria-hidden className={mergeClasses(styles.icon, look.fine)} />
        <div className={look.pair}>
          <div className={look.body}>
            <span className={mergeClasses(look.strong, look.numbers)}>
              {formats.money(facts.sales, currencyOf(result))}
            </span>{' '}
            {words.read({ n: facts.rows })}
          </div>
          {agreeing.length > 0 && (
            <div className={look.note}>{words.agree({ sheets: formats.list(agreeing), count: agreeing.length })}</div>
          )}
          {facts.totals.stated === 0 && <div className={look.note}>{words.noTotals}</div>}
        </div>
      </div>
      {differing.map(({ sheet, row, column, stated, read }) => {
        const difference = { amount: exact(Math.abs(read - stated)), stated: exact(stated) };
        return (
          <div key={`${sheet} ${cellAddress(row, column)}`} className={styles.fact}>
            <Warning20Filled aria-hidden className={mergeClasses(styles.icon, look.caution)} />
            <div className={look.pair}>
              <div className={mergeClasses(look.body, look.strong)}>{words.differs({ sheet })}</div>
              <div className={look.note}>
                {read > stated ? words.more(difference) : words.less(difference)}{' '}
                <CellLink sheet={sheet} row={row} column={column} isFull />
              </div>
            </div>
          </div>
        );
      })}
    </div>
  );
}
