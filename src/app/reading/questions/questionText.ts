import type { Formats } from '../../../i18n/formats';
import type { Texts } from '../../../i18n/texts';
import { columnLetters, sheetAddress } from '../../../workbook/address';
import { money } from '../../classification/round';
import type { OpenQuestion, QuestionCandidate } from './needsAnswer';

/** A question in a language of the user. */
export function questionText(
  { sheets, ...doubt }: Pick<OpenQuestion, 'code' | 'params' | 'places' | 'sheets'>,
  { questions }: Texts,
  formats: Formats,
): string {
  const params = Object.fromEntries(
    Object.entries(doubt.params).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : name === 'share' ? formats.percent(value) : amount(value, formats),
    ]),
  );
  const sheet = sheets[0] ?? '';
  const cells = formats.list(doubt.places.map(({ row, column }) => sheetAddress(sheet, row, column)));
  return questions.texts[doubt.code]({ ...params, sheet: formats.list([...sheets]), cells });
}

function amount(value: number, formats: Formats): string {
  return Number.isInteger(value) ? formats.amount(value) : formats.decimal(value);
}

/** The sum of a candidate as people read it: a difference of one cent must be seen. */
export function candidateSum({ sum }: Pick<QuestionCandidate, 'sum'>, formats: Formats): string {
  return sum === null ? '' : amount(money(sum), formats);
}

/** Column letters and header of a candidate, or the word for its answer, as people read it. */
export function candidateLabel({ answer }: Pick<QuestionCandidate, 'answer'>, { questions }: Texts): string {
  const { column, header } = answer;
  if (column !== null) return header === '' ? columnLetters(column) : `${columnLetters(column)} ${header}`;
  return questions.answers[header as keyof typeof questions.answers] ?? header;
}

/** A question and its answers as lines of text, the likeliest first. @param more what else to say of an answer */
export function questionLines(
  question: OpenQuestion,
  texts: Texts,
  formats: Formats,
  more: (candidate: QuestionCandidate) => readonly string[] = () => [],
): string[] {
  return [
    `${texts.questions.header}: ${questionText(question, texts, formats)}`,
    ...question.candidates.flatMap((candidate) => {
      const line = texts.questions.candidate({
        label: candidateLabel(candidate, texts),
        sum: candidateSum(candidate, formats),
        rows: candidate.rows,
        examples: formats.commas(candidate.examples),
      });
      return [`  ${line}`, ...more(candidate)];
    }),
  ];
}
