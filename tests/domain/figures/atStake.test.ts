import type { CustomerResult } from '../../../src/domain/classification';
import { stakeOf } from '../../../src/domain/figures/atStake';
import { DEFAULT_OPTIONS } from '../../../src/domain/options';
import { classify } from '../../../src/domain/classify';
import type { Sale } from '../../support/books';
import { bookOf, month, of } from '../../support/books';

/** Half-years that end with October 2026, October first: 120, none, 80, 200, 40, and one before that no longer counts. */
const SALES: readonly Sale[] = [
  ['Acme', '2023-12', 9000],
  ['Acme', '2024-05', 40],
  ['Acme', '2024-12', 150],
  ['Acme', '2025-01', 50],
  ['Acme', '2025-07', 80],
  ['Acme', '2026-08', 120],
  ['Other', '2023-11', 10],
  ['Other', '2026-10', 10],
];
const book = bookOf(SALES);
const classification = classify(book, DEFAULT_OPTIONS);
const stake = (change: Partial<CustomerResult>) =>
  stakeOf(book, { ...of(classification, 'Acme'), ...change }, month('2026-10'), month('2023-11'));

describe('expected sales and at stake, by hand', () => {
  test('chance x median of the last four half-years with a purchase; a last year of buying less twice that', () => {
    // 120, 80, 200, 40 in order 40 80 120 200: median 100. September 2025 to August 2026: 120.
    expect(stake({ chance6: 0.25 })).toEqual({ expected: 25, atStake: 70 });
  });

  test('never below zero', () => {
    expect(stake({ chance6: 0.9 })).toEqual({ expected: 90, atStake: 0 });
  });

  test('without a shown chance: those twelve months, for dormant and declining customers only', () => {
    expect(stake({ chance6: null, segment: 'dormant', flags: [] })).toEqual({ expected: null, atStake: 120 });
    expect(stake({ chance6: null, segment: 'loyal', flags: ['declining'] })).toEqual({ expected: null, atStake: 120 });
    expect(stake({ chance6: null, segment: 'loyal', flags: [] })).toEqual({ expected: null, atStake: null });
  });

  test('a customer who never bought has neither', () => {
    expect(stake({ lastPurchase: null, chance6: 0.5 })).toEqual({ expected: null, atStake: null });
  });
});
