import { differences, questionsOf, readDraft } from '../support/traps/check';
import { ALL_TRAPS, combination, single } from '../support/traps/combine';
import type { Draft } from '../support/traps/draft';
import { LANGUAGES } from '../support/traps/words';

const COMBINATIONS = 2000;

/** What is wrong with the reading of a draft: nothing, in the best case. */
async function problems(draft: Draft): Promise<{ found: string[]; questions: string[] }> {
  const first = await readDraft(draft);
  const questions = questionsOf(first);
  const reading = draft.questions.size === 0 ? first : await readDraft(draft, draft.hints);
  const needless = questions.filter((kind) => !draft.questions.has(kind)).map((kind) => `asks needlessly: ${kind}`);
  const silent = [...draft.questions].filter((kind) => !questions.includes(kind)).map((kind) => `doesn't ask: ${kind}`);
  return { found: [...needless, ...silent, ...differences(draft, reading)], questions };
}

describe('every transformation alone', () => {
  for (const trap of ALL_TRAPS)
    for (const kind of trap.on)
      test(`${kind}: ${trap.name} (${trap.bullet})`, async () => {
        let tried = 0;
        for (const language of LANGUAGES)
          for (let seed = 1; seed <= 3; seed += 1) {
            const draft = single(trap, kind, language, 1000 * seed + tried);
            if (draft === null) continue;
            tried += 1;
            expect({ language, seed, ...(await problems(draft)) }).toMatchObject({ found: [] });
          }
        expect(tried).toBeGreaterThan(0);
      });
});

test(`${String(COMBINATIONS)} random combinations come back with the same customers, months and control total`, async () => {
  const changed: string[] = [];
  let asked = 0;
  for (let seed = 1; seed <= COMBINATIONS; seed += 1) {
    const draft = combination(seed);
    const { found, questions } = await problems(draft);
    if (questions.length > 0) asked += 1;
    if (found.length > 0) changed.push(`#${String(seed)} ${draft.trail.join(' + ')}: ${found.join('; ')}`);
  }
  expect(changed).toEqual([]);
  expect(asked).toBeGreaterThan(0);
  expect(asked / COMBINATIONS).toBeLessThanOrEqual(0.05);
}, 120_000);
