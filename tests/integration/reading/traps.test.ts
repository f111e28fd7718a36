import { ALL_TRAPS, single } from '../../support/traps/combine';
import { problems } from '../../support/traps/problems';
import { LANGUAGES } from '../../support/traps/words';

describe('every transformation alone', () => {
  for (const trap of ALL_TRAPS)
    for (const kind of trap.on)
      test(`${kind}: ${trap.name} (${trap.bullet})`, async () => {
        let tried = 0;
        for (const language of LANGUAGES) {
          const draft = single(trap, kind, language, 1000 + tried);
          if (draft === null) continue;
          tried += 1;
          expect({ language, ...(await problems(draft)) }).toMatchObject({ found: [] });
        }
        expect(tried).toBeGreaterThan(0);
      });
});
