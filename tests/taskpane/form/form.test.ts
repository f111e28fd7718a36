import type { Form, Rules } from '../../../src/taskpane/form/form';
import {
  checkForm,
  hasFaults,
  isDirty,
  keepForm,
  offerValues,
  startForm,
  typeInto,
} from '../../../src/taskpane/form/form';

interface Values {
  readonly name: string;
  readonly days: string;
  readonly met: readonly string[];
}
type Fault = 'needsName' | 'needsDays';

const RULES: Rules<Values, Fault> = {
  name: { isRequired: true, check: ({ name }) => (name.trim() === '' ? 'needsName' : null) },
  days: { check: ({ days }) => (days === '' || Number(days) > 0 ? null : 'needsDays') },
};
const start = (): Form<Values, Fault> => startForm('new', { name: '', days: '', met: [] });

test('a failed check names every field that is wrong and leaves what was typed', () => {
  const form = checkForm(typeInto(start(), { days: 'soon', met: ['Ann'] }), RULES);
  expect(form.faults).toEqual({ name: 'needsName', days: 'needsDays' });
  expect(form.values).toEqual({ name: '', days: 'soon', met: ['Ann'] });
  expect(hasFaults(form)).toBe(true);
});

test('typing into a field takes its own fault away and no other', () => {
  const form = typeInto(checkForm(typeInto(start(), { days: '-1' }), RULES), { name: 'E' });
  expect(form.faults).toEqual({ days: 'needsDays' });
});

test('each refusal counts, so that the page goes to the field again; a passed check does not', () => {
  const twice = checkForm(checkForm(start(), RULES), RULES);
  expect(twice.refusals).toBe(2);
  const passed = checkForm(typeInto(twice, { name: 'Ann' }), RULES);
  expect([passed.refusals, hasFaults(passed)]).toEqual([2, false]);
});

test('only what somebody typed makes a form dirty, and typing it away makes it clean', () => {
  const offered = offerValues(start(), { days: '30' });
  expect(isDirty(offered)).toBe(false);
  expect(isDirty(typeInto(offered, { met: ['Ann'] }))).toBe(true);
  expect(isDirty(typeInto(typeInto(offered, { days: '40' }), { days: '30' }))).toBe(false);
});

test('a form that is left is kept once, the latest first, and only if anything was typed', () => {
  const [ann, bob] = [typeInto(start(), { name: 'Ann' }), { ...typeInto(start(), { name: 'Bob' }), id: 'bob' }];
  expect(keepForm([], start())).toEqual([]);
  expect(keepForm([ann], null)).toEqual([ann]);
  const again = typeInto(ann, { name: 'Anna' });
  expect(keepForm(keepForm([ann], bob), again)).toEqual([again, bob]);
});
