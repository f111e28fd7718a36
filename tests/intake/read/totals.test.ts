import { TotalsLedger } from '../../../src/intake/read/totals';

/** 100 and 200 are sales, 50 is left out (cancelled, or of a day to come). */
function read(): TotalsLedger {
  const ledger = new TotalsLedger();
  ledger.add(100);
  ledger.leaveOut(50);
  ledger.add(200);
  return ledger;
}

test.each([
  ['without the rows left out agrees', 300, { read: 300, agrees: true }],
  ['with the rows left out is still the total of all rows, and differs', 350, { read: 300, agrees: false }],
  ['that is neither differs', 310, { read: 300, agrees: false }],
  ['rounded to cents agrees', 300.005, { agrees: true }],
  ['off by a cent differs', 300.01, { agrees: false }],
])('a stated total %s', (_, stated, wanted) => {
  const ledger = read();
  ledger.addLabelled(9, 2, 'Total', stated);
  const { totals, statedTotal } = ledger.finish();
  expect(totals).toEqual([expect.objectContaining({ stated, ...wanted })]);
  expect(statedTotal).toBe(stated);
});

test('a total that holds the rows left out is the sheet’s own among those of its parts', () => {
  const ledger = read();
  ledger.addLabelled(4, 2, 'Total', 350);
  ledger.add(40);
  ledger.addLabelled(6, 2, 'Subtotal', 40);
  ledger.addLabelled(7, 2, 'Grand total', 390);
  const { totals, statedTotal } = ledger.finish();
  expect(totals.map(({ stated, read: found, agrees }) => [stated, found, agrees])).toEqual([
    [350, 300, false],
    [40, 40, true],
    [390, 340, false],
  ]);
  expect(statedTotal).toBe(390);
});

test('an unlabelled number that holds the rows left out is a total and no sale', () => {
  const ledger = read();
  ledger.addUnlabelled(9, 2, 350);
  expect(ledger.takeLoose(true)).toEqual([]);
  expect(ledger.total).toBe(300);
});

test('"Total Acme" stands for the rows since Acme', () => {
  const ledger = new TotalsLedger();
  ledger.add(10);
  ledger.open('Acme');
  ledger.add(20);
  ledger.add(5);
  ledger.addLabelled(5, 2, 'Total Acme', 25);
  expect(ledger.finish().totals).toEqual([expect.objectContaining({ read: 25, agrees: true })]);
});
