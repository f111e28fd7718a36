import { parseMonth } from '../../../domain/time/month';
import type { ReadingQuestion } from '../../../app/reading/questions/questions';
import { usePane } from '../../pane/context';

/** What pages say of a question of the reading: the same words wherever it is shown. */
export interface QuestionWords {
  readonly titleOf: (question: ReadingQuestion) => string;
  readonly textOf: (question: ReadingQuestion) => string;
  readonly answerText: (question: ReadingQuestion, value: number | string) => string;
}

export function useQuestionWords(): QuestionWords {
  const { texts, formats } = usePane();
  const words = texts.pane.data;
  const { lastMonth } = texts.questions;
  const monthText = (code: string): string => {
    const month = parseMonth(code);
    return month === null ? code : formats.month(month);
  };
  return {
    titleOf: ({ kind }) => (kind === 'lastMonth' ? lastMonth.title : words.titles[kind]),
    textOf: ({ kind, example, sheets }) => {
      const named = { sheets: formats.list(sheets) };
      return {
        dateOrder: words.both({ example }),
        decimalMark: words.both({ example }),
        year: words.noYear(named),
        unit: words.inUnit(named),
        currency: words.mixed(named),
        lastMonth: lastMonth.text({ month: monthText(example) }),
      }[kind];
    },
    answerText: ({ kind }, value) => {
      if (kind === 'lastMonth') return value === 'part' ? lastMonth.part : lastMonth.complete;
      if (typeof value === 'string') return value;
      if (kind === 'dateOrder') return formats.day(value);
      if (kind === 'unit') return words.units({ n: formats.count(value), unit: value });
      return kind === 'year' ? String(value) : formats.decimal(value);
    },
  };
}
