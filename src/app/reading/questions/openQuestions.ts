import type { Doubt, DoubtAnswer } from '../../../intake/question';
import { mergeHints } from '../../../intake/layout/mergeHints';
import type { Formats } from '../../../i18n/formats';
import type { Texts } from '../../../i18n/texts';
import type { OpenQuestion, QuestionCandidate } from './needsAnswer';
import { NothingToRead } from '../nothingToRead';
import { optionText } from './optionText';
import { questionText } from './questionText';
import type { ReadRequest, SalesReading } from '../types';
import { readSales } from '../readSales';

/** Answers that are worked out and shown. */
const MOST_CANDIDATES = 5;
const EXAMPLES = 2;

/** A doubt with the sheets it is about. */
interface Asked {
  readonly doubt: Doubt;
  readonly file: string;
  readonly sheets: string[];
}

/**
 * The one list of what the user has to settle before anything is classified. Every candidate is tried: its sum and its
 * names are those of a reading with it.
 * @param checks doubts about the run as a whole, beside those of single sheets
 */
export async function openQuestions({
  request,
  reading,
  checks,
  texts,
  formats,
}: {
  readonly request: ReadRequest;
  readonly reading: SalesReading;
  readonly checks: readonly Doubt[];
  readonly texts: Texts;
  readonly formats: Formats;
}): Promise<OpenQuestion[]> {
  const questions: OpenQuestion[] = [];
  const tabs = reading.sheets.length + reading.ignored.filter(({ why }) => why !== 'empty').length;
  for (const { doubt, file, sheets } of askedOf(reading, checks)) {
    const candidates: QuestionCandidate[] = [];
    for (const answer of doubt.answers.slice(0, MOST_CANDIDATES))
      candidates.push(await tryAnswer(request, answer, { file, sheets }, tabs > 1));
    questions.push({ ...doubt, file, sheets, candidates, text: questionText({ ...doubt, sheets }, texts, formats) });
  }
  return questions;
}

/** Doubts of all sheets; sheets that ask the same are asked about together. */
function askedOf({ reports }: SalesReading, checks: readonly Doubt[]): Asked[] {
  const asked = new Map<string, Asked>();
  for (const { file, sheet, doubts } of reports)
    for (const doubt of doubts) {
      const key = JSON.stringify([doubt.code, doubt.field, file, doubt.answers]);
      const known = asked.get(key);
      if (known === undefined) asked.set(key, { doubt, file, sheets: [sheet] });
      else if (!known.sheets.includes(sheet)) known.sheets.push(sheet);
    }
  return [...asked.values(), ...checks.map((doubt): Asked => ({ doubt, file: reports[0]?.file ?? '', sheets: [] }))];
}

async function tryAnswer(
  request: ReadRequest,
  answer: DoubtAnswer,
  { file, sheets }: Pick<Asked, 'file' | 'sheets'>,
  isNamed: boolean,
): Promise<QuestionCandidate> {
  const option = optionText(answer, isNamed ? sheets : []);
  const own = sheets.length === 0 ? {} : { sheets, sources: request.sources.filter((source) => source.file === file) };
  try {
    const tried = await readSales({
      ...request,
      ...own,
      ...(answer.sheets === undefined ? {} : { sheets: answer.sheets }),
      hints: mergeHints(request.hints, answer.hint),
    });
    const { book } = tried;
    const names = book.customers().map(({ name }) => name);
    return {
      answer,
      option,
      sum: Number(tried.reports.reduce((sum, { amountRead }) => sum + amountRead, 0).toPrecision(15)),
      rows: tried.reports.reduce((sum, { rowsRead }) => sum + rowsRead, 0),
      examples: names.slice(0, EXAMPLES),
    };
  } catch (error) {
    if (!(error instanceof NothingToRead)) throw error;
    return { answer, option, sum: 0, rows: 0, examples: [] };
  }
}
