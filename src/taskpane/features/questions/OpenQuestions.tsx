import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { QuestionCircle20Filled } from '@fluentui/react-icons/svg/question-circle';
import type { ReactElement } from 'react';
import { useId } from 'react';
import type { OpenQuestion, QuestionCandidate } from '../../../app/reading/questions/needsAnswer';
import { candidateLabel, candidateSum, questionText } from '../../../app/reading/questions/questionText';
import { CellLink } from '../../components/CellLink';
import { usePane, usePaneState } from '../../pane/context';
import { FORCED, NARROW, useLook } from '../../style';

const useStyles = makeStyles({
  box: { minWidth: 0, margin: 0, padding: 0, border: 'none' },
  legend: { display: 'flex', columnGap: '8px', padding: 0, marginBottom: '8px' },
  icon: { flexShrink: 0 },
  cells: { display: 'flex', flexWrap: 'wrap', columnGap: '12px', marginBottom: '8px' },
  answers: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  answer: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '2px',
    width: '100%',
    padding: '8px 12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':active': { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    ':disabled': { cursor: 'not-allowed', color: tokens.colorNeutralForegroundDisabled },
    [NARROW]: { padding: '8px' },
  },
  likeliest: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    [FORCED]: { border: '2px solid Highlight' },
  },
  tag: { color: tokens.colorBrandForeground1, [FORCED]: { color: 'CanvasText' } },
  title: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    columnGap: '8px',
  },
});

/**
 * What has to be settled before anything is classified: each question with its answers, and of each answer the sum and
 * the names that would follow, so that nobody takes a wrong one unseen. One click answers.
 */
export function OpenQuestions({ questions }: { questions: readonly OpenQuestion[] }): ReactElement | null {
  const { texts } = usePane();
  const look = useLook();
  const id = useId();
  if (questions.length === 0) return null;
  return (
    <section id="open-questions" className={look.section} aria-labelledby={id}>
      <div className={look.pair}>
        <h2 id={id} className={mergeClasses(look.heading, look.caution)}>
          {texts.questions.header}
        </h2>
        <p className={look.note}>{texts.questions.oneClick}</p>
      </div>
      {questions.map((question) => (
        <Question key={`${question.code} ${question.field} ${question.sheets.join('\n')}`} question={question} />
      ))}
    </section>
  );
}

function Question({ question }: { question: OpenQuestion }): ReactElement {
  const { texts, formats } = usePane();
  const isRereading = usePaneState((state) => state.isRereading);
  const styles = useStyles();
  const look = useLook();
  const { places, sheets, candidates } = question;
  const [sheet] = sheets;
  return (
    <fieldset className={styles.box} disabled={isRereading}>
      <legend className={mergeClasses(look.heading, styles.legend)}>
        <QuestionCircle20Filled aria-hidden className={mergeClasses(styles.icon, look.caution)} />
        <span>{questionText(question, texts, formats)}</span>
      </legend>
      {sheet !== undefined && places.length > 0 && (
        <div className={styles.cells}>
          {places.map(({ row, column }) => (
            <CellLink key={`${row} ${column}`} sheet={sheet} row={row} column={column} isFull />
          ))}
        </div>
      )}
      <div className={styles.answers}>
        {candidates.map((candidate, index) => (
          <Answer key={candidate.option} question={question} candidate={candidate} isLikeliest={index === 0} />
        ))}
      </div>
    </fieldset>
  );
}

function Answer(props: { question: OpenQuestion; candidate: QuestionCandidate; isLikeliest: boolean }): ReactElement {
  const { question, candidate, isLikeliest } = props;
  const { texts, formats, actions } = usePane();
  const styles = useStyles();
  const look = useLook();
  const words = texts.questions;
  const { rows, examples } = candidate;
  return (
    <button
      type="button"
      className={mergeClasses(styles.answer, isLikeliest && styles.likeliest)}
      onClick={() => {
        void actions.answers.answerQuestion(question, candidate);
      }}
    >
      <span className={styles.title}>
        <span className={mergeClasses(look.body, look.strong)}>{candidateLabel(candidate, texts)}</span>
        {isLikeliest && <span className={mergeClasses(look.note, styles.tag)}>{words.likeliest}</span>}
      </span>
      <span className={look.note}>
        {rows === 0 ? words.nothing : words.sumInRows({ sum: candidateSum(candidate, formats), rows })}
      </span>
      {examples.length > 0 && <span className={look.note}>{words.names({ names: formats.commas(examples) })}</span>}
    </button>
  );
}
