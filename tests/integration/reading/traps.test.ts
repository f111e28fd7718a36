import { ALL_TRAPS, single } from '../../support/traps/combine';
import { problems } from '../../support/traps/problems';
import { LANGUAGES } from '../../support/traps/words';

describe('every transformation alone', () => {
  for (const trap of ALL_TRAPS)
    for (const kind of trap.on)
      test(`${kind}: ${trap.name} (${trap.bullet})`, async () => {
        const tried: string[] = [];
        for (const language of LANGUAGES) {
          const draft = single(trap, kind, language, 1000 + tried.length);
          if (draft === null) continue;
          tried.push(language);
          expect({ language, ...(await problems(draft)) }).toMatchObject({ found: [] });
        }
        expect(tried).not.toEqual([]);
      });
});
