import { serialOf } from '../../src/domain/time/serialDate';
import type { VisitedAccount } from '../../src/domain/visits/due';
import { nextVisitDue, visitsByAccount } from '../../src/domain/visits/due';
import { myDay } from '../../src/domain/visits/myDay';
import type { Visit } from '../../src/domain/visits/visit';
import { followUpDue, followUpLate, isMade, isReimbursable, statusOf } from '../../src/domain/visits/visit';

const TODAY = serialOf(2026, 11, 2);

function visit(change: Partial<Visit> = {}): Visit {
  return {
    day: serialOf(2026, 10, 13),
    start: null,
    customer: 'Northgate Foods',
    place: '',
    method: null,
    visitors: ['Rep North'],
    contacts: [],
    purpose: '',
    keyPoints: '',
    thoughts: '',
    needs: '',
    objections: '',
    nextStep: '',
    nextVisit: null,
    followUpDone: null,
    summary: 'Trial agreed',
    expense: null,
    ...change,
  };
}

const account = (name: string, cadence: number | null, owner = 'Rep North'): VisitedAccount => ({
  name,
  class: 'A',
  owner,
  cadence,
});

test('the customer is heard again within a week', () => {
  expect(followUpDue(visit())).toBe(serialOf(2026, 10, 20));
  expect(followUpLate(visit(), TODAY)).toBe(13);
  expect(followUpLate(visit({ day: serialOf(2026, 10, 26) }), TODAY)).toBeNull();
  expect(followUpLate(visit({ followUpDone: serialOf(2026, 10, 30) }), TODAY)).toBeNull();
  expect(followUpLate(visit({ day: serialOf(2026, 12, 1), summary: '' }), TODAY)).toBeNull();
});

test.each([
  ['planned', { day: serialOf(2026, 11, 3), summary: '' }],
  ['summary-missing', { day: TODAY, summary: '' }],
  ['done', {}],
  ['closed', { followUpDone: serialOf(2026, 10, 19) }],
] as const)('a visit is %s', (status, change) => {
  expect(statusOf(visit(change), TODAY)).toBe(status);
});

test('an expense is paid only with a summary', () => {
  expect(isReimbursable(visit({ expense: 42.5 }))).toBe(true);
  expect(isReimbursable(visit({ expense: 42.5, summary: '' }))).toBe(false);
  expect(isReimbursable(visit())).toBeNull();
  expect(isReimbursable(visit({ expense: 0 }))).toBeNull();
});

test('a visit with a date ahead and no summary has not been made', () => {
  expect(isMade(visit({ day: serialOf(2026, 11, 3), summary: '' }), TODAY)).toBe(false);
  expect(isMade(visit({ day: serialOf(2026, 11, 3) }), TODAY)).toBe(true);
});

test('visits of an account: the last one made, the next one planned, whatever the case of the name', () => {
  const visits = [
    visit({ day: serialOf(2026, 9, 1) }),
    visit({ customer: ' NORTHGATE  foods ', start: 0.5 }),
    visit({ start: 0.4 }),
    visit({ day: serialOf(2026, 12, 1), summary: '' }),
    visit({ day: serialOf(2026, 11, 20), summary: '' }),
    visit({ customer: '' }),
  ];
  const own = [...visitsByAccount(visits, TODAY).values()];
  expect(own).toHaveLength(1);
  expect(own[0]).toMatchObject({ made: 3, last: { start: 0.5 }, planned: { day: serialOf(2026, 11, 20) } });
});

test('next visit: last one plus cadence, today for one never visited, none without a cadence', () => {
  expect(nextVisitDue(serialOf(2026, 10, 13), 30, TODAY)).toBe(serialOf(2026, 11, 12));
  expect(nextVisitDue(null, 30, TODAY)).toBe(TODAY);
  expect(nextVisitDue(serialOf(2026, 10, 13), null, TODAY)).toBeNull();
});

