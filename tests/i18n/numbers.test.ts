import { numbersOf } from '../../src/i18n/numbers';

test('one takes the word for one, everything else the other, as the language counts', () => {
  const en = numbersOf('en');
  expect([0, 1, 1.5, 2, 1_000_000].map((value) => en.plural(value, 'row', 'rows'))).toEqual([
    ...['rows', 'row', 'rows', 'rows', 'rows'],
  ]);
  const es = numbersOf('es');
  // A million is "many" to CLDR; our Spanish has two words, and the second one is meant.
  expect([0, 1, 1.5, 2, 1_000_000].map((value) => es.plural(value, 'fila', 'filas'))).toEqual([
    ...['filas', 'fila', 'filas', 'filas', 'filas'],
  ]);
});

test('the word goes with the number that is shown: 1.004 reads "1"', () => {
  const { decimal, plural } = numbersOf('en');
  expect(`${decimal(1.004)} ${plural(1.004, 'month', 'months')}`).toBe('1 month');
  expect(`${decimal(1.5)} ${plural(1.5, 'month', 'months')}`).toBe('1.5 months');
});

test('thousands are always grouped, and nothing is a negative zero', () => {
  expect(numbersOf('es').count(1234)).toBe('1.234');
  expect(numbersOf('en').count(-12430)).toBe('\u221212,430');
  expect(numbersOf('en').count(-0.4)).toBe('0');
});
