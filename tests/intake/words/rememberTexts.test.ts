import { rememberTexts } from '../../../src/intake/words/rememberTexts';

test('a text is read once, also when its answer is null', () => {
  const asked: string[] = [];
  const read = rememberTexts((text) => {
    asked.push(text);
    return text === '' ? null : text.length;
  });
  expect([read('ab'), read('ab'), read(''), read('')]).toEqual([2, 2, null, null]);
  expect(asked).toEqual(['ab', '']);
});

test('however many texts there are, each gets its own answer and what is kept stays bounded', () => {
  let reads = 0;
  const read = rememberTexts((text) => {
    reads += 1;
    return `<${text}>`;
  });
  const texts = Array.from({ length: 10_000 }, (_, index) => `text ${String(index)}`);
  expect(texts.map(read)).toEqual(texts.map((text) => `<${text}>`));
  expect(read('text 0')).toBe('<text 0>');
  expect(reads).toBe(10_001);
});
