import { NeedsAnswer } from '../app/reading/questions/needsAnswer';
import { questionLines } from '../app/reading/questions/questionText';
import { messagePlan } from '../app/results/errorSheet';
import { WorkbookSession } from '../app/session/workbookSession';
import { asUserError, UserError } from '../domain/errors';
import type { SerialDate } from '../domain/time/serialDate';
import { serialOf, ymdOf } from '../domain/time/serialDate';
import { formatsOf } from '../i18n/formats';
import type { Language } from '../i18n/language';
import type { Texts } from '../i18n/texts';
import type { Control } from '../workbook/port';
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
  /** Goes up shortly before Excel ends a command by itself, after five minutes. */
  readonly signal?: { readonly aborted: boolean };
  /** Says what no sheet can hold: the workbook is read-only or its structure is protected. */
  readonly tell?: (error: UserError, text: string) => Promise<void>;
  /** Brings the pane to the question that stopped the command, where there is one or one can be opened. */
  readonly ask?: () => Promise<void>;
}

/**
 * Runs a command and shows the sheet it made. What goes wrong is written to the messages sheet, since nobody may be
 * looking at a pane; where no sheet can take it, it is told.
 * @param work gets a control that stops it before Excel does
 * @param mark of the sheet to show; asked for when the work is done where it is not known before
 */
export async function runCommand(
  run: CommandRun,
  mark: string | (() => string),
  work: (session: WorkbookSession, today: SerialDate, control: Control) => Promise<void>,
): Promise<void> {
  const session = new WorkbookSession(new ExcelWorkbook(run.session), 'ribbon');
  const { language, dictionaries, now, signal } = run;
  try {
    const { year, month, day } = ymdOf(now);
    await work(session, serialOf(year, month, day), signal === undefined ? {} : { signal });
    await session.keepSnapshot();
    await showSheet(run, session, typeof mark === 'string' ? mark : mark());
  } catch (error) {
    const known = outOfTime(asUserError(error), run, session);
    const texts = dictionaries[language];
    const text = [texts.errors[known.code](known.params), ...askedLines(known, texts, language)].join('\n');
    try {
      await session.write(
        await messagePlan(session.port, { when: now, text, details: known.details }, texts),
        'message',
      );
    } catch (refused) {
      if (run.tell === undefined) throw refused;
      return run.tell(known, text);
    }
    await session.keepSnapshot();
    await showSheet(run, session, 'messages');
    if (known instanceof NeedsAnswer) await run.ask?.();
  }
}

/** Questions that stopped a command, each with its answers and what would follow from them. */
function askedLines(error: UserError, texts: Texts, language: Language): string[] {
  if (!(error instanceof NeedsAnswer)) return [];
  const formats = formatsOf(language);
  return error.questions.flatMap((question) => questionLines(question, texts, formats));
}

/** A command that was stopped for its time says which sheets it had begun. */
function outOfTime(error: UserError, { signal }: CommandRun, { restorables }: WorkbookSession): UserError {
  if (error.code !== 'cancelled' || signal?.aborted !== true) return error;
  const begun = restorables.flatMap(({ sheets }) => sheets);
  return new UserError('out-of-time', { sheets: begun.join(', ') });
}

async function showSheet(run: CommandRun, { port }: WorkbookSession, mark: string): Promise<void> {
  const sheet = (await port.sheets()).find((each) => each.mark === mark);
  if (sheet !== undefined) await showArea(run.session, sheet.id, { row: 0, column: 0, rows: 1, columns: 1 });
}
