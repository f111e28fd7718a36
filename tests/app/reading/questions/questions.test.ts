import { openCount, readingQuestions } from '../../../../src/app/reading/questions/questions';
import type { Guess } from '../../../../src/intake/report';

type Reading = Parameters<typeof openCount>[0];

/** A reading of which only the guesses of its sheets matter. */
function readingOf(sheets: Readonly<Record<string, readonly Guess[]>>): Reading {
  const reports = Object.entries(sheets).map(([sheet, guesses]) => ({ sheet, guesses }));
  return { reading: { reports }, merges: [], questions: [] } as unknown as Reading;
}

const place = { row: 87, column: 0 };
const date: Guess = { kind: 'date-order', assumed: 'dmy', example: '03/04/2026', place };

test('a day is shown both ways, with where it stands; sheets that ask alike ask once', () => {
  const [question, ...more] = readingQuestions(readingOf({ 'Sales 2025': [date], 'Sales 2026': [date] }));
  expect(more).toEqual([]);
  expect(question).toMatchObject({ kind: 'dateOrder', place, sheets: ['Sales 2025', 'Sales 2026'], assumed: 0 });
  // 3 April and 4 March 2026.
  expect(question?.answers.map(({ value }) => value)).toEqual([46115, 46085]);
});

test('year, unit and currency are asked with what was assumed first', () => {
  const questions = readingQuestions(
    readingOf({
      Sheet1: [
        { kind: 'year', assumed: 2026 },
        { kind: 'unit', assumed: 10_000 },
        { kind: 'currency', assumed: 'EUR', rows: { USD: 5, EUR: 40, CHF: 9 } },
      ],
    }),
  );
  expect(questions.map(({ kind, answers, assumed }) => [kind, answers.map(({ value }) => value), assumed])).toEqual([
    ['year', [2026, 2025, 2027], 0],
    ['unit', [10_000, 1], 0],
    ['currency', ['EUR', 'CHF', 'USD'], 0],
  ]);
  expect(questions.map(({ answers }) => answers[1]?.hint)).toEqual([{ year: 2025 }, { unit: 1 }, { currency: 'CHF' }]);
});

test('what no click can settle is no question', () => {
  const none = readingOf({ Sales: [{ kind: 'no-amount' }, { ...date, example: '31/04/2026' }] });
  expect(readingQuestions(none)).toEqual([]);
  expect(openCount(none)).toBe(0);
});
