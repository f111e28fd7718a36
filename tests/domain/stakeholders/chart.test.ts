import fc from 'fast-check';
import { decisionChart, inLayerOrder } from '../../../src/domain/stakeholders/chart';
import { LAYERS } from '../../../src/domain/stakeholders/contact';
import { reportingOf } from '../../../src/domain/stakeholders/reporting';
import { NOBODY } from '../../support/sheets/roleMaps';

const person = (name: string, reportsTo = '', layer: (typeof LAYERS)[number] | null = null) => ({
  ...NOBODY,
  name,
  reportsTo,
  layer,
});

describe('who reports to whom', () => {
  test('unknown names, oneself and circles are said, and nobody is lost', () => {
    const { people, superior, problems } = reportingOf([
      person('Ann', 'Zed'),
      person('Bob', 'bob'),
      person('Cat', 'Dan'),
      person('Dan', 'Eve'),
      person('Eve', 'Cat'),
      person('Fay', 'Eve'),
      person('ann', 'Bob'),
    ]);
    expect(people.map(({ name }) => name)).toEqual(['Ann', 'Bob', 'Cat', 'Dan', 'Eve', 'Fay']);
    expect(superior).toEqual([null, null, null, 4, 2, 4]);
    expect(problems).toMatchObject([
      { kind: 'unknown', name: 'Zed' },
      { kind: 'self', contact: { name: 'Bob' } },
      { kind: 'circle', contacts: [{ name: 'Cat' }, { name: 'Dan' }, { name: 'Eve' }] },
    ]);
  });
});

test('superiors above, in the middle of their people; layers as rows', () => {
  const chart = decisionChart([
    person('User', 'Boss', 'operating'),
    person('Boss', '', 'decision'),
    person('Buyer', 'Boss', 'technical'),
  ]);
  const at = Object.fromEntries(chart.people.map(({ contact, row, column }) => [contact.name, [row, column]]));
  expect(at).toEqual({ Boss: [0, 0.5], Buyer: [1, 1], User: [2, 0] });
  expect(chart).toMatchObject({ columns: 2, rows: 3 });
});

test('no two boxes overlap and every superior stands higher, whatever is typed', () => {
  const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];
  const row = fc.record({
    name: fc.constantFrom(...names),
    reportsTo: fc.constantFrom('', 'nobody', ...names),
    layer: fc.constantFrom(null, ...LAYERS),
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
      const chart = decisionChart(rows.map(({ name, reportsTo, layer }) => person(name, reportsTo, layer)));
      expect(chart.people).toHaveLength(new Set(rows.map(({ name }) => name)).size);
      chart.people.forEach((one, i) => {
        for (const other of chart.people.slice(i + 1))
          expect(one.row === other.row && Math.abs(one.column - other.column) < 1).toBe(false);
        if (one.superior !== null) expect(chart.people[one.superior]?.row).toBeLessThan(one.row);
        expect(one.column).toBeLessThanOrEqual(chart.columns - 1);
        expect(one.row).toBeLessThan(chart.rows);
      });
    }),
    { numRuns: 300 },
  );
});

test('the list begins with the decision layer and the most influential', () => {
  const order = inLayerOrder([
    person('user', '', 'operating'),
    { ...person('small', '', 'decision'), influence: 2 },
    { ...person('great', '', 'decision'), influence: 5 },
    { ...person('by role'), role: 'technical-gatekeeper' as const },
  ]);
  expect(order.map(({ name }) => name)).toEqual(['great', 'small', 'by role', 'user']);
});
