import { playbook as en } from '../../src/i18n/en/playbook';
import { playbook as es } from '../../src/i18n/es/playbook';
import type { PlaybookEntry, PlaybookTexts } from '../../src/i18n/playbookTypes';
import { playbook as zhHans } from '../../src/i18n/zh-Hans/playbook';
import { playbook as zhHant } from '../../src/i18n/zh-Hant/playbook';

const languages: [string, PlaybookTexts, { strategy: number; nextAction: number }][] = [
  ['en', en, { strategy: 60, nextAction: 55 }],
  ['es', es, { strategy: 60, nextAction: 55 }],
  ['zh-Hans', zhHans, { strategy: 26, nextAction: 24 }],
  ['zh-Hant', zhHant, { strategy: 26, nextAction: 24 }],
];
const verbs: Record<string, Record<keyof PlaybookTexts, string>> = {
  en: { loyal: 'Protect', 'fast-growing': 'Invest', dormant: 'Wake', 'worth-cultivating': 'Pursue' },
  es: { loyal: 'Proteger', 'fast-growing': 'Invertir', dormant: 'Reactivar', 'worth-cultivating': 'Cultivar' },
  'zh-Hans': { loyal: '守住', 'fast-growing': '加投', dormant: '唤醒', 'worth-cultivating': '跟进' },
  'zh-Hant': { loyal: '守住', 'fast-growing': '加碼', dormant: '喚醒', 'worth-cultivating': '跟進' },
};
const decisionMaker = { en: /decision maker/, es: /decisor|quien decide/, 'zh-Hans': /决策者/, 'zh-Hant': /決策者/ };
type Row = { segment: keyof PlaybookTexts; abc: string; entry: PlaybookEntry };
const entriesOf = (texts: PlaybookTexts): Row[] =>
  Object.entries(texts).flatMap(([segment, classes]) =>
    Object.entries(classes).map(([abc, entry]) => ({ segment: segment as keyof PlaybookTexts, abc, entry })),
  );

describe.each(languages)('playbook texts, %s', (lang, texts, limit) => {
  const entries = entriesOf(texts);

  test('twelve strategies and twelve next actions, none said twice', () => {
    expect(entries).toHaveLength(12);
    expect(new Set(entries.map(({ entry }) => entry.strategy)).size).toBe(12);
    expect(new Set(entries.map(({ entry }) => entry.nextAction)).size).toBe(12);
  });

  test('fit one sheet column, without shouting, loose spaces or a full stop', () => {
    for (const { entry } of entries) {
      expect([...entry.strategy].length).toBeLessThanOrEqual(limit.strategy);
      expect([...entry.nextAction].length).toBeLessThanOrEqual(limit.nextAction);
      for (const text of [entry.strategy, entry.nextAction]) {
        expect(text).toBe(text.trim());
        expect(text).not.toMatch(/[!！¡]|\s\s|[.。]$|^[=+\-@]/);
      }
    }
  });

  test('each strategy opens with the stance of its segment', () => {
    for (const { segment, entry } of entries) expect(entry.strategy).toContain(verbs[lang]?.[segment]);
  });

  test('class A always involves the decision maker, class C never costs a visit', () => {
    const who = decisionMaker[lang as keyof typeof decisionMaker];
    for (const { abc, entry } of entries) {
      if (abc === 'A') expect(`${entry.strategy} ${entry.nextAction}`).toMatch(who);
      if (abc === 'C') expect(entry.nextAction).not.toMatch(/visit|拜访|走访|登门|拜訪/i);
    }
  });
});

test('Simplified and Traditional Chinese are written, not converted: no character of the other script', () => {
  const all = (texts: PlaybookTexts) =>
    entriesOf(texts)
      .map(({ entry }) => entry.strategy + entry.nextAction)
      .join('');
  expect(all(zhHans)).not.toMatch(/[專業務與後準時單報價購電話關資訊喚決確認應該為說]/);
  expect(all(zhHant)).not.toMatch(/[专业务与后准时单报价购电话关资讯唤决确认应该为说]/);
});
