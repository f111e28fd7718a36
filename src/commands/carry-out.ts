import { messagePlan } from '../app/messages';
import type { ClassifyResult } from '../app/classifyWorkbook';
import { classifyWorkbook } from '../app/classifyWorkbook';
import { UserError } from '../domain/errors';
import { serialOf, ymdOf } from '../domain/time/serialDate';
import type { Language } from '../i18n/language';
import type { Texts } from '../i18n/texts';
import { ExcelWorkbook } from '../workbook/excel/excel-workbook';
import type { ExcelSession } from '../workbook/excel/session';
import { showArea } from '../workbook/excel/show';
import type { WritePlan } from '../workbook/plan';

/** What a command is run with. */
export interface CommandRun {
  readonly session: ExcelSession;
  readonly language: Language;
  readonly dictionaries: Readonly<Record<Language, Texts>>;
  /** Serial of day and time in the person's own time zone. */
  readonly now: number;
}

/** What a command wants written, and the mark of the sheet to show then. */
export interface CommandPlan {
  readonly plan: WritePlan;
  readonly mark: string;
}

/**
 * Classifies the workbook, carries out what the command makes of it, and shows the sheet. What goes wrong is written to
 * the messages sheet: nobody may be looking at a pane.
 */
export async function carryOut(
  run: CommandRun,
  command: (result: ClassifyResult) => Promise<CommandPlan>,
): Promise<void> {
  const port = new ExcelWorkbook(run.session);
  const { language, dictionaries, now } = run;
  try {
    const { year, month, day } = ymdOf(now);
    const today = serialOf(year, month, day);
    const result = await classifyWorkbook({ sources: [{ port, file: '' }], today, language, dictionaries });
    const { plan, mark } = await command(result);
    await port.execute(plan);
    await keepForPane(port);
    await showSheet(run, port, mark);
  } catch (error) {
    const known =
      error instanceof UserError
        ? error
        : new UserError('unexpected', {}, error instanceof Error ? (error.stack ?? error.message) : String(error));
    const texts = dictionaries[language];
    const message = { when: now, text: texts.errors[known.code](known.params), details: known.details };
    await port.execute(await messagePlan(port, message, texts));
    await keepForPane(port);
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
