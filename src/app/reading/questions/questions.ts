import { formatMonth } from '../../../domain/time/month';
import { isRealDay, serialOf } from '../../../domain/time/serialDate';
import type { CellPlace, Guess } from '../../../intake/report';
import type { SheetHints } from '../types';
import type { ClassifyResult } from '../../classification/classifyWorkbook';

/** What a person can settle about the way a sheet is read; the names are those of the hints that settle it. */
export const QUESTION_KINDS = ['dateOrder', 'decimalMark', 'year', 'unit', 'currency'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** Something of the sheets that can be read in more than one way, and what each way makes of it. */
export interface ReadingQuestion {
  readonly kind: QuestionKind | 'lastMonth';
  /** The text that can be read two ways; '' for questions about a whole sheet. */
  readonly example: string;
  /** Where the example stands, in the first of `sheets`; null for questions about a whole sheet. */
  readonly place: CellPlace | null;
  /** Sheets that hold such texts. */
  readonly sheets: readonly string[];
  readonly answers: readonly ReadingAnswer[];
  /** Place in `answers` of what was assumed. */
  readonly assumed: number;
}

export interface ReadingAnswer {
  readonly hint: SheetHints;
  /** The day (a serial) or the amount that the example then is; the year, the factor, or the code of the currency. */
  readonly value: number | string;
}

/** The questions that a click can settle, one of each kind, over all sheets that were read. */
export function readingQuestions({ reading }: Pick<ClassifyResult, 'reading'>): ReadingQuestion[] {
  const found = new Map<string, ReadingQuestion>();
  for (const { sheet, guesses } of reading.reports)
    for (const guess of guesses) {
      const question = questionOf(guess);
      if (question === null) continue;
      const known = found.get(question.kind);
      found.set(question.kind, { ...(known ?? question), sheets: [...(known?.sheets ?? []), sheet] });
    }
  return [...found.values()];
}

/** How many things wait for a person's answer: what stops everything, what was assumed, customers that may be the same. */
export function openCount(result: Pick<ClassifyResult, 'reading' | 'merges' | 'questions'>): number {
  return result.questions.length + readingQuestions(result).length + result.merges.length;
}

function questionOf(guess: Guess): Omit<ReadingQuestion, 'sheets'> | null {
  switch (guess.kind) {
    case 'date-order': {
      const question = dateQuestion(guess.example, guess.assumed);
      return question === null ? null : { ...question, place: guess.place };
    }
    case 'decimal-mark': {
      const question = markQuestion(guess.example, guess.assumed);
      return question === null ? null : { ...question, place: guess.place };
    }
    case 'year':
      return ofSheet('year', [guess.assumed, guess.assumed - 1, guess.assumed + 1], (year) => ({ year }));
    case 'unit':
      return ofSheet('unit', [guess.assumed, 1], (unit) => ({ unit }));
    case 'currency': {
      const others = Object.entries(guess.rows).sort(([, a], [, b]) => b - a);
      const codes = [guess.assumed, ...others.map(([code]) => code).filter((code) => code !== guess.assumed)];
      return ofSheet('currency', codes, (currency) => ({ currency }));
    }
    case 'last-month': {
      const { month } = guess;
      const answers = [
        { hint: { completeMonth: month }, value: 'complete' },
        { hint: { partMonth: month }, value: 'part' },
      ];
      return { kind: 'lastMonth', example: formatMonth(month), place: null, answers, assumed: 0 };
    }
    default:
      return null;
  }
}

/** A question about a whole sheet; what was assumed comes first. */
function ofSheet<V extends number | string>(
  kind: QuestionKind,
  values: readonly V[],
  hintOf: (value: V) => SheetHints,
): Omit<ReadingQuestion, 'sheets'> {
  const answers = values.map((value) => ({ hint: hintOf(value), value }));
  return { kind, example: '', place: null, answers, assumed: 0 };
}

function dateQuestion(example: string, assumed: string): Omit<ReadingQuestion, 'sheets' | 'place'> | null {
  const [first = 0, second = 0, third = 0] = (example.match(/\d+/gu) ?? []).map(Number);
  const year = third < 100 ? 2000 + third : third;
  if (!isRealDay(year, second, first) || !isRealDay(year, first, second)) return null;
  return {
    kind: 'dateOrder',
    example,
    answers: [
      { hint: { dateOrder: 'dmy' }, value: serialOf(year, second, first) },
      { hint: { dateOrder: 'mdy' }, value: serialOf(year, first, second) },
    ],
    assumed: assumed === 'mdy' ? 1 : 0,
  };
}

function markQuestion(example: string, assumed: string): Omit<ReadingQuestion, 'sheets' | 'place'> | null {
  const digits = /-?\d[\d.,]*/u.exec(example)?.[0] ?? '';
  const asDecimal = Number(digits.replace(',', '.'));
  const asThousands = Number(digits.replace(/[.,]/gu, ''));
  if (!Number.isFinite(asDecimal) || asDecimal === asThousands) return null;
  const mark = digits.includes(',') ? ',' : '.';
  const other = mark === ',' ? '.' : ',';
  return {
    kind: 'decimalMark',
    example,
    answers: [
      { hint: { decimalMark: mark }, value: asDecimal },
      { hint: { decimalMark: other }, value: asThousands },
    ],
    assumed: assumed === mark ? 0 : 1,
  };
}
