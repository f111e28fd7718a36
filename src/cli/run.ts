import { UserError } from '../domain/errors';
import type { SerialDate } from '../domain/time/serialDate';
import { textsOf } from '../i18n/dictionaries';
import { classifyArgs, languageArg } from './args';
import { runClassify } from './classify';
import { DONE, exitCodeOf } from './exitCodes';
import type { Output } from './output';
import { runSummary } from './summary';
import { summaryArgs } from './summaryArgs';
import { runVisitLog } from './visitLog';
import { runRoleMap } from './roleMap';

/**
 * Runs one command and gives its exit code. Errors are one line on stderr, in the chosen language.
 * @param today the real day
 */
export async function run(argv: readonly string[], today: SerialDate, out: Output): Promise<number> {
  const language = languageArg(argv);
  const texts = textsOf(language);
  const [command, ...rest] = argv;
  try {
    if (argv.includes('--help') || argv.includes('-h')) {
      out.print(`${texts.cli.help}\n\n${texts.summary.cli.help}`);
      return DONE;
    }
    if (command === undefined || command.startsWith('-'))
      throw new UserError('usage', { problem: texts.cli.usage.noCommand });
    if (command === 'role-map') {
      await runRoleMap(rest, language, today, out);
      return DONE;
    }
    if (command === 'visit-log') {
      await runVisitLog(rest, language, today, out);
      return DONE;
    }
    if (command === 'summary') {
      await runSummary(summaryArgs(rest, texts), language, today, out);
      return DONE;
    }
    if (command !== 'classify') throw new UserError('usage', { problem: texts.cli.usage.unknownCommand({ command }) });
    await runClassify(classifyArgs(rest, texts), language, today, out);
    return DONE;
  } catch (error) {
    const known =
      error instanceof UserError
        ? error
        : new UserError('unexpected', {}, error instanceof Error ? (error.stack ?? error.message) : String(error));
    out.progress('');
    out.error(texts.errors[known.code](known.params));
    if (known.code === 'unexpected' && process.env['KEY_ACCOUNTS_DETAILS'] === '1') out.error(known.details);
    return exitCodeOf(known.code);
  }
}
