import { differences, questionsOf, readDraft } from './check';
import { combination } from './combine';
import type { Draft } from './draft';
import type { TrapLanguage } from './words';

/** What is wrong with the reading of a draft: nothing, in the best case. */
export async function problems(draft: Draft): Promise<{ found: string[]; questions: string[] }> {
  const first = await readDraft(draft);
  const questions = questionsOf(first);
  const reading = draft.questions.size === 0 ? first : await readDraft(draft, draft.hints);
  const needless = questions.filter((kind) => !draft.questions.has(kind)).map((kind) => `asks needlessly: ${kind}`);
  const silent = [...draft.questions].filter((kind) => !questions.includes(kind)).map((kind) => `doesn't ask: ${kind}`);
  return { found: [...needless, ...silent, ...differences(draft, reading)], questions };
}

/** Reads the combinations of some seeds: those that come back changed, and how many ended in a question. */
export async function tryCombinations(
  from: number,
  to: number,
  languages?: readonly TrapLanguage[],
): Promise<{ changed: string[]; asked: number }> {
  const changed: string[] = [];
  let asked = 0;
  for (let seed = from; seed <= to; seed += 1) {
    const draft = combination(seed, languages);
    const { found, questions } = await problems(draft);
    if (questions.length > 0) asked += 1;
    if (found.length > 0) changed.push(`#${String(seed)} ${draft.trail.join(' + ')}: ${found.join('; ')}`);
  }
  return { changed, asked };
}
