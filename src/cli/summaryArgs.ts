import { UserError } from '../domain/errors';
import type { PlanLevel } from '../domain/summary/salesPlan';
import { PLAN_LEVELS } from '../domain/summary/salesPlan';
import type { Month } from '../domain/time/month';
import { parseMonth } from '../domain/time/month';
import type { Texts } from '../i18n/texts';
import type { ClassifyArgs } from './args';
import { classifyArgs } from './args';

/** What "summary" was asked to do: read as "classify" reads, and write the summary of a month. */
export interface SummaryArgs {
  readonly reading: ClassifyArgs;
  readonly output: string;
  /** null takes the latest month. */
  readonly month: Month | null;
  /** Calendar year to propose targets for, and for whom; null leaves the plan as it is. */
  readonly plan: { readonly year: number; readonly level: PlanLevel } | null;
}

/** Options of our own; all others are those of "classify". */
const OWN = ['month', 'plan', 'plan-for'] as const;
type Own = (typeof OWN)[number];
/** Options of "classify" that mean nothing here. */
const NOT_HERE = ['as-of', 'json', 'write-back', 'data-check'];

/** @throws UserError 'usage' with the problem in the user's language */
export function summaryArgs(argv: readonly string[], texts: Texts): SummaryArgs {
  const words = texts.cli.usage;
  const own = new Map<Own, string>();
  const rest: string[] = [];
  for (let i = 0; i < argv.length; i += 1) {
    const arg = argv[i] ?? '';
    const [name = '', value] = arg.startsWith('--') ? arg.slice(2).split('=', 2) : [''];
    if (NOT_HERE.includes(name))
      throw new UserError('usage', { problem: words.unknownOption({ option: `--${name}` }) });
    const found = OWN.find((candidate) => candidate === name);
    if (found === undefined) {
      rest.push(arg);
      continue;
    }
    const given = value ?? argv[(i += 1)];
    if (given === undefined || given === '' || given.startsWith('--'))
      throw new UserError('usage', { problem: words.missingValue({ option: `--${name}` }) });
    own.set(found, given);
  }
  const read = <T>(option: Own, expected: string, parse: (text: string) => T | null): T | null => {
    const text = own.get(option);
    if (text === undefined) return null;
    const parsed = parse(text);
    if (parsed === null)
      throw new UserError('usage', { problem: words.badValue({ option: `--${option}`, value: text, expected }) });
    return parsed;
  };
  const month = read('month', 'YYYY-MM', parseMonth);
  const year = read('plan', '1990 … 2100', (text) =>
    /^\d{4}$/.test(text) && Number(text) >= 1990 && Number(text) <= 2100 ? Number(text) : null,
  );
  const level = read('plan-for', PLAN_LEVELS.join(', '), (text) => PLAN_LEVELS.find((each) => each === text) ?? null);
  const reading = classifyArgs(rest, texts);
  if (reading.output === null) throw new UserError('usage', { problem: texts.summary.cli.noOutput });
  return { reading, output: reading.output, month, plan: year === null ? null : { year, level: level ?? 'firm' } };
}
