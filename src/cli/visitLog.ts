import { readVisitBook } from '../app/visits/visitBook';
import { visitLogPlan } from '../app/visits/visitLogPlan';
import { UserError } from '../domain/errors';
import type { SerialDate } from '../domain/time/serialDate';
import { formatsOf } from '../i18n/formats';
import type { Language } from '../i18n/language';
import { cellAddress } from '../workbook/address';
import { countCells } from '../workbook/plan';
import { DICTIONARIES } from './dictionaries';
import { namingFiles, openFile, writeWhole } from './files';
import type { Output } from './output';
import { sheetArgs } from './sheetArgs';

/** Rows without a date named at most. */
const TOP = 10;

/**
 * "visit-log": adds the visit log to a workbook, or mends the one that is there.
 * @throws UserError
 */
export async function runVisitLog(
  argv: readonly string[],
  language: Language,
  clock: SerialDate,
  out: Output,
): Promise<void> {
  const texts = DICTIONARIES[language];
  const formats = formatsOf(language);
  const { input, output } = sheetArgs(argv, texts, clock);
  const file = await openFile(input);
  if (file.xlsx === null) throw new UserError('file-not-a-workbook', { file: file.file });
  const target = file.xlsx;
  const book = await readVisitBook(target, DICTIONARIES, language);
  const plan = await visitLogPlan(book);
  const { bytes, lost } = await namingFiles(output, file.file, async () => {
    await target.execute(plan);
    return target.save();
  });
  for (const { what, sheet, cell } of lost) {
    const place = [sheet, cell].filter((part) => part !== undefined && part !== '').join('!');
    out.error(texts.warnings['dropped-parts']({ what, place }));
  }
  await writeWhole([{ path: output, content: bytes }]);
  const { table, reading } = book;
  const count = reading.visits.length;
  out.print(texts.visits.command.found({ n: count }));
  if (table !== null && reading.withoutDate.length > 0) {
    const cells = reading.withoutDate
      .slice(0, TOP)
      .map((row) => cellAddress(table.area.row + 1 + row, table.area.column));
    out.print(texts.visits.command.withoutDate({ cells: cells.join(', '), count: reading.withoutDate.length }));
  }
  const cells = countCells(plan);
  out.print(
    cells === 0
      ? texts.cli.unchanged({ file: output })
      : texts.cli.written({ file: output, cells: formats.count(cells) }),
  );
}
