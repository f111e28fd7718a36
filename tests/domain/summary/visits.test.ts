import type { MadeVisit, VisitAccount } from '../../../src/domain/summary/visits';
import { visitSummary } from '../../../src/domain/summary/visits';
import { day, month, of, run } from '../../support/books';

const result = run([
  ['Ann', '2026-09-01', 500],
  ['Bob', '2026-09-02', 300],
  ['Cid', '2026-09-03', 100],
]);

function account(name: string, owner: string, cadence: number, value: number): VisitAccount {
  return { customer: of(result, name), owner, cadence, value, nextAction: 'call' };
}

const ACCOUNTS = [account('Ann', 'Mia', 30, 500), account('Bob', 'Leo', 30, 300), account('Cid', 'mia', 90, 100)];

function visit(name: string, when: string, visitors: string[], more: Partial<MadeVisit> = {}): MadeVisit {
  const on = day(when);
  return {
    customer: of(result, name).customer,
    ...{ name, day: on, visitors, hasSummary: true, expense: 0 },
    ...{ followUpDue: (on + 7) as MadeVisit['followUpDue'], followUpDone: on },
    ...more,
  };
}

test('made by visitor, due and late by owner; a visit of two counts once in the total', () => {
  const visits = [
    visit('Ann', '2026-09-10', ['Mia']), // due 10 Oct
    visit('Ann', '2026-10-05', ['Mia', 'Leo']), // made in October
    visit('Bob', '2026-08-20', ['Leo']), // due 19 Sep, not visited
    visit('Cid', '2026-09-01', ['Mia']), // due 30 Nov
    visit('Bob', '2026-11-02', ['Leo']), // later: no part in October
  ];
  const { reps, total, open, next, lastVisit } = visitSummary(visits, ACCOUNTS, month('2026-10'));
  expect(reps.map(({ rep, made, due, late }) => [rep, made, due, late])).toEqual([
    ['Leo', 1, 1, 1],
    ['Mia', 1, 1, 0],
  ]);
  expect(total).toMatchObject({ made: 1, due: 2, late: 1 });
  expect(open.map(({ account: own, days }) => [own.customer.identity.name, days])).toEqual([['Bob', 42]]);
  // Ann was last seen on 5 October, Bob never since August, Cid falls due on the last day of November.
  expect(next.map(({ account: own, due }) => [own.customer.identity.name, due])).toEqual([
    ['Ann', day('2026-11-04')],
    ['Bob', day('2026-11-01')],
    ['Cid', day('2026-11-30')],
  ]);
  expect(lastVisit.get(of(result, 'Ann').customer)).toBe(day('2026-10-05'));
});

test('never visited is due now; a later visit does not heal an earlier month', () => {
  const { open, next } = visitSummary([visit('Ann', '2026-11-03', ['Mia'])], ACCOUNTS, month('2026-10'));
  expect(open.map(({ account: own, days }) => [own.customer.identity.name, days])).toEqual([
    ['Ann', null],
    ['Bob', null],
    ['Cid', null],
  ]);
  expect(next.every(({ due }) => due === null)).toBe(true);
});

test('no summary, no reimbursement; a follow-up is late after seven days unless it was made by the end of the month', () => {
  const visits = [
    visit('Ann', '2026-10-05', ['Mia'], { hasSummary: false, expense: 36.5 }),
    visit('Bob', '2026-10-06', ['Leo'], { followUpDone: null }),
    visit('Cid', '2026-10-08', ['Leo'], { followUpDone: day('2026-11-01') }),
    visit('Cid', '2026-10-28', ['Leo'], { followUpDone: null }), // due 4 November
  ];
  const { reps, total, followUps, unwritten } = visitSummary(visits, ACCOUNTS, month('2026-10'));
  expect([total.withoutSummary, total.blocked]).toEqual([1, 36.5]);
  expect(reps.find(({ rep }) => rep === 'Mia')).toMatchObject({ withoutSummary: 1, blocked: 36.5 });
  expect(unwritten.map(({ name }) => name)).toEqual(['Ann']);
  expect(followUps.map(({ name, days }) => [name, days])).toEqual([
    ['Bob', 18],
    ['Cid', 16],
  ]);
});
