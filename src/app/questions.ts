import { isRealDay, serialOf } from '../domain/time/serialDate';
import type { SheetHints } from './hints';
import type { ClassifyResult } from './classifyWorkbook';

/** A text of the sheets that can be read two ways, and what each way makes of it. */
export interface ReadingQuestion {
  readonly kind: 'dateOrder' | 'decimalMark';
  readonly example: string;
  /** Sheets that hold such texts. */
  readonly sheets: readonly string[];
  readonly answers: readonly ReadingAnswer[];
  /** Place in `answers` of what was assumed. */
  readonly assumed: number;
}

export interface ReadingAnswer {
  readonly hint: SheetHints;
  /** The day (a serial) or the amount that the example then is. */
  readonly value: number;
}

/** The questions that a click can settle, one of each kind, over all sheets that were read. */
export function readingQuestions({ reading }: Pick<ClassifyResult, 'reading'>): ReadingQuestion[] {
  const found = new Map<string, ReadingQuestion>();
  for (const { sheet, guesses } of reading.reports)
    for (const guess of guesses) {
      const question =
        guess.kind === 'date-order'
          ? dateQuestion(guess.example, guess.assumed)
          : guess.kind === 'decimal-mark'
            ? markQuestion(guess.example, guess.assumed)
            : null;
      if (question === null) continue;
      const known = found.get(question.kind);
      found.set(question.kind, { ...(known ?? question), sheets: [...(known?.sheets ?? []), sheet] });
    }
  return [...found.values()];
}

function dateQuestion(example: string, assumed: string): Omit<ReadingQuestion, 'sheets'> | null {
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

function markQuestion(example: string, assumed: string): Omit<ReadingQuestion, 'sheets'> | null {
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
