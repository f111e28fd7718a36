import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useId } from 'react';
import type { ClassifyResult } from '../../../app/classification/classifyWorkbook';
import type { ReadingQuestion } from '../../../app/reading/questions';
import { readingQuestions } from '../../../app/reading/questions';
import { Choice } from '../../components/controls';
import { useLook } from '../../style';
import { usePane, usePaneState } from '../../pane/context';
import { CellLink } from './CellLink';
import { Part } from './Part';

const useStyles = makeStyles({
  box: { margin: 0, border: 'none', minWidth: 0 },
  legend: { float: 'left', padding: 0, marginBottom: '4px' },
  text: { clear: 'both' },
  answers: { marginTop: '4px' },
});

/** What could be read in more than one way: each answer with what it makes of the example. */
export function QuestionsPart({ result }: { result: ClassifyResult }): ReactElement {
  const { texts } = usePane();
  const words = texts.pane.data;
  const questions = readingQuestions(result);
  return (
    <Part
      id="questions"
      title={words.questions}
      isOpen
      aside={questions.length === 0 ? '' : words.open({ n: questions.length })}
      {...(questions.length === 0 ? { note: words.noQuestions } : {})}
    >
      {questions.map((question) => (
        <Question key={question.kind} question={question} />
      ))}
    </Part>
  );
}

function Question({ question }: { question: ReadingQuestion }): ReactElement {
  const { texts, formats, actions } = usePane();
  const isRereading = usePaneState((state) => state.isRereading);
  const styles = useStyles();
  const look = useLook();
  const name = useId();
  const words = texts.pane.data;
  const { kind, example, place, sheets, answers, assumed } = question;
  const named = { sheets: formats.list(sheets) };
  const text = {
    dateOrder: words.both({ example }),
    decimalMark: words.both({ example }),
    year: words.noYear(named),
    unit: words.inUnit(named),
    currency: words.mixed(named),
  }[kind];
  const [first = ''] = sheets;
  return (
    <fieldset className={`${look.well} ${styles.box}`} disabled={isRereading}>
      <legend className={`${look.heading} ${styles.legend}`}>{words.titles[kind]}</legend>
      <div className={`${look.note} ${styles.text}`}>
        {text} {place !== null && <CellLink sheet={first} row={place.row} column={place.column} isFull />}
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
            label={`${answerText(value)}${index === assumed ? ` ${words.assumed}` : ''}`}
            onChoose={() => {
              void actions.answers.settle(sheets, hint);
            }}
          />
        ))}
      </div>
    </fieldset>
  );

  function answerText(value: number | string): string {
    if (typeof value === 'string') return value;
    if (kind === 'dateOrder') return formats.day(value);
    if (kind === 'unit') return words.units({ n: formats.count(value), unit: value });
    return kind === 'year' ? String(value) : formats.decimal(value);
  }
}
