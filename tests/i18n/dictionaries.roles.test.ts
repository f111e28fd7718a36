import { BUYING_ROLES, PERSONALITIES } from '../../src/domain/stakeholders/contact';
import { displayWidth } from '../../src/i18n/displayWidth';
import { textsOf } from '../../src/i18n/dictionaries';
import { LANGUAGES } from '../../src/i18n/language';

/** Two lines of the column "How to serve". */
const WIDEST = 96;

describe.each(LANGUAGES)('the role map speaks %s', (language) => {
  const { roles } = textsOf(language);
  const texts = BUYING_ROLES.flatMap((role) => PERSONALITIES.map((type) => roles.serve[role][type]));

  test('thirty-six texts on how to serve, no two alike, each one or two sentences', () => {
    expect(new Set(texts).size).toBe(36);
    for (const text of texts) {
      expect([text, displayWidth(text) <= WIDEST]).toEqual([text, true]);
      expect(text).toMatch(/[.。]$/u);
      expect([text, text.split(/[.。](?=\s|$|\p{Script=Han})/u).filter(Boolean).length <= 2]).toEqual([text, true]);
      expect(text).not.toMatch(/^[=+\-@]/u);
    }
  });

  test('the words of one list differ, so that each leads back to its code', () => {
    for (const list of [roles.names, roles.layers, roles.attitudes, roles.personalities, roles.sensitivities]) {
      const words = Object.values(list).map((word) => word.toLowerCase());
      expect(new Set(words).size).toBe(words.length);
      for (const word of words) expect(word).not.toMatch(/;/u);
    }
  });
});
