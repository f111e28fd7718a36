import type { ClassifyResult } from '../../../../src/app/classification/classifyWorkbook';
import { stakeOf } from '../../../../src/domain/figures/atStake';
import { DEFAULT_OPTIONS } from '../../../../src/domain/options';
import { classify } from '../../../../src/domain/classify';
import type { VisitedAccount } from '../../../../src/domain/visits/due';
import { withStakes } from '../../../../src/taskpane/features/visits/stakes';
import { bookOf, month, of } from '../../../support/books';

const book = bookOf([
  ['Acme', '2023-11', 500],
  ['Steady', '2023-11', 10],
  ['Steady', '2026-10', 10],
]);
const classification = classify(book, DEFAULT_OPTIONS);
const account = (name: string): VisitedAccount => ({ name, class: null, owner: '', cadence: null });

test('accounts of the log get the stake of the customer of their name; others none', () => {
  const result = { classification, reading: { book } } as unknown as ClassifyResult;
  const [acme, stranger] = withStakes([account('ACME '), account('Nobody')], result);
  expect(acme?.stake).toEqual(stakeOf(book, of(classification, 'Acme'), month('2026-10'), month('2023-11')));
  expect(acme?.stake).toEqual({ expected: null, atStake: 500 });
  expect(stranger).toEqual(account('Nobody'));
});

test('nothing is at stake before the first run', () => {
  expect(withStakes([account('Acme')], null)).toEqual([account('Acme')]);
});
