import type { ClassifyResult } from '../app/classification/classifyWorkbook';
import { classifyWorkbook } from '../app/classification/classifyWorkbook';
import { targetPlan } from '../app/summary/salesPlan';
import { summaryPlan } from '../app/summary/summaryPlan';
import { summaryText } from '../app/summary/summaryText';
import { UserError } from '../domain/errors';
import { monthOf } from '../domain/time/month';
import type { SerialDate } from '../domain/time/serialDate';
import { formatsOf } from '../i18n/formats';
import type { Language } from '../i18n/language';
import { countCells } from '../workbook/plan';
import { DICTIONARIES } from './dictionaries';
import type { OpenedFile } from './files';
import { isSameFile, namingFiles, openFile, resultTarget, writeWhole } from './files';
import type { Output } from './output';
import type { SummaryArgs } from './summaryArgs';

/**
 * "summary": reads, works out the summary of a month, writes it into the workbook and prints its head.
 * @param clock the real day, for when --today is not given
 * @throws UserError
 */
export async function runSummary(
  { reading, output, month, plan: planned }: SummaryArgs,
  language: Language,
  clock: SerialDate,
  out: Output,
): Promise<void> {
  if (reading.inputs.some((input) => isSameFile(input, output)) && !reading.force)
    throw new UserError('output-is-input', { file: output });
  const files: OpenedFile[] = [];
  for (const input of reading.inputs) files.push(await openFile(input));
  const texts = DICTIONARIES[language];
  const formats = formatsOf(language);
  const target = resultTarget(files[0]);
  const onProgress = (done: number, total: number): void =>
    out.progress(texts.cli.progress({ done: formats.count(done), total: formats.count(total) }));
  const classifyAgain = (): Promise<ClassifyResult> =>
    classifyWorkbook({
      ...{ sources: files, target, today: reading.today ?? clock, language, dictionaries: DICTIONARIES },
      ...{
        sheets: reading.sheets,
        hints: reading.hints,
        mappings: reading.mappings,
        assume: reading.assume,
        options: reading.options,
        control: { onProgress },
      },
    });
  const result = await classifyAgain();
  out.progress('');
  const written = await namingFiles(output, files[0]?.file ?? '', async () => {
    let cells = 0;
    if (planned !== null) {
      const from = monthOf(planned.year, result.classification.options.yearStart);
      const { plan } = await targetPlan(result, DICTIONARIES, { from, level: planned.level });
      await target.execute(plan);
      cells += countCells(plan);
    }
    const made = await summaryPlan(result, DICTIONARIES, { month });
    await target.execute(made.plan);
    return { made, cells: cells + countCells(made.plan), saved: await target.save() };
  });
  for (const { what, sheet, cell } of written.saved.lost) {
    const place = [sheet, cell].filter((part) => part !== undefined && part !== '').join('!');
    out.error(texts.warnings['dropped-parts']({ what, place }));
  }
  await writeWhole([{ path: output, content: written.saved.bytes }]);
  out.print(summaryText(written.made, texts, formats));
  const { cells } = written;
  const done = { file: output, cells: formats.count(cells) };
  out.print(`\n${cells === 0 ? texts.cli.unchanged(done) : texts.cli.written(done)}`);
}
