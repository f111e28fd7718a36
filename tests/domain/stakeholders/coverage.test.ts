import fc from 'fast-check';
import type { Contact } from '../../../src/domain/stakeholders/contact';
import { ATTITUDES, BUYING_ROLES } from '../../../src/domain/stakeholders/contact';
import type { KeyAccount } from '../../../src/domain/stakeholders/coverage';
import { coverageCounts, coverageOf } from '../../../src/domain/stakeholders/coverage';
import { nextDue } from '../../../src/domain/stakeholders/due';
import { lastMeetings } from '../../../src/domain/stakeholders/meetings';
import { peopleIn, personAt } from '../../../src/domain/stakeholders/people';
import type { SerialDate } from '../../../src/domain/time/serialDate';
import { NOBODY, TODAY } from '../../support/sheets/roleMaps';

const ago = (days: number): SerialDate => (TODAY - days) as SerialDate;
const acme: KeyAccount = { key: 'acme', abc: 'A', sales: 100 };
const person = (fields: Partial<Contact>): Contact => ({ ...NOBODY, ...fields });
const decider = person({ name: 'Ann', role: 'decision-maker', attitude: 'for', lastMet: ago(10) });
const gatekeeper = person({ name: 'Bob', role: 'technical-gatekeeper', attitude: 'for', lastMet: ago(180) });
const user = person({ name: 'Eve', role: 'user', attitude: 'for', lastMet: ago(30) });
const only = (contacts: Contact[]) => {
  const [found] = coverageOf([acme], contacts, TODAY);
  if (found === undefined) throw new Error('no coverage');
  return found;
};

describe('coverage of one account', () => {
  test('map status 0 to 3', () => {
    expect(only([]).status).toBe(0);
    expect(only([decider, user]).status).toBe(1);
    expect(only([decider, gatekeeper, { ...user, attitude: 'neutral' }]).status).toBe(2);
    expect(only([decider, gatekeeper, { ...user, lastMet: null }]).status).toBe(2);
    expect(only([decider, gatekeeper, user]).status).toBe(3);
  });

  test('180 days ago is recent, 181 is not, a day to come is no meeting', () => {
    expect(only([decider, gatekeeper, user])).toMatchObject({ risk: 'covered', notMet: [], met: 3 });
    expect(only([decider, { ...gatekeeper, lastMet: ago(181) }, user])).toMatchObject({
      risk: 'not-met',
      notMet: ['technical-gatekeeper'],
      met: 3,
    });
    expect(only([decider, { ...gatekeeper, lastMet: ago(-1) }, user])).toMatchObject({
      notMet: ['technical-gatekeeper'],
      met: 2,
    });
  });

  test('one person on several rows is one contact met', () => {
    const all = [decider, { ...gatekeeper, name: ' ann ' }, { ...user, name: 'ANN' }];
    expect(only(all)).toMatchObject({ risk: 'covered', met: 1, isSingleContact: true });
  });
});

test('most risk first, then sales; an account counts once', () => {
  const accounts: KeyAccount[] = ['covered', 'single', 'late', 'lacking', 'lacking-more'].map((key, i) => ({
    key,
    abc: i % 2 === 0 ? 'A' : 'B',
    sales: 1000 - i * 100,
  }));
  const of = (account: string, contacts: Contact[]): Contact[] => contacts.map((own) => ({ ...own, account }));
  const contacts = [
    ...of('covered', [decider, gatekeeper, user]),
    ...of('single', [decider, { ...gatekeeper, name: 'Ann' }, { ...user, name: 'Ann' }]),
    ...of('late', [decider, gatekeeper, { ...user, lastMet: null }]),
    ...of('lacking', [decider, user]),
  ];
  const coverage = coverageOf(accounts, contacts, TODAY);
  expect(coverage.map(({ account }) => account.key)).toEqual(['lacking', 'lacking-more', 'late', 'single', 'covered']);
  expect(coverageCounts(coverage)).toEqual({ 'role-missing': 2, 'not-met': 1, covered: 2 });
});

/** The same by looking at each account on its own, row by row, without the code under test. */
function naive(account: string, contacts: readonly Contact[], today: number) {
  const missing: string[] = [];
  const late: string[] = [];
  let allForUs = true;
  for (const role of ['decision-maker', 'technical-gatekeeper', 'user']) {
    let named = 0;
    let recent = 0;
    let forUs = 0;
    for (const contact of contacts) {
      if (contact.account !== account || contact.role !== role) continue;
      named += 1;
      if (contact.lastMet === null || contact.lastMet > today) continue;
      if (contact.lastMet >= today - 180) recent += 1;
      if (contact.attitude === 'for') forUs += 1;
    }
    if (named === 0) missing.push(role);
    else if (recent === 0) late.push(role);
    if (forUs === 0) allForUs = false;
  }
  const own = contacts.filter((contact) => contact.account === account);
  const people: Record<string, boolean> = {};
  for (const { name, lastMet } of own)
    if (lastMet !== null && lastMet <= today) people[name.trim().toLowerCase()] = true;
  const status = own.length === 0 ? 0 : missing.length > 0 ? 1 : allForUs ? 3 : 2;
  return { status, missing, notMet: late, met: Object.keys(people).length };
}

test('coverage agrees with a naive count, whatever the map holds', () => {
  const contact = fc.record({
    account: fc.constantFrom('a', 'b', 'c', 'other'),
    name: fc.constantFrom('Ann', 'ann', ' Bob', 'Eve'),
    role: fc.constantFrom(...BUYING_ROLES, null),
    attitude: fc.constantFrom(...ATTITUDES, null),
    lastMet: fc.option(fc.integer({ min: TODAY - 400, max: TODAY + 30 }) as fc.Arbitrary<SerialDate>),
  });
  fc.assert(
    fc.property(fc.array(contact, { maxLength: 30 }), (rows) => {
      const contacts = rows.map(person);
      const accounts: KeyAccount[] = ['a', 'b', 'c'].map((key) => ({ key, abc: 'A', sales: 1 }));
      const coverage = coverageOf(accounts, contacts, TODAY);
      for (const { account, status, missing, notMet, met } of coverage)
        expect({ status, missing, notMet, met }).toEqual(naive(account.key, contacts, TODAY));
      const counts = coverageCounts(coverage);
      expect(counts['role-missing'] + counts['not-met'] + counts.covered).toBe(3);
    }),
    { numRuns: 200 },
  );
});

test('last meetings: the latest of each person, joined spellings under the name of the map', () => {
  const meetings = [
    { account: 'acme', day: ago(5), people: peopleIn('Ann;  Eva Marek') },
    { account: 'acme', day: ago(9), people: peopleIn('ann；Bob') },
    { account: 'other', day: ago(1), people: ['Ann'] },
  ];
  const joined = new Map([[personAt('acme', 'Eva Marek'), 'E. Marek']]);
  const last = lastMeetings(meetings, joined);
  expect(last.get(personAt('acme', 'ANN'))).toBe(ago(5));
  expect(last.get(personAt('acme', 'Bob'))).toBe(ago(9));
  expect(last.get(personAt('acme', 'E. Marek'))).toBe(ago(5));
  expect(last.has(personAt('acme', 'Eva Marek'))).toBe(false);
});

test('next due is the last meeting plus the frequency', () => {
  expect(nextDue(ago(10), 30)).toBe(ago(-20));
  expect(nextDue(null, 30)).toBeNull();
  expect(nextDue(ago(10), null)).toBeNull();
});
