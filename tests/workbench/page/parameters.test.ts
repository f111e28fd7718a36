import { parametersOf, searchOf } from '../../../src/workbench/page/parameters';

test('an empty address opens the sample as Excel on the web shows a pane', () => {
  expect(parametersOf('')).toEqual({
    file: 'sales.xlsx',
    lang: 'en-US',
    width: 350,
    theme: null,
    api: '1.12',
    bare: false,
  });
});

test('everything can be asked for', () => {
  expect(parametersOf('?file=a%20b.xlsx&lang=zh-TW&width=270&theme=dark&api=1.15&bare=1')).toEqual({
    file: 'a b.xlsx',
    lang: 'zh-TW',
    width: 270,
    theme: 'dark',
    api: '1.15',
    bare: true,
  });
});

test('what makes no sense counts as absent; a file is one of the samples or none', () => {
  const { file, ...rest } = parametersOf('?file=../secret.xlsx&lang=<b>&width=wide&theme=pink&api=9');
  expect(file).toBeNull();
  expect(rest).toEqual({ lang: 'en-US', width: 350, theme: null, api: '1.12', bare: false });
  for (const width of ['0', '-5', '99999', 'NaN']) expect(parametersOf(`?width=${width}`).width).toBe(350);
});

test('the address of a state asks for that state again', () => {
  for (const search of ['', '?file=', '?file=a%20b.xlsx&lang=zh-TW&width=270&theme=dark&api=1.15&bare=1'])
    expect(parametersOf(searchOf(parametersOf(search)))).toEqual(parametersOf(search));
});
