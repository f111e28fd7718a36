import { messagePlan } from '../app/results/errorSheet';
import { UserError } from '../domain/errors';
import type { SerialDate } from '../domain/time/serialDate';
import { serialOf, ymdOf } from '../domain/time/serialDate';
import type { Language } from '../i18n/language';
import type { Texts } from '../i18n/texts';
import { ExcelWorkbook } from '../workbook/excel/excelWorkbook';
import type { ExcelSession } from '../workbook/excel/session';
import { showArea } from '../workbook/excel/read/showArea';

/** What a command is run with. */
export interface CommandRun {
  readonly session: ExcelSession;
  readonly language: Language;
  readonly dictionaries: Readonly<Record<Language, Texts>>;
  /** Serial of day and time in the person's own time zone. */
  readonly now: number;
}

/**
 * Runs a command and shows the sheet it made. What goes wrong is written to the messages sheet: nobody may be looking at
 * a pane.
 * @param mark of the sheet to show; asked for when the work is done where it is not known before
 */
export async function runCommand(
  run: CommandRun,
  mark: string | (() => string),
  work: (port: ExcelWorkbook, today: SerialDate) => Promise<void>,
): Promise<void> {
  const port = new ExcelWorkbook(run.session);
  const { language, dictionaries, now } = run;
  try {
    const { year, month, day } = ymdOf(now);
    await work(port, serialOf(year, month, day));
    await keepForPane(port);
    await showSheet(run, port, typeof mark === 'string' ? mark : mark());
  } catch (error) {
    const known =
      error instanceof UserError
        ? error
        : new UserError('unexpected', {}, error instanceof Error ? (error.stack ?? error.message) : String(error));
    const texts = dictionaries[language];
    const message = { when: now, text: texts.errors[known.code](known.params), details: known.details };
    const hasWritten = port.lastSnapshot !== null;
    await port.execute(await messagePlan(port, message, texts));
    if (hasWritten) await keepForPane(port);
    await showSheet(run, port, 'messages');
  }
}

/** Restore after a command: the pane offers it when it is opened. Without it what was written still stands. */
async function keepForPane(port: ExcelWorkbook): Promise<void> {
  if (port.lastSnapshot !== null) await port.saveSnapshot().catch(() => false);
}

async function showSheet({ session }: CommandRun, port: ExcelWorkbook, mark: string): Promise<void> {
  const sheet = (await port.sheets()).find((each) => each.mark === mark);
  if (sheet !== undefined) await showArea(session, sheet.id, { row: 0, column: 0, rows: 1, columns: 1 });
}
