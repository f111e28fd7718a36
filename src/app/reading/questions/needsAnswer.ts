import type { Doubt, DoubtAnswer } from '../../../intake/question';
import { NothingToRead } from '../nothingToRead';
import type { SavedMapping } from '../../ownSheets/settings';
import type { SalesReading } from '../types';

/** One way to answer an open question, with what would follow. */
export interface QuestionCandidate {
  readonly answer: DoubtAnswer;
  /** Sum of the amounts that would be read; null where the answer changes no sum. */
  readonly sum: number | null;
  readonly rows: number;
  /** The first customers that would be read, at most two. */
  readonly examples: readonly string[];
  /** What to type on the command line. */
  readonly option: string;
}

/** A question that stops the run until it is answered. */
export interface OpenQuestion extends Omit<Doubt, 'answers'> {
  readonly file: string;
  /** Sheets that ask the very same. */
  readonly sheets: readonly string[];
  /** In the user's language. */
  readonly text: string;
  /** The likeliest first. */
  readonly candidates: readonly QuestionCandidate[];
}

/** Thrown where going on would mean guessing a customer or an amount; carries what was read and what is asked. */
export class NeedsAnswer extends NothingToRead {
  constructor(
    readonly questions: readonly OpenQuestion[],
    readonly reading: SalesReading,
    /** What was said of single sheets before, by name. */
    readonly mappings: ReadonlyMap<string, SavedMapping>,
  ) {
    super(
      'needs-answer',
      { question: questions[0]?.text ?? '', count: questions.length },
      reading.ignored,
      reading.reports,
    );
  }
}
