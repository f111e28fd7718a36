import { asUserError, UserError } from '../domain/errors';
import type { SerialDate } from '../domain/time/serialDate';
import type { Language } from '../i18n/language';
import { loadTexts } from '../i18n/load';
import type { Texts } from '../i18n/texts';
import { classifyArgs, languageArg } from './args';
import { DONE, exitCodeOf } from './exitCodes';
import type { Output } from './output';

interface Call {
  readonly rest: readonly string[];
  readonly texts: Texts;
  readonly language: Language;
  readonly today: SerialDate;
  readonly out: Output;
}

/** What each command needs is loaded when it is asked for: help and wrong usage answer at once. */
const COMMANDS: ReadonlyMap<string, (call: Call) => Promise<void>> = new Map([
  [
    'classify',
    async ({ rest, texts, language, today, out }) => {
      const args = classifyArgs(rest, texts);
      const { runClassify } = await import('./classify');
      await runClassify(args, language, today, out);
    },
  ],
  [
    'role-map',
    async ({ rest, language, today, out }) => {
      const { runRoleMap } = await import('./roleMap');
      await runRoleMap(rest, language, today, out);
    },
  ],
  [
    'visit-log',
    async ({ rest, language, today, out }) => {
      const { runVisitLog } = await import('./visitLog');
      await runVisitLog(rest, language, today, out);
    },
  ],
  [
    'summary',
    async ({ rest, texts, language, today, out }) => {
      const [{ summaryArgs }, { runSummary }] = await Promise.all([import('./summaryArgs'), import('./summary')]);
      await runSummary(summaryArgs(rest, texts), language, today, out);
    },
  ],
]);

/**
 * Runs one command and gives its exit code. Errors are one line on stderr, in the chosen language.
 * @param today the real day
 */
export async function run(argv: readonly string[], today: SerialDate, out: Output): Promise<number> {
  const language = languageArg(argv);
  const texts = await loadTexts(language);
  const [command, ...rest] = argv;
  try {
    if (argv.includes('--help') || argv.includes('-h')) {
      out.print(`${texts.cli.help}\n\n${texts.summary.cli.help}`);
      return DONE;
    }
    if (command === undefined || command.startsWith('-'))
      throw new UserError('usage', { problem: texts.cli.usage.noCommand });
    const work = COMMANDS.get(command);
    if (work === undefined) throw new UserError('usage', { problem: texts.cli.usage.unknownCommand({ command }) });
    await work({ rest, texts, language, today, out });
    return DONE;
  } catch (error) {
    const known = asUserError(error);
    out.progress('');
    out.error(texts.errors[known.code](known.params));
    if (known.code === 'unexpected' && process.env['KEY_ACCOUNTS_DETAILS'] === '1') out.error(known.details);
    return exitCodeOf(known.code);
  }
}
