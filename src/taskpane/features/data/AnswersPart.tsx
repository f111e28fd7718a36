import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { SaidOfSheets, SettledAnswer } from '../../../app/classification/answers';
import { settledAnswers } from '../../../app/classification/answers';
import type { ClassifyResult } from '../../../app/classification/classifyWorkbook';
import { Button } from '../../components/controls';
import { useLook } from '../../style';
import { usePane, usePaneState } from '../../pane/context';
import { Part } from './Part';

const useStyles = makeStyles({
  list: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  item: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: '8px',
    minHeight: '44px',
    padding: '4px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** What a person has settled about the data, each to be taken back. */
export function AnswersPart({ result }: { result: ClassifyResult }): ReactElement | null {
  const { texts } = usePane();
  const isUnsaved = usePaneState((state) => state.isUnsaved);
  const answers = settledAnswers(result).filter(({ kind }) => kind !== 'customer');
  if (answers.length === 0) return null;
  const words = texts.pane.data;
  return (
    <Part id="answers" title={words.answers} {...(isUnsaved ? { note: words.unsaved } : {})}>
      <AnswerList answers={answers} />
    </Part>
  );
}

export function AnswerList({ answers }: { answers: readonly SettledAnswer[] }): ReactElement {
  const { texts, formats, actions } = usePane();
  const isRereading = usePaneState((state) => state.isRereading);
  const styles = useStyles();
  const look = useLook();
  const words = texts.pane.data;
  return (
    <ul className={`${look.list} ${styles.list}`}>
      {answers.map((answer) => {
        const what = textOf(answer);
        return (
          <li key={what} className={styles.item}>
            <span className={look.body}>{what}</span>
            <Button
              size="small"
              disabled={isRereading}
              onClick={() => {
                void actions.answers.takeBack(answer);
              }}
            >
              {words.undo}
              <span className={look.hidden}>: {words.undoOf({ what })}</span>
            </Button>
          </li>
        );
      })}
    </ul>
  );

  function textOf(answer: SettledAnswer): string {
    const { settings } = texts.pane;
    if (answer.kind === 'customer')
      return answer.hand.kind === 'class'
        ? settings.isClass({ name: answer.name, abc: answer.hand.class })
        : settings.isOut({ name: answer.name });
    if (answer.kind === 'reading')
      return words.isRead({ sheet: answer.sheet, answer: readingText(answer.question, answer.value) });
    if (answer.kind === 'said') return words.isRead({ sheet: formats.list(answer.sheets), answer: saidText(answer) });
    const [a, b] = answer.names;
    return answer.kind === 'join' ? words.isJoined({ a, b }) : words.isApart({ a, b });
  }

  function saidText({ part, item, value }: SaidOfSheets): string {
    const { answers, said } = texts.questions;
    const answerText = answers[value as keyof typeof answers] ?? value;
    switch (part) {
      case 'columns':
        return said.column({
          field: texts.pane.options.fields[item as keyof typeof texts.pane.options.fields],
          column: value,
        });
      case 'documents':
        return said.document({ type: item, answer: answerText });
      case 'confirmed':
        return said.confirmed[item as keyof typeof said.confirmed];
      default:
        return said[part]({ answer: answerText });
    }
  }

  function readingText(question: string, value: string | number): string {
    const { readings } = words;
    if (question === 'dateOrder') return readings[value === 'mdy' || value === 'ymd' ? value : 'dmy'];
    if (question === 'decimalMark') return value === ',' ? readings.comma : readings.point;
    if (question === 'unit') return readings.unit({ value: formats.count(Number(value)) });
    return question === 'year' ? readings.year({ value: String(value) }) : readings.currency({ value: String(value) });
  }
}
