import { chanceAlive, fitBgNbd } from '../../../scripts/backtest/bgnbd';
import { sharedFile, testWith } from '../../support/shared';

const FILE = 'cdnow/cdnow_customers_summary.csv';

testWith(FILE)('BG/NBD of the backtest comes out as published for the CDNOW sample', () => {
  const [header = '', ...lines] = Buffer.from(sharedFile(FILE) ?? [])
    .toString()
    .trim()
    .split(/\r?\n/);
  const at = ['frequency', 'recency', 'T'].map((name) => header.split(',').indexOf(name));
  const customers = lines.map((line) => {
    const [x = 0, last = 0, now = 0] = at.map((column) => Number(line.split(',')[column]));
    return { x, last, now };
  });
  expect(customers).toHaveLength(2357);
  const model = fitBgNbd(customers);
  expect([model.r, model.alpha, model.a, model.b].map((p) => p.toFixed(2))).toEqual(['0.24', '4.41', '0.79', '2.43']);
  expect(model.logLikelihood.toFixed(1)).toBe('-9582.4');
  expect(chanceAlive(model, { x: 0, last: 0, now: 39 })).toBe(1);
});
