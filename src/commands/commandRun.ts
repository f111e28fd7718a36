import { messagePlan } from '../app/results/errorSheet';
import { WorkbookSession } from '../app/session/workbookSession';
import { asUserError } from '../domain/errors';
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
  work: (session: WorkbookSession, today: SerialDate) => Promise<void>,
): Promise<void> {
  const session = new WorkbookSession(new ExcelWorkbook(run.session), 'ribbon');
  const { language, dictionaries, now } = run;
  try {
    const { year, month, day } = ymdOf(now);
    await work(session, serialOf(year, month, day));
    await session.keepSnapshot();
    await showSheet(run, session, typeof mark === 'string' ? mark : mark());
  } catch (error) {
    const known = asUserError(error);
    const texts = dictionaries[language];
    const message = { when: now, text: texts.errors[known.code](known.params), details: known.details };
    await session.write(await messagePlan(session.port, message, texts), 'message');
    await session.keepSnapshot();
    await showSheet(run, session, 'messages');
  }
}

async function showSheet(run: CommandRun, { port }: WorkbookSession, mark: string): Promise<void> {
  const sheet = (await port.sheets()).find((each) => each.mark === mark);
  if (sheet !== undefined) await showArea(run.session, sheet.id, { row: 0, column: 0, rows: 1, columns: 1 });
}
