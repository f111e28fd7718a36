import { parseArgs } from 'node:util';
import { UserError } from '../domain/errors';
import type { SerialDate } from '../domain/time/serialDate';
import { parseDay } from '../domain/time/serialDate';
import type { Texts } from '../i18n/texts';
import { isSameFile } from './files';
import { expectedOutput, isExpectedOutput } from './outputKind';

const OPTIONS = {
  output: { type: 'string', short: 'o' },
  force: { type: 'boolean' },
  today: { type: 'string' },
  lang: { type: 'string' },
} as const;

/**
 * What the commands that add a sheet to a workbook are asked to do: one input, one output, the day to take for today.
 * @throws UserError 'usage', 'output-is-input'
 */
export function sheetArgs(
  argv: readonly string[],
  texts: Texts,
  clock: SerialDate,
): { input: string; output: string; today: SerialDate } {
  const words = texts.cli.usage;
  const usage = (problem: string): UserError => new UserError('usage', { problem });
  const unknown = argv.find(
    (arg) => arg.startsWith('--') && !Object.keys(OPTIONS).includes(arg.slice(2).split('=')[0] ?? ''),
  );
  if (unknown !== undefined) throw usage(words.unknownOption({ option: unknown }));
  let parsed;
  try {
    parsed = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UserError(
      'usage',
      { problem: words.missingValue({ option: argv.at(-1) ?? '' }) },
      error instanceof Error ? error.message : String(error),
    );
  }
  const { values, positionals } = parsed;
  const [input, ...more] = positionals;
  if (input === undefined) throw usage(words.noInput);
  if (more[0] !== undefined) throw usage(words.unknownOption({ option: more[0] }));
  const output = values.output ?? '';
  if (!isExpectedOutput(input, output))
    throw usage(words.badValue({ option: '-o', value: output, expected: expectedOutput(input) }));
  if (isSameFile(input, output) && values.force !== true) throw new UserError('output-is-input', { file: output });
  const today = values.today === undefined ? clock : parseDay(values.today);
  if (today === null)
    throw usage(words.badValue({ option: '--today', value: values.today ?? '', expected: 'YYYY-MM-DD' }));
  return { input, output, today };
}
