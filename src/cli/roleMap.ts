import { parseArgs } from 'node:util';
import { makeRoleMap } from '../app/roles/makeRoleMap';
import type { RoleMap } from '../app/roles/roleMap';
import { countsLine } from '../app/roles/rolePlan';
import { reportingText, riskText } from '../app/roles/roleTexts';
import { UserError } from '../domain/errors';
import type { SerialDate } from '../domain/time/serialDate';
import { parseDay } from '../domain/time/serialDate';
import { formatsOf } from '../i18n/formats';
import type { Language } from '../i18n/language';
import type { Texts } from '../i18n/texts';
import { countCells } from '../workbook/plan';
import { DICTIONARIES } from './dictionaries';
import { isSameFile, namingFiles, openFile, writeWhole } from './files';
import type { Output } from './output';

const OPTIONS = {
  output: { type: 'string', short: 'o' },
  force: { type: 'boolean' },
  today: { type: 'string' },
  lang: { type: 'string' },
} as const;

/** Accounts printed at most; the coverage sheet has them all. */
const TOP = 10;

/**
 * "role-map": makes the role map and the coverage sheet of a workbook, or brings them up to date.
 * @throws UserError
 */
export async function runRoleMap(
  argv: readonly string[],
  language: Language,
  clock: SerialDate,
  out: Output,
): Promise<void> {
  const texts = DICTIONARIES[language];
  const { input, output, today } = readArgs(argv, texts, clock);
  const file = await openFile(input);
  if (file.xlsx === null) throw new UserError('file-not-a-workbook', { file: file.file });
  const target = file.xlsx;
  const { map, plan } = await makeRoleMap({ port: target, dictionaries: DICTIONARIES, language, today });
  const { bytes, lost } = await namingFiles(output, file.file, async () => {
    await target.execute(plan);
    return target.save();
  });
  for (const { what, sheet, cell } of lost) {
    const place = [sheet, cell].filter((part) => part !== undefined && part !== '').join('!');
    out.error(texts.warnings['dropped-parts']({ what, place }));
  }
  await writeWhole([{ path: output, content: bytes }]);
  out.print(summary(map, texts, language));
  const cells = countCells(plan);
  const formats = formatsOf(language);
  out.print(
    `\n${cells === 0 ? texts.cli.unchanged({ file: output }) : texts.cli.written({ file: output, cells: formats.count(cells) })}`,
  );
}

function readArgs(
  argv: readonly string[],
  texts: Texts,
  clock: SerialDate,
): { input: string; output: string; today: SerialDate } {
  const words = texts.cli.usage;
  const usage = (problem: string): UserError => new UserError('usage', { problem });
  const unknown = argv.find(
    (arg) => arg.startsWith('--') && !Object.keys(OPTIONS).includes(arg.slice(2).split('=')[0] ?? ''),
  );
  if (unknown !== undefined) throw usage(words.unknownOption({ option: unknown }));
  let parsed;
  try {
    parsed = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UserError(
      'usage',
      { problem: words.missingValue({ option: argv.at(-1) ?? '' }) },
      error instanceof Error ? error.message : String(error),
    );
  }
  const { values, positionals } = parsed;
  const [input, ...more] = positionals;
  if (input === undefined) throw usage(words.noInput);
  if (more[0] !== undefined) throw usage(words.unknownOption({ option: more[0] }));
  const output = values.output ?? '';
  if (!/\.xlsx$/i.test(output)) throw usage(words.badValue({ option: '-o', value: output, expected: '*.xlsx' }));
  if (isSameFile(input, output) && values.force !== true) throw new UserError('output-is-input', { file: output });
  const today = values.today === undefined ? clock : parseDay(values.today);
  if (today === null)
    throw usage(words.badValue({ option: '--today', value: values.today ?? '', expected: 'YYYY-MM-DD' }));
  return { input, output, today };
}

function summary(map: RoleMap, texts: Texts, language: Language): string {
  const words = texts.roleSheets.command;
  const formats = formatsOf(language);
  const blocks = [countsLine(map.counts, map.coverage, texts, language)];
  const risky = map.coverage.filter(({ risk, isSingleContact }) => risk !== 'covered' || isSingleContact);
  if (risky.length > 0) {
    const more = risky.length > TOP ? [`  ${texts.cli.andMore({ count: formats.count(risky.length - TOP) })}`] : [];
    const lines = risky
      .slice(0, TOP)
      .map(
        (own) =>
          `  ${own.account.abc}  ${map.names.labelOf(own.account.key)}: ${riskText(own, texts, formats, map.today)}`,
      );
    blocks.push([...lines, ...more].join('\n'));
  }
  if (map.samePeople.length > 0)
    blocks.push(
      [
        words.samePeople,
        ...map.samePeople.map(
          ({ account, visited, mapped }) => `  ${map.names.labelOf(account)}: ${visited} / ${mapped}`,
        ),
      ].join('\n'),
    );
  const problems = [...map.problems].flatMap(([account, found]) =>
    found.map((problem) => `  ${map.names.labelOf(account)}: ${reportingText(problem, texts, formats)}`),
  );
  if (problems.length > 0) blocks.push([words.reporting, ...problems].join('\n'));
  return blocks.join('\n\n');
}
