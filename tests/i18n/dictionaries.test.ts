import { readFileSync } from 'node:fs';
import path from 'node:path';
import { textsOf } from '../../src/i18n/dictionaries';
import { LANGUAGES, type Language } from '../../src/i18n/language';
import { columnsOfHeader, displayLines } from './support/headers';
import { big5, gb2312 } from './support/scripts';
import { callWith, leavesOf, namedIn, spoken, type Leaf } from './support/leaves';

const TRANSLATED = LANGUAGES.filter((language) => language !== 'en');
const CHINESE = ['zh-Hans', 'zh-Hant'] as const;
const leaves = new Map<Language, Leaf[]>(LANGUAGES.map((language) => [language, leavesOf(textsOf(language))]));
const own = (language: Language): Leaf[] => leaves.get(language) ?? [];
const english = new Map(own('en').map((leaf) => [leaf.key, leaf]));

/** Meant to be empty, or the same in every language. */
const EMPTY = ['sheets.asOf.basis.amount'];
const SAME = ['ABC', 'Neutral', 'koala', 'provisional', 'No', 'No.', 'Roles', 'Total', 'Plan', 'plan', '⟦p:class⟧'];
/** Each language in its own words, in every language; signs and figures without a word. */
const OWN_NAMES = /^pane\.settings\.languages\./u;
const hasWords = (text: string): boolean => /\p{L}{2}/u.test(text.replace(/⟦[^⟧]*⟧/gu, ''));

describe.each(TRANSLATED)('%s says everything English says', (language) => {
  test('the same keys, every one filled', () => {
    expect(own(language).map(({ key }) => key)).toEqual(own('en').map(({ key }) => key));
    for (const leaf of own(language)) {
      if (EMPTY.includes(leaf.key) || leaf.key === 'why.joiner') continue;
      expect([leaf.key, spoken(leaf).trim()]).not.toEqual([leaf.key, '']);
    }
  });

  test('nothing left in English', () => {
    const left = own(language).filter((leaf) => {
      const text = spoken(leaf);
      const source = english.get(leaf.key);
      if (!hasWords(text) || OWN_NAMES.test(leaf.key) || SAME.includes(text)) return false;
      return source !== undefined && spoken(source) === text;
    });
    expect(left.map(({ key }) => key)).toEqual([]);
  });

  test('every message names what the English one names, and nothing unknown', () => {
    for (const leaf of own(language)) {
      const source = english.get(leaf.key);
      if (source === undefined || typeof leaf.value === 'string') continue;
      expect([leaf.key, namedIn(spoken(leaf))]).toEqual([leaf.key, namedIn(spoken(source))]);
    }
  });

  test('errors stay whole sentences when the host does not say which sheet or file', () => {
    const needed =
      /^errors\.(?:usage|unknown-sheet|cells-in-the-way|file-not-found|needs-answer|amount-unusable|date-unusable|own-column-missing|out-of-time)$/; // never thrown without
    for (const leaf of own(language).filter(({ key }) => key.startsWith('errors.') && !needed.test(key))) {
      const params = { field: 'f', row: 1, month: 'm', first: 'm' };
      expect([leaf.key, callWith(leaf, params)]).not.toEqual([
        leaf.key,
        expect.stringMatching(/undefined|""|“”|「」|^[^\p{L}\d]|\s\s|\s$/u),
      ]);
    }
  });

  test('optional parts leave no empty brackets or loose commas behind', () => {
    const { warnings } = textsOf(language);
    const dropped = warnings['dropped-parts']({ what: 'charts', place: '' });
    expect(dropped).not.toMatch(/[(（]\s*[)）]/);
    expect(dropped).toContain('charts');
    const column = warnings['column-assumed']({ sheet: 'S', field: 'f', column: 'B', others: '' });
    expect(column).not.toMatch(/[;,；，:：]\s*[.。]?$/u);
    expect(warnings['column-assumed']({ sheet: 'S', field: 'f', column: 'B', others: 'D' })).toContain('D');
  });
});

