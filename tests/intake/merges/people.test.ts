import { mayBeOne, suggestSamePeople } from '../../../src/intake/merges/people';

test.each([
  ['E. Marek', 'Eva Marek', true],
  ['Marek Eva', 'Eva Marek', true],
  ['Dr. Eva Marek', 'eva marek', true],
  ['José Peña', 'Jose Pena', true],
  ['Sykora', 'Sykorra', true],
  ['王总', '王', true],
  ['Eva Marek', 'Ivan Marek', false],
  ['E. Marek', 'I. Marek', false],
  ['Ann', 'Ana', false],
  ['王明', '王芳', false],
  ['A. B.', 'Ann Bo', false],
])('%s and %s: %s', (a, b, expected) => {
  expect(mayBeOne(a, b)).toBe(expected);
  expect(mayBeOne(b, a)).toBe(expected);
});

test('people of the visit log are offered once, only within their account, and not where two could be meant', () => {
  const visited = new Map([
    ['acme', ['Eva Marek', 'eva  marek', 'T. Adler', 'Somebody Else']],
    ['other', ['Eva Marek']],
    ['twins', ['J. Reyes']],
  ]);
  const mapped = new Map([
    ['acme', ['E. Marek', 'T. Adler']],
    ['twins', ['Juan Reyes', 'Julia Reyes']],
  ]);
  expect(suggestSamePeople(visited, mapped)).toEqual([{ account: 'acme', visited: 'Eva Marek', mapped: 'E. Marek' }]);
});