describe('my day', () => {
  const accounts = [
    account('Halden Bearings', 30),
    account('Verde Gardens', 30),
    account('Kiln Metals', 30),
    account('Never Seen', 30),
    account('No Cadence', null),
    account('Of Another', 30, 'Rep South'),
  ];
  const done = { followUpDone: TODAY, summary: 'x' };
  const visits = [
    visit({ customer: 'Halden Bearings', day: serialOf(2026, 9, 17), ...done }),
    visit({ customer: 'Verde Gardens', day: serialOf(2026, 10, 3), ...done }),
    visit({ customer: 'Kiln Metals', day: serialOf(2026, 10, 9), ...done }),
    visit({ customer: 'Lumen Dairy', day: serialOf(2026, 10, 17), visitors: ['Rep North', 'Rep West'] }),
    visit({ customer: 'Silverline Print', day: serialOf(2026, 10, 26), summary: '', expense: 86.4 }),
    visit({ customer: 'Ostrava Glass', day: serialOf(2026, 11, 5), summary: '' }),
    visit({ customer: 'Of Another', day: serialOf(2026, 9, 1), visitors: ['Rep South'], ...done }),
  ];
  const names = (items: ReturnType<typeof myDay>['overdue']): string[] =>
    items.map((item) => `${item.kind === 'cadence' ? item.account.name : item.visit.customer} ${String(item.days)}`);

  it('accounts count by owner, visits by visitor; latest first', () => {
    const day = myDay(visits, accounts, 'rep north', TODAY);
    expect(names(day.overdue)).toEqual(['Halden Bearings 16', 'Lumen Dairy 9']);
    expect(names(day.today)).toEqual(['Never Seen 0', 'Verde Gardens 0']);
    expect(names(day.week)).toEqual(['Ostrava Glass -3', 'Kiln Metals -6']);
    expect(day.summaryMissing.map(({ customer }) => customer)).toEqual(['Silverline Print']);
  });

  it('by class, then money at stake, then latest; the week by day first', () => {
    const of = (name: string, abc: 'A' | 'B', atStake: number | null, cadence = 30): VisitedAccount => ({
      ...account(name, cadence),
      class: abc,
      stake: { expected: null, atStake },
    });
    const makeVisit = (customer: string, day: number): Visit =>
      visit({ customer, day: serialOf(2026, 9, day), ...done });
    const own = [of('Late B', 'B', 900), of('Late A', 'A', null), of('Rich A', 'A', 70), of('Poor A', 'A', 50)];
    const log = [
      makeVisit('Late B', 1),
      makeVisit('Late A', 2),
      makeVisit('Rich A', 20),
      makeVisit('Poor A', 10),
      makeVisit('Nobody', 1),
    ];
    expect(names(myDay(log, own, 'Rep North', TODAY).overdue)).toEqual([
      'Rich A 13',
      'Poor A 23',
      'Late A 31',
      'Late B 32',
    ]);
    const ahead = [of('Soon B', 'B', 900, 62), of('Later A', 'A', 900, 63), of('Later B', 'B', 1, 63)];
    const seen = ahead.map(({ name }) => makeVisit(name, 4));
    expect(names(myDay(seen, ahead, 'Rep North', TODAY).week)).toEqual(['Soon B -3', 'Later A -4', 'Later B -4']);
  });

  it('without a person it is everybody’s', () => {
    expect(names(myDay(visits, accounts, '', TODAY).overdue)).toContain('Of Another 32');
  });

  it('an account with a visit planned ahead is asked for only when it is overdue', () => {
    const planned = { day: serialOf(2026, 11, 4), summary: '' };
    const more = [
      ...visits,
      visit({ customer: 'Halden Bearings', ...planned }),
      visit({ customer: 'Never Seen', ...planned }),
    ];
    const day = myDay(more, accounts, 'Rep North', TODAY);
    expect(names(day.overdue)).toContain('Halden Bearings 16');
    expect(names(day.today)).toEqual(['Verde Gardens 0']);
  });

  it('what was agreed at the last visit counts for its day, in place of the cadence', () => {
    const makeAgreements = (day: number): Visit[] => [
      visit({ customer: 'Kiln Metals', ...done, nextVisit: serialOf(2026, 11, day) }),
    ];
    const own = [account('Kiln Metals', 10)];
    expect(names(myDay(makeAgreements(1), own, 'Rep North', TODAY).overdue)).toEqual(['Kiln Metals 1']);
    // Overdue by the cadence although a later day was agreed.
    const later = myDay(makeAgreements(5), own, 'Rep North', TODAY);
    expect(names(later.overdue)).toEqual(['Kiln Metals 10']);
    expect(later.week).toMatchObject([{ kind: 'agreed', days: -3 }]);
    const planned = visit({ customer: 'Kiln Metals', day: serialOf(2026, 11, 5), summary: '' });
    expect(myDay([...makeAgreements(5), planned], own, '', TODAY).week).toMatchObject([{ kind: 'planned' }]);
  });
});