describe.each(LANGUAGES)('the tone of %s', (language) => {
  test('no shouting, no begging, no loose blanks', () => {
    for (const leaf of own(language)) {
      const text = spoken(leaf);
      const shouted = text.replace(/=(?:Sheet|Hoja)1!F/u, ''); // an address of a cell, not a shout
      expect([leaf.key, shouted]).not.toEqual([leaf.key, expect.stringMatching(/[!！¡]/u)]);
      expect([leaf.key, text]).not.toEqual([
        leaf.key,
        expect.stringMatching(/请(?!检查)|請(?!檢查)|por favor|please(?! check)|successfully|éxito|成功/i),
      ]);
      if (/(?:^|\.)cli\.help$/u.test(leaf.key) || !text.trim() || leaf.key.endsWith('separator')) continue;
      expect([leaf.key, text]).not.toEqual([leaf.key, expect.stringMatching(/^\s|\s$|\s\s/)]);
    }
  });

  test('true quotes of the language and percent signs only from formats', () => {
    const wrong = { en: /[“”「」«»]/u, es: /[“”「」«»]/u, 'zh-Hans': /["「」«»]/u, 'zh-Hant': /["“”«»]/u }[language];
    for (const leaf of own(language)) expect([leaf.key, wrong.exec(spoken(leaf))?.[0]]).toEqual([leaf.key, undefined]);
    // Behind a comma it is the unit of a field, not part of a figure.
    const shown = own(language).filter(
      (leaf) => !/(?:^|\.)cli\.help$/u.test(leaf.key) && !/[,，]\s?%$/u.test(spoken(leaf)),
    );
    for (const leaf of shown) expect([leaf.key, spoken(leaf).includes('%')]).toEqual([leaf.key, false]);
  });
});

describe.each(CHINESE)('%s', (language) => {
  const texts = own(language)
    .filter(({ key }) => !OWN_NAMES.test(key))
    .map((leaf): [string, string] => [leaf.key, spoken(leaf)]);
  const headerExamples = /Customer、Client、客户、客戶、Cliente|Amount、Sales、金额、金額、Importe/u;

  test('no Latin words but names of ours, of files and of options', () => {
    const allowed = new Set(
      (
        'A B C ABC Excel Microsoft csv xlsx xls zip JSON GB Key Accounts key-accounts Enter Esc dmy mdy ymd en es zh-Hans zh-Hant ' +
        'amount profit quantity customer date id all ty ly m classify options IN OUT MORE FILE NAME FIELD COLUMN N YYYY role-map visit-log summary firm rep ' +
        'YYYY-MM YYYY-MM-DD ORDER WINDOW BASIS X LANGUAGE F RULE auto chance months on off ' +
        'Sheet CODE EUR TYPE WHAT sale return cancelled payment once each SIGN reversed as-is UTF'
      ).split(' '),
    );
    for (const [key, text] of texts) {
      const words = text
        .replace(/⟦[^⟧]*⟧/gu, ' ')
        .replace(headerExamples, ' ')
        .replace(/--?[a-z][a-z-]*/g, (option) => (/^--(?:[a-z]+-)*[a-z]+$|^-o$/.test(option) ? ' ' : option));
      const latin = words.match(/[A-Za-zÀ-ÿ]+(?:-[A-Za-z]+)*/gu) ?? [];
      expect([key, latin.filter((word) => !allowed.has(word))]).toEqual([key, []]);
    }
  });

  test('full-width punctuation beside Chinese, a blank between Chinese and Latin or digits', () => {
    for (const [key, text] of texts) {
      expect([key, /\p{Script=Han}[,;:?()"]|[,;:?()"]\p{Script=Han}/u.exec(text)?.[0]]).toEqual([key, undefined]);
      expect([key, /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}/u.exec(text)?.[0]]).toEqual([key, undefined]);
      expect([key, /(?<=\S) [，。；：、（）“”「」？]|[，。；：、（）“”「」？] /u.exec(text)?.[0]]).toEqual([
        key,
        undefined,
      ]);
    }
  });

  test('every character belongs to its script', () => {
    const known = language === 'zh-Hans' ? gb2312() : big5();
    for (const [key, text] of texts) {
      const han = text.replace(headerExamples, ' ').match(/\p{Script=Han}/gu) ?? [];
      expect([key, han.filter((character) => !known.has(character))]).toEqual([key, []]);
    }
  });

  test('the other script would be noticed', () => {
    const known = language === 'zh-Hans' ? gb2312() : big5();
    const other =
      language === 'zh-Hans' ? '戶專業務與後準時單報價購電話關確認應該為說' : '户专业务后时单报价购电话关确认应该为说';
    const passed = [...other].filter((character) => known.has(character));
    expect(passed).toEqual([]);
  });
});

