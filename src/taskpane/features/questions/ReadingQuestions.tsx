import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useId } from 'react';
import type { ReadingQuestion } from '../../../app/reading/questions/questions';
import { CellLink } from '../../components/CellLink';
import { Choice } from '../../components/controls';
import { useLook } from '../../style';
import { usePane, usePaneState } from '../../pane/context';
import { useQuestionWords } from './questionWords';

const useStyles = makeStyles({
  box: { margin: 0, border: 'none', minWidth: 0 },
  legend: { float: 'left', padding: 0, marginBottom: '4px' },
  text: { clear: 'both' },
  answers: { marginTop: '4px' },
});

/** What could be read in more than one way: each answer with what it makes of the example. */
export function ReadingQuestions({ questions }: { questions: readonly ReadingQuestion[] }): ReactElement[] {
  return questions.map((question) => <Question key={question.kind} question={question} />);
}

function Question({ question }: { question: ReadingQuestion }): ReactElement {
  const { texts, actions } = usePane();
  const isRereading = usePaneState((state) => state.isRereading);
  const styles = useStyles();
  const look = useLook();
  const name = useId();
  const words = texts.pane.data;
  const { titleOf, textOf, answerText } = useQuestionWords();
  const { place, sheets, answers, assumed } = question;
  const [first = ''] = sheets;
  return (
    <fieldset className={`${look.well} ${styles.box}`} disabled={isRereading}>
      <legend className={`${look.heading} ${styles.legend}`}>{titleOf(question)}</legend>
      <div className={`${look.note} ${styles.text}`}>
        {textOf(question)} {place !== null && <CellLink sheet={first} row={place.row} column={place.column} isFull />}
      </div>
      <div className={styles.answers}>
        {answers.map(({ value, hint }, index) => (
          <Choice
            key={String(value)}
            type="radio"
            name={name}
            checked={index === assumed}
            // What was assumed is chosen already: a click says that it is right.
            onClick={() => {
              if (index === assumed) void actions.answers.settle(sheets, hint);
            }}
            label={`${answerText(question, value)}${index === assumed ? ` ${words.assumed}` : ''}`}
            onChoose={() => {
              void actions.answers.settle(sheets, hint);
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}
