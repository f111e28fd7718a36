import { joinCustomers, keptApart, setByHand, takenBack } from '../../../src/app/classification/answers';
import { NO_SETTINGS } from '../../../src/app/ownSheets/settings';
import type { CustomerIdentity } from '../../../src/domain/sales/directory';
import { customerKey } from '../../../src/domain/sales/customerKey';

const identity = (name: string): CustomerIdentity => ({ key: customerKey(name), id: '', name, spellings: [name] });
const [a, b, c] = [identity('Acme'), identity('Acme Ltd'), identity('ACME Limited Co')];

test('whoever counted under a customer that is joined goes along', () => {
  const first = { ...NO_SETTINGS, ...joinCustomers(NO_SETTINGS, b, c) };
  expect([...(joinCustomers(first, a, b).accepted ?? [])]).toEqual([
    [c.key, a.key],
    [b.key, a.key],
  ]);
});

test('a pair is kept apart, and taken back by itself', () => {
  const settings = { ...NO_SETTINGS, ...keptApart(NO_SETTINGS, a, b) };
  const more = { ...settings, ...keptApart(settings, a, c) };
  const [pair = ''] = more.refused;
  const back = takenBack(more, { kind: 'apart', key: pair, names: ['', ''] });
  expect([...(back.answers?.refused ?? [])]).toEqual([`${a.key}\n${c.key}`]);
});

test('a class set by hand is changed, and given back to the figures', () => {
  const fixed = { ...NO_SETTINGS, ...setByHand(NO_SETTINGS, a.key, { kind: 'class', class: 'A' }) };
  const out = { ...fixed, ...setByHand(fixed, a.key, { kind: 'excluded' }) };
  expect([...out.byHand]).toEqual([[a.key, { kind: 'excluded' }]]);
  expect(setByHand(out, a.key, null).byHand?.size).toBe(0);
});

test('one answer about a sheet is taken back; what else was said of it stays', () => {
  const saved = { hints: { dateOrder: 'mdy' as const, year: 2026 }, headers: {} };
  const settings = { ...NO_SETTINGS, mappings: new Map([['Sales', saved]]) };
  const back = takenBack(settings, {
    kind: 'reading',
    key: 'Sales',
    sheet: 'Sales',
    question: 'dateOrder',
    value: 'mdy',
  });
  expect(back.mappings?.get('Sales')).toEqual({ hints: { year: 2026 }, headers: {} });
});
