import { join } from 'node:path';
import { bookUntil, loadBase } from '../../../../scripts/backtest/data';
import type { Base, BaseName } from '../../../../scripts/backtest/data';
import { classify } from '../../../../src/domain/classify';
import { DEFAULT_OPTIONS } from '../../../../src/domain/options';
import { monthOfSerial } from '../../../../src/domain/time/serialDate';
import { day } from '../../../support/books';
import { testWith } from '../../../support/shared';

const ROOT = join(__dirname, '../../../../../shared/data');
const WEEKS_26 = 182;

/** Balanced accuracy of "dormant" as of a day, against who bought nothing in the days after. */
function balancedAccuracy(base: Base, at: string, days: number): readonly [number, string | null, number | null] {
  const until = day(at);
  const { customers, dormancy } = classify(bookUntil(base, until), { ...DEFAULT_OPTIONS, asOf: monthOfSerial(until) });
  const later = new Set(
    base.lines
      .filter((line) => line.amount > 0 && line.day > until && line.day <= until + days)
      .map(({ customer }) => customer.toLowerCase()),
  );
  let [right, silent, spared, bought] = [0, 0, 0, 0];
  for (const { firstPurchase, identity, segment } of customers) {
    if (firstPurchase === null) continue;
    const isDormant = segment === 'dormant';
    if (later.has(identity.name.toLowerCase())) {
      bought += 1;
      if (!isDormant) spared += 1;
    } else {
      silent += 1;
      if (isDormant) right += 1;
    }
  }
  const balanced = dormancy?.balanced;
  return [
    (right / silent + spared / bought) / 2,
    dormancy?.rule ?? null,
    balanced === null || balanced === undefined ? null : Math.max(balanced.chance, balanced.months),
  ];
}

const DATES: readonly [BaseName, string, readonly [string, number, 'chance' | 'months', number?][]][] = [
  [
    'cdnow',
    'cdnow/CDNOW_sample.txt',
    [
      ['1997-09-30', 0.723, 'months', 273],
      ['1997-12-31', 0.742, 'chance'],
    ],
  ],
  [
    'adventureworks_resellers',
    'adventureworks_resellers/ResellerSales.xlsx',
    [
      ['2013-06-06', 0.909, 'months'],
      ['2012-12-06', 0.719, 'months'],
      ['2012-06-06', 0.849, 'months'],
      ['2012-09-06', 0.842, 'months'],
      ['2013-03-06', 0.84, 'months'],
    ],
  ],
  ['superstore_en', 'superstore_en/superstore.csv', [['2018-06-30', 0.48, 'months']]],
];

describe.each(DATES)('%s', (name, file, dates) => {
  testWith(file)(
    `balanced accuracy within .01 of ${String(dates.length)} listed dates, and the same rule`,
    async () => {
      const base = await loadBase(ROOT, name);
      if (base === null) throw new Error(name);
      for (const [at, expected, rule, days = WEEKS_26] of dates) {
        const [found, used, best] = balancedAccuracy(base, at, days);
        expect([at, used, Math.abs(found - expected) < 0.01]).toEqual([at, rule, true]);
        if (name === 'superstore_en') expect(best).toBeLessThan(0.55); // "past sales do not tell"
      }
    },
    60_000,
  );
});
