import { makeRoleMap } from '../app/roles/makeRoleMap';
import type { RoleMap } from '../app/roles/roleMap';
import { countsLine } from '../app/roles/rolePlan';
import { reportingText, riskText } from '../app/roles/roleTexts';
import { UserError } from '../domain/errors';
import type { SerialDate } from '../domain/time/serialDate';
import { formatsOf } from '../i18n/formats';
import type { Language } from '../i18n/language';
import type { Texts } from '../i18n/texts';
import { countCells } from '../workbook/plan';
import { DICTIONARIES } from './dictionaries';
import { namingFiles, openFile, writeWhole } from './files';
import type { Output } from './output';
import { sheetArgs } from './sheetArgs';

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
  const { input, output, today } = sheetArgs(argv, texts, clock);
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
