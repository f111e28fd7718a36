import { dayTable } from '../../../src/domain/time/dayTable';
import { monthOf } from '../../../src/domain/time/month';
import { serialOf, ymdOf } from '../../../src/domain/time/serialDate';

const START = serialOf(1990, 1, 1);

test('every day from 1990 to 2110 is what the calendar says', () => {
  const count = serialOf(2110, 12, 31) - START + 1;
  const { months, days } = dayTable(START, count);
  const wrong = Array.from({ length: count }, (_, index) => index).filter((index) => {
    const { year, month, day } = ymdOf(START + index);
    return months[index] !== monthOf(year, month) || days[index] !== day;
  });
  expect(wrong).toEqual([]);
});

test('a table may begin on any day, and grows when more of it is needed', () => {
  const start = serialOf(2024, 2, 27);
  expect([...dayTable(start, 2).days].slice(0, 2)).toEqual([27, 28]);
  expect([...dayTable(start, 4).days]).toEqual([27, 28, 29, 1]);
  expect(dayTable(start, 3)).toBe(dayTable(start, 1));
});
