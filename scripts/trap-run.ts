// Reads many random combinations of traps and says which come back changed, how many of them without a question:
// npm run traps -- --from SEED --count N [--languages de,fr] [--show] [--list N].
import { UserError } from '../src/domain/errors';
import { differences, questionsOf, readDraft } from '../tests/support/traps/check';
import { combination } from '../tests/support/traps/combine';
import { render } from '../tests/support/traps/render';
import type { TrapLanguage } from '../tests/support/traps/words';
import { LANGUAGES, READ_ONLY_LANGUAGES } from '../tests/support/traps/words';

const option = (name: string, fallback: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
};
const [count, seed] = [option('count', 2000), option('from', 1)];
const show = process.argv.includes('--show');
const languages = languagesOf(process.argv.indexOf('--languages'));

/** The languages named behind the option; all of them without it. */
function languagesOf(at: number): readonly TrapLanguage[] {
  const all: readonly TrapLanguage[] = [...LANGUAGES, ...READ_ONLY_LANGUAGES];
  const named = at < 0 ? '' : (process.argv[at + 1] ?? '');
  return named === '' ? all : all.filter((language) => named.split(',').includes(language));
}

async function main(): Promise<void> {
  let [wrong, silent, asked, unasked] = [0, 0, 0, 0];
  const blamed = new Map<string, { wrong: number; all: number }>();
  for (let i = seed; i < seed + count; i += 1) {
    const draft = combination(i, languages);
    const problems: string[] = [];
    let spoke = false;
    try {
      const reading = await readDraft(draft);
      const questions = questionsOf(reading);
      if (questions.length > 0) asked += 1;
      spoke = questions.length > 0;
      for (const question of questions)
        if (!draft.questions.has(question)) problems.push(`asks needlessly: ${question}`);
      if (questions.length > 0 && draft.questions.size === 0) unasked += 1;
      const answered = draft.questions.size > 0 ? await readDraft(draft, draft.hints) : reading;
      problems.push(...differences(draft, answered));
    } catch (error) {
      spoke = error instanceof UserError;
      problems.push(
        error instanceof UserError ? `error ${error.code}` : String(error instanceof Error ? error.stack : error),
      );
    }
    for (const name of draft.trail) {
      const known = blamed.get(name) ?? { wrong: 0, all: 0 };
      blamed.set(name, { wrong: known.wrong + (problems.length > 0 ? 1 : 0), all: known.all + 1 });
    }
    if (problems.length === 0) continue;
    wrong += 1;
    if (!spoke) silent += 1;
    if (wrong <= option('list', 12)) {
      console.log(`#${String(i)} ${draft.kind} ${draft.language}: ${draft.trail.join(' + ')}`);
      for (const problem of problems.slice(0, 5)) console.log(`    ${problem}`);
    }
    if (show)
      for (const [file, sheets] of render(draft).files)
        for (const { name, cells } of sheets) {
          console.log(`== ${file} ${name}`);
          cells
            .slice(0, option('rows', 70))
            .forEach((row, r) => console.log(`${String(r + 1)}\t${row.join(' | ').replaceAll('\n', '\\n')}`));
        }
  }
  console.log(
    `${String(count)} combinations, ${String(wrong)} changed, ${String(silent)} of them silently, ${String(asked)} ended in a question (${((100 * asked) / count).toFixed(1)} %), ${String(unasked)} needlessly`,
  );
  const worst = [...blamed]
    .map(([name, { wrong: w, all }]) => ({ name, share: w / all, w, all }))
    .sort((a, b) => b.share - a.share);
  for (const { name, share, w, all } of worst.slice(0, 14))
    if (w > 0) console.log(`  ${(100 * share).toFixed(0).padStart(3)} % of ${String(all)} with "${name}"`);
  process.exitCode = wrong > 0 ? 1 : 0;
}

void main();