describe('words', () => {
  const glossary = readFileSync(path.join(__dirname, '../../docs/glossary.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const column: Record<Language, number> = { en: 1, 'zh-Hans': 2, 'zh-Hant': 3, es: 4 };
  const term = (word: string, language: Language): string => {
    const row = glossary.find((cells) => cells[1]?.toLowerCase() === word.toLowerCase());
    return (row?.[column[language]] ?? `no glossary row "${word}"`).toLowerCase();
  };

  test.each(LANGUAGES)('segments, flags and headers are those of the glossary, %s', (language) => {
    const { terms, sheets } = textsOf(language);
    const reference = textsOf('en');
    for (const [key, name] of Object.entries(reference.terms.segments))
      expect(terms.segments[key as keyof typeof terms.segments].toLowerCase()).toBe(term(name, language));
    for (const [key, name] of Object.entries(reference.terms.flags))
      expect(terms.flags[key as keyof typeof terms.flags].toLowerCase()).toBe(term(name, language));
    expect(terms.setByHand).toBe(term('set by hand', language));
    const { headers } = sheets.customers;
    for (const key of ['segment', 'strategy', 'nextAction', 'owner'] as const)
      expect(headers[key].toLowerCase()).toBe(term(reference.sheets.customers.headers[key], language));
    expect(headers.cadence.toLowerCase().startsWith(term('cadence', language).split(' ')[0] ?? '?')).toBe(true);
    expect(sheets.playbook.name.toLowerCase()).toBe(term('playbook', language));
    expect(sheets.playbook.headers.class.toLowerCase()).toBe(term('ABC class', language));
  });

  test.each(CHINESE)('no word the glossary says to avoid, %s', (language) => {
    const words = glossary.flatMap((cells) => (cells[6] ?? '').match(/\p{Script=Han}{2,}/gu) ?? []);
    expect(words.length).toBeGreaterThan(30);
    // A segment must not be called "others", nor a visit "report"; another currency and the JSON report are just that.
    // So are a window of the screen, the title of a sheet, Excel's own undo and a customer's budget.
    const elsewhere = ['其他', '报告', '報告', '窗口', '視窗', '标题', '撤销', '预算', '流失'];
    // The month has a 总结, a visit a 小结.
    const ofMonth = /^summary\.(?!visits|lists\.unwritten)|^pane\.written\./u;
    for (const leaf of own(language)) {
      if (/^(?:playbook|roles.serve)\./u.test(leaf.key)) continue;
      const found = words.filter(
        (word) =>
          !elsewhere.includes(word) && !(word === '总结' && ofMonth.test(leaf.key)) && spoken(leaf).includes(word),
      );
      expect([leaf.key, found]).toEqual([leaf.key, []]);
    }
  });

  test('Spanish counts in the singular and in the plural', () => {
    const { warnings, why, sheets, errors } = textsOf('es');
    const one = { rows: 1, pairs: 1, cells: 1, months: 1, customers: 1 };
    const two = { rows: 2, pairs: 2, cells: 2, months: 2, customers: 2 };
    const more = { sheet: 'S', amount: '5', labels: 'L', example: 'E', places: 'P', cut: '1' };
    expect(warnings['hidden-rows']({ ...more, ...one })).toContain('leyó 1 fila oculta o filtrada.');
    expect(warnings['hidden-rows']({ ...more, ...two })).toContain('leyeron 2 filas ocultas o filtradas.');
    expect(warnings['few-customers'](one)).toContain('1 cliente:');
    expect(warnings['few-customers'](two)).toContain('2 clientes:');
    expect(warnings['non-customers']({ ...more, ...one })).toContain('1 fila no corresponde a');
    expect(warnings['non-customers']({ ...more, ...two })).toContain('2 filas no corresponden a');
    expect(warnings['suggested-merges']({ ...more, ...one })).toContain('1 par de clientes puede ser');
    expect(warnings['suggested-merges']({ ...more, ...two })).toContain('2 pares de clientes pueden ser');
    expect(warnings['overtyped-cells']({ ...more, ...one })).toContain('1 celda nuestra tenía');
    expect(warnings['overtyped-cells']({ ...more, ...two })).toContain('2 celdas nuestras tenían');
    expect(why.dormant({ ...more, ...one })).toContain('lleva 1 mes sin');
    expect(why.dormant({ ...more, ...two })).toContain('lleva 2 meses sin');
    expect(sheets.asOf.dormant(one)).toContain('1 mes sin');
    expect(sheets.asOf.dormant(two)).toContain('2 meses sin');
    expect(sheets.asOf.skipped(one)).toBe('1 fila omitida');
    expect(sheets.asOf.skipped(two)).toBe('2 filas omitidas');
    expect(errors['cells-in-the-way']({ place: 'S!A1', count: 1 })).toContain('va 1 fila nueva');
    expect(errors['cells-in-the-way']({ place: 'S!A1', count: 2 })).toContain('van 2 filas nuevas');
  });
});

describe('sheets', () => {
  const namedTexts = (language: Language): [string, string][] =>
    own(language)
      .filter(({ key }) => /^sheets\.[^.]+\.name$/.test(key))
      .map((leaf) => [leaf.key, spoken(leaf)]);

  test.each(LANGUAGES)('names Excel takes, %s', (language) => {
    expect(namedTexts(language).length).toBeGreaterThanOrEqual(3);
    for (const [, name] of namedTexts(language)) {
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).not.toMatch(/[\\/?*:[\]]|^'|'$/);
      expect(name.toLowerCase()).not.toBe('history');
    }
  });

  test('a name means one sheet, whatever the language', () => {
    const kinds = new Map<string, string>();
    for (const [key, name] of LANGUAGES.flatMap(namedTexts)) {
      expect([name, kinds.get(name.toLowerCase()) ?? key]).toEqual([name, key]);
      kinds.set(name.toLowerCase(), key);
    }
  });

  test('a header means one column: unique in its table, and never another column in another language', () => {
    for (const table of Object.keys(columnsOfHeader(textsOf('en')))) {
      const meaning = new Map<string, string>();
      for (const language of LANGUAGES) {
        const entries = Object.entries(columnsOfHeader(textsOf(language))[table] ?? {});
        expect(new Set(entries.map(([, header]) => header.toLowerCase())).size).toBe(entries.length);
        for (const [column, header] of entries) {
          expect([header, meaning.get(header.toLowerCase()) ?? column]).toEqual([header, column]);
          meaning.set(header.toLowerCase(), column);
        }
      }
    }
  });

  test('one column has one header, in every table it stands in', () => {
    for (const language of LANGUAGES) {
      const { customers, playbook, writeBack } = textsOf(language).sheets;
      for (const key of ['segment', 'strategy', 'nextAction', 'owner', 'cadence'] as const)
        expect(playbook.headers[key]).toBe(customers.headers[key]);
      for (const key of ['abc', 'segment', 'strategy'] as const) expect(writeBack[key]).toBe(customers.headers[key]);
    }
  });

  test.each(LANGUAGES)('headers of Customers and Playbook fit two lines of their columns, %s', (language) => {
    const widths = {
      ...{ id: 11, customer: 23, abc: 7, segment: 18, flags: 11, strategy: 29, nextAction: 29, owner: 12, cadence: 10 },
      ...{ lastVisit: 12, nextVisit: 12, lastYear: 12, thisYear: 12, share: 9, cumulative: 12, change3: 11 },
      ...{ change12: 11, lastPurchase: 12, monthsSince: 9, activeMonths: 11, why: 50 },
    };
    const { customers, playbook } = textsOf(language).sheets;
    for (const [key, width] of Object.entries(widths)) {
      const lines = displayLines(customers.headers[key as keyof typeof widths], width);
      expect([key, lines.length <= 2 && lines.every((line) => line.width <= width)]).toEqual([key, true]);
    }
    expect(displayLines(playbook.headers.class, 10).length).toBeLessThanOrEqual(2);
  });

  test('what is printed under titles would be no formula', () => {
    for (const language of LANGUAGES)
      for (const leaf of own(language).filter(({ key }) => /^(sheets|why|terms|playbook)\./.test(key)))
        expect(spoken(leaf)).not.toMatch(/^[=+\-@\t]/);
  });
});

test.each(LANGUAGES)('the command line explains the same options, %s', (language) => {
  const options = (text: string): string[] => text.split('\n').map((line) => /^ {2}(\S.{21})/.exec(line)?.[1] ?? '');
  const { help } = textsOf(language).cli;
  expect(options(help)).toEqual(options(textsOf('en').cli.help));
  expect(help.split('\n')[2]).toBe(textsOf('en').cli.help.split('\n')[2]);
});
