import { jsonReport } from '../app/classification/jsonReport';
import type { ClassifyResult } from '../app/classification/classifyWorkbook';
import { classifyWorkbook } from '../app/classification/classifyWorkbook';
import type { Notice } from '../app/classification/notices';
import { noticesOf } from '../app/classification/notices';
import { NeedsAnswer } from '../app/reading/questions/needsAnswer';
import { NothingToRead } from '../app/reading/nothingToRead';
import { resultPlan } from '../app/results/resultPlan';
import { UserError } from '../domain/errors';
import type { SerialDate } from '../domain/time/serialDate';
import { formatsOf } from '../i18n/formats';
import type { Language } from '../i18n/language';
import type { Texts } from '../i18n/texts';
import { sheetAddress } from '../workbook/address';
import { countCells } from '../workbook/plan';
import type { ClassifyArgs } from './args';
import { DICTIONARIES } from './dictionaries';
import type { NewFile } from './files';
import { isSameFile, namingFiles, openFiles, resultTarget, writeWhole } from './files';
import type { Output } from './output';
import { printQuestions, printReading, printResult } from './print';

/**
 * "classify": reads, classifies, prints, and writes the workbook and the JSON report when they are asked for.
 * @param clock the real day, for when --today is not given
 * @throws UserError
 */
export async function runClassify(
  args: ClassifyArgs,
  language: Language,
  clock: SerialDate,
  out: Output,
): Promise<void> {
  for (const path of [args.output, args.json])
    if (path !== null && args.inputs.some((input) => isSameFile(input, path)) && !(args.force && path === args.output))
      throw new UserError('output-is-input', { file: path });
  const { files, leftOut } = await openFiles(args.inputs, args.output !== null);
  const texts = DICTIONARIES[language];
  const formats = formatsOf(language);
  const target = resultTarget(files[0]);
  let result: ClassifyResult;
  try {
    result = await classifyWorkbook({
      sources: files,
      target,
      today: args.today ?? clock,
      language,
      dictionaries: DICTIONARIES,
      sheets: args.sheets,
      hints: args.hints,
      mappings: args.mappings,
      assume: args.assume,
      options: args.options,
      asOf: args.asOf,
      control: {
        onProgress: (done, total) =>
          out.progress(texts.cli.progress({ done: formats.count(done), total: formats.count(total) })),
      },
    });
  } catch (error) {
    if (error instanceof NothingToRead) await reportNothing({ error, args, texts, language, out });
    throw error;
  }
  out.progress('');
  const left = leftOut.map(({ file, error }) => ({
    code: 'file-left-out',
    message: texts.warnings['file-left-out']({ file, why: texts.errors[error.code](error.params) }),
  }));
  for (const { message } of left) out.error(message);
  let notices: readonly Notice[] = [...left, ...result.notices];
  let written = '';
  const outputs: NewFile[] = [];
  const { output } = args;
  if (output !== null) {
    const tell = (code: string, message: string): void => {
      notices = [...notices, { code, message }];
      out.error(message);
    };
    const { plan, overtyped } = await resultPlan(result, DICTIONARIES, {
      writeBack: args.writeBack,
      dataCheck: args.dataCheck,
    });
    if (overtyped.length > 0) {
      const places = formats.list(
        overtyped
          .slice(0, 5)
          .map(({ sheet, row, column, found }) => `${sheetAddress(sheet, row, column)} ("${String(found)}")`),
      );
      const message = texts.warnings['overtyped-cells']({
        cells: overtyped.length,
        places,
      });
      notices = [...notices, { code: 'overtyped-cells', message }];
    }
    const { bytes, lost } = await namingFiles(output, files[0]?.file ?? '', async () => {
      await target.execute(plan);
      return target.save();
    });
    for (const { what, sheet, cell } of lost) {
      const place = [sheet, cell].filter((part) => part !== undefined && part !== '').join('!');
      tell('dropped-parts', texts.warnings['dropped-parts']({ what, place }));
    }
    outputs.push({ path: output, content: bytes });
    const cells = countCells(plan);
    written =
      cells === 0
        ? texts.cli.unchanged({ file: output })
        : texts.cli.written({ file: output, cells: formats.count(cells) });
  }
  if (args.json !== null) {
    const { reading, classification, lines, merges } = result;
    const report = jsonReport({
      ...reading,
      classification,
      lines,
      merges,
      notices,
      questions: result.questions,
      within: result.within,
    });
    outputs.push({ path: args.json, content: `${JSON.stringify(report, null, 2)}\n` });
  }
  await writeWhole(outputs);
  out.print(printResult(result, notices, texts, formats));
  if (written !== '') out.print(`\n${written}`);
}

/** Nothing to classify: what was looked at goes to stdout and to the JSON report, and no workbook is written. */
async function reportNothing({
  error,
  args,
  texts,
  language,
  out,
}: {
  readonly error: NothingToRead;
  readonly args: ClassifyArgs;
  readonly texts: Texts;
  readonly language: Language;
  readonly out: Output;
}): Promise<void> {
  const { reports, ignored, code, params } = error;
  const formats = formatsOf(language);
  const questions = error instanceof NeedsAnswer ? error.questions : [];
  const notices = [
    { code, message: texts.errors[code](params) },
    ...noticesOf({ reports, classification: null, merges: [], texts, formats }),
  ];
  out.progress('');
  for (const block of printQuestions(questions, texts, formats)) out.print(`${block}\n`);
  for (const block of printReading({ reports, ignored }, notices, texts, formats)) out.print(`${block}\n`);
  if (args.json !== null) {
    const report = jsonReport({ reports, ignored, classification: null, lines: [], merges: [], notices, questions });
    await writeWhole([{ path: args.json, content: `${JSON.stringify(report, null, 2)}\n` }]);
  }
}
